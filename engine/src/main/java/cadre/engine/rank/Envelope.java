package cadre.engine.rank;

import java.util.Arrays;
import java.util.Optional;

/** What people's time is set aside for. Nothing moves from one to another but by a transfer that somebody approved. */
public enum Envelope {
    /** Trying what nobody knows yet: the experiment budget. */
    RESEARCH("research", "Research", Factor.RESEARCH),
    /** Bringing use cases into production. */
    DELIVERY("delivery", "Delivery", Factor.DELIVERY),
    /** What several use cases build on, and what keeps them running. */
    PLATFORM("platform", "Platform", Factor.PLATFORM);

    private final String id;
    private final String title;
    private final Factor factor;

    Envelope(String id, String title, Factor factor) {
        this.id = id;
        this.title = title;
        this.factor = factor;
    }

    /** As in files and in the database. */
    public String id() {
        return id;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** The effort that it pays for. */
    public Factor factor() {
        return factor;
    }

    /** The envelope of an id. */
    public static Optional<Envelope> find(String id) {
        return Arrays.stream(values()).filter(e -> e.id.equals(id)).findFirst();
    }
}

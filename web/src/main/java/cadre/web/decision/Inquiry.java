package cadre.web.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that somebody asked for.
 *
 * @param id in the database
 * @param revision id of the company file's revision that it is about
 * @param asker name of who asked
 * @param state how far it is
 * @param wish what was asked for
 * @param asked when
 * @param ended when it ended; null while it has not
 * @param headline the answer in a sentence; empty when there is none
 * @param label what people call it
 */
public record Inquiry(
        long id,
        long revision,
        String asker,
        State state,
        Wish wish,
        Instant asked,
        @Nullable Instant ended,
        String headline,
        Label label) {

    /**
     * What was asked for.
     *
     * @param seconds after which to end with what is there
     * @param reasons whether mechanisms and practices are measured
     * @param seed of all chance
     * @param repeats id of the comparison that is to be computed again; null for a new one
     */
    public record Wish(
            int seconds,
            boolean reasons,
            long seed,
            @Nullable Long repeats) {}

    /**
     * What people call it.
     *
     * @param name empty for none
     * @param note why it was asked for, what follows from it; empty for none
     * @param archived whether it has been put away
     */
    public record Label(String name, String note, boolean archived) {}

    /** Whether there is an answer to read. */
    public boolean isAnswered() {
        return !headline.isEmpty();
    }

    /** Its name, or else its number. */
    public String title() {
        return label.name().isEmpty() ? "Comparison " + id : label.name();
    }
}

package cadre.engine.replicate;

import java.util.List;
import java.util.Optional;

/** The studies that can be reproduced. */
public final class Studies {

    private static final List<Study> ALL = List.of(
            new Erlang(),
            new March(),
            new SiggelkowLevinthal(),
            new BarkocziGalesic(),
            new FangLeeSchilling(),
            new SahStiglitz());

    private Studies() {}

    /** All of them, in the order in which they are shown. */
    public static List<Study> all() {
        return ALL;
    }

    /**
     * The study of a name.
     *
     * @param name as typed
     * @return the study, if there is one
     */
    public static Optional<Study> find(String name) {
        return ALL.stream().filter(study -> study.name().equals(name)).findFirst();
    }
}

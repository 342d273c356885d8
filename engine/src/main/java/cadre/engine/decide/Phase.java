package cadre.engine.decide;

/** The parts of a decision, in the order in which they are computed. */
public enum Phase {
    /** Sizes of each structure are tried on draws of their own. */
    TUNING("tuning"),
    /** Structures compared as if already organised so. */
    STEADY("comparing"),
    /** Structures compared from today's teams. */
    FROM_HERE("comparing from here"),
    /** One structure selected on draws of its own. */
    SELECTION("selecting"),
    /** Mechanisms switched off and on. */
    MECHANISMS("reasons"),
    /** Practices added and dropped. */
    REMEDIES("remedies");

    private final String doing;

    Phase(String doing) {
        this.doing = doing;
    }

    /** One or two words for a progress bar. */
    public String doing() {
        return doing;
    }
}

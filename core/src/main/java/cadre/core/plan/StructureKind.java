package cadre.core.plan;

import java.util.List;

/** The structures that are compared: five built in, and the company's own layout. */
public enum StructureKind {
    /** One functional team of all ML people, one intake; software, design and product people stay in the domains. */
    CENTRAL("central", "Central team"),
    /** Standing cross-functional feature teams with ML people inside, each with its own intake. */
    SQUADS("squads", "Squads"),
    /** A core team for infrastructure, practices and research, and ML people in the domains' squads. */
    HUB_AND_SPOKES("hub-and-spokes", "Hub and spokes"),
    /** A central ML team with its own software, design and product people. */
    VENTURE("venture", "Venture"),
    /** For each admitted use case a squad is formed for some sprints, then dissolved or re-formed. */
    TASK_SQUADS("task-squads", "Task squads"),
    /** The teams that the company has today. */
    OWN("own", "Own layout");

    /** The five that are built in. */
    public static final List<StructureKind> BUILT_IN = List.of(CENTRAL, SQUADS, HUB_AND_SPOKES, VENTURE, TASK_SQUADS);

    private final String id;
    private final String title;

    StructureKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name used in files and on the command line. */
    public String id() {
        return id;
    }

    /** The name used in text. */
    public String title() {
        return title;
    }

    /** The name used inside a sentence: {@code a hub with spokes}. */
    public String noun() {
        return switch (this) {
            case CENTRAL -> "a central team";
            case SQUADS -> "squads";
            case HUB_AND_SPOKES -> "a hub with spokes";
            case VENTURE -> "a venture";
            case TASK_SQUADS -> "task squads";
            case OWN -> "the teams you have today";
        };
    }

    /** Whether {@link #noun} takes a plural verb. */
    public boolean isPlural() {
        return this == SQUADS || this == TASK_SQUADS || this == OWN;
    }
}

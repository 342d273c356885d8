package cadre.core.plan;

/**
 * A structure with its sizes.
 *
 * @param kind which of the six
 * @param squads number of standing squads; 0 for the default, half the ML people rounded down, between 1 and the number
 *     of domains. Read by squads and by hub and spokes
 * @param hubShare part of the ML people in the hub, in (0, 1). Read by hub and spokes
 * @param ventureShare part of the software, design and product people moved into the venture, in (0, 1]
 * @param sprintsPerTaskSquad sprints for which a task squad lives, at least 1
 */
public record Structure(StructureKind kind, int squads, double hubShare, double ventureShare, int sprintsPerTaskSquad) {

    /** Refuses sizes out of range. */
    public Structure {
        if (squads < 0
                || !(hubShare > 0 && hubShare < 1)
                || !(ventureShare > 0 && ventureShare <= 1)
                || sprintsPerTaskSquad < 1) {
            throw new IllegalArgumentException("structure sizes out of range: " + kind + ", squads " + squads
                    + ", hub share " + hubShare + ", venture share " + ventureShare + ", sprints "
                    + sprintsPerTaskSquad);
        }
    }

    /**
     * A structure with its default sizes.
     *
     * @param kind which
     * @return default number of squads, hub share 0.4, venture share 0.4, two sprints
     */
    public static Structure of(StructureKind kind) {
        return new Structure(kind, 0, 0.4, 0.4, 2);
    }
}

package cadre.engine.simulate;

import cadre.core.plan.Group;

/**
 * Which team does which work: per domain, kind of work and skill, the owner if it has the skill, else the domain's
 * product team, else the team with the highest level. Row {@code domains} is for use cases without a domain, team {@code
 * groups} for the pool of everyone.
 */
final class Responsibility {

    static final int IMPLEMENTATION = 0;
    static final int RESEARCH = 1;
    static final int ADOPTION = 2;

    private final Compiled c;
    private final int[][][] executor;
    private final boolean[][][] contested;
    private final int[] home;
    private final int[] fallback = new int[2];

    Responsibility(Compiled c) {
        this.c = c;
        executor = new int[c.domains + 1][3][c.skillCount];
        contested = new boolean[c.domains + 1][3][c.skillCount];
        home = new int[c.domains + 1];
        fallback[IMPLEMENTATION] = mostMl(Group.Kind.SQUAD);
        fallback[RESEARCH] = mostMl(Group.Kind.HUB);
        for (int d = 0; d <= c.domains; d++) {
            home[d] = productTeam(d);
            for (int kind = 0; kind < 3; kind++) {
                for (int k = 0; k < c.skillCount; k++) {
                    executor[d][kind][k] = find(d, kind, k);
                    // Adoption is always for the domain's own people.
                    contested[d][kind][k] = kind != ADOPTION && several(d, k);
                }
            }
        }
    }

    private int mostMl(Group.Kind preferred) {
        int best = 0;
        for (int g = 1; g < c.groups; g++) {
            boolean intake = c.group(g).intake();
            boolean more = c.mlInGroup[g] > c.mlInGroup[best];
            boolean kind = c.group(g).kind() == preferred && c.group(best).kind() != preferred;
            if (intake
                    && (!c.group(best).intake()
                            || kind
                            || (more && c.group(best).kind() != preferred))) {
                best = g;
            }
        }
        return best;
    }

    /** The domain's own people: its product team, else the team that owns it. */
    private int productTeam(int d) {
        for (int g = 0; g < c.groups; g++) {
            if (c.group(g).kind() == Group.Kind.PRODUCT && c.group(g).domains().contains(d)) {
                return g;
            }
        }
        return owner(d, IMPLEMENTATION);
    }

    /**
     * The team that owns a use case.
     *
     * @param d domain, or {@code domains} for none
     * @param kind {@link #IMPLEMENTATION} or {@link #RESEARCH}
     */
    int owner(int d, int kind) {
        if (c.groups == 0) {
            return 0;
        }
        if (d >= c.domains) {
            return fallback[kind];
        }
        return kind == RESEARCH
                ? c.layout.researchOwners().get(d)
                : c.layout.owners().get(d);
    }

    /** The team of the domain's own people, who take up what was built. */
    int home(int d) {
        return home[d];
    }

    private int find(int d, int kind, int k) {
        boolean anyone = false;
        for (int p = 0; p < c.seats; p++) {
            anyone |= c.level[p][k] > 0;
        }
        if (!anyone) {
            return -1;
        }
        if (c.taskSquads && kind != ADOPTION) {
            return c.groups;
        }
        int owner = kind == ADOPTION ? home[d] : owner(d, kind);
        if (c.has(owner, k)) {
            return owner;
        }
        for (int g = 0; g < c.groups; g++) {
            if (c.group(g).domains().contains(d) && c.group(g).kind() == Group.Kind.PRODUCT && c.has(g, k)) {
                return g;
            }
        }
        int best = -1;
        double level = 0;
        for (int g = 0; g < c.groups; g++) {
            for (int p : c.group(g).seats()) {
                if (c.level[p][k] > level) {
                    level = c.level[p][k];
                    best = g;
                }
            }
        }
        return best;
    }

    private boolean several(int d, int k) {
        if (c.taskSquads) {
            return false;
        }
        int teams = 0;
        for (int g = 0; g < c.groups; g++) {
            teams += c.group(g).domains().contains(d) && c.has(g, k) ? 1 : 0;
        }
        return teams > 1;
    }

    /** The team that does a task, {@code groups} for the pool of everyone, −1 when nobody can. */
    int executor(int d, int kind, int skill) {
        return executor[d][kind][skill];
    }

    /** Whether two teams could own a task. */
    boolean contested(int d, int kind, int skill) {
        return contested[d][kind][skill];
    }
}

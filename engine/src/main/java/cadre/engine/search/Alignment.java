package cadre.engine.search;

import java.util.Arrays;

/** Renames the teams of an arrangement so that as few people as possible seem to move. */
final class Alignment {

    private Alignment() {}

    /**
     * Renames teams greedily by the number of people in common with a team of the reference.
     *
     * @param a the arrangement to rename
     * @param reference whose team numbers are kept
     * @return the same arrangement under other team numbers
     */
    static Arrangement align(Arrangement a, Arrangement reference) {
        int n = a.teams();
        int m = reference.teams();
        int[][] common = new int[n][m];
        for (int p = 0; p < a.teamOfSeat.length; p++) {
            common[a.teamOfSeat[p]][reference.teamOfSeat[p]]++;
        }
        int[] name = new int[Math.max(n, Math.max(a.duties.highest(), a.venture) + 1)];
        Arrays.fill(name, -1);
        boolean[] taken = new boolean[m];
        for (int k = 0; k < Math.min(n, m); k++) {
            int bestTeam = -1;
            int bestName = -1;
            for (int t = 0; t < n; t++) {
                for (int r = 0; r < m; r++) {
                    boolean open = name[t] < 0 && !taken[r];
                    if (open && common[t][r] > 0 && (bestTeam < 0 || common[t][r] > common[bestTeam][bestName])) {
                        bestTeam = t;
                        bestName = r;
                    }
                }
            }
            if (bestTeam < 0) {
                break;
            }
            name[bestTeam] = bestName;
            taken[bestName] = true;
        }
        int fresh = m;
        for (int t = 0; t < name.length; t++) {
            if (name[t] < 0) {
                name[t] = fresh++;
            }
        }
        return a.renamed(name);
    }
}

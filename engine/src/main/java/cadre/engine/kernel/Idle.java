package cadre.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is free, and who of them is best for a station: the highest level, then the longest idle, then the lowest number.
 * Servers who serve the same stations at the same levels are alike; those alike who are free stand in one line, the
 * longest idle first, so that a station looks at one server for each kind, highest level first.
 */
final class Idle {

    private int kinds;
    private int[] kindOf = {};
    private int[] firstKind = {};
    private int[] kindAt = {};
    private int[] soleKind = {};
    private double[] levelAt = {};
    private boolean[] idle = {};
    private long[] since = {};
    private final Lines lines = new Lines();

    /** Says who serves what at which level; kept until the next call. */
    void configure(int[][] serves, double[][] levels, int stations) {
        Map<List<Object>, Integer> kindsByTrait = new HashMap<>();
        List<List<double[]>> atStation = new ArrayList<>(); // kind and level
        for (int s = 0; s < stations; s++) {
            atStation.add(new ArrayList<>());
        }
        int servers = serves.length;
        kindOf = new int[servers];
        for (int p = 0; p < servers; p++) {
            int kind = kindsByTrait.size();
            Integer known = kindsByTrait.putIfAbsent(traits(serves[p], levels[p]), kind);
            kindOf[p] = known == null ? kind : known;
            for (int i = 0; known == null && i < serves[p].length; i++) {
                atStation.get(serves[p][i]).add(new double[] {kind, levels[p][i]});
            }
        }
        kinds = kindsByTrait.size();
        index(atStation);
        idle = new boolean[servers];
        since = new long[servers];
    }

    private static List<Object> traits(int[] serves, double[] levels) {
        List<Object> traits = new ArrayList<>(2 * serves.length);
        for (int i = 0; i < serves.length; i++) {
            traits.add(serves[i]);
            traits.add(levels[i]);
        }
        return traits;
    }

    private void index(List<List<double[]>> atStation) {
        int pairs = atStation.stream().mapToInt(List::size).sum();
        firstKind = new int[atStation.size() + 1];
        kindAt = new int[pairs];
        levelAt = new double[pairs];
        int k = 0;
        for (int s = 0; s < atStation.size(); s++) {
            firstKind[s] = k;
            atStation.get(s).sort(Comparator.comparingDouble(pair -> -pair[1]));
            for (double[] pair : atStation.get(s)) {
                kindAt[k] = (int) pair[0];
                levelAt[k++] = pair[1];
            }
        }
        firstKind[atStation.size()] = k;
        soleKind = new int[atStation.size()];
        Arrays.setAll(soleKind, s -> firstKind[s + 1] - firstKind[s] == 1 ? kindAt[firstKind[s]] : Flow.NONE);
    }

    /** Everyone is free since time 0. */
    void reset() {
        Arrays.fill(idle, true);
        Arrays.fill(since, 0);
        lines.reset(kinds, kindOf.length);
        for (int p = 0; p < kindOf.length; p++) {
            lines.join(kindOf[p], p);
        }
    }

    boolean isIdle(int server) {
        return idle[server];
    }

    /** Takes the best free server of a station; negative when nobody is free. */
    int take(int station) {
        int sole = soleKind[station];
        int best = sole < 0 ? choose(station) : lines.first(sole);
        if (best < 0) {
            return Flow.NONE;
        }
        idle[best] = false;
        lines.leave(best);
        return best;
    }

    /** The best free server of a station where several kinds serve; negative when nobody is free. */
    private int choose(int station) {
        int best = Flow.NONE;
        double bestLevel = 0;
        int to = firstKind[station + 1];
        for (int i = firstKind[station]; i < to; i++) {
            int p = lines.first(kindAt[i]);
            if (p >= 0) {
                if (best >= 0 && levelAt[i] < bestLevel) {
                    break;
                }
                if (best < 0 || since[p] < since[best] || (since[p] == since[best] && p < best)) {
                    best = p;
                    bestLevel = levelAt[i];
                }
            }
        }
        return best;
    }

    /** A server is no longer free, if it was. */
    void occupy(int server) {
        if (idle[server]) {
            idle[server] = false;
            lines.leave(server);
        }
    }

    /** A server is free from now on; one that was already stays so since then. */
    void free(int server, long now) {
        if (idle[server]) {
            return;
        }
        idle[server] = true;
        since[server] = now;
        int line = kindOf[server];
        int behind = lines.last(line);
        while (behind >= 0 && since[behind] == now && behind > server) {
            behind = lines.before(behind);
        }
        lines.joinBehind(line, behind, server);
    }
}

package cadre.engine.rank;

import java.util.List;

/** How sure ranks are: for each use case its ranks under the draws. */
public final class Robustness {

    /** At or above this probability a place among the next is called certain. */
    public static final double CERTAIN = 0.9;

    private final char[][] sorted;

    private Robustness(char[][] sorted) {
        this.sorted = sorted;
    }

    /**
     * Puts the chunks together.
     *
     * @param size how many use cases
     * @param chunks in order, of {@link RankTrials#run}
     */
    public static Robustness of(int size, List<char[]> chunks) {
        int draws = size == 0 ? 0 : chunks.stream().mapToInt(c -> c.length).sum() / size;
        char[][] sorted = new char[size][draws];
        int[] filled = new int[size];
        // Rank after rank, so that the ranks of each use case come in ascending order.
        for (int r = 0; r < size; r++) {
            for (char[] chunk : chunks) {
                int width = chunk.length / size;
                for (int at = r * width; at < (r + 1) * width; at++) {
                    int u = chunk[at];
                    sorted[u][filled[u]++] = (char) (r + 1);
                }
            }
        }
        return new Robustness(sorted);
    }

    /** How many use cases there are. */
    public int size() {
        return sorted.length;
    }

    /**
     * The probability that a use case is among the next k.
     *
     * @param index of the use case
     * @param k at least 1
     * @return share of the draws
     */
    public double among(int index, int k) {
        char[] ranks = sorted[index];
        int low = 0;
        int high = ranks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranks[middle] <= k) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / ranks.length;
    }

    /**
     * A percentile of a use case's rank: the lowest rank that is not exceeded in so many draws.
     *
     * @param index of the use case
     * @param p in (0, 1]
     */
    public int rank(int index, double p) {
        char[] ranks = sorted[index];
        return ranks[Math.clamp((int) Math.ceil(p * ranks.length) - 1, 0, ranks.length - 1)];
    }

    /**
     * How many of the next k are certain.
     *
     * @param ranking the order at the likely inputs
     * @param k at least 1
     */
    public int certain(Ranking ranking, int k) {
        int certain = 0;
        for (int r = 1; r <= Math.min(k, ranking.size()); r++) {
            certain += among(ranking.at(r), k) >= CERTAIN ? 1 : 0;
        }
        return certain;
    }
}

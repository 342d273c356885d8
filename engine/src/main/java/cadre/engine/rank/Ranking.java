package cadre.engine.rank;

import java.util.List;

/**
 * The order of some use cases at their likely inputs: the highest score first, the lower number first among equals; those that
 * the formula gives no finite score come last.
 */
public final class Ranking {

    private final Scheme scheme;
    private final List<Candidate> candidates;
    private final double[] scores;
    private final int[] order;
    private final int[] ranks;

    private Ranking(Scheme scheme, List<Candidate> candidates, double[] scores, int[] order, int[] ranks) {
        this.scheme = scheme;
        this.candidates = candidates;
        this.scores = scores;
        this.order = order;
        this.ranks = ranks;
    }

    /**
     * Ranks.
     *
     * @param scheme formula and weights
     * @param candidates in ascending order of their numbers
     */
    public static Ranking of(Scheme scheme, List<Candidate> candidates) {
        int n = candidates.size();
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            if (i > 0 && candidates.get(i - 1).number() >= candidates.get(i).number()) {
                throw new IllegalArgumentException(
                        "use cases are ranked in ascending order of their numbers, each once");
            }
            scores[i] = scheme.score(candidates.get(i));
        }
        int[] order = new Order(n).of(scores, 0);
        int[] ranks = new int[n];
        for (int r = 0; r < n; r++) {
            ranks[order[r]] = r + 1;
        }
        return new Ranking(scheme, List.copyOf(candidates), scores, order, ranks);
    }

    /** Formula and weights. */
    public Scheme scheme() {
        return scheme;
    }

    /** The use cases, in ascending order of their numbers; other methods count in this list from 0. */
    public List<Candidate> candidates() {
        return candidates;
    }

    /** How many there are. */
    public int size() {
        return order.length;
    }

    /** The score of a use case; NaN or infinite where the formula has none. */
    public double score(int index) {
        return scores[index];
    }

    /** The rank of a use case, from 1. */
    public int rank(int index) {
        return ranks[index];
    }

    /** Which use case has a rank, from 1. */
    public int at(int rank) {
        return order[rank - 1];
    }
}

package cadre.engine.rank;

import cadre.core.numerics.Philox;
import cadre.core.work.Range;
import java.util.List;

/**
 * Ranks under draws of the inputs, in chunks of {@value Philox#CHUNK} draws that can be computed in any order, on any thread.
 * Inputs of a use case, and use cases, are drawn independently of each other. The random numbers of an input depend on the seed,
 * the number of the use case, the factor and the draw alone, so that changing one use case leaves the draws of the others as
 * they are, and schemes are compared on the same draws.
 */
public final class RankTrials {

    /** Most use cases that can be ranked. */
    public static final int MOST = 65_000;

    /** Most draws. */
    public static final int MOST_DRAWS = 100_000;

    private static final int PURPOSE = 0x72616E6B;

    private final Scheme scheme;
    private final List<Candidate> candidates;
    private final int draws;
    private final long key;

    /**
     * Ready to be run.
     *
     * @param ranking says which use cases by which formula
     * @param seed of all chance
     * @param draws 1 to {@value #MOST_DRAWS}
     */
    public RankTrials(Ranking ranking, long seed, int draws) {
        if (ranking.size() > MOST || draws < 1 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException(
                    ranking.size() + " use cases, " + draws + " draws; at most " + MOST + " and " + MOST_DRAWS);
        }
        this.scheme = ranking.scheme();
        this.candidates = ranking.candidates();
        this.draws = draws;
        this.key = Philox.key(seed, PURPOSE, 0);
    }

    /** How many chunks there are. */
    public int chunks() {
        return Math.ceilDiv(draws, Philox.CHUNK);
    }

    /** How many draws there are in all. */
    public int draws() {
        return draws;
    }

    /** How many use cases there are. */
    public int size() {
        return candidates.size();
    }

    /**
     * Ranks under the draws of a chunk.
     *
     * @param chunk from 0
     * @return for each rank in turn, from the first, which use case has it in each draw of the chunk
     */
    public char[] run(int chunk) {
        int n = candidates.size();
        int width = Math.min(Philox.CHUNK, draws - chunk * Philox.CHUNK);
        double[] scores = new double[n * width];
        scores(chunk, width, scores);
        char[] holders = new char[n * width];
        Order order = new Order(n);
        for (int d = 0; d < width; d++) {
            int[] places = order.of(scores, d * n);
            for (int r = 0; r < n; r++) {
                holders[r * width + d] = (char) places[r];
            }
        }
        return holders;
    }

    private void scores(int chunk, int width, double[] into) {
        int n = candidates.size();
        Cells cells = new Cells(Philox.CHUNK);
        Formula formula = scheme.formula().with(scheme.weights());
        List<Factor> factors = scheme.factors();
        boolean effort = scheme.formula().names().contains(Factor.EFFORT);
        double[] score = new double[Philox.CHUNK];
        long[] work = new long[Philox.WORK];
        for (int u = 0; u < n; u++) {
            Candidate candidate = candidates.get(u);
            for (Factor factor : factors) {
                draw(candidate, factor, chunk, work, cells.column(factor.id()));
            }
            if (effort) {
                sum(cells);
            }
            formula.fill(cells, width, score);
            for (int d = 0; d < width; d++) {
                into[d * n + u] = score[d];
            }
        }
    }

    private void draw(Candidate candidate, Factor factor, int chunk, long[] work, double[] column) {
        Range range = candidate.of(factor);
        if (range.low() < range.high()) {
            Philox.chunk(key, candidate.number(), factor.stream(), chunk, work);
            Uncertainty.normal(work, column);
        }
        Uncertainty.draw(factor, range, column);
    }

    private static void sum(Cells cells) {
        double[] effort = cells.column(Factor.EFFORT);
        double[] research = cells.column(Factor.RESEARCH.id());
        double[] delivery = cells.column(Factor.DELIVERY.id());
        double[] platform = cells.column(Factor.PLATFORM.id());
        for (int i = 0; i < effort.length; i++) {
            effort[i] = research[i] + delivery[i] + platform[i];
        }
    }
}

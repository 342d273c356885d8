package cadre.engine.explore;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Whether the lead can change within the plausible range of an input that was drawn and not moved: a parabola in the rank of
 * the input, fitted by least squares to the paired difference of leader and rival over the draws, says how far the leader
 * stays ahead between the 5th and the 95th percentile, everything else as it may be. It takes no simulation, and sees no turn
 * that is narrower than a parabola.
 */
public final class Tendency {

    private static final int GRID = 19;

    private Tendency() {}

    /**
     * The smallest lead along the range.
     *
     * @param input per draw, the value of the input
     * @param payoff per draw, per alternative, what choosing it brings (the same draws)
     * @param leader the alternative of the largest mean
     * @return the expected lead over a rival where it is smallest in standard errors, in standard errors: −2 and less where
     *     another leads for sure, 2 and more where none does for sure. Alternatives that are the leader's equals draw by draw
     *     are no rivals; infinite where there is no rival
     */
    public static double smallestLead(double[] input, double[][] payoff, int leader) {
        int n = input.length;
        if (n < 8 || payoff.length != n) {
            throw new IllegalArgumentException(n + " draws of the input and " + payoff.length + " of the payoff");
        }
        double[] rank = ranks(input);
        double smallest = Double.POSITIVE_INFINITY;
        for (int rival = 0; rival < payoff[0].length; rival++) {
            double[] lead = new double[n];
            boolean same = true;
            for (int r = 0; r < n; r++) {
                lead[r] = payoff[r][leader] - payoff[r][rival];
                same &= lead[r] == 0;
            }
            if (!same) {
                smallest = Math.min(smallest, smallest(rank, lead));
            }
        }
        return smallest;
    }

    private static double[] ranks(double[] input) {
        Integer[] order = new Integer[input.length];
        Arrays.setAll(order, r -> r);
        Arrays.sort(order, Comparator.comparingDouble((Integer r) -> input[r]));
        double[] rank = new double[input.length];
        for (int k = 0; k < rank.length; k++) {
            rank[order[k]] = (k + 0.5) / rank.length - 0.5;
        }
        return rank;
    }

    /** Ranks are even, so a line and a parabola less its mean are orthogonal and each is fitted alone. */
    private static double smallest(double[] rank, double[] lead) {
        int n = lead.length;
        double mean = 0;
        double bend = 0;
        for (int r = 0; r < n; r++) {
            mean += lead[r] / n;
            bend += rank[r] * rank[r] / n;
        }
        double[] sums = new double[4];
        for (int r = 0; r < n; r++) {
            double square = rank[r] * rank[r] - bend;
            sums[0] += lead[r] * rank[r];
            sums[1] += rank[r] * rank[r];
            sums[2] += lead[r] * square;
            sums[3] += square * square;
        }
        double slope = sums[0] / sums[1];
        double curve = sums[2] / sums[3];
        double squares = 0;
        for (int r = 0; r < n; r++) {
            double left = lead[r] - mean - slope * rank[r] - curve * (rank[r] * rank[r] - bend);
            squares += left * left;
        }
        double variance = squares / (n - 3);
        double smallest = Double.POSITIVE_INFINITY;
        for (int g = 0; g < GRID; g++) {
            double at = 0.9 * g / (GRID - 1) - 0.45;
            double square = at * at - bend;
            double fitted = mean + slope * at + curve * square;
            double error = variance * (1.0 / n + at * at / sums[1] + square * square / sums[3]);
            double errors = error > 0 ? fitted / StrictMath.sqrt(error) : fitted == 0 ? 0 : fitted * 1e300;
            smallest = Math.min(smallest, errors);
        }
        return smallest;
    }
}

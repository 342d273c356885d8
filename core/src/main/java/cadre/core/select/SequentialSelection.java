package cadre.core.select;

import cadre.core.numerics.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Selects the alternative of the largest mean by the fully sequential indifference-zone procedure of Kim and Nelson (2001,
 * ACM TOMACS 11(3), procedure KN with c = 1): after a first stage, every further round observes only the alternatives that are
 * still in contention, and drops those that are clearly worse than another.
 *
 * <p>Guarantee: when observations are independent between rounds and normal, with whatever variances and whatever
 * correlation between alternatives of the same round (common random numbers), and the best mean is at least {@code
 * indifference} above the second, the best is selected with probability at least {@code confidence}. When means are closer
 * than that, one within {@code indifference} of the best is a good selection. Cost: k² a round.
 */
public final class SequentialSelection {

    private final int alternatives;
    private final double confidence;
    private final double indifference;
    private final int firstStage;
    private final double[] sum;
    private final boolean[] inContention;
    private final long[] observed;
    private final List<double[]> firstRounds = new ArrayList<>();
    private final double[][] limit;
    private double largestVariance;
    private int rounds;
    private int left;

    /**
     * Nothing observed yet; all are in contention.
     *
     * @param alternatives k, at least 2
     * @param confidence probability of correct selection, in (1/k, 1)
     * @param indifference δ, the smallest difference of means that matters, more than 0
     * @param firstStage n₀, rounds in which all are observed, at least 3
     */
    public SequentialSelection(int alternatives, double confidence, double indifference, int firstStage) {
        if (alternatives < 2 || !(confidence > 1.0 / alternatives && confidence < 1)) {
            throw new IllegalArgumentException("no selection among " + alternatives + " with confidence " + confidence
                    + ": at least 2, and a confidence between 1/k and 1");
        }
        if (!(indifference > 0) || firstStage < 3) {
            throw new IllegalArgumentException("an indifference above 0 and a first stage of 3 rounds or more, not "
                    + indifference + " and " + firstStage);
        }
        this.alternatives = alternatives;
        this.confidence = confidence;
        this.indifference = indifference;
        this.firstStage = firstStage;
        sum = new double[alternatives];
        inContention = new boolean[alternatives];
        Arrays.fill(inContention, true);
        observed = new long[alternatives];
        limit = new double[alternatives][alternatives];
        left = alternatives;
    }

    /**
     * Takes one round of observations.
     *
     * @param values per alternative, an observation of the same round (the same draw of chance); those that are out of
     *     contention are not read
     */
    public void observe(double[] values) {
        for (int i = 0; i < alternatives; i++) {
            if (inContention[i]) {
                if (!Double.isFinite(values[i])) {
                    throw new IllegalArgumentException("alternative " + i + " was observed as " + values[i]);
                }
                sum[i] += values[i];
                observed[i]++;
            }
        }
        if (rounds < firstStage) {
            firstRounds.add(values.clone());
        }
        rounds++;
        if (rounds == firstStage) {
            setLimits();
            firstRounds.clear();
        }
        if (rounds >= firstStage) {
            screen();
        }
    }

    /** h² S² ⁄ δ² for each pair: the number of rounds after which the larger sum decides. */
    private void setLimits() {
        double eta = 0.5 * (StrictMath.pow(2 * (1 - confidence) / (alternatives - 1), -2.0 / (firstStage - 1)) - 1);
        double h2 = 2 * eta * (firstStage - 1);
        for (int i = 0; i < alternatives; i++) {
            for (int l = 0; l < i; l++) {
                double variance = varianceOfDifference(i, l);
                limit[i][l] = h2 * variance / (indifference * indifference);
                limit[l][i] = limit[i][l];
                largestVariance = Math.max(largestVariance, variance);
            }
        }
    }

    private double varianceOfDifference(int i, int l) {
        double mean = (sum[i] - sum[l]) / firstStage;
        double squares = 0;
        for (double[] round : firstRounds) {
            double d = round[i] - round[l] - mean;
            squares += d * d;
        }
        return squares / (firstStage - 1);
    }

    private void screen() {
        boolean[] before = inContention.clone();
        for (int i = 0; i < alternatives; i++) {
            for (int l = 0; l < alternatives && inContention[i]; l++) {
                if (l == i || !before[i] || !before[l]) {
                    continue;
                }
                double allowance = Math.max(0, indifference / 2 * (limit[i][l] - rounds));
                if (sum[i] < sum[l] - allowance || (allowance == 0 && sum[i] == sum[l] && i > l)) {
                    inContention[i] = false;
                    left--;
                }
            }
        }
    }

    /** Whether one alternative is left. */
    public boolean isDecided() {
        return left == 1;
    }

    /**
     * Whether an alternative still has to be observed.
     *
     * @param alternative 0 to k − 1
     */
    public boolean isInContention(int alternative) {
        return inContention[alternative];
    }

    /** Those in contention, ascending. */
    public List<Integer> contenders() {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < alternatives; i++) {
            if (inContention[i]) {
                list.add(i);
            }
        }
        return list;
    }

    /** The one of the largest mean among those in contention; the selection when {@link #isDecided()}. */
    public int leader() {
        int best = -1;
        for (int i = 0; i < alternatives; i++) {
            if (inContention[i] && (best < 0 || sum[i] > sum[best])) {
                best = i;
            }
        }
        return best;
    }

    /**
     * Observations that equal allocation would take for the same promise if the variances of differences in the first stage
     * were the true ones: k z² S² ÷ δ², S² the largest of them and z the normal quantile of 1 − α ÷ (k − 1) (Bonferroni). At
     * least what the first stage takes; 0 before that is over.
     */
    public long equalAllocation() {
        if (rounds < firstStage) {
            return 0;
        }
        double z = Normal.quantile(1 - (1 - confidence) / (alternatives - 1));
        double each = StrictMath.ceil(z * z * largestVariance / (indifference * indifference));
        return alternatives * (long) Math.max(firstStage, each);
    }

    /** Rounds so far. */
    public int rounds() {
        return rounds;
    }

    /** Observations so far, over all alternatives. */
    public long observations() {
        return Arrays.stream(observed).sum();
    }
}

package cadre.core.select;

import java.util.Arrays;

/**
 * Names the alternative of the largest mean after a fixed number of observations, each given where it tells most by {@link
 * BudgetAllocation}. Says nothing about the probability that the choice is right.
 *
 * <p>The n-th observation of each alternative is under the n-th draw of chance (common random numbers). Alternatives observed
 * unequally often are therefore not compared by their plain means, which would set the luck of a few draws against that of
 * many: with r the one observed most often, the mean of i is ȳ_i + β (ȳ_r over all its draws − ȳ_r over those of i), β the
 * slope of i on r over the draws that both have had (control variates with regression, Lavenberg and Welch 1981, Management
 * Science 27(3)). Where nothing is common to them, β is near 0 and the plain means are back.
 */
public final class AllottedSelection {

    private static final int FIRST_STAGE = 8;
    private static final int STEP = 4;

    private final double[][] observations;
    private final int[] spent;
    private final long budget;

    /**
     * Nothing observed yet.
     *
     * @param alternatives k, at least 2
     * @param budget observations in all, at least 1
     */
    public AllottedSelection(int alternatives, long budget) {
        if (alternatives < 2 || budget < 1) {
            throw new IllegalArgumentException("no selection among " + alternatives + " with " + budget
                    + " observations: at least 2, and 1 observation");
        }
        this.budget = budget;
        observations = new double[alternatives][FIRST_STAGE];
        spent = new int[alternatives];
    }

    /**
     * How many observations of each alternative should come next: the same number of all until each has eight, then where
     * they tell most.
     *
     * @return per alternative, 0 or more; all 0 when the budget is spent
     */
    public int[] next() {
        int k = spent.length;
        int more = (int) Math.max(0, Math.min((long) STEP * k, budget - observations()));
        long[] so = Arrays.stream(spent).asLongStream().toArray();
        if (observations() >= (long) FIRST_STAGE * k) {
            return BudgetAllocation.next(BudgetAllocation.shares(means(), deviations(leader())), so, more);
        }
        double[] equal = new double[k];
        Arrays.fill(equal, 1.0 / k);
        return BudgetAllocation.next(equal, so, more);
    }

    /**
     * Takes the next observation of an alternative.
     *
     * @param alternative 0 to k − 1
     * @param value observed under the draw of chance whose number is {@link #observed}, finite
     */
    public void observe(int alternative, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("alternative " + alternative + " was observed as " + value);
        }
        double[] own = observations[alternative];
        if (spent[alternative] == own.length) {
            own = Arrays.copyOf(own, 2 * own.length);
            observations[alternative] = own;
        }
        own[spent[alternative]++] = value;
    }

    /** Observations of an alternative so far. */
    public long observed(int alternative) {
        return spent[alternative];
    }

    /** Observations so far, over all alternatives. */
    public long observations() {
        return Arrays.stream(spent).asLongStream().sum();
    }

    /** Whether the budget is spent. */
    public boolean isDone() {
        return observations() >= budget;
    }

    /** The one of the largest mean among those observed; the first one before anything was observed. */
    public int leader() {
        double[] means = means();
        int best = 0;
        for (int i = 1; i < means.length; i++) {
            best = spent[i] > 0 && (spent[best] == 0 || means[i] > means[best]) ? i : best;
        }
        return best;
    }

    /** Means as if all had been observed under the draws of the one observed most often. */
    private double[] means() {
        int most = 0;
        for (int i = 1; i < spent.length; i++) {
            most = spent[i] > spent[most] ? i : most;
        }
        double[] means = new double[spent.length];
        double all = mean(most, spent[most]);
        for (int i = 0; i < means.length; i++) {
            means[i] = mean(i, spent[i]);
            if (spent[i] < spent[most] && spent[i] > 0) {
                means[i] += slope(i, most) * (all - mean(most, spent[i]));
            }
        }
        return means;
    }

    /** What is left to chance when an alternative is compared with the leader; for the leader, its own deviation. */
    private double[] deviations(int leader) {
        double[] deviations = new double[spent.length];
        for (int i = 0; i < deviations.length; i++) {
            int n = i == leader ? spent[i] : Math.min(spent[i], spent[leader]);
            double slope = i == leader ? 0 : slope(i, leader);
            double left = covariance(i, i, n) - slope * slope * covariance(leader, leader, n);
            deviations[i] = StrictMath.sqrt(Math.max(0, left));
        }
        return deviations;
    }

    /** Of the regression of one on another over the draws that both have had; 0 where there are too few. */
    private double slope(int i, int on) {
        int n = Math.min(spent[i], spent[on]);
        double variance = covariance(on, on, n);
        return n < FIRST_STAGE || variance == 0 ? 0 : covariance(i, on, n) / variance;
    }

    private double mean(int i, int n) {
        double sum = 0;
        for (int r = 0; r < n; r++) {
            sum += observations[i][r];
        }
        return sum / Math.max(1, n);
    }

    private double covariance(int i, int j, int n) {
        double a = mean(i, n);
        double b = mean(j, n);
        double sum = 0;
        for (int r = 0; r < n; r++) {
            sum += (observations[i][r] - a) * (observations[j][r] - b);
        }
        return sum / Math.max(1, n - 1);
    }
}

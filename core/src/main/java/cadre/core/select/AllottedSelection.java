package cadre.core.select;

/**
 * Names the alternative of the largest mean after a fixed number of observations, each given where it tells most by {@link
 * BudgetAllocation}. Says nothing about the probability that the choice is right.
 */
public final class AllottedSelection {

    private static final int FIRST_STAGE = 8;
    private static final int STEP = 4;

    private final double[] sum;
    private final double[] squares;
    private final long[] spent;
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
        sum = new double[alternatives];
        squares = new double[alternatives];
        spent = new long[alternatives];
    }

    /**
     * How many observations of each alternative should come next: the same number of all until each has eight, then where
     * they tell most.
     *
     * @return per alternative, 0 or more; all 0 when the budget is spent
     */
    public int[] next() {
        int k = sum.length;
        int more = (int) Math.min((long) STEP * k, budget - observations());
        if (observations() >= (long) FIRST_STAGE * k) {
            return BudgetAllocation.next(BudgetAllocation.shares(means(), deviations()), spent, more);
        }
        double[] equal = new double[k];
        java.util.Arrays.fill(equal, 1.0 / k);
        return BudgetAllocation.next(equal, spent, more);
    }

    /**
     * Takes one observation.
     *
     * @param alternative 0 to k − 1
     * @param value observed, finite
     */
    public void observe(int alternative, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("alternative " + alternative + " was observed as " + value);
        }
        sum[alternative] += value;
        squares[alternative] += value * value;
        spent[alternative]++;
    }

    /** Observations of an alternative so far. */
    public long observed(int alternative) {
        return spent[alternative];
    }

    /** Observations so far, over all alternatives. */
    public long observations() {
        return java.util.Arrays.stream(spent).sum();
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

    private double[] means() {
        double[] means = new double[sum.length];
        java.util.Arrays.setAll(means, i -> sum[i] / Math.max(1, spent[i]));
        return means;
    }

    private double[] deviations() {
        double[] deviations = new double[sum.length];
        java.util.Arrays.setAll(
                deviations,
                i -> StrictMath.sqrt(Math.max(0, squares[i] - sum[i] * sum[i] / Math.max(1, spent[i]))
                        / Math.max(1, spent[i] - 1)));
        return deviations;
    }
}

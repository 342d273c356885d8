package cadre.core.select;

/**
 * Divides a fixed number of observations among alternatives so that the best is most probably recognised: optimal computing
 * budget allocation (Chen, Lin, Yücesan and Chick 2000, Discrete Event Dynamic Systems 10; formula 2.9 in Chen and Lee
 * 2011). With b the one of the largest mean, N_i ∝ (σ_i ÷ (m_b − m_i))² for the others and N_b = σ_b √Σ (N_i ÷ σ_i)². It is
 * asymptotic and says nothing about the probability that is reached.
 */
final class BudgetAllocation {

    private BudgetAllocation() {}

    /**
     * The share of the budget of each alternative.
     *
     * @param means sample means, at least two
     * @param deviations sample standard deviations, as many, 0 or more
     * @return shares that add up to 1; equal shares where nothing varies
     */
    static double[] shares(double[] means, double[] deviations) {
        int k = means.length;
        if (k < 2 || deviations.length != k) {
            throw new IllegalArgumentException(k + " means and " + deviations.length + " deviations");
        }
        int best = 0;
        double largest = 0;
        for (int i = 0; i < k; i++) {
            best = means[i] > means[best] ? i : best;
            largest = Math.max(largest, deviations[i]);
        }
        double[] shares = new double[k];
        if (largest == 0) {
            java.util.Arrays.fill(shares, 1.0 / k);
            return shares;
        }
        double floor = largest * 1e-6;
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < k; i++) {
            if (i == best) {
                continue;
            }
            double deviation = Math.max(floor, deviations[i]);
            // Equal means would get everything: a gap of a thousandth of a deviation is as good as none.
            double gap = Math.max(means[best] - means[i], largest * 1e-3);
            shares[i] = deviation / gap * (deviation / gap);
            squares += shares[i] / deviation * (shares[i] / deviation);
            sum += shares[i];
        }
        shares[best] = Math.max(floor, deviations[best]) * StrictMath.sqrt(squares);
        sum += shares[best];
        for (int i = 0; i < k; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /**
     * How many observations to add to each alternative, so that together they come closest to the shares.
     *
     * @param shares of the whole budget, as {@link #shares}
     * @param spent observations so far
     * @param more how many to add in all, 0 or more
     * @return per alternative, 0 or more, adding up to {@code more}
     */
    static int[] next(double[] shares, long[] spent, int more) {
        long total = more;
        for (long s : spent) {
            total += s;
        }
        int[] add = new int[shares.length];
        for (int n = 0; n < more; n++) {
            int most = 0;
            for (int i = 1; i < shares.length; i++) {
                if (lack(shares, spent, add, total, i) > lack(shares, spent, add, total, most)) {
                    most = i;
                }
            }
            add[most]++;
        }
        return add;
    }

    private static double lack(double[] shares, long[] spent, int[] add, long total, int i) {
        return shares[i] * total - spent[i] - add[i];
    }
}

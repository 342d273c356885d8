package cadre.core.plan;

/**
 * What one structure brought under one draw of the parameters, over some replications. The arrays are shared, not
 * copied, and must not be changed: a decision holds tens of thousands of them.
 *
 * @param block number of the parameter draw
 * @param replications how many replications the means are over
 * @param mean per {@link Metric} ordinal, mean over replications
 * @param netByReplication net value of each replication, in the order of their numbers
 * @param curves what developed over time
 */
@SuppressWarnings("ArrayRecordComponent") // see above: read-only and many
public record Outcome(int block, int replications, double[] mean, double[] netByReplication, Curves curves) {

    /**
     * What developed over time, as means over replications; index 0 is the start, then one entry a month.
     *
     * @param production per month since admission, share of the admitted use cases in production by then (cumulative
     *     incidence; use cases that have not been observed that long are censored)
     * @param stopped likewise stopped
     * @param net per month since the start, cumulative net value
     * @param valueByDomain per domain index, value
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Curves(double[] production, double[] stopped, double[] net, double[] valueByDomain) {}

    /**
     * The mean of a metric.
     *
     * @param metric any
     * @return its mean over the replications
     */
    public double mean(Metric metric) {
        return mean[metric.ordinal()];
    }
}

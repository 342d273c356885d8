package cadre.engine.decide;

import cadre.core.numerics.Interval;
import cadre.core.plan.Layout;
import cadre.core.plan.Metric;
import cadre.core.plan.StructureKind;
import java.util.List;

/**
 * One structure, as it did.
 *
 * @param layout the teams, with the sizes after tuning
 * @param standing its place in the comparison
 * @param estimates every metric in the order of {@link Metric}, with 95 % intervals across draws of the parameters
 * @param net the distribution of net value
 * @param curves what developed over time
 * @param tuning the sizes that were tried before the comparison; empty where the structure has none to choose
 */
public record Candidate(
        Layout layout, Standing standing, List<Estimate> estimates, Spread net, Curves curves, List<Tried> tuning) {

    /** Copies the lists. */
    public Candidate {
        estimates = List.copyOf(estimates);
        tuning = List.copyOf(tuning);
    }

    /** Which structure it is. */
    public StructureKind kind() {
        return layout.structure().kind();
    }

    /**
     * The estimate of a metric.
     *
     * @param metric any
     * @return its mean with the 95 % interval
     */
    public Interval estimate(Metric metric) {
        return estimates.get(metric.ordinal()).mean();
    }

    /**
     * Whether two structures had the same net value in every replication, so that nothing tells them apart.
     *
     * @param other of the same comparison
     */
    public boolean comesToTheSameAs(Candidate other) {
        return net.futures().equals(other.net().futures());
    }

    /**
     * A place in the comparison.
     *
     * @param rank 1 for the best mean net value
     * @param tied whether the paired difference of mean net to the leader is within one standard error; the leader itself
     *     is not tied
     * @param bestInMean probability of being best: share of the draws of the parameters at which its mean net value is the
     *     best, 95 % interval (Wilson). Equals share a draw; a structure that is the same as another in every replication, as
     *     today's layout may be, wins with it, so that the probabilities of all may add up to more than 1
     * @param bestInOneFuture probability of being best in one realised future: share of single replications, under common
     *     random numbers, in which its net value is the best. 95 % interval across draws
     * @param regret expected regret: mean over draws of the best structure's mean net value less its own. 95 % interval
     */
    public record Standing(int rank, boolean tied, Interval bestInMean, Interval bestInOneFuture, Interval regret) {}

    /**
     * A metric with its interval.
     *
     * @param metric which
     * @param mean mean over draws of the parameters, 95 % interval (Student), cut at 0 and 1 where nothing lies beyond
     */
    public record Estimate(Metric metric, Interval mean) {}

    /**
     * The distribution of net value. Both lists hold 99 numbers, the 1st to the 99th percentile, index p − 1.
     *
     * @param p10 net value that is missed in one of ten single futures
     * @param futures percentiles over all single replications
     * @param means percentiles of the mean net value over draws of the parameters: uncertainty without luck
     */
    public record Spread(double p10, List<Double> futures, List<Double> means) {

        /** Copies the lists. */
        public Spread {
            futures = List.copyOf(futures);
            means = List.copyOf(means);
        }
    }

    /**
     * What developed over time; every band has the horizon's months + 1 entries, index 0 is the start. Bands are 95 %
     * intervals of the mean, pointwise.
     *
     * @param production share of admitted use cases in production by months since admission (cumulative incidence)
     * @param stopped likewise stopped
     * @param net cumulative net value by months since the start
     * @param valueByDomain per domain index, mean value
     */
    public record Curves(Band production, Band stopped, Band net, List<Double> valueByDomain) {

        /** Copies the list. */
        public Curves {
            valueByDomain = List.copyOf(valueByDomain);
        }
    }

    /**
     * One choice of sizes that was tried on draws that the comparison does not see.
     *
     * @param sizes in words, for instance {@code 3 squads}
     * @param difference mean net value less that of the default sizes, 95 % interval; zero for the default itself
     * @param chosen whether the comparison was made with it: the best, unless the default is within one standard error
     */
    public record Tried(String sizes, Interval difference, boolean chosen) {}
}

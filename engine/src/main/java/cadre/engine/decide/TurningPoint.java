package cadre.engine.decide;

import cadre.core.numerics.Interval;
import cadre.core.plan.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * How the decision depends on a parameter that nobody knows exactly, read off the draws already simulated.
 *
 * @param parameter which; only those with a prior that is not a single value
 * @param correlation Spearman rank correlation with the difference of mean net value, leader less runner-up, over draws;
 *     95 % interval (Fisher)
 * @param range 5th percentile, median and 95th percentile of the prior, as an interval at level 0.9
 * @param turnsAt the value at which the expected difference crosses zero by the fitted line, if that is within
 *     {@code range}; null otherwise
 * @param share the leader's probability of being ahead of the runner-up in the lowest and highest third of the draws of
 *     this parameter
 */
public record TurningPoint(
        Parameter parameter,
        Interval correlation,
        Interval range,
        @Nullable Double turnsAt,
        Ahead share) {

    /**
     * The share of draws in which the leader is ahead of the runner-up.
     *
     * @param low among the third of the draws with the lowest values of the parameter
     * @param high among the third with the highest
     */
    public record Ahead(double low, double high) {}
}

package cadre.engine.decide;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Prior;
import cadre.core.numerics.Sample;
import cadre.core.plan.Metric;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    /** Parameters reported. */
    private static final int MOST = 20;

    private static final int LEAST_DRAWS = 12;

    /** Parameters by their influence on the difference between leader and runner-up, strongest first. */
    static List<TurningPoint> all(Tableau tableau, Meter meter, Scenario.Settings settings) {
        int[] order = Ranking.order(tableau);
        int rival = Ranking.rival(tableau, order);
        if (rival < 0 || tableau.draws() < LEAST_DRAWS) {
            return List.of();
        }
        double[] ahead = tableau.difference(order[0], rival, Metric.NET);
        double[][] theta = new double[tableau.draws()][];
        for (int b = 0; b < theta.length; b++) {
            theta[b] = meter.parameters(settings, tableau.outcome(0, b).block());
        }
        List<TurningPoint> points = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            double[] x = Arrays.stream(theta)
                    .mapToDouble(values -> values[parameter.ordinal()])
                    .toArray();
            if (Arrays.stream(x).anyMatch(v -> v != x[0])) {
                points.add(point(parameter, settings.prior(parameter), x, ahead));
            }
        }
        points.sort(Comparator.comparingDouble(
                point -> -Math.abs(point.correlation().estimate())));
        return points.subList(0, Math.min(MOST, points.size()));
    }

    private static TurningPoint point(Parameter parameter, Prior prior, double[] x, double[] ahead) {
        Interval correlation = Sample.rankCorrelation(x, ahead, Ranking.LEVEL);
        Interval range = new Interval(prior.median(), prior.quantile(0.05), prior.quantile(0.95), 0.9);
        boolean matters = correlation.low() > 0 || correlation.high() < 0;
        return new TurningPoint(
                parameter, correlation, range, matters ? crossing(x, ahead, range) : null, thirds(x, ahead));
    }

    /** Where the least-squares line through the draws crosses zero; null when that is outside the range. */
    private static @Nullable Double crossing(double[] x, double[] y, Interval range) {
        double meanX = Sample.average(x);
        double meanY = Sample.average(y);
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
        }
        if (xx == 0 || xy == 0) {
            return null;
        }
        double at = meanX - meanY * xx / xy;
        return at >= range.low() && at <= range.high() ? at : null;
    }

    private static TurningPoint.Ahead thirds(double[] x, double[] ahead) {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
        int third = Math.max(1, x.length / 3);
        return new TurningPoint.Ahead(share(order, 0, third, ahead), share(order, x.length - third, x.length, ahead));
    }

    private static double share(Integer[] order, int from, int to, double[] ahead) {
        double won = 0;
        for (int k = from; k < to; k++) {
            double d = ahead[order[k]];
            won += d > 0 ? 1 : d == 0 ? 0.5 : 0;
        }
        return won / (to - from);
    }
}

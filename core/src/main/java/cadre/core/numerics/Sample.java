package cadre.core.numerics;

import java.util.Arrays;
import java.util.Comparator;

/** What can be said about a quantity from some observations of it. Sums are made in the order of the observations. */
public final class Sample {

    private Sample() {}

    /**
     * The mean with Student's interval.
     *
     * @param values at least two independent observations
     * @param level coverage, for instance 0.95
     */
    public static Interval mean(double[] values, double level) {
        double mean = average(values);
        double half = Student.quantile(0.5 + level / 2, values.length - 1) * standardError(values);
        return new Interval(mean, mean - half, mean + half, level);
    }

    /**
     * The arithmetic mean.
     *
     * @param values at least one
     */
    public static double average(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * The variance of the population the values come from (divisor n − 1); 0 for a single value.
     *
     * @param values at least one
     */
    public static double variance(double[] values) {
        double mean = average(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : sum / (values.length - 1);
    }

    /**
     * The standard error of the mean.
     *
     * @param values at least one
     */
    public static double standardError(double[] values) {
        return StrictMath.sqrt(variance(values) / values.length);
    }

    /**
     * A share with Wilson's score interval, which stays within [0, 1] and is not empty at 0 and 1.
     *
     * <p>Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22.
     *
     * @param hits how often it happened; ties may count in parts
     * @param trials out of how many, at least 1
     * @param level coverage
     */
    public static Interval share(double hits, int trials, double level) {
        double z = Normal.quantile(0.5 + level / 2);
        double p = hits / trials;
        double scale = 1 + z * z / trials;
        double centre = (p + z * z / (2 * trials)) / scale;
        double half = z * StrictMath.sqrt(p * (1 - p) / trials + z * z / (4.0 * trials * trials)) / scale;
        return new Interval(p, Math.max(0, Math.min(p, centre - half)), Math.min(1, Math.max(p, centre + half)), level);
    }

    /**
     * A percentile, by linear interpolation between order statistics (R's type 7).
     *
     * @param sorted ascending, at least one
     * @param p in [0, 1]
     */
    public static double percentile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Pearson's correlation; 0 where one of the two never changes.
     *
     * @param x observations
     * @param y as many
     */
    public static double correlation(double[] x, double[] y) {
        double meanX = average(x);
        double meanY = average(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xx == 0 || yy == 0 ? 0 : Math.clamp(xy / StrictMath.sqrt(xx * yy), -1, 1);
    }

    /**
     * Spearman's rank correlation with Fisher's interval, whose variance is 1.06 ÷ (n − 3) for ranks.
     *
     * <p>Source: Fieller, Hartley, Pearson (1957), "Tests for rank correlation coefficients", Biometrika 44.
     *
     * @param x observations, at least four
     * @param y as many
     * @param level coverage
     */
    public static Interval rankCorrelation(double[] x, double[] y, double level) {
        double rho = correlation(ranks(x), ranks(y));
        double bounded = Math.clamp(rho, -0.999999, 0.999999);
        double z = 0.5 * StrictMath.log((1 + bounded) / (1 - bounded));
        double half = Normal.quantile(0.5 + level / 2) * StrictMath.sqrt(1.06 / (x.length - 3));
        double low = StrictMath.tanh(z - half);
        double high = StrictMath.tanh(z + half);
        return new Interval(rho, Math.min(rho, low), Math.max(rho, high), level);
    }

    /**
     * Ranks from 1, equal values sharing the mean of theirs.
     *
     * @param values observations
     */
    static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order[i]] = (from + to) / 2.0 + 1;
            }
            from = to + 1;
        }
        return ranks;
    }
}

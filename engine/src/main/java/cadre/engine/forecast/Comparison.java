package cadre.engine.forecast;

import cadre.core.numerics.Interval;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/**
 * One forecast against another on the same use cases: the mean difference of their scores, paired.
 *
 * @param brier first less second; below zero the first is better
 * @param log first less second; above zero the first is better
 */
public record Comparison(Difference brier, Difference log) {

    /**
     * A mean difference.
     *
     * @param mean over the use cases; 80 % interval by drawing groups again
     * @param error its standard error, each use case by itself; infinite for a single one
     * @param groupError the same when use cases of one group are not independent (sum over groups of squared sums of deviations);
     *     infinite for a single group
     */
    public record Difference(Interval mean, double error, double groupError) {}

    /**
     * Compares.
     *
     * @param first forecasts, at least one
     * @param second others, in the same order
     * @param examples what happened, in the same order
     */
    public static Comparison of(List<Forecast> first, List<Forecast> second, List<Example> examples) {
        return new Comparison(
                difference(first, second, examples, Scores::brier), difference(first, second, examples, Scores::log));
    }

    private static Difference difference(
            List<Forecast> first,
            List<Forecast> second,
            List<Example> examples,
            ToDoubleBiFunction<Forecast, Fate> score) {
        int n = examples.size();
        double[] difference = new double[n];
        for (int i = 0; i < n; i++) {
            Fate fate = examples.get(i).fate();
            difference[i] = score.applyAsDouble(first.get(i), fate) - score.applyAsDouble(second.get(i), fate);
        }
        Interval mean = new Resampling(examples).mean(difference, Scores.LEVEL);
        double squares = 0;
        Map<String, Double> byGroup = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            double deviation = difference[i] - mean.estimate();
            squares += deviation * deviation;
            byGroup.merge(examples.get(i).known().group(), deviation, Double::sum);
        }
        double groupSquares = 0;
        for (double total : byGroup.values()) {
            groupSquares += total * total;
        }
        int groups = byGroup.size();
        return new Difference(mean, root(squares, n, n), root(groupSquares, groups, n));
    }

    /** √(m ÷ (m − 1) × squares) ÷ n. */
    private static double root(double squares, int m, int n) {
        return m < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares * m / (m - 1.0)) / n;
    }
}

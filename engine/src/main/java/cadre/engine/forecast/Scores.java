package cadre.engine.forecast;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How good forecasts were; intervals cover 80 %.
 *
 * @param count forecasts scored
 * @param brier multi-class Brier score, mean sum of squared errors over the three fates, 0 perfect to 2; interval by drawing
 *     agencies again
 * @param log mean logarithm of the probability given to what happened, 0 perfect; probabilities below .001 count as that;
 *     interval likewise
 * @param calibration per fate, in its order, bins of forecasts against what happened
 * @param histogram per fate, in its order, how many forecasts lie in each tenth from 0 to 1
 */
public record Scores(
        int count, Interval brier, Interval log, List<List<Bin>> calibration, List<List<Integer>> histogram) {

    /** Coverage of all intervals. */
    public static final double LEVEL = 0.8;

    private static final double LEAST = 1e-3;
    private static final int BINS = 5;
    private static final int TENTHS = 10;

    /** Copies the lists. */
    public Scores {
        calibration = calibration.stream().map(List::copyOf).toList();
        histogram = histogram.stream().map(List::copyOf).toList();
    }

    /**
     * Forecasts of similar probability.
     *
     * @param count how many
     * @param forecast their mean probability
     * @param happened the share in which it happened; Wilson's interval, as if use cases were independent
     */
    public record Bin(int count, double forecast, Interval happened) {}

    /**
     * Scores forecasts.
     *
     * @param forecasts at least one
     * @param examples what happened, in the same order
     */
    public static Scores of(List<Forecast> forecasts, List<Example> examples) {
        int n = forecasts.size();
        if (n == 0 || examples.size() != n) {
            throw new IllegalArgumentException(n + " forecasts for " + examples.size() + " use cases");
        }
        double[] brier = new double[n];
        double[] log = new double[n];
        for (int i = 0; i < n; i++) {
            brier[i] = brier(forecasts.get(i), examples.get(i).fate());
            log[i] = log(forecasts.get(i), examples.get(i).fate());
        }
        List<List<Bin>> calibration = new ArrayList<>();
        List<List<Integer>> histogram = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            calibration.add(bins(forecasts, examples, fate));
            histogram.add(tenths(forecasts, fate));
        }
        Resampling resampling = new Resampling(examples);
        return new Scores(n, resampling.mean(brier, LEVEL), resampling.mean(log, LEVEL), calibration, histogram);
    }

    /** The sum of squared errors over the three fates. */
    static double brier(Forecast forecast, Fate happened) {
        double sum = 0;
        for (Fate fate : Fate.values()) {
            double miss = forecast.of(fate) - (happened == fate ? 1 : 0);
            sum += miss * miss;
        }
        return sum;
    }

    /** The logarithm of the probability given to what happened. */
    static double log(Forecast forecast, Fate happened) {
        return StrictMath.log(Math.max(LEAST, forecast.of(happened)));
    }

    private static List<Integer> tenths(List<Forecast> forecasts, Fate fate) {
        Integer[] counts = new Integer[TENTHS];
        Arrays.fill(counts, 0);
        forecasts.forEach(forecast -> counts[Math.min(TENTHS - 1, (int) (forecast.of(fate) * TENTHS))]++);
        return List.of(counts);
    }

    /** Equal numbers of forecasts in each bin, in ascending order; equal forecasts are not parted where it can be helped. */
    private static List<Bin> bins(List<Forecast> forecasts, List<Example> examples, Fate fate) {
        int n = forecasts.size();
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> forecasts.get(i).of(fate)));
        List<Bin> bins = new ArrayList<>();
        int from = 0;
        for (int b = 1; b <= BINS; b++) {
            int to = b * n / BINS;
            while (to > from
                    && to < n
                    && forecasts.get(order[to]).of(fate)
                            == forecasts.get(order[to - 1]).of(fate)) {
                to++;
            }
            double sum = 0;
            int happened = 0;
            for (int i = from; i < to; i++) {
                sum += forecasts.get(order[i]).of(fate);
                happened += examples.get(order[i]).fate() == fate ? 1 : 0;
            }
            if (to > from) {
                int count = to - from;
                bins.add(new Bin(count, sum / count, Sample.share(happened, count, LEVEL)));
                from = to;
            }
        }
        return bins;
    }
}

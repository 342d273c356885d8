package cadre.engine.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * How good forecasts were.
 *
 * @param count forecasts scored
 * @param brier multi-class Brier score, mean sum of squared errors over the three fates, 0 perfect to 2
 * @param log mean logarithm of the probability given to what happened, 0 perfect; probabilities below .001 count as that
 * @param calibration per fate, in its order, bins of forecasts against what happened
 */
public record Scores(int count, double brier, double log, List<List<Bin>> calibration) {

    private static final double LEAST = 1e-3;
    private static final int BINS = 5;

    /** Copies the lists. */
    public Scores {
        calibration = calibration.stream().map(List::copyOf).toList();
    }

    /**
     * Forecasts of similar probability.
     *
     * @param count how many
     * @param forecast their mean probability
     * @param happened the share in which it happened
     */
    public record Bin(int count, double forecast, double happened) {}

    /**
     * Scores forecasts.
     *
     * @param forecasts at least one
     * @param fates what happened, in the same order
     */
    public static Scores of(List<Forecast> forecasts, List<Fate> fates) {
        int n = forecasts.size();
        if (n == 0 || fates.size() != n) {
            throw new IllegalArgumentException(n + " forecasts for " + fates.size() + " fates");
        }
        double brier = 0;
        double log = 0;
        for (int i = 0; i < n; i++) {
            brier += brier(forecasts.get(i), fates.get(i));
            log += log(forecasts.get(i), fates.get(i));
        }
        List<List<Bin>> calibration = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            calibration.add(bins(forecasts, fates, fate));
        }
        return new Scores(n, brier / n, log / n, calibration);
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

    /** Equal numbers of forecasts in each bin, in ascending order. */
    private static List<Bin> bins(List<Forecast> forecasts, List<Fate> fates, Fate fate) {
        int n = forecasts.size();
        Integer[] order = new Integer[n];
        java.util.Arrays.setAll(order, i -> i);
        java.util.Arrays.sort(
                order,
                java.util.Comparator.comparingDouble(
                        (Integer i) -> forecasts.get(i).of(fate)));
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            int from = b * n / BINS;
            int to = (b + 1) * n / BINS;
            double sum = 0;
            double happened = 0;
            for (int i = from; i < to; i++) {
                sum += forecasts.get(order[i]).of(fate);
                happened += fates.get(order[i]) == fate ? 1 : 0;
            }
            if (to > from) {
                bins.add(new Bin(to - from, sum / (to - from), happened / (to - from)));
            }
        }
        return bins;
    }
}

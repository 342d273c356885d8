package cadre.engine.sensitivity;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Philox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shares of the variance of a model that its inputs cause. First-order indices by Saltelli et al. (2010, Computer Physics
 * Communications 181, table 2 b), total indices by Jansen (1999; there table 2 f), on two Latin hypercube samples, with
 * percentile bootstrap intervals over the rows. Cost: rows × (inputs + 2) runs.
 */
public final class SobolIndices {

    private static final int RESAMPLES = 400;

    private SobolIndices() {}

    /**
     * The indices of one input.
     *
     * @param input number of the input
     * @param first share of the variance caused by this input alone, 95 % interval; may leave [0, 1] by chance
     * @param total share caused by it and by its interactions with others, 95 % interval
     */
    public record Index(int input, Interval first, Interval total) {}

    /**
     * Indices of all inputs.
     *
     * @param model what depends on them
     * @param inputs how many, at least 1
     * @param rows sample size, at least 8
     * @param seed of the samples
     * @return per input, in order; all zero where the model does not vary
     */
    public static List<Index> of(Model model, int inputs, int rows, long seed) {
        if (inputs < 1 || rows < 8) {
            throw new IllegalArgumentException(inputs + " inputs in " + rows + " rows");
        }
        double[][] a = hypercube(inputs, rows, seed, 0);
        double[][] b = hypercube(inputs, rows, seed, 1);
        List<double[]> points = new ArrayList<>(List.of(a));
        points.addAll(List.of(b));
        for (int i = 0; i < inputs; i++) {
            for (int r = 0; r < rows; r++) {
                double[] mixed = a[r].clone();
                mixed[i] = b[r][i];
                points.add(mixed);
            }
        }
        double[] y = model.at(points);
        centre(y, 2 * rows);
        int[] all = new int[rows];
        Arrays.setAll(all, r -> r);
        List<Index> indices = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            int mixed = (i + 2) * rows;
            double[] firsts = new double[RESAMPLES];
            double[] totals = new double[RESAMPLES];
            for (int s = 0; s < RESAMPLES; s++) {
                int[] chosen = resample(rows, s, seed);
                firsts[s] = first(y, rows, mixed, chosen);
                totals[s] = total(y, rows, mixed, chosen);
            }
            indices.add(new Index(
                    i, interval(first(y, rows, mixed, all), firsts), interval(total(y, rows, mixed, all), totals)));
        }
        return indices;
    }

    /** A large mean would drown the products of the first-order estimator. */
    private static void centre(double[] y, int n) {
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += y[i] / n;
        }
        for (int i = 0; i < y.length; i++) {
            y[i] -= mean;
        }
    }

    private static double variance(double[] y, int rows, int[] chosen) {
        double sum = 0;
        double squares = 0;
        for (int r : chosen) {
            sum += y[r] + y[rows + r];
            squares += y[r] * y[r] + y[rows + r] * y[rows + r];
        }
        double n = 2.0 * chosen.length;
        return squares / n - sum / n * (sum / n);
    }

    private static double first(double[] y, int rows, int mixed, int[] chosen) {
        double sum = 0;
        for (int r : chosen) {
            sum += y[rows + r] * (y[mixed + r] - y[r]);
        }
        double variance = variance(y, rows, chosen);
        return variance > 0 ? sum / chosen.length / variance : 0;
    }

    private static double total(double[] y, int rows, int mixed, int[] chosen) {
        double sum = 0;
        for (int r : chosen) {
            double d = y[r] - y[mixed + r];
            sum += d * d;
        }
        double variance = variance(y, rows, chosen);
        return variance > 0 ? sum / (2.0 * chosen.length) / variance : 0;
    }

    private static Interval interval(double estimate, double[] resampled) {
        Arrays.sort(resampled);
        double low = resampled[(int) (0.025 * RESAMPLES)];
        double high = resampled[(int) (0.975 * RESAMPLES) - 1];
        return new Interval(estimate, Math.min(low, estimate), Math.max(high, estimate), 0.95);
    }

    private static int[] resample(int rows, int s, long seed) {
        int[] chosen = new int[rows];
        for (int r = 0; r < rows; r++) {
            chosen[r] = (int) (Philox.uniform(seed, s, r, 0, 3) * rows);
        }
        return chosen;
    }

    /** Every input once in each of as many equal parts as there are rows, in an order of its own. */
    private static double[][] hypercube(int inputs, int rows, long seed, int sample) {
        double[][] points = new double[rows][inputs];
        for (int i = 0; i < inputs; i++) {
            int[] part = new int[rows];
            for (int r = 0; r < rows; r++) {
                int j = (int) (Philox.uniform(seed, i, r, sample, 4) * (r + 1));
                part[r] = part[j];
                part[j] = r;
            }
            for (int r = 0; r < rows; r++) {
                points[r][i] = (part[r] + Philox.uniform(seed, i, r, sample, 5)) / rows;
            }
        }
        return points;
    }
}

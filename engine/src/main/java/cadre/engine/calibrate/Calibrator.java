package cadre.engine.calibrate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Approximate Bayesian computation in two steps. First, each parameter's score is regressed on the summaries over the whole
 * pool; the fitted scores are the summaries that matter (Fearnhead and Prangle 2012, JRSS B 74). Then the draws whose fitted
 * scores come nearest to those of the history are accepted with Epanechnikov weights and moved along a local linear
 * regression (Beaumont, Zhang and Balding 2002, Genetics 162), resampled to equal weights. One pool serves any number of
 * histories, so that the check of coverage costs no further simulation.
 */
public final class Calibrator {

    private static final double RIDGE = 1e-3;
    private static final double ACCEPTED = 0.1;
    private static final int LEAST = 100;

    /** Share of a score's variance that the summaries have to explain for its fitted values to count as a summary. */
    private static final double TELLING = 0.02;

    private static final int MOST_TELLING = 12;

    private final Pool pool;
    private final double[] centre;
    private final double[] scale;
    private final double[][] standard;
    private final double[][] fitted;
    private final Regression first;
    private final int[] telling;
    private final double[] explained;
    private final double least;

    /**
     * Prepares a pool.
     *
     * @param pool of simulations drawn from the prior
     */
    public Calibrator(Pool pool) {
        this.pool = pool;
        int n = pool.size();
        int m = pool.summaries()[0].length;
        centre = new double[m];
        scale = new double[m];
        for (int s = 0; s < m; s++) {
            double sum = 0;
            double squares = 0;
            for (double[] row : pool.summaries()) {
                sum += row[s];
                squares += row[s] * row[s];
            }
            centre[s] = sum / n;
            scale[s] = Math.sqrt(Math.max(squares / n - centre[s] * centre[s], 0));
        }
        standard = new double[n][];
        for (int r = 0; r < n; r++) {
            standard[r] = standardised(pool.summaries()[r]);
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        first = new Regression(standard, pool.scores(), ones, RIDGE);
        double[][] all = new double[n][];
        for (int r = 0; r < n; r++) {
            all[r] = first.at(standard[r]);
        }
        explained = variances(all);
        least = TELLING + 2.0 * m / n;
        telling = telling(explained, least);
        fitted = new double[n][];
        for (int r = 0; r < n; r++) {
            fitted[r] = chosen(all[r]);
        }
    }

    /** The parameters of which the summaries tell most; without them the fitted values are noise. */
    private static int[] telling(double[] explained, double least) {
        return IntStream.range(0, explained.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer p) -> -explained[p]).thenComparingInt(p -> p))
                .limit(MOST_TELLING)
                .filter(p -> explained[p] >= least
                        || explained[p] == Arrays.stream(explained).max().orElse(0))
                .mapToInt(p -> p)
                .sorted()
                .toArray();
    }

    /**
     * Whether the summaries tell something about a parameter by itself, over the whole pool.
     *
     * @param parameter its number
     */
    public boolean tells(int parameter) {
        return explained[parameter] >= least;
    }

    private double[] chosen(double[] all) {
        return Arrays.stream(telling).mapToDouble(p -> all[p]).toArray();
    }

    private double[] standardised(double[] summaries) {
        double[] z = new double[scale.length];
        for (int s = 0; s < z.length; s++) {
            z[s] = scale[s] > 1e-12 ? (summaries[s] - centre[s]) / scale[s] : 0;
        }
        return z;
    }

    /**
     * The posterior after a history.
     *
     * @param summaries of the history, as many as the pool has
     * @return a joint sample
     */
    public Posterior posterior(double[] summaries) {
        return posterior(standardised(summaries), -1);
    }

    /**
     * The posterior when draw {@code truth} of the pool is taken for the history, without that draw itself.
     *
     * @param truth number of the draw
     * @return a joint sample
     */
    public Posterior posteriorWithout(int truth) {
        return posterior(standard[truth], truth);
    }

    /**
     * How far a history is from what the pool thinks possible: the share of draws whose own nearest neighbours are farther
     * away than the history's are.
     *
     * @param summaries of the history
     * @return in [0, 1]; below .01 the model cannot have made it
     */
    public double plausibility(double[] summaries) {
        double[] z = standardised(summaries);
        double own = nearest(z, -1);
        int farther = 0;
        int looked = Math.min(pool.size(), 200);
        for (int r = 0; r < looked; r++) {
            farther += nearest(standard[r], r) >= own ? 1 : 0;
        }
        return (double) farther / looked;
    }

    private double nearest(double[] z, int without) {
        double[] squares = new double[pool.size()];
        for (int r = 0; r < squares.length; r++) {
            double sum = 0;
            for (int s = 0; s < z.length; s++) {
                double d = standard[r][s] - z[s];
                sum += d * d;
            }
            squares[r] = r == without ? Double.POSITIVE_INFINITY : sum;
        }
        Arrays.sort(squares);
        return squares[Math.min(9, squares.length - 1)];
    }

    private Posterior posterior(double[] z, int without) {
        int n = pool.size();
        double[] target = chosen(first.at(z));
        double[] distance = new double[n];
        for (int r = 0; r < n; r++) {
            double sum = 0;
            for (int p = 0; p < target.length; p++) {
                double d = fitted[r][p] - target[p];
                sum += d * d;
            }
            distance[r] = r == without ? Double.POSITIVE_INFINITY : Math.sqrt(sum);
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, r -> r);
        Arrays.sort(
                order, Comparator.comparingDouble((Integer r) -> distance[r]).thenComparingInt(r -> r));
        int accepted = Math.min(n - 2, Math.max(LEAST, (int) (ACCEPTED * n)));
        double width = Math.max(distance[order[accepted]], 1e-12);
        double[][] x = new double[accepted][];
        double[][] y = new double[accepted][];
        double[] weight = new double[accepted];
        for (int a = 0; a < accepted; a++) {
            int r = order[a];
            x[a] = fitted[r];
            y[a] = pool.scores()[r];
            double u = distance[r] / width;
            weight[a] = Math.max(1 - u * u, 1e-9);
        }
        Regression local = new Regression(x, y, weight, RIDGE);
        double[] centre = local.at(target);
        double[][] moved = new double[accepted][centre.length];
        double wider = correction(weight, target.length);
        for (int a = 0; a < accepted; a++) {
            double[] here = local.at(x[a]);
            for (int p = 0; p < centre.length; p++) {
                moved[a][p] = centre[p] + wider * (y[a][p] - here[p]);
            }
        }
        double[][] sample = resampled(moved, weight);
        return new Posterior(sample, contraction(sample), width);
    }

    /** Residuals of a regression are smaller than errors, by the coefficients fitted to them. */
    private static double correction(double[] weight, int inputs) {
        double sum = 0;
        double squares = 0;
        for (double w : weight) {
            sum += w;
            squares += w * w;
        }
        double rows = sum * sum / squares;
        return Math.sqrt(rows / Math.max(rows / 4, rows - 1 - inputs));
    }

    /** Systematic resampling from one half step: the same weights give the same sample. */
    private static double[][] resampled(double[][] rows, double[] weight) {
        int n = rows.length;
        double all = Arrays.stream(weight).sum();
        double[][] sample = new double[n][];
        double upTo = weight[0];
        int at = 0;
        for (int k = 0; k < n; k++) {
            double mark = (k + 0.5) / n * all;
            while (upTo < mark && at < n - 1) {
                upTo += weight[++at];
            }
            sample[k] = rows[at];
        }
        return sample;
    }

    private static double[] contraction(double[][] sample) {
        // Scores have variance 1 under the prior.
        return Arrays.stream(variances(sample)).map(v -> Math.max(0, 1 - v)).toArray();
    }

    private static double[] variances(double[][] sample) {
        double[] variance = new double[sample[0].length];
        for (int p = 0; p < variance.length; p++) {
            double sum = 0;
            double squares = 0;
            for (double[] row : sample) {
                sum += row[p];
                squares += row[p] * row[p];
            }
            double mean = sum / sample.length;
            variance[p] = Math.max(0, squares / sample.length - mean * mean);
        }
        return variance;
    }

    /**
     * Simulation-based calibration: draws of the pool are taken for histories of known truth, and the posterior's intervals
     * are held against that truth.
     *
     * @param truths how many, from the first draw on, at least 20
     * @param levels of the central intervals, each in (0, 1)
     * @return per level, per parameter, the share of truths inside
     */
    public double[][] coverage(int truths, double... levels) {
        int count = Math.min(truths, pool.size());
        int[][] inside = new int[levels.length][pool.parameters()];
        for (int r = 0; r < count; r++) {
            Posterior posterior = posteriorWithout(r);
            for (int p = 0; p < pool.parameters(); p++) {
                double truth = pool.scores()[r][p];
                for (int k = 0; k < levels.length; k++) {
                    boolean in = posterior.quantile(p, (1 - levels[k]) / 2) <= truth
                            && truth <= posterior.quantile(p, (1 + levels[k]) / 2);
                    inside[k][p] += in ? 1 : 0;
                }
            }
        }
        return Arrays.stream(inside)
                .map(row ->
                        Arrays.stream(row).mapToDouble(i -> (double) i / count).toArray())
                .toArray(double[][]::new);
    }
}

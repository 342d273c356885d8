package cadre.engine.calibrate;

/** Weighted ridge regression of several targets on the same inputs; inputs and targets are centred first. */
final class Regression {

    private final double[] inputMean;
    private final double[] targetMean;
    private final double[][] slope;

    /**
     * Fits.
     *
     * @param x rows of inputs
     * @param y rows of targets
     * @param weight per row, 0 or more
     * @param ridge added to the diagonal of the inputs' covariance, relative to its mean diagonal
     */
    Regression(double[][] x, double[][] y, double[] weight, double ridge) {
        int inputs = x[0].length;
        int targets = y[0].length;
        inputMean = mean(x, weight);
        targetMean = mean(y, weight);
        double[][] a = new double[inputs][inputs];
        double[][] b = new double[inputs][targets];
        double[] row = new double[inputs];
        for (int r = 0; r < x.length; r++) {
            double w = weight[r];
            if (w <= 0) {
                continue;
            }
            for (int i = 0; i < inputs; i++) {
                row[i] = x[r][i] - inputMean[i];
            }
            for (int i = 0; i < inputs; i++) {
                double wi = w * row[i];
                for (int j = 0; j <= i; j++) {
                    a[i][j] += wi * row[j];
                }
                for (int t = 0; t < targets; t++) {
                    b[i][t] += wi * (y[r][t] - targetMean[t]);
                }
            }
        }
        double trace = 0;
        for (int i = 0; i < inputs; i++) {
            trace += a[i][i];
        }
        double added = Math.max(ridge * trace / inputs, 1e-12);
        for (int i = 0; i < inputs; i++) {
            a[i][i] += added;
        }
        factor(a);
        solve(a, b, targets);
        slope = b;
    }

    private static double[] mean(double[][] rows, double[] weight) {
        double[] mean = new double[rows[0].length];
        double all = 0;
        for (int r = 0; r < rows.length; r++) {
            all += weight[r];
            for (int i = 0; i < mean.length; i++) {
                mean[i] += weight[r] * rows[r][i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= all;
        }
        return mean;
    }

    /** Cholesky factor in the lower triangle. */
    private static void factor(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-300)) : sum / a[j][j];
            }
        }
    }

    private static void solve(double[][] l, double[][] b, int targets) {
        int n = l.length;
        for (int t = 0; t < targets; t++) {
            for (int i = 0; i < n; i++) {
                double sum = b[i][t];
                for (int k = 0; k < i; k++) {
                    sum -= l[i][k] * b[k][t];
                }
                b[i][t] = sum / l[i][i];
            }
            for (int i = n - 1; i >= 0; i--) {
                double sum = b[i][t];
                for (int k = i + 1; k < n; k++) {
                    sum -= l[k][i] * b[k][t];
                }
                b[i][t] = sum / l[i][i];
            }
        }
    }

    /** The fitted value of a target at some inputs. */
    double at(double[] x, int target) {
        double sum = targetMean[target];
        for (int i = 0; i < x.length; i++) {
            sum += slope[i][target] * (x[i] - inputMean[i]);
        }
        return sum;
    }

    /** The fitted values of all targets. */
    double[] at(double[] x) {
        double[] y = new double[targetMean.length];
        for (int t = 0; t < y.length; t++) {
            y[t] = at(x, t);
        }
        return y;
    }
}

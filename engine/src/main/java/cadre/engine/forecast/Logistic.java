package cadre.engine.forecast;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Logistic regression with a normal prior on every coefficient, at its mode, by Newton's method; with the normal approximation
 * around it (Laplace): the covariance of the coefficients, and the evidence for the prior.
 */
final class Logistic {

    private static final int STEPS = 60;

    private final double[] mode;
    private final double[][] factor;
    private final double evidence;

    /**
     * Fits.
     *
     * @param x rows of features, many of them 0
     * @param y per row, whether it happened
     * @param precision of the prior of each coefficient around 0
     */
    Logistic(double[][] x, boolean[] y, double[] precision) {
        int n = precision.length;
        mode = new double[n];
        double[][] hessian = new double[n][n];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n];
            hessian = curvature(x, y, precision, gradient);
            factorise(hessian);
            double[] move = solved(hessian, gradient);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                double limited = Math.clamp(move[i], -2, 2);
                mode[i] += limited;
                largest = Math.max(largest, Math.abs(limited));
            }
            if (largest < 1e-9) {
                break;
            }
        }
        factor = curvature(x, y, precision, new double[n]);
        factorise(factor);
        evidence = evidence(x, y, precision);
    }

    /** The lower triangle of the negative second derivatives, and the first ones. */
    private double[][] curvature(double[][] x, boolean[] y, double[] precision, double[] gradient) {
        int n = precision.length;
        double[][] hessian = new double[n][n];
        int[] used = new int[n];
        for (int r = 0; r < x.length; r++) {
            double[] row = x[r];
            double p = 1 / (1 + StrictMath.exp(-score(row)));
            double slope = (y[r] ? 1 : 0) - p;
            double curve = p * (1 - p);
            int count = 0;
            for (int i = 0; i < n; i++) {
                if (row[i] != 0) {
                    used[count++] = i;
                }
            }
            for (int a = 0; a < count; a++) {
                int i = used[a];
                gradient[i] += slope * row[i];
                for (int b = 0; b <= a; b++) {
                    hessian[i][used[b]] += curve * row[i] * row[used[b]];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            gradient[i] -= precision[i] * mode[i];
            hessian[i][i] += precision[i];
        }
        return hessian;
    }

    /** Log likelihood and log prior at the mode, less half the log determinant of the curvature. */
    private double evidence(double[][] x, boolean[] y, double[] precision) {
        double sum = 0;
        for (int r = 0; r < x.length; r++) {
            double score = score(x[r]);
            sum -= StrictMath.log1p(StrictMath.exp(y[r] ? -score : score));
        }
        for (int i = 0; i < precision.length; i++) {
            sum += 0.5 * StrictMath.log(precision[i]) - 0.5 * precision[i] * mode[i] * mode[i];
            sum -= StrictMath.log(factor[i][i]);
        }
        return sum;
    }

    /** Replaces the lower triangle of a symmetric positive definite matrix by its Cholesky factor. */
    private static void factorise(double[][] a) {
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

    private static double[] solved(double[][] factor, double[] b) {
        return backward(factor, forward(factor, b));
    }

    private static double[] backward(double[][] factor, double[] b) {
        double[] x = b.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }

    private static double[] forward(double[][] factor, double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }

    /** The log odds at the mode. */
    double score(double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += mode[i] * row[i];
        }
        return sum;
    }

    /** The variance of the log odds, from what is not known about the coefficients. */
    double variance(double[] row) {
        return Arrays.stream(forward(factor, row)).map(v -> v * v).sum();
    }

    /**
     * Coefficients that are as likely as they are known: the mode, and normal deviates with the covariance of the approximation.
     *
     * @param normal standard normal deviates by number of the coefficient
     */
    double[] draw(IntToDoubleFunction normal) {
        double[] deviates = new double[mode.length];
        Arrays.setAll(deviates, normal);
        double[] drawn = backward(factor, deviates);
        Arrays.setAll(drawn, i -> mode[i] + drawn[i]);
        return drawn;
    }

    /** Logarithm of the probability of the data under the prior, but for a constant. */
    double evidence() {
        return evidence;
    }
}

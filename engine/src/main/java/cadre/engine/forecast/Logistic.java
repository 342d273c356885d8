package cadre.engine.forecast;

/**
 * Logistic regression with a ridge on every coefficient but the first (the intercept), by Newton's method. With few examples
 * the ridge draws groups and circumstances towards the common rate.
 */
final class Logistic {

    private static final int STEPS = 50;

    private final double[] coefficient;

    /**
     * Fits.
     *
     * @param x rows of features, the first one 1
     * @param y per row, whether it happened
     * @param weight per row
     * @param ridge penalty, half of it times the sum of squares
     */
    Logistic(double[][] x, boolean[] y, double[] weight, double ridge) {
        int n = x.length == 0 ? 1 : x[0].length;
        coefficient = new double[n];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n];
            double[][] hessian = new double[n][n];
            for (int r = 0; r < x.length; r++) {
                add(x[r], y[r], weight[r], gradient, hessian);
            }
            for (int i = 0; i < n; i++) {
                // The intercept gets a trace of it, so that a sample in which it always happens has an answer.
                double penalty = i == 0 ? 1e-2 : ridge;
                gradient[i] -= penalty * coefficient[i];
                hessian[i][i] += penalty;
            }
            double[] move = solved(hessian, gradient);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                double limited = Math.max(-2, Math.min(2, move[i]));
                coefficient[i] += limited;
                largest = Math.max(largest, Math.abs(limited));
            }
            if (largest < 1e-10) {
                break;
            }
        }
    }

    private void add(double[] row, boolean y, double weight, double[] gradient, double[][] hessian) {
        double p = at(row);
        double slope = weight * ((y ? 1 : 0) - p);
        double curve = weight * p * (1 - p);
        for (int i = 0; i < row.length; i++) {
            if (row[i] == 0) {
                continue;
            }
            gradient[i] += slope * row[i];
            for (int j = 0; j <= i; j++) {
                hessian[i][j] += curve * row[i] * row[j];
            }
        }
    }

    /** Solves a symmetric positive definite system given by its lower triangle, in place, by Cholesky's factors. */
    private static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-300)) : sum / a[j][j];
            }
        }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }

    /** The probability that it happens. */
    double at(double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += coefficient[i] * row[i];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}

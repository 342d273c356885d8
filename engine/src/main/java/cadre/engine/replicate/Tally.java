package cadre.engine.replicate;

import java.util.Arrays;

/**
 * Means and variances of the measures over runs (Welford; merged as Chan, Golub and LeVeque 1983). Merging the same
 * parts in the same order gives the same bits.
 */
public final class Tally {

    private long runs;
    private final double[] mean;
    private final double[] squares;

    /**
     * An empty tally.
     *
     * @param measures how many numbers a run yields
     */
    public Tally(int measures) {
        mean = new double[measures];
        squares = new double[measures];
    }

    /**
     * Adds one run.
     *
     * @param measured a value for each measure
     * @throws IllegalStateException when a value is not a number
     */
    public void add(double[] measured) {
        runs++;
        for (int i = 0; i < mean.length; i++) {
            if (Double.isNaN(measured[i])) {
                throw new IllegalStateException("measure " + i + " is not a number: " + Arrays.toString(measured));
            }
            double before = measured[i] - mean[i];
            mean[i] += before / runs;
            squares[i] += before * (measured[i] - mean[i]);
        }
    }

    /**
     * Adds the runs of another tally.
     *
     * @param other of the same measures
     */
    public void merge(Tally other) {
        if (other.runs == 0) {
            return;
        }
        long all = runs + other.runs;
        for (int i = 0; i < mean.length; i++) {
            double apart = other.mean[i] - mean[i];
            mean[i] += apart * other.runs / all;
            squares[i] += other.squares[i] + apart * apart * ((double) runs * other.runs / all);
        }
        runs = all;
    }

    /** Runs so far. */
    public long runs() {
        return runs;
    }

    /**
     * The mean of a measure.
     *
     * @param measure its index
     * @return over all runs
     */
    public double mean(int measure) {
        return mean[measure];
    }

    /**
     * The standard error of a mean.
     *
     * @param measure its index
     * @return infinite for fewer than two runs
     */
    public double error(int measure) {
        return runs < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares[measure] / (runs - 1) / runs);
    }
}

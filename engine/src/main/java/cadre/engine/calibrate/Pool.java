package cadre.engine.calibrate;

/**
 * Simulations of what could have been seen: draws of the parameters from their prior, each with the summaries of one simulated
 * history. Read-only; the arrays are shared.
 *
 * @param scores per draw, per parameter, the standard normal score of its quantile under the prior
 * @param summaries per draw, per summary, a finite number
 */
@SuppressWarnings("ArrayRecordComponent") // large and read-only
public record Pool(double[][] scores, double[][] summaries) {

    /** Refuses an empty pool, rows of different lengths, and numbers that are none. */
    public Pool {
        if (scores.length < 50 || summaries.length != scores.length) {
            throw new IllegalArgumentException("a pool has 50 draws or more, each with summaries, not " + scores.length
                    + " and " + summaries.length);
        }
        for (int i = 0; i < scores.length; i++) {
            check(scores[i], scores[0].length);
            check(summaries[i], summaries[0].length);
        }
    }

    private static void check(double[] row, int length) {
        if (row.length != length || row.length == 0) {
            throw new IllegalArgumentException("a row of " + row.length + " numbers in a pool of " + length);
        }
        for (double x : row) {
            if (!Double.isFinite(x)) {
                throw new IllegalArgumentException("a pool holds finite numbers, not " + x);
            }
        }
    }

    /** Number of draws. */
    public int size() {
        return scores.length;
    }

    /** Number of parameters. */
    public int parameters() {
        return scores[0].length;
    }
}

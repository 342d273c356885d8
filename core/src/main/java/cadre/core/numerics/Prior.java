package cadre.core.numerics;

import java.util.Arrays;

/** What is believed about a number before anything is observed; drawn by inversion of one uniform number. */
public sealed interface Prior {

    /** z of the 90th percentile of the standard normal distribution. */
    double Z90 = 1.2815515655446004;

    /**
     * The quantile function.
     *
     * @param u in (0, 1)
     * @return the value that is not exceeded with probability u
     */
    double quantile(double u);

    /** The value in the middle: exceeded with probability one half. */
    default double median() {
        return quantile(0.5);
    }

    /**
     * A number that is known or chosen.
     *
     * @param value the number
     */
    record Fixed(double value) implements Prior {
        @Override
        public double quantile(double u) {
            return value;
        }
    }

    /**
     * Every value between two ends equally likely.
     *
     * @param low lower end
     * @param high upper end, above {@code low}
     */
    record Uniform(double low, double high) implements Prior {
        /** Refuses ends in the wrong order. */
        public Uniform {
            if (!(low < high)) {
                throw new IllegalArgumentException("a uniform prior needs low < high, not " + low + ", " + high);
            }
        }

        @Override
        public double quantile(double u) {
            return low + (high - low) * u;
        }
    }

    /**
     * A positive number of which the order of magnitude is uncertain: log-normal, given by two percentiles.
     *
     * @param median exceeded with probability one half
     * @param p90 exceeded with probability one tenth, above {@code median}
     */
    record Lognormal(double median, double p90) implements Prior {
        /** Refuses anything but 0 &lt; median &lt; p90. */
        public Lognormal {
            if (!(median > 0 && median < p90)) {
                throw new IllegalArgumentException(
                        "a log-normal prior needs 0 < median < p90, not " + median + ", " + p90);
            }
        }

        /** Standard deviation of the logarithm. */
        public double sigma() {
            return StrictMath.log(p90 / median) / Z90;
        }

        @Override
        public double quantile(double u) {
            return median * StrictMath.exp(sigma() * Normal.quantile(u));
        }
    }

    /**
     * One column of a joint sample: numbers that were drawn together with those of other parameters, row by row, and are to
     * be drawn together again.
     */
    final class Sampled implements Prior {

        private final double[] rows;
        private final double[] sorted;

        /**
         * A column.
         *
         * @param values in the order of the rows, at least one, finite
         */
        public Sampled(double[] values) {
            if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a sample has finite numbers, at least one");
            }
            rows = values.clone();
            sorted = values.clone();
            Arrays.sort(sorted);
        }

        /** Number of rows. */
        public int size() {
            return rows.length;
        }

        /**
         * The value of a row; the same {@code u} gives the same row of all columns of a sample.
         *
         * @param u in (0, 1)
         */
        public double row(double u) {
            return rows[Math.min((int) (u * rows.length), rows.length - 1)];
        }

        /** The quantile of this parameter alone, interpolated between the values of the sample. */
        @Override
        public double quantile(double u) {
            double at = u * (sorted.length - 1);
            int low = (int) at;
            int high = Math.min(low + 1, sorted.length - 1);
            return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
        }
    }
}

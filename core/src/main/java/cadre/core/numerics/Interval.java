package cadre.core.numerics;

/**
 * An estimate and the interval around it.
 *
 * @param estimate the point estimate, within [low, high] unless the interval is a percentile interval of a skewed quantity
 * @param low lower end
 * @param high upper end, not below {@code low}
 * @param level coverage, for instance 0.95
 */
public record Interval(double estimate, double low, double high, double level) {

    /** Refuses NaN, ends in the wrong order and levels outside (0, 1). */
    public Interval {
        if (Double.isNaN(estimate) || !(low <= high) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "not an interval: " + estimate + " [" + low + ", " + high + "] at " + level);
        }
    }
}

package cadre.core.work;

/**
 * A quantity that somebody estimated as low, likely and high; the unit is said where it is used.
 *
 * <p>Low and high are read as the 10th and 90th percentile, since experts' extremes are rarely extreme.
 *
 * @param low exceeded nine times in ten
 * @param likely the most probable value
 * @param high exceeded once in ten times
 */
public record Range(double low, double likely, double high) {

    /** Refuses anything but 0 ≤ low ≤ likely ≤ high, finite. */
    public Range {
        if (!(low >= 0 && low <= likely && likely <= high && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "a range is 0 ≤ low ≤ likely ≤ high, not " + low + ", " + likely + ", " + high);
        }
    }
}

package cadre.core.survival;

/**
 * A duration known only to lie between two times, as dates known to the month give. The unit of time is the caller's.
 *
 * @param entry time at which it came under observation; it is known only because it was not over by then. 0 when watched
 *     from the beginning
 * @param low it lasted longer than this
 * @param high and at most this; infinite when the event had not happened by {@code low}
 */
public record Span(double entry, double low, double high) {

    /** Refuses anything but 0 ≤ low &lt; high and 0 ≤ entry &lt; high, finite but for {@code high}. */
    public Span {
        if (!(low >= 0 && low < high && entry >= 0 && entry < high && Double.isFinite(low))) {
            throw new IllegalArgumentException("a duration lies between two times, not between " + low + " and " + high
                    + " when watched from " + entry);
        }
    }

    /** Still going on after a time. */
    public static Span beyond(double low) {
        return new Span(0, low, Double.POSITIVE_INFINITY);
    }
}

package cadre.core.quantity;

/**
 * A number in [0, 1]: a probability, a level of skill or familiarity, or a part of a whole.
 *
 * @param value between 0 and 1, both included
 */
public record Share(double value) implements Comparable<Share> {

    /** Nothing of it, or never. */
    public static final Share NONE = new Share(0);

    /** All of it, or always. */
    public static final Share ALL = new Share(1);

    /** Refuses NaN and anything outside [0, 1]. */
    public Share {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a share is between 0 and 1, not " + value);
        }
    }

    @Override
    public int compareTo(Share other) {
        return Double.compare(value, other.value);
    }
}

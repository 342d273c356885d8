package cadre.core.survival;

/**
 * How long one thing was watched and how the watch ended. The unit of time is the caller's.
 *
 * @param entry time since its own beginning at which it came under observation; 0 when watched from the beginning. It is
 *     at risk in (entry, end]
 * @param end time since its beginning at which the event happened or the watch stopped
 * @param cause number of the event that ended it, 1 or more; {@link #CENSORED} when it was still going on
 */
public record Lifetime(double entry, double end, int cause) {

    /** Still going on when the watch stopped. */
    public static final int CENSORED = 0;

    /** Refuses negative or infinite times, an end before the entry and negative causes. */
    public Lifetime {
        if (!(entry >= 0 && end >= entry && Double.isFinite(end))) {
            throw new IllegalArgumentException(
                    "a lifetime is watched from 0 or later until a later time, not from " + entry + " until " + end);
        }
        if (cause < CENSORED) {
            throw new IllegalArgumentException("a cause is 1 or more, or 0 when censored, not " + cause);
        }
    }

    /**
     * One watched from its beginning.
     *
     * @param end when the event happened or the watch stopped
     * @param cause what ended it, {@link #CENSORED} for nothing
     */
    public static Lifetime fromStart(double end, int cause) {
        return new Lifetime(0, end, cause);
    }

    boolean isEvent() {
        return cause != CENSORED;
    }
}

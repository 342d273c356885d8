package cadre.engine.kernel;

import cadre.core.quantity.Calendar;
import java.util.Arrays;

/**
 * What is left of something after a time: exp(−time ÷ time constant). Most of what fades has begun at the same ticks, so
 * the answers to recent questions are kept, by the time asked for; they are the same bits as reckoned anew.
 */
public final class Decay {

    private static final int BITS = 8;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] asked = new long[1 << BITS];
    private final double[] answer = new double[1 << BITS];
    private double constant = Double.NaN;

    /** No time constant yet. */
    public Decay() {}

    /**
     * Sets the time constant.
     *
     * @param days above 0
     */
    public void over(double days) {
        if (days != constant) {
            constant = days;
            Arrays.fill(asked, -1);
        }
    }

    /**
     * What is left after a time.
     *
     * @param time microdays, 0 or more
     * @return in (0, 1]
     */
    public double left(long time) {
        int at = (int) (time * SPREAD >>> Long.SIZE - BITS);
        if (asked[at] != time) {
            asked[at] = time;
            answer[at] = StrictMath.exp(-((double) time / Calendar.MICRODAYS_PER_DAY) / constant);
        }
        return answer[at];
    }
}

package cadre.engine.kernel;

/**
 * The law of a time, in days: a constant, an exponential, or another squared coefficient of variation (variance over
 * squared mean, scv) reached with one uniform number a draw.
 *
 * <ul>
 *   <li>scv 0 to 1: the constant m(1 − √scv) and an exponential time of mean m√scv after it.
 *   <li>scv above 1: the hyperexponential law of two phases with balanced means: with probability p = (1 + √((scv −
 *       1)/(scv + 1)))/2 exponential with rate 2p/m, else with rate 2(1 − p)/m; what the choice leaves of the uniform number
 *       gives the time.
 * </ul>
 *
 * @param mean days, 0 or more; infinite: never
 * @param scv squared coefficient of variation, 0 or more
 */
public record TimeLaw(double mean, double scv) {

    /** Never, or not at all. */
    public static final TimeLaw NEVER = new TimeLaw(Double.POSITIVE_INFINITY, 0);

    /** At once. */
    public static final TimeLaw AT_ONCE = new TimeLaw(0, 0);

    /** Refuses what is no law of a time. */
    public TimeLaw {
        if (!(mean >= 0)) {
            throw new IllegalArgumentException("a mean time is 0 or more, not " + mean);
        }
        if (!(scv >= 0 && scv < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a squared coefficient of variation is 0 or more, not " + scv);
        }
    }

    /**
     * An exponential time.
     *
     * @param mean days
     * @return its law
     */
    public static TimeLaw exponential(double mean) {
        return new TimeLaw(mean, 1);
    }

    /** Whether it ever ends. */
    boolean ends() {
        return mean < Double.POSITIVE_INFINITY;
    }

    /** Whether it takes any time. */
    boolean takesTime() {
        return mean > 0;
    }

    /** Probability of the faster phase, for scv above 1. */
    double fastShare() {
        return (1 + StrictMath.sqrt((scv - 1) / (scv + 1))) / 2;
    }
}

package cadre.engine.simulate;

import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;

/**
 * Every source of chance, with its number: a draw is named by its source and by what it is about, never by how many came
 * before, so that each structure meets the same luck. The numbers are part of what makes a result reproducible; new
 * ones go to the end.
 */
final class Draws {

    static final int ARRIVAL = 1;
    static final int DOMAIN = 2;
    static final int KIND = 3;
    static final int OUTSIDE = 4;
    static final int VALUE = 5;
    static final int EFFORT = 6;
    static final int EXAMPLES = 7;
    static final int LANDSCAPE = 8;
    static final int START = 9;
    static final int HOPS = 10;
    static final int HOP_TIME = 11;
    static final int ESTIMATE = 12;
    static final int GIVE_UP = 13;
    static final int WRONG_TARGET = 14;
    static final int PROBE = 15;
    static final int TRIAL_DECISION = 16;
    static final int TRIAL_SCREEN = 17;
    static final int TRIAL_TIME = 18;
    static final int TRIAL_LEAP = 19;
    static final int TRIAL_LESSON = 20;
    static final int HAND_OFF_DELAY = 21;
    static final int HAND_OFF_LOSS = 22;
    static final int PASS_OVER = 23;
    static final int FRICTION = 24;
    static final int APPROVAL = 25;
    static final int REFUSED_APPROVAL = 26;
    static final int REFUSAL = 27;
    static final int LABELS = 28;
    static final int LEAVE = 29;
    static final int FILL = 30;
    static final int BELIEFS = 31;
    static final int TICK = 32;
    static final int GUILD = 33;
    static final int ACQUAINTANCE = 34;
    static final int FIELD = 35;
    static final int PARAMETER = 36;
    static final int CRAFT = 37;
    static final int PRODUCT_TRIAL = 38;
    static final int INITIAL = 39;

    private Draws() {}

    /**
     * A uniform number.
     *
     * @param key of the replication
     * @param source one of the constants above
     * @param a what it is about, most often the use case or seat
     * @param b further part of its name
     * @param c further part of its name
     * @return in (0, 1)
     */
    static double uniform(long key, int source, int a, int b, int c) {
        return Philox.uniform(key, a, b, c, source);
    }

    /** A standard normal number, by inversion of the uniform of the same name. */
    static double normal(long key, int source, int a, int b, int c) {
        return Normal.quantile(uniform(key, source, a, b, c));
    }

    /** An exponential number of mean 1, by inversion. */
    static double exponential(long key, int source, int a, int b, int c) {
        return -StrictMath.log(uniform(key, source, a, b, c));
    }

    /** A log-normal number by median and standard deviation of the logarithm. */
    static double lognormal(long key, int source, int a, int b, int c, double median, double sigma) {
        return median * StrictMath.exp(sigma * normal(key, source, a, b, c));
    }
}

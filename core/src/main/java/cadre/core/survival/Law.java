package cadre.core.survival;

import cadre.core.numerics.Normal;

/**
 * A distribution of durations of which the logarithm is shifted and stretched: with u = shape · log(t / scale), the probability that it lasts
 * longer than t is a fixed function of u. The unit of time is the caller's.
 *
 * @param family that function
 * @param scale a characteristic time, more than 0: the median of the log-normal and log-logistic law, the 63rd percentile of the
 *     others
 * @param shape more than 0; 1 for the exponential law. The reciprocal of the standard deviation of log t for the log-normal law
 */
public record Law(Family family, double scale, double shape) {

    /** Which function of u. */
    public enum Family {
        /** exp(−t / scale): the event is equally near at any time. */
        EXPONENTIAL(1),
        /** exp(−e^u): nearer or farther as time goes by. */
        WEIBULL(2),
        /** Φ(−u): nearer at first, then ever farther. */
        LOGNORMAL(2),
        /** 1 / (1 + e^u): like the log-normal law, with a heavier tail. */
        LOGLOGISTIC(2);

        private final int parameters;

        Family(int parameters) {
            this.parameters = parameters;
        }

        /** How many numbers are fitted. */
        public int parameters() {
            return parameters;
        }
    }

    /** Refuses a scale or shape that is not positive and finite. */
    public Law {
        if (!(scale > 0 && Double.isFinite(scale) && shape > 0 && Double.isFinite(shape))) {
            throw new IllegalArgumentException("scale and shape are positive, not " + scale + ", " + shape);
        }
    }

    /** The probability of lasting longer than a time. */
    public double survival(double time) {
        if (time <= 0) {
            return 1;
        }
        if (time == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double u = shape * StrictMath.log(time / scale);
        return switch (family) {
            case EXPONENTIAL, WEIBULL -> StrictMath.exp(-StrictMath.exp(u));
            case LOGNORMAL -> Normal.cumulative(-u);
            case LOGLOGISTIC -> 1 / (1 + StrictMath.exp(u));
        };
    }

    /**
     * The time by which a share is over.
     *
     * @param share in (0, 1)
     */
    public double quantile(double share) {
        double u = switch (family) {
            case EXPONENTIAL, WEIBULL -> StrictMath.log(-StrictMath.log1p(-share));
            case LOGNORMAL -> Normal.quantile(share);
            case LOGLOGISTIC -> StrictMath.log(share / (1 - share));
        };
        return scale * StrictMath.exp(u / shape);
    }

    /**
     * The probability that this event has happened by a time, when another, independent of it, may come first: ∫ S_other dF, by the
     * midpoint rule with 32 steps a unit of time.
     */
    public double incidence(double time, Law other) {
        int steps = (int) Math.max(1, Math.min(100_000, StrictMath.ceil(time * 32)));
        double sum = 0;
        double before = 1;
        for (int i = 1; i <= steps; i++) {
            double after = survival(time * i / steps);
            sum += (before - after) * other.survival(time * (i - 0.5) / steps);
            before = after;
        }
        return sum;
    }
}

package cadre.engine.replicate;

import org.jspecify.annotations.Nullable;

/**
 * What came out for one measure of one configuration.
 *
 * @param configuration which
 * @param measure which
 * @param mean over the runs
 * @param error standard error of the mean
 * @param runs how many
 */
public record Row(Configuration configuration, Measure measure, double mean, double error, long runs) {

    /** Standard errors that a difference may have. */
    private static final double ERRORS = 4;

    /** Whether a mean is where it has to be. */
    public enum Verdict {
        /** Within four standard errors and the tolerance. */
        PASS,
        /** Outside. */
        FAIL,
        /** There is no target, or too few runs. */
        OPEN
    }

    /** What the mean has to be; null where nothing is known. */
    public @Nullable Target target() {
        return measure.target();
    }

    /** Mean less target; not a number without a target. */
    public double difference() {
        Target target = measure.target();
        return target == null ? Double.NaN : mean - target.value();
    }

    /** How far the mean may be from the target: 4·√(SE² + SE_target²) + tolerance; infinite without a target. */
    public double allowed() {
        Target target = measure.target();
        return target == null
                ? Double.POSITIVE_INFINITY
                : ERRORS * Math.sqrt(error * error + target.error() * target.error()) + target.tolerance();
    }

    /** The verdict: pass when |mean − target| is at most {@link #allowed()}. */
    public Verdict verdict() {
        if (measure.target() == null || Double.isInfinite(error)) {
            return Verdict.OPEN;
        }
        // A measure that never varies is compared to the last digits that its own arithmetic can lose.
        double rounding = 1e-9 * Math.max(1, Math.abs(mean));
        return Math.abs(difference()) <= allowed() + rounding ? Verdict.PASS : Verdict.FAIL;
    }
}

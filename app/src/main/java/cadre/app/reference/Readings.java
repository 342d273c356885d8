package cadre.app.reference;

import cadre.core.numerics.Interval;
import cadre.core.survival.Law;
import cadre.core.work.ReferenceClass.Cohort;
import cadre.core.work.ReferenceClass.Count;
import java.util.Locale;

/** The numbers of a reference class as people read them. */
public final class Readings {

    private Readings() {}

    /** The sentence that the reader came for. */
    public static String answer(Cohort cohort) {
        Interval median = cohort.curves().medianMonths();
        if (Double.isInfinite(median.estimate())) {
            return "Less than half of the " + cohort.title() + " were in production when the watch ended.";
        }
        return "Half of the " + cohort.title() + " were in production " + months(median) + " months after initiation.";
    }

    /** A share in per cent with its interval. */
    public static String percent(Interval share) {
        return percent(share.estimate()) + " (" + hundredths(share.low()) + " to " + hundredths(share.high()) + ")";
    }

    /** A share in per cent, to a whole one; to a tenth below two. */
    public static String percent(double share) {
        return hundredths(share) + " %";
    }

    private static String hundredths(double share) {
        double hundred = 100 * share;
        return String.format(Locale.ROOT, hundred > 0 && hundred < 1.95 ? "%.1f" : "%.0f", hundred);
    }

    /** A time in whole months with its interval; an end that was not reached is said to lie beyond the data. */
    public static String months(Interval time) {
        if (Double.isInfinite(time.estimate())) {
            return "not reached" + (Double.isInfinite(time.low()) ? "" : " (" + month(time.low()) + " or more)");
        }
        return month(time.estimate()) + " (" + month(time.low())
                + (Double.isInfinite(time.high()) ? " or more)" : " to " + month(time.high()) + ")");
    }

    private static String month(double time) {
        return String.format(Locale.ROOT, "%.0f", time);
    }

    /** A family of laws. */
    public static String family(Law.Family family) {
        return switch (family) {
            case EXPONENTIAL -> "exponential";
            case WEIBULL -> "Weibull";
            case LOGNORMAL -> "log-normal";
            case LOGLOGISTIC -> "log-logistic";
        };
    }

    /** How many of a cohort reached production. */
    public static int ends(Cohort cohort) {
        return cohort.counts().stream()
                .filter(count -> count.what().equals("reached production"))
                .mapToInt(Count::rows)
                .findFirst()
                .orElse(0);
    }
}

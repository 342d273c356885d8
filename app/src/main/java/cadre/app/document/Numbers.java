package cadre.app.document;

import cadre.core.numerics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them: two significant figures, three where the interval bears them; a true minus sign. */
public final class Numbers {

    /** The sign of negative numbers. */
    public static final String MINUS = "−";

    private Numbers() {}

    /** Two significant figures, thousands apart: {@code 1.2}, {@code 640,000}, {@code −0.031}. */
    public static String two(double value) {
        return fixed(value, places(Math.abs(value), 2));
    }

    /** At most three significant figures, without zeros at the end: for values that somebody set. */
    public static String three(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return fixed(value, 0);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_EVEN));
        return fixed(value, Math.max(0, rounded.stripTrailingZeros().scale()));
    }

    /**
     * An estimate with its interval, all rounded at the same place.
     *
     * @param value any
     * @return such as {@code 4.1 (3.9 to 4.3)}
     */
    public static String interval(Interval value) {
        int places = places(value);
        return fixed(value.estimate(), places) + " (" + fixed(value.low(), places) + " to "
                + fixed(value.high(), places) + ")";
    }

    /** The estimate, rounded as its interval would be. */
    public static String estimate(Interval value) {
        return fixed(value.estimate(), places(value));
    }

    /** The interval alone: {@code 3.9 to 4.3}. */
    public static String ends(Interval value) {
        int places = places(value);
        return fixed(value.low(), places) + " to " + fixed(value.high(), places);
    }

    /** With a plus sign where it is positive. */
    public static String signed(Interval value) {
        int places = places(value);
        String estimate = fixed(value.estimate(), places);
        boolean plus = value.estimate() > 0 && !estimate.equals(fixed(0, places));
        return (plus ? "+" : "") + estimate + " (" + fixed(value.low(), places) + " to " + fixed(value.high(), places)
                + ")";
    }

    /** A probability to two decimals; never a certainty that was not observed. */
    public static String probability(double p) {
        if (p >= 1) {
            return "1.00";
        }
        return p <= 0 ? "0.00" : p > 0.995 ? "above 0.99" : p < 0.005 ? "below 0.01" : fixed(p, 2);
    }

    /** A probability with its interval. */
    public static String probability(Interval p) {
        return probability(p.estimate()) + " (" + fixed(p.low(), 2) + " to " + fixed(p.high(), 2) + ")";
    }

    /** A share in per cent with its interval: {@code 62 % (59 to 65)}. */
    public static String percent(Interval share) {
        return percent(share.estimate()) + " (" + fixed(100 * share.low(), 0) + " to " + fixed(100 * share.high(), 0)
                + ")";
    }

    /** A share in whole per cent. */
    public static String percent(double share) {
        return fixed(100 * share, 0) + "\u00a0%";
    }

    /** A count: {@code 12,500}. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** The same interval in another unit. */
    public static Interval over(Interval value, double divisor) {
        return new Interval(value.estimate() / divisor, value.low() / divisor, value.high() / divisor, value.level());
    }

    /** The same difference seen from the other side. */
    public static Interval negated(Interval value) {
        return new Interval(-value.estimate(), -value.high(), -value.low(), value.level());
    }

    private static int places(Interval value) {
        double most = Math.max(Math.abs(value.estimate()), Math.max(Math.abs(value.low()), Math.abs(value.high())));
        int two = places(most, 2);
        double step = StrictMath.pow(10, -two);
        return value.high() - value.low() < 2 * step && value.high() > value.low() ? two + 1 : two;
    }

    /** Decimals (negative: rounded places before the full stop) that show so many significant figures. */
    private static int places(double size, int figures) {
        if (!(size > 0) || Double.isInfinite(size)) {
            return 0;
        }
        BigDecimal rounded = new BigDecimal(size).round(new MathContext(figures, RoundingMode.HALF_EVEN));
        return figures - (rounded.precision() - rounded.scale());
    }

    private static String fixed(double value, int places) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : value < 0 ? MINUS + "∞" : "unknown";
        }
        BigDecimal rounded = new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
        boolean negative = rounded.signum() < 0;
        String digits = String.format(Locale.ROOT, "%,." + Math.max(0, places) + "f", rounded.abs());
        return negative ? MINUS + digits : digits;
    }
}

package cadre.cli.answer;

import cadre.core.numerics.Interval;
import cadre.core.plan.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them: two significant figures, thousands apart. */
public final class Figures {

    private Figures() {}

    /** A value of a metric, without its unit; a share in percent. */
    public static String of(double value, Metric metric) {
        return metric.unit() == Metric.Unit.SHARE ? figures(100 * value, 2) : figures(value, 2);
    }

    /** The unit of {@link #of}. */
    public static String unit(Metric metric, String money, String currency) {
        return switch (metric.unit()) {
            case MONEY -> money;
            case COST -> currency;
            case DAYS -> "days";
            case SHARE -> "%";
            case COUNT -> "count";
            case INDEX -> "index";
        };
    }

    /** An amount with its interval, such as 1.2 million (0.9 to 1.4 million); the currency is named around it. */
    static String around(Interval amount) {
        double most = Math.max(Math.abs(amount.low()), Math.abs(amount.high()));
        boolean millions = most >= 999_500;
        String unit = millions ? " million" : "";
        double divisor = millions ? 1e6 : 1;
        return figures(amount.estimate() / divisor, 2) + unit + " (" + figures(amount.low() / divisor, 2) + " to "
                + figures(amount.high() / divisor, 2) + unit + ")";
    }

    /** An amount such as 1.2 million or 340,000. */
    public static String amount(double value) {
        return Math.abs(value) >= 999_500 ? figures(value / 1e6, 2) + " million" : figures(value, 2);
    }

    /** A probability with two digits; ends that are not quite 0 or 1 say so. */
    public static String probability(double p) {
        return p > 0 && p < 0.005 ? "<0.01" : p < 1 && p > 0.995 ? ">0.99" : String.format(Locale.ROOT, "%.2f", p);
    }

    /**
     * Rounded to significant figures.
     *
     * @param value any
     * @param significant how many figures
     */
    public static String figures(double value, int significant) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(significant, RoundingMode.HALF_EVEN));
        if (rounded.signum() == 0) {
            return "0";
        }
        int decimals = Math.max(0, significant - rounded.precision() + rounded.scale());
        int shown = Math.abs(value) >= 1000 ? 0 : Math.min(6, decimals);
        String text = String.format(Locale.ROOT, "%,." + Math.max(0, Math.min(shown, rounded.scale())) + "f", rounded);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }

    /** A whole number with thousands apart. */
    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

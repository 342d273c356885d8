package cadre.cli.command;

import cadre.core.plan.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them: two significant figures, thousands apart. */
final class Figures {

    private Figures() {}

    /** A value of a metric, without its unit; a share in percent. */
    static String of(double value, Metric metric) {
        return metric.unit() == Metric.Unit.SHARE ? figures(100 * value, 2) : figures(value, 2);
    }

    static String unit(Metric metric, String money) {
        return switch (metric.unit()) {
            case MONEY -> money;
            case DAYS -> "days";
            case SHARE -> "%";
            case COUNT -> "count";
            case INDEX -> "index";
        };
    }

    /** An amount such as 1.2 million or 340,000. */
    static String money(double value) {
        if (Math.abs(value) >= 999_500) {
            return figures(value / 1e6, Math.abs(value) >= 99_500_000 ? 3 : 2) + " million";
        }
        return figures(value, 2);
    }

    static String probability(double p) {
        return String.format(Locale.ROOT, "%.2f", p);
    }

    static String figures(double value, int significant) {
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
}

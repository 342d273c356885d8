package cadre.app.document;

import cadre.core.numerics.Interval;
import java.util.function.DoubleFunction;

/**
 * Sums of value in a unit that keeps the figures short: thousands or millions of a currency, or use-case months where the
 * company gave no values.
 *
 * @param divisor of the raw amount
 * @param unit after the divisor, such as {@code EUR million}
 */
public record Amounts(double divisor, String unit) {

    /**
     * The unit for figures up to a size.
     *
     * @param money a currency code or {@code use-case months}
     * @param greatest largest absolute amount that will be shown
     */
    public static Amounts upTo(String money, double greatest) {
        boolean currency = money.length() == 3;
        if (!currency) {
            return new Amounts(1, money);
        }
        if (greatest >= 950_000) {
            return greatest >= 950_000_000
                    ? new Amounts(1e9, money + " billion")
                    : new Amounts(1e6, money + " million");
        }
        return greatest >= 9_500 ? new Amounts(1e3, money + " thousand") : new Amounts(1, money);
    }

    /** The unit for one interval. */
    public static Amounts of(String money, Interval value) {
        return upTo(
                money, Math.max(Math.abs(value.estimate()), Math.max(Math.abs(value.low()), Math.abs(value.high()))));
    }

    /** With unit and interval: {@code EUR 4.1 million (3.9 to 4.3)}. */
    public static String say(String money, Interval value) {
        Amounts amounts = of(money, value);
        Interval scaled = amounts.scaled(value);
        return amounts.around(Numbers.estimate(scaled)) + " (" + Numbers.ends(scaled) + ")";
    }

    /** With unit and interval, and a plus sign where it is positive. */
    public static String signed(String money, Interval value) {
        String text = say(money, value);
        return value.estimate() > 0 ? "+" + text : text;
    }

    /** With unit, two figures: {@code EUR 640 thousand}. */
    public static String say(String money, double value) {
        Amounts amounts = upTo(money, Math.abs(value));
        return amounts.around(Numbers.two(value / amounts.divisor));
    }

    /** The interval in this unit. */
    public Interval scaled(Interval value) {
        return Numbers.over(value, divisor);
    }

    /** For the ticks of an axis in this unit. */
    public DoubleFunction<String> ticks() {
        return value -> Numbers.three(value / divisor);
    }

    private String around(String figure) {
        if (figure.startsWith(Numbers.MINUS) && !unit.contains("use-case")) {
            return Numbers.MINUS + around(figure.substring(1));
        }
        int space = unit.indexOf(' ');
        if (unit.contains("use-case")) {
            return figure + " " + unit + " of value";
        }
        return space < 0
                ? unit + "\u00a0" + figure
                : unit.substring(0, space) + "\u00a0" + figure + "\u00a0" + unit.substring(space + 1);
    }
}

package cadre.app.document;

import cadre.core.numerics.Interval;
import cadre.core.plan.Metric;
import cadre.core.quantity.Calendar;

/** Metrics with their units. */
public final class Metrics {

    /** From so many working days on, months are easier to grasp. */
    private static final double IN_MONTHS = 3.0 * Calendar.DAYS_PER_MONTH;

    private Metrics() {}

    /** A value or difference of a metric with unit and interval. */
    public static String say(String money, Metric metric, Interval value) {
        return switch (metric.unit()) {
            case MONEY, COST -> Amounts.say(money, value);
            case SHARE -> points(value);
            case DAYS ->
                Math.abs(value.estimate()) >= IN_MONTHS
                        ? with(Numbers.over(value, Calendar.DAYS_PER_MONTH), "months")
                        : with(value, "days");
            case COUNT, INDEX -> Numbers.interval(value);
        };
    }

    private static String with(Interval value, String unit) {
        String figure = Numbers.estimate(value);
        String one = figure.equals("1") && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        return figure + "\u00a0" + one + " (" + Numbers.ends(value) + ")";
    }

    private static String points(Interval value) {
        Interval hundredths = Numbers.over(value, 0.01);
        return with(hundredths, "%");
    }
}

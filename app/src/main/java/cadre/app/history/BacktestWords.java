package cadre.app.history;

import cadre.core.numerics.Interval;
import cadre.core.work.Stage;
import cadre.engine.forecast.Comparison;
import cadre.engine.forecast.Comparison.Difference;
import cadre.engine.forecast.Fate;
import cadre.engine.forecast.LeftOut;
import cadre.engine.forecast.Scores;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a backtest says, in the words that terminal and report share. */
public final class BacktestWords {

    private BacktestWords() {}

    /** The answer: how many of the open use cases will have fared how. */
    public static String answer(Backtest backtest) {
        return "Of " + count(backtest.counts().open()) + " use cases open on " + backtest.now().date() + ", about "
                + many(backtest.totals().all().of(Fate.DEPLOYED)) + " are expected in production a year later and about "
                + many(backtest.totals().all().of(Fate.RETIRED)) + " retired.";
    }

    /** What was learnt from. */
    public static String learnt(Backtest backtest) {
        return "Learnt from " + count(backtest.counts().pairs()) + " use cases found in both snapshots and the dates of "
                + count(backtest.counts().dated()) + " more. Intervals cover 80 %.";
    }

    /** Whether forecasting was better than the rates of the stage within the two snapshots. */
    public static String within(Backtest backtest) {
        Comparison less = backtest.model().partsLessRates();
        return "Within the two snapshots forecasts were " + verdict(less, "the rates of the stage") + ": Brier "
                + difference(less.brier()) + ", log " + difference(less.log()) + ".";
    }

    /** Whether that hangs on one agency. */
    public static String leftOut(LeftOut left) {
        LeftOut.Dropped weakest = left.dropped().stream()
                .max((a, b) -> Double.compare(
                        a.rest().brier().mean().estimate(), b.rest().brier().mean().estimate()))
                .orElseThrow();
        LeftOut.Dropped largest = left.dropped().getFirst();
        StringBuilder text = new StringBuilder("Without ")
                .append(largest.group())
                .append(", the largest (")
                .append(largest.count())
                .append(" use cases), forecasts are ")
                .append(verdict(largest.rest(), "the rates"))
                .append(": Brier ")
                .append(difference(largest.rest().brier()))
                .append(". ");
        if (!weakest.group().equals(largest.group())) {
            text.append("The advantage hangs most on ")
                    .append(weakest.group())
                    .append("; without it forecasts are ")
                    .append(verdict(weakest.rest(), "the rates"))
                    .append(": ")
                    .append(difference(weakest.rest().brier()))
                    .append(". ");
        }
        return text.append("For an agency of which nothing was learnt they are ")
                .append(verdict(left.overall(), "the rates"))
                .append(": ")
                .append(difference(left.overall().brier()))
                .append(".")
                .toString();
    }

    /** What came true, in one sentence. */
    public static String outcome(Backtest backtest, Outcome outcome) {
        String what = "Of " + count(backtest.forecasts().size()) + " forecasts, " + count(outcome.matched()) + " ("
                + Math.round(100.0 * outcome.matched() / Math.max(1, backtest.forecasts().size()))
                + " %) can be held against " + outcome.file();
        Comparison less = outcome.lessRates();
        return less == null
                ? what + "."
                : what + "; they were " + verdict(less, "the rates of the stage") + ": Brier score "
                        + difference(less.brier()) + ".";
    }

    /** Why the others cannot, most frequent first. */
    public static String unmatched(Outcome outcome) {
        return outcome.sightings().entrySet().stream()
                .filter(entry -> !entry.getKey().isFound())
                .sorted(Map.Entry.<Sighting, Integer>comparingByValue().reversed())
                .map(entry -> count(entry.getValue()) + " " + entry.getKey().words())
                .collect(Collectors.joining("; "));
    }

    /** Agencies that go by another name; empty when there are none. */
    public static String renamed(Outcome outcome) {
        return outcome.renamed().entrySet().stream()
                .map(entry -> entry.getKey() + " is taken for " + entry.getValue()
                        + ", which has its use cases under another name")
                .collect(Collectors.joining("; "));
    }

    /** How the first fared against the second, as far as the interval of the Brier score tells. */
    static String verdict(Comparison less, String second) {
        Interval mean = less.brier().mean();
        if (mean.high() < 0) {
            return "better than " + second;
        }
        if (mean.low() > 0) {
            return "worse than " + second;
        }
        return "not to be told apart from " + second;
    }

    /** A score with its interval, to three decimals. */
    public static String score(Interval score) {
        return three(score.estimate()) + " (" + three(score.low()) + " to " + three(score.high()) + ")";
    }

    /** A difference with its interval and its sign. */
    public static String difference(Difference difference) {
        Interval mean = difference.mean();
        return (mean.estimate() > 0 ? "+" : "") + score(mean);
    }

    /** The standard errors of a difference: each use case by itself, and by agency. */
    public static String errors(Difference difference) {
        return three(difference.error()) + ", by agency " + three(difference.groupError());
    }

    /** Three decimals and a true minus sign. */
    public static String three(double value) {
        if (Double.isInfinite(value)) {
            return "unknown";
        }
        String text = String.format(Locale.ROOT, "%.3f", value);
        String shown = text.equals("-0.000") ? "0.000" : text;
        return shown.startsWith("-") ? "−" + shown.substring(1) : shown;
    }

    /** A number of use cases with its interval, to two figures. */
    public static String many(Interval number) {
        return two(number.estimate()) + " (" + two(number.low()) + " to " + two(number.high()) + ")";
    }

    private static String two(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_EVEN));
        return String.format(Locale.ROOT, value < 9.95 && rounded.scale() > 0 && value > 0 ? "%,.1f" : "%,.0f", rounded);
    }

    /** Such as 1,091. */
    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A stage in the words of the company file. */
    static String stage(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /** The level of all intervals, for headings. */
    static String level() {
        return Math.round(100 * Scores.LEVEL) + " %";
    }
}

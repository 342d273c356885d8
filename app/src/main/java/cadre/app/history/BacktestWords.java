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
        return "Of " + count(backtest.counts().open()) + " use cases open on "
                + backtest.now().date() + ", about "
                + many(backtest.totals().all().of(Fate.DEPLOYED))
                + " are expected in production a year later and about "
                + many(backtest.totals().all().of(Fate.RETIRED)) + " retired.";
    }

    /** What was learnt from. */
    public static String learnt(Backtest backtest) {
        int dated = backtest.counts().dated();
        return "Learnt from " + count(backtest.counts().pairs()) + " use cases found in both snapshots"
                + (dated == 0 ? "" : " and the dates of " + count(dated) + " more") + ". Intervals cover 80 %.";
    }

    /** Whether forecasting was better than the rates of the stage within the two snapshots. */
    public static String within(Backtest backtest) {
        Comparison less = backtest.model().partsLessRates();
        return "Within the two snapshots forecasts were " + verdict(less, "the rates of the stage") + ": Brier "
                + difference(less.brier()) + ", log " + difference(less.log()) + ".";
    }

    /**
     * Whether that hangs on one agency.
     *
     * @param backtest any
     * @param left its agencies left out
     */
    public static String leftOut(Backtest backtest, LeftOut left) {
        LeftOut.Dropped weakest = left.dropped().stream()
                .max((a, b) -> Double.compare(
                        a.rest().brier().mean().estimate(),
                        b.rest().brier().mean().estimate()))
                .orElseThrow();
        LeftOut.Dropped largest = left.dropped().getFirst();
        StringBuilder text = new StringBuilder("Without ")
                .append(largest.group())
                .append(", the largest (")
                .append(largest.count())
                .append(" use cases), forecasts are ")
                .append(withBrier(largest.rest()));
        if (!isBetter(backtest.model().partsLessRates())) {
            text.append(" There is no advantage that could hang on one agency.");
        } else if (!weakest.group().equals(largest.group())) {
            text.append(" The advantage hangs most on ")
                    .append(weakest.group())
                    .append("; without it forecasts are ")
                    .append(withBrier(weakest.rest()));
        }
        return text.append(" For an agency of which nothing was learnt they are ")
                .append(withBrier(left.overall()))
                .toString();
    }

    private static String withBrier(Comparison less) {
        return verdict(less, "the rates") + ": Brier " + difference(less.brier()) + ".";
    }

    private static boolean isBetter(Comparison less) {
        return less.brier().mean().high() < 0;
    }

    /** What came true, in one sentence. */
    public static String outcome(Backtest backtest, Outcome outcome) {
        String what = "Of " + count(backtest.forecasts().size()) + " forecasts, " + count(outcome.matched()) + " ("
                + percent(outcome.matched(), backtest.forecasts().size()) + ") can be held against " + outcome.file();
        Comparison less = outcome.lessRates();
        return less == null
                ? what + "."
                : what + "; they were " + verdict(less, "the rates of the stage") + ": Brier score "
                        + difference(less.brier()) + ".";
    }

    private static String percent(int part, int whole) {
        long rounded = Math.round(100.0 * part / Math.max(1, whole));
        return rounded == 100 && part < whole ? "more than 99 %" : rounded + " %";
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
        if (isBetter(less)) {
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

    /** A number of use cases to two figures, with its interval in whole use cases. */
    public static String many(Interval number) {
        String estimate = number.estimate() > 0 && number.estimate() < 9.95
                ? String.format(Locale.ROOT, "%.1f", number.estimate())
                : two(number.estimate());
        return estimate + " (" + two(Math.floor(number.low())) + " to " + two(Math.ceil(number.high())) + ")";
    }

    private static String two(double value) {
        return String.format(
                Locale.ROOT, "%,.0f", new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_EVEN)));
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

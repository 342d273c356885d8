package cadre.app.reference;

import cadre.app.picture.Axis;
import cadre.app.picture.Curve;
import cadre.app.picture.CurveChart;
import cadre.app.picture.CurvePanels;
import cadre.app.picture.IntervalChart;
import cadre.app.picture.Mark;
import cadre.app.picture.Picture;
import cadre.core.numerics.Interval;
import cadre.core.work.ReferenceClass;
import cadre.core.work.ReferenceClass.Cohort;
import cadre.core.work.ReferenceClass.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pictures of a reference class. */
final class ReferenceCharts {

    static final int GROUP_MONTH = 24;

    private static final double[] NO_BAND = {};
    private static final Axis MONTHS = new Axis("months since initiation", ReferenceCharts::whole, true);
    private static final Axis SHARE =
            new Axis("share in production", share -> String.format(Locale.ROOT, "%.0f %%", 100 * share), true);

    /** The sign in the title, since small panels have no room for it. */
    private static final Axis PER_CENT =
            new Axis("share in production, %", share -> String.format(Locale.ROOT, "%.0f", 100 * share), true);

    private ReferenceCharts() {}

    /** The last whole month in which anything was watched. */
    static int lastMonth(Cohort cohort) {
        return (int) Math.min(
                cohort.curves().production().share().size() - 1.0,
                Math.floor(cohort.curves().watchedMonths()));
    }

    /** What was seen, with its band, and the law over it. */
    static Picture curve(Cohort cohort) {
        int last = lastMonth(cohort);
        double[] x = new double[last + 1];
        for (int month = 0; month <= last; month++) {
            x[month] = month;
        }
        List<Curve> curves = new ArrayList<>();
        curves.add(seen("seen, with 95 % band", cohort, Mark.PLAIN));
        Fit fit = cohort.fit();
        if (fit != null) {
            double[] law = new double[last + 1];
            for (int month = 0; month <= last; month++) {
                law[month] = fit.production(month);
            }
            curves.add(new Curve(
                    Readings.family(fit.best().law().family()) + " law",
                    Mark.REFERENCE,
                    x,
                    law,
                    NO_BAND,
                    NO_BAND,
                    Curve.Form.DASHES));
        }
        return CurveChart.of(
                "Time to production, seen and fitted",
                "A rising step curve with a band around it, and a dashed line close to it.",
                MONTHS,
                SHARE,
                curves,
                List.of());
    }

    private static Curve seen(String label, Cohort cohort, Mark mark) {
        int last = lastMonth(cohort);
        double[] x = new double[last + 1];
        double[] y = new double[last + 1];
        double[] low = new double[last + 1];
        double[] high = new double[last + 1];
        for (int month = 0; month <= last; month++) {
            Interval share = cohort.curves().production().at(month);
            x[month] = month;
            y[month] = share.estimate();
            low[month] = share.low();
            high[month] = share.high();
        }
        return new Curve(label, mark, x, y, low, high, Curve.Form.STEPS);
    }

    /**
     * Months at which the same share is reached, seen against fitted.
     *
     * @param fitted by the law
     * @param seen by the curve
     */
    record Quantile(double share, double fitted, int seen) {}

    /** One for each month in which the curve rises; none without a law. */
    static List<Quantile> quantiles(Cohort cohort) {
        List<Quantile> quantiles = new ArrayList<>();
        Fit fit = cohort.fit();
        double before = 0;
        for (int month = 1; fit != null && month <= lastMonth(cohort); month++) {
            double share = cohort.curves().production().share().get(month);
            if (share > before) {
                Double fitted = monthOf(fit, share);
                if (fitted != null) {
                    quantiles.add(new Quantile(share, fitted, month));
                }
                before = share;
            }
        }
        return quantiles;
    }

    /** When the law reaches a share, to a hundredth of a month; null when not within ten years. */
    private static @Nullable Double monthOf(Fit fit, double share) {
        double low = 0;
        double high = 120;
        if (fit.production(high) < share) {
            return null;
        }
        while (high - low > 0.01) {
            double middle = (low + high) / 2;
            if (fit.production(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Quantiles against quantiles, with the line on which they would lie if the law were exact. */
    static Picture quantilePicture(List<Quantile> quantiles) {
        double[] x = quantiles.stream().mapToDouble(Quantile::fitted).toArray();
        double[] y = quantiles.stream().mapToDouble(Quantile::seen).toArray();
        double end = Math.max(x[x.length - 1], y[y.length - 1]);
        double[] line = {0, end};
        return CurveChart.of(
                "Quantiles seen against quantiles fitted",
                "A line that runs close to the diagonal.",
                new Axis("month by which the law reaches a share", ReferenceCharts::whole, true),
                new Axis("month by which it was seen", ReferenceCharts::whole, true),
                List.of(
                        new Curve("exact", Mark.REFERENCE, line, line, NO_BAND, NO_BAND, Curve.Form.DASHES),
                        new Curve("seen", Mark.PLAIN, x, y, NO_BAND, NO_BAND, Curve.Form.SLOPES)),
                List.of());
    }

    /** The reference and the same question asked of other rows. */
    static Picture robustness(List<Cohort> cohorts) {
        List<Curve> curves = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        for (Cohort cohort : cohorts) {
            curves.add(seen(cohort.id().replace('-', ' '), cohort, Mark.PLAIN));
            ends.add(Readings.percent(cohort.curves().production().at(GROUP_MONTH)) + " at " + GROUP_MONTH);
        }
        return CurvePanels.of(
                "The same asked of other rows",
                "Four curves of nearly the same course.",
                MONTHS,
                PER_CENT,
                curves,
                ends);
    }

    /** Shares in production after two years, group by group. */
    static Picture groups(ReferenceClass reference, List<String> names) {
        List<IntervalChart.Group> groups = new ArrayList<>();
        double whole = reference.main().curves().production().share().get(GROUP_MONTH);
        for (String name : names) {
            groups.add(new IntervalChart.Group(
                    name,
                    null,
                    reference.cohorts().stream()
                            .filter(cohort -> cohort.group().equals(name)
                                    && cohort.curves().watchedMonths() >= GROUP_MONTH)
                            .map(cohort -> new IntervalChart.Row(
                                    cohort.title(),
                                    Mark.PLAIN,
                                    cohort.curves().production().at(GROUP_MONTH),
                                    Readings.percent(
                                            cohort.curves().production().at(GROUP_MONTH)),
                                    whole))
                            .toList()));
        }
        return IntervalChart.of(
                "In production after " + GROUP_MONTH + " months, by group",
                "Dots with intervals, and a tick for the whole reference.",
                SHARE,
                IntervalChart.Form.DOTS,
                groups);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}

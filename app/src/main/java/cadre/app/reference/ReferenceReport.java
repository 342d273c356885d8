package cadre.app.reference;

import cadre.core.survival.LawFit;
import cadre.core.work.ReferenceClass;
import cadre.core.work.ReferenceClass.Cohort;
import cadre.core.work.ReferenceClass.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The reference class as one page: the answer, the curve and its fit, other rows, groups, the method and its limits. */
public final class ReferenceReport {

    private static final String ROBUSTNESS = "robustness";

    private ReferenceReport() {}

    /** The page; needs nothing else. */
    public static String html(ReferenceClass reference) {
        Cohort main = reference.main();
        Page page = new Page();
        page.paragraph(
                "In production after 12 months " + share(main, 12) + ", after 24 " + share(main, 24) + ", after 36 "
                        + share(main, 36) + ". Given up before production: " + Readings.percent(reference.withdrawn())
                        + "; such ends are rarely recorded, so the interval is wide.");
        page.figure(
                "Share in production by month since initiation.",
                "Shares are of " + main.curves().size() + " " + main.title()
                        + "; the band covers 95 % at each month by itself.",
                ReferenceCharts.curve(main),
                months(main));
        fit(page, main);
        robustness(page, reference);
        groups(page, reference);
        page.heading("Which rows, and what the shares are shares of");
        page.table(new Rows(
                "From all rows of the inventory to the ends that were seen",
                List.of("which", "rows"),
                main.counts().stream()
                        .map(count -> List.of(count.what(), count(count.rows())))
                        .toList()));
        page.table(new Rows(
                "Where all of the kind stand, dated or not",
                List.of("stage", "use cases"),
                reference.stages().stream()
                        .map(count -> List.of(count.what(), count(count.rows())))
                        .toList()));
        page.heading("How rows became durations").list(reference.provenance().rules());
        page.heading("What it cannot say").list(reference.provenance().limits());
        page.heading("Source")
                .paragraph(reference.provenance().source() + ". As of "
                        + reference.provenance().observed() + "; sha256 "
                        + reference.provenance().sha256() + ".");
        return page.html("Reference class", Readings.answer(main));
    }

    private static void fit(Page page, Cohort main) {
        Fit fit = main.fit();
        if (fit == null) {
            return;
        }
        page.heading("How well the law tells it");
        page.paragraph(String.format(
                Locale.ROOT,
                "Between curve and law lie at most %.1f percentage points (month %d); the law lies within the band in"
                        + " %.0f %% of the months watched. Times are drawn from the first law of the table, the best by Akaike's criterion (AIC).",
                100 * fit.greatestDistance(),
                fit.atMonth(),
                100 * fit.monthsWithinBand()));
        List<ReferenceCharts.Quantile> quantiles = ReferenceCharts.quantiles(main);
        if (quantiles.size() > 1) {
            page.figure(
                    "Quantiles against quantiles.",
                    "Each point is a share: when the law reaches it, and when it was seen. On the dashed line the"
                            + " two agree; above it things took longer than the law says.",
                    ReferenceCharts.quantilePicture(quantiles),
                    new Rows(
                            "Months at which a share is reached",
                            List.of("share in production", "law, months", "seen, months"),
                            quantiles.stream()
                                    .map(quantile -> List.of(
                                            String.format(Locale.ROOT, "%.1f %%", 100 * quantile.share()),
                                            String.format(Locale.ROOT, "%.1f", quantile.fitted()),
                                            String.valueOf(quantile.seen())))
                                    .toList()));
        }
        List<List<String>> laws = new ArrayList<>();
        for (LawFit candidate : fit.candidates()) {
            laws.add(List.of(
                    Readings.family(candidate.law().family()),
                    String.format(Locale.ROOT, "%.1f", candidate.aic()),
                    Readings.months(candidate.quantile(0.5, 0.95)),
                    String.format(Locale.ROOT, "%.2f", candidate.law().scale()),
                    String.format(Locale.ROOT, "%.3f", candidate.law().shape())));
        }
        page.table(new Rows(
                "Laws of the time to production, had nothing else ended it",
                List.of("family", "AIC", "half through, months (95 %)", "scale", "shape"),
                laws));
    }

    private static void robustness(Page page, ReferenceClass reference) {
        page.heading("The same question asked of other rows");
        List<Cohort> cohorts = Stream.concat(Stream.of(reference.main()), in(reference, ROBUSTNESS))
                .toList();
        page.figure(
                "Other choices of rows.",
                "One panel each, the others in grey.",
                ReferenceCharts.robustness(cohorts),
                groupRows("Shares are of the use cases in the first column", cohorts));
    }

    private static void groups(Page page, ReferenceClass reference) {
        List<String> names = reference.cohorts().stream()
                .map(Cohort::group)
                .distinct()
                .filter(name -> !name.isEmpty() && !name.equals(ROBUSTNESS))
                .toList();
        page.heading("Groups of the reference");
        page.paragraph(
                "Differences between groups are not effects: the questions behind them were put only to use cases that had come"
                        + " far enough, and agencies differ in more than one way.");
        page.figure(
                "In production after " + ReferenceCharts.GROUP_MONTH + " months.",
                "Shares are of the group's own use cases; the tick is the whole reference.",
                ReferenceCharts.groups(reference, names),
                groupRows(
                        "Shares are of the group's own use cases",
                        names.stream().flatMap(name -> in(reference, name)).toList()));
    }

    private static Stream<Cohort> in(ReferenceClass reference, String group) {
        return reference.cohorts().stream()
                .filter(cohort ->
                        cohort.group().equals(group) && cohort.curves().size() > 0);
    }

    private static Rows groupRows(String caption, List<Cohort> cohorts) {
        return new Rows(
                caption,
                List.of(
                        "which",
                        "use cases",
                        "in production",
                        "half after, months",
                        "12 months",
                        "24 months",
                        "36 months"),
                cohorts.stream()
                        .map(cohort -> List.of(
                                cohort.title(),
                                count(cohort.curves().size()),
                                count(Readings.ends(cohort)),
                                Readings.months(cohort.curves().medianMonths()),
                                share(cohort, 12),
                                share(cohort, 24),
                                share(cohort, 36)))
                        .toList());
    }

    private static Rows months(Cohort cohort) {
        List<List<String>> rows = new ArrayList<>();
        Fit fit = cohort.fit();
        for (int month = 0; month <= ReferenceCharts.lastMonth(cohort); month += 3) {
            rows.add(List.of(
                    String.valueOf(month),
                    count(cohort.curves().production().atRisk().get(month)),
                    share(cohort, month),
                    Readings.percent(cohort.curves().retirement().at(month)),
                    fit == null ? "" : Readings.percent(fit.production(month))));
        }
        return new Rows(
                "Shares of the use cases in the curve; at risk are those watched just before the month that had not ended",
                List.of("month", "at risk", "in production (95 %)", "retired before (95 %)", "law"),
                rows);
    }

    private static String share(Cohort cohort, int month) {
        return month > cohort.curves().watchedMonths()
                ? "–"
                : Readings.percent(cohort.curves().production().at(month));
    }

    private static String count(int rows) {
        return String.format(Locale.ROOT, "%,d", rows);
    }
}

package cadre.app.reference;

import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Paper;
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
        Html page = new Html();
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Part("curve", "How many get there, and when", () -> curve(page, reference)));
        if (main.fit() != null) {
            parts.add(new Paper.Part("law", "How well the law tells it", () -> fit(page, main)));
        }
        parts.add(new Paper.Part("rows", "The same question asked of other rows", () -> robustness(page, reference)));
        parts.add(new Paper.Part("groups", "Groups of the reference", () -> groups(page, reference)));
        parts.add(new Paper.Part(
                "which", "Which rows, and what the shares are shares of", () -> counts(page, reference)));
        parts.add(new Paper.Part(
                "rules",
                "How rows became durations",
                () -> list(page, reference.provenance().rules())));
        parts.add(new Paper.Part(
                "limits",
                "What it cannot say",
                () -> list(page, reference.provenance().limits())));
        parts.add(new Paper.Part(
                "source",
                "Source",
                () -> page.p(reference.provenance().source() + ". As of "
                        + reference.provenance().observed() + "; sha256 "
                        + reference.provenance().sha256() + ".")));
        String answer = Readings.answer(main);
        return Paper.write(
                page,
                answer,
                () -> page.put("p", "Reference class", "class", "kicker").put("h1", answer),
                parts);
    }

    private static void curve(Html page, ReferenceClass reference) {
        Cohort main = reference.main();
        page.p("In production after 12 months " + share(main, 12) + ", after 24 " + share(main, 24) + ", after 36 "
                + share(main, 36) + ". Given up before production: " + Readings.percent(reference.withdrawn())
                + "; such ends are rarely recorded, so the interval is wide.");
        page.figure(
                "Share in production by month since initiation.",
                "Shares are of " + main.curves().size() + " " + main.title()
                        + "; the band covers 95 % at each month by itself.",
                ReferenceCharts.curve(main),
                months(main));
    }

    private static void counts(Html page, ReferenceClass reference) {
        grid(
                        "From all rows of the inventory to the ends that were seen",
                        List.of("which", "rows"),
                        reference.main().counts().stream()
                                .map(count -> List.of(count.what(), count(count.rows())))
                                .toList())
                .write(page);
        grid(
                        "Where all of the kind stand, dated or not",
                        List.of("stage", "use cases"),
                        reference.stages().stream()
                                .map(count -> List.of(count.what(), count(count.rows())))
                                .toList())
                .write(page);
    }

    private static void list(Html page, List<String> items) {
        page.open("ul");
        items.forEach(item -> page.put("li", item));
        page.close();
    }

    private static Grid grid(String caption, List<String> heads, List<List<String>> cells) {
        Grid grid = new Grid(caption, heads.toArray(String[]::new));
        cells.forEach(row -> grid.row(row.toArray(String[]::new)));
        return grid;
    }

    private static void fit(Html page, Cohort main) {
        Fit fit = main.fit();
        if (fit == null) {
            return;
        }
        page.p(String.format(
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
                    grid(
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
        grid(
                        "Laws of the time to production, had nothing else ended it",
                        List.of("family", "AIC", "half through, months (95 %)", "scale", "shape"),
                        laws)
                .write(page);
    }

    private static void robustness(Html page, ReferenceClass reference) {
        List<Cohort> cohorts = Stream.concat(Stream.of(reference.main()), in(reference, ROBUSTNESS))
                .toList();
        page.figure(
                "Other choices of rows.",
                "One panel each, the others in grey.",
                ReferenceCharts.robustness(cohorts),
                groupRows("Shares are of the use cases in the first column", cohorts));
    }

    private static void groups(Html page, ReferenceClass reference) {
        List<String> names = reference.cohorts().stream()
                .map(Cohort::group)
                .distinct()
                .filter(name -> !name.isEmpty() && !name.equals(ROBUSTNESS))
                .toList();
        page.p(
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

    private static Grid groupRows(String caption, List<Cohort> cohorts) {
        return grid(
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

    private static Grid months(Cohort cohort) {
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
        return grid(
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

package cadre.cli.answer;

import cadre.app.reference.Readings;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.numerics.Interval;
import cadre.core.survival.LawFit;
import cadre.core.work.ReferenceClass;
import cadre.core.work.ReferenceClass.Cohort;
import cadre.core.work.ReferenceClass.Count;
import cadre.core.work.ReferenceClass.Fit;
import cadre.core.work.Stage;
import cadre.intake.inventory.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The reference class as text: the answer, where it comes from, the curve, the law, the groups, the limits; and how well
 * it predicts what it was not fitted to. */
public final class ReferencePrinter {

    private static final List<Integer> MONTHS = List.of(3, 6, 12, 18, 24, 30, 36, 42);

    private final Terminal terminal;
    private final ReferenceClass reference;

    /** Ready to print. */
    public ReferencePrinter(Terminal terminal, ReferenceClass reference) {
        this.terminal = terminal;
        this.reference = reference;
    }

    /**
     * Prints all of it.
     *
     * @param fitted whether it was fitted just now
     * @param same whether it is the one that ships with Cadre
     */
    public void print(boolean fitted, boolean same) {
        Cohort main = reference.main();
        terminal.print(terminal.styled(Style.STRONG, Readings.answer(main)));
        terminal.print("In production after 12 months " + share(main, 12) + ", after 24 " + share(main, 24)
                + ", after 36 " + share(main, 36) + ".");
        terminal.print("Given up before production: " + Readings.percent(reference.withdrawn())
                + "; rarely recorded, so that the interval is wide on purpose.");
        terminal.print("");
        terminal.print("Source: " + reference.provenance().source());
        terminal.print("sha256 " + reference.provenance().sha256() + ", as of "
                + reference.provenance().observed());
        if (fitted) {
            terminal.print(
                    same
                            ? "Fitted just now: the same, number for number, as what ships with Cadre."
                            : "Fitted just now: not what ships with Cadre.");
        }
        heading("Which rows: " + main.title());
        counts(main);
        heading("The curve, of " + main.curves().size() + " use cases");
        curve(main);
        law(main);
        heading("Robustness: the same question asked of other rows");
        groups("robustness");
        reference.cohorts().stream()
                .map(Cohort::group)
                .distinct()
                .filter(group -> !group.isEmpty() && !group.equals("robustness"))
                .forEach(group -> {
                    heading("Groups of the reference, " + group + " (shares are of the group's own use cases)");
                    groups(group);
                });
        heading("Where all " + reference.stages().stream().mapToInt(Count::rows).sum()
                + " use cases of the kind stand, dated or not");
        Table stages = new Table("stage", "use cases");
        reference.stages().forEach(count -> stages.row(count.what(), String.valueOf(count.rows())));
        stages.print(terminal);
        heading("How rows became durations");
        reference.provenance().rules().forEach(this::item);
        heading("What it cannot say");
        reference.provenance().limits().forEach(this::item);
    }

    private static String share(Cohort cohort, int month) {
        return Readings.percent(cohort.curves().production().at(month));
    }

    private void heading(String text) {
        terminal.print("");
        terminal.print(terminal.styled(Style.STRONG, text));
    }

    private void item(String text) {
        String sign = "- ";
        for (String line : Table.wrap(text, terminal.width() - sign.length())) {
            terminal.print(sign + line);
            sign = "  ";
        }
    }

    private void counts(Cohort cohort) {
        Table table = new Table("rows", "");
        cohort.counts().forEach(count -> table.row(String.format(Locale.ROOT, "%,6d", count.rows()), count.what()));
        table.print(terminal);
    }

    private void curve(Cohort cohort) {
        Table table = new Table("month", "at risk", "in production, 95 % band", "retired before", "law");
        Fit fit = cohort.fit();
        for (int month : MONTHS) {
            Interval retired = cohort.curves().retirement().at(month);
            table.row(
                    String.format(Locale.ROOT, "%5d", month),
                    String.format(
                            Locale.ROOT,
                            "%7d",
                            cohort.curves().production().atRisk().get(month)),
                    month > cohort.curves().watchedMonths() ? "nobody watched so long" : share(cohort, month),
                    Readings.percent(retired),
                    fit == null ? "" : Readings.percent(fit.production(month)));
        }
        table.print(terminal);
    }

    private void law(Cohort cohort) {
        Fit fit = cohort.fit();
        if (fit == null) {
            return;
        }
        heading("The law drawn from: time to production, had nothing else ended it");
        Table table = new Table("family", "AIC", "half through after, months", "scale", "shape");
        for (LawFit candidate : fit.candidates()) {
            table.row(
                    Readings.family(candidate.law().family()),
                    String.format(Locale.ROOT, "%.1f", candidate.aic()),
                    Readings.months(candidate.quantile(0.5, 0.95)),
                    String.format(Locale.ROOT, "%.2f", candidate.law().scale()),
                    String.format(Locale.ROOT, "%.3f", candidate.law().shape()));
        }
        table.print(terminal);
        terminal.print(String.format(
                Locale.ROOT,
                "The first is drawn from. Between it and the curve lie at most %.1f percentage points (month %d); it lies within the band in %.0f %% of the months.",
                100 * fit.greatestDistance(),
                fit.atMonth(),
                100 * fit.monthsWithinBand()));
    }

    private void groups(String group) {
        Table table =
                new Table("use cases", "ends", "half after, months", "12 months", "24 months", "36 months", "which");
        for (Cohort cohort : reference.cohorts()) {
            if (cohort.group().equals(group) && cohort.curves().size() > 0) {
                table.row(
                        String.format(Locale.ROOT, "%9d", cohort.curves().size()),
                        String.format(Locale.ROOT, "%4d", Readings.ends(cohort)),
                        Readings.months(cohort.curves().medianMonths()),
                        until(cohort, 12),
                        until(cohort, 24),
                        until(cohort, 36),
                        cohort.title());
            }
        }
        table.print(terminal);
    }

    private static String until(Cohort cohort, int month) {
        return month > cohort.curves().watchedMonths() ? "-" : share(cohort, month);
    }

    /** Prints this part. */
    public void heldOut(Validation.HeldOut heldOut) {
        heading("Agencies held out: " + heldOut.useCases() + " use cases of " + heldOut.agencies()
                + " agencies, half of them fitted, half predicted, " + heldOut.splits() + " divisions by lot");
        Table table = new Table(
                "month",
                "error of the law",
                "of plain Kaplan-Meier",
                "Brier, law",
                "Brier, plain",
                "law better",
                "within band");
        for (Validation.HeldOut.Row row : heldOut.rows()) {
            table.row(
                    format("%5d", row.month()),
                    format("%.1f points", 100 * row.lawError()),
                    format("%.1f points", 100 * row.plainError()),
                    format("%.4f", row.lawScore()),
                    format("%.4f", row.plainScore()),
                    format("%.0f %%", 100 * row.lawBetter()),
                    format("%.0f %%", 100 * row.covered()));
        }
        table.print(terminal);
        terminal.print(
                "Error: mean distance between the share predicted and the share seen. Brier: of single use cases, less is better. Within band: how");
        terminal.print(
                "often the share of the agencies held out lies in the 95 % band of the others; well below 95 % means that agencies differ by");
        terminal.print("more than chance, so that the band is too narrow for an organisation of its own.");
    }

    /** Prints this part. */
    public void stages(Validation.StageMix mix) {
        heading(format(
                "Stages against arrivals x sojourn: %d use cases initiated in %.0f months",
                mix.arrivals(), mix.months()));
        Table table = new Table("seen", "by age", "steady", "months there", "stage");
        for (Validation.StageMix.Row row : mix.rows()) {
            table.row(
                    format("%4d", row.seen()),
                    format("%6.0f", row.byAge()),
                    format("%6.0f", row.steady()),
                    format("%12.1f", row.sojournMonths()),
                    row.what());
        }
        table.print(terminal);
        terminal.print(
                "By age: expected from each use case's own age and the other agencies' times. Steady: arrivals a month x months there, as if");
        terminal.print("arrivals had not grown; where the two differ, they have.");
    }

    /** Prints this part. */
    public void transitions(Validation.Transitions transitions) {
        heading(transitions.matched() + " use cases in both inventories, by agency and title; " + transitions.unstaged()
                + " of them have no stage in the earlier one");
        List<Stage> to = Arrays.stream(Stage.values())
                .filter(stage -> transitions.table().values().stream().anyMatch(row -> row.containsKey(stage)))
                .toList();
        String[] head = new String[to.size() + 2];
        head[0] = "from";
        for (int i = 0; i < to.size(); i++) {
            head[i + 1] = word(to.get(i));
        }
        head[to.size() + 1] = "all";
        Table table = new Table(head);
        for (Map.Entry<Stage, Map<Stage, Integer>> row : transitions.table().entrySet()) {
            String[] cells = new String[head.length];
            cells[0] = word(row.getKey());
            for (int i = 0; i < to.size(); i++) {
                cells[i + 1] = String.valueOf(row.getValue().getOrDefault(to.get(i), 0));
            }
            cells[head.length - 1] = String.valueOf(
                    row.getValue().values().stream().mapToInt(Integer::intValue).sum());
            table.row(cells);
        }
        table.print(terminal);
        Validation.Forecast forecast = transitions.forecast();
        terminal.print(format(
                "Of %d that were open and have a date, the law expects %.0f in production a year later (%.0f to %.0f by chance alone); %d are, %d were closed.",
                forecast.open(),
                forecast.expected().estimate(),
                forecast.expected().low(),
                forecast.expected().high(),
                forecast.seen(),
                forecast.closed()));
    }

    private static String word(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}

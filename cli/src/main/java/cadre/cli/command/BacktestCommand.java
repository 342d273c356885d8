package cadre.cli.command;

import cadre.app.history.Backtest;
import cadre.app.history.Outcome;
import cadre.cli.answer.Figures;
import cadre.cli.answer.Table;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.numerics.Interval;
import cadre.engine.forecast.Comparison;
import cadre.engine.forecast.Fate;
import cadre.engine.forecast.Method;
import cadre.engine.forecast.Scores;
import cadre.intake.inventory.Inventory;
import cadre.intake.inventory.YearlyStages;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forecasts what will have become of open use cases a year later, and says how good such forecasts were. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "Without files: the inventories of AI use cases of US federal agencies of 2023 and 2024, which ship with Cadre."
                    + " A snapshot of your own is a table with a column for each of agency (or team), name and stage.",
            "Brier: mean sum of squared errors over deployed, retired and neither, 0 is perfect, .667 is a guess in thirds."
                    + " Log: mean logarithm of the probability given to what happened, 0 is perfect."
        })
final class BacktestCommand implements Callable<Integer> {

    private static final int MOST_GROUPS = 15;

    private final Terminal terminal;

    @Parameters(
            arity = "0..2",
            paramLabel = "SNAPSHOT",
            description = "The earlier and the later yearly snapshot, two CSV or XLSX files.")
    private List<Path> files = List.of();

    @Option(
            names = "--on",
            split = ",",
            paramLabel = "DATE",
            description = "The days on which the two snapshots were taken, such as 2024-12-31,2025-12-31.")
    private List<String> days = List.of();

    @Option(names = "--outcome", paramLabel = "FILE", description = "A still later snapshot: scores what was forecast.")
    private @Nullable Path outcome;

    @Option(names = "--forecasts", paramLabel = "OUT", description = "Write the forecast of each use case as a table.")
    private @Nullable Path forecasts;

    BacktestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Inventory before = snapshot(0);
        Inventory now = snapshot(1);
        Backtest backtest;
        try {
            backtest = Backtest.of(before, now, List.of(Method.ALL_RATES));
        } catch (IllegalArgumentException e) {
            throw Refusal.ofInput(
                    String.valueOf(e.getMessage()),
                    "at least " + Backtest.LEAST + " use cases open in the earlier snapshot and found in the later one",
                    "agencies or names are written otherwise in one of the two");
        }
        print(backtest, now);
        write(backtest);
        Path later = outcome;
        return later == null ? Exit.OK : score(backtest, later);
    }

    private Inventory snapshot(int which) {
        if (files.isEmpty()) {
            return Inventory.builtIn(2023 + which);
        }
        if (files.size() != 2) {
            throw Refusal.ofUsage(
                    "one snapshot alone", "two, the earlier one first", "cadre backtest 2024.csv 2025.csv");
        }
        LocalDate day = null;
        if (!days.isEmpty()) {
            if (days.size() != 2) {
                throw Refusal.ofUsage("--on has " + days.size() + " days", "two", "--on 2024-12-31,2025-12-31");
            }
            try {
                day = LocalDate.parse(days.get(which).strip());
            } catch (DateTimeParseException e) {
                throw Refusal.ofUsage(
                        "'" + days.get(which) + "' is not a day",
                        "a date such as 2024-12-31",
                        "--on 2024-12-31,2025-12-31");
            }
        }
        Inventory inventory = Inventory.snapshot(files.get(which), day);
        if (inventory.isUnreadable()) {
            throw Refusal.ofFindings(files.get(which) + " cannot be used", inventory.findings());
        }
        return inventory;
    }

    private void print(Backtest backtest, Inventory now) {
        double deployed = backtest.forecasts().stream()
                .mapToDouble(l -> l.model().deployed())
                .sum();
        double retired = backtest.forecasts().stream()
                .mapToDouble(l -> l.model().retired())
                .sum();
        terminal.print(terminal.styled(
                Style.STRONG,
                "Of " + backtest.counts().open() + " use cases open on " + now.date() + ", about "
                        + Math.round(deployed) + " are expected in production a year later and about "
                        + Math.round(retired) + " retired."));
        terminal.print(
                "Learnt from " + backtest.counts().pairs() + " use cases found in both snapshots and the dates of "
                        + backtest.counts().dated() + " more.");
        terminal.print("");
        Table groups = new Table("agency", "open", "deployed", "retired", "neither");
        Map<String, double[]> byGroup = new TreeMap<>();
        for (Backtest.Line line : backtest.forecasts()) {
            double[] sums =
                    byGroup.computeIfAbsent(line.useCase().circumstances().agency(), g -> new double[4]);
            sums[0]++;
            sums[1] += line.model().deployed();
            sums[2] += line.model().retired();
            sums[3] += line.model().neither();
        }
        byGroup.entrySet().stream()
                .sorted((a, b) -> Double.compare(b.getValue()[0], a.getValue()[0]))
                .limit(MOST_GROUPS)
                .forEach(e -> groups.row(
                        e.getKey(),
                        String.valueOf(Math.round(e.getValue()[0])),
                        tenth(e.getValue()[1]),
                        tenth(e.getValue()[2]),
                        tenth(e.getValue()[3])));
        groups.print(terminal);
        if (byGroup.size() > MOST_GROUPS) {
            terminal.print("… and " + (byGroup.size() - MOST_GROUPS) + " more agencies.");
        }
        terminal.print("");
        terminal.print("How good the method was within the two snapshots, each use case forecast from the others");
        scores(backtest.model().inParts(), backtest.naive().inParts());
        Comparison c = backtest.model().partsLessRates();
        terminal.print("Forecast less rates: Brier " + signed(c.brier()) + ", log " + signed(c.log())
                + " (± standard error; by agency in brackets).");
        calibration(backtest.model().inParts());
    }

    private static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String signed(Comparison.Difference d) {
        return String.format(Locale.ROOT, "%.3f ± %.3f (%.3f)", d.mean().estimate(), d.error(), d.groupError());
    }

    private void scores(Scores model, Scores naive) {
        Table table = new Table("", "Brier", "log", "use cases");
        table.row("forecast", three(model.brier()), three(model.log()), Integer.toString(model.count()));
        table.row("rates of the stage", three(naive.brier()), three(naive.log()), Integer.toString(naive.count()));
        table.print(terminal);
    }

    private static String three(Interval value) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", value.estimate(), value.low(), value.high());
    }

    private void calibration(Scores scores) {
        terminal.print("");
        terminal.print("Calibration: forecast probability, and the share in which it happened, fifth by fifth");
        Table table = new Table("", "lowest", "", "", "", "highest");
        for (Fate fate : Fate.values()) {
            List<String> cells = new ArrayList<>(List.of(fate.word()));
            scores.calibration()
                    .get(fate.ordinal())
                    .forEach(bin -> cells.add(Figures.probability(bin.forecast()) + " → "
                            + Figures.probability(bin.happened().estimate())));
            while (cells.size() < 6) {
                cells.add("");
            }
            table.row(cells.toArray(String[]::new));
        }
        table.print(terminal);
        terminal.print("");
    }

    private int score(Backtest backtest, Path later) {
        YearlyStages stages = YearlyStages.read(later);
        if (stages.isUnreadable()) {
            throw Refusal.ofFindings(later + " cannot be used", stages.findings());
        }
        Outcome result = backtest.against(stages);
        terminal.sayFindings(result.findings());
        Scores model = result.model();
        Scores naive = result.naive();
        if (model == null || naive == null) {
            throw Refusal.ofInput(
                    "none of the " + backtest.forecasts().size() + " use cases that were forecast is in " + later,
                    "agency and name written as in the later snapshot",
                    "agencies are abbreviated in one of the two");
        }
        terminal.print(terminal.styled(
                Style.STRONG,
                "Of " + backtest.forecasts().size() + " forecasts, " + result.matched() + " can be held against "
                        + later + "; " + (backtest.forecasts().size() - result.matched()) + " use cases are not in it and are not scored."));
        scores(model, naive);
        calibration(model);
        return Exit.OK;
    }

    private void write(Backtest backtest) {
        Path to = forecasts;
        if (to == null) {
            return;
        }
        StringBuilder text = new StringBuilder(
                "agency,name,stage,deployed,retired,neither,naive_deployed,naive_retired,naive_neither\n");
        for (Backtest.Line line : backtest.forecasts()) {
            text.append(quoted(line.useCase().circumstances().agency()))
                    .append(',')
                    .append(quoted(line.useCase().useCase().name()))
                    .append(',')
                    .append(line.useCase().useCase().origin().stage().name().toLowerCase(Locale.ROOT));
            for (Fate fate : Fate.values()) {
                text.append(',').append(line.model().of(fate));
            }
            for (Fate fate : Fate.values()) {
                text.append(',').append(line.naive().of(fate));
            }
            text.append('\n');
        }
        Outputs.save(to, text.toString());
        terminal.say("Wrote " + to + ".");
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return Outputs.quoted(safe);
    }
}

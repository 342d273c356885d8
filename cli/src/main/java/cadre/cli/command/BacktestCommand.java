package cadre.cli.command;

import cadre.app.history.Backtest;
import cadre.app.history.BacktestDocuments;
import cadre.app.history.Outcome;
import cadre.cli.answer.BacktestPrinter;
import cadre.cli.terminal.Terminal;
import cadre.engine.forecast.Method;
import cadre.intake.inventory.Inventory;
import cadre.intake.inventory.YearlyStages;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
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

    @Option(names = "--compare", description = "Try other methods of forecasting too, within the two snapshots.")
    private boolean compare;

    @Option(names = "--report", paramLabel = "OUT", description = "Write the report as one HTML page.")
    private @Nullable Path report;

    @Option(names = "--json", paramLabel = "OUT", description = "Write everything as JSON.")
    private @Nullable Path json;

    @Option(
            names = {"--csv", "--forecasts"},
            paramLabel = "OUT",
            description = "Write the forecast of each use case as a table.")
    private @Nullable Path csv;

    BacktestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Inventory before = snapshot(0);
        Inventory now = snapshot(1);
        Backtest backtest;
        try {
            backtest = Backtest.of(before, now, compare ? List.of(Method.values()) : List.of(Method.ALL_RATES));
        } catch (IllegalArgumentException e) {
            throw Refusal.ofInput(
                    String.valueOf(e.getMessage()),
                    "at least " + Backtest.LEAST + " use cases open in the earlier snapshot and found in the later one",
                    "agencies or names are written otherwise in one of the two");
        }
        Outcome held = held(backtest);
        BacktestPrinter printer = new BacktestPrinter(terminal, backtest);
        printer.print();
        if (held != null) {
            terminal.sayFindings(held.findings());
            printer.print(held);
        }
        Outputs.write(
                terminal,
                new Outputs.To(report, () -> BacktestDocuments.html(backtest, held)),
                new Outputs.To(json, () -> BacktestDocuments.json(backtest, held)),
                new Outputs.To(csv, () -> BacktestDocuments.csv(backtest, held)));
        return Exit.OK;
    }

    /** What came true; null when no file of it was named. */
    private @Nullable Outcome held(Backtest backtest) {
        Path later = outcome;
        if (later == null) {
            return null;
        }
        YearlyStages stages = YearlyStages.read(later);
        if (stages.isUnreadable()) {
            throw Refusal.ofFindings(later + " cannot be used", stages.findings());
        }
        Outcome held = backtest.against(stages);
        if (held.matched() == 0) {
            terminal.sayFindings(held.findings());
            throw Refusal.ofInput(
                    "none of the " + backtest.forecasts().size() + " use cases that were forecast is in " + later,
                    "agency and name written as in the later snapshot",
                    "agencies are abbreviated in one of the two");
        }
        return held;
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
}

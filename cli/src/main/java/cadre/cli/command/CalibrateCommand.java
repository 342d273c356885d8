package cadre.cli.command;

import cadre.app.calibration.Calibration;
import cadre.app.route.Learning;
import cadre.app.route.Learnt;
import cadre.cli.answer.LearntPrinter;
import cadre.cli.terminal.ProgressBar;
import cadre.cli.terminal.Terminal;
import cadre.core.plan.Case;
import cadre.core.work.History;
import cadre.intake.tables.HistoryTable;
import cadre.intake.writing.CompanyMerge;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns a company's parameters from what became of its use cases. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "HISTORY is a table with a row a use case and a column for the date of each step: admitted, framing, data,"
                    + " experiments, integration, deployment, adoption, production, stopped. Dates that are missing are"
                    + " not asked of the simulation either.",
            "The table written with -o can be named in the company file: `posterior: FILE`; every command then draws from"
                    + " what was learnt."
        })
final class CalibrateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", arity = "1", paramLabel = "FILE", description = "The company file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "1",
            paramLabel = "HISTORY",
            description = "Finished and open use cases with the dates of their stages, a CSV or XLSX table.")
    private Path table = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The last day of which the table knows anything (default: what a line above the titles says,"
                    + " as_of of the company file, else the latest date of the table).")
    private @Nullable String asOf;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "Read a column as this; - for not at all. May be repeated.")
    private Map<String, String> mapping = Map.of();

    @Option(
            names = "--value",
            paramLabel = "WORDS=STAGE",
            description = "Read these words of a cell as this stage. May be repeated.")
    private Map<String, String> values = Map.of();

    @Option(names = "--draws", paramLabel = "N", description = "Companies simulated from the priors (${DEFAULT-VALUE}).")
    private int draws = Learning.Effort.USUAL.draws();

    @Option(
            names = "--predictions",
            paramLabel = "N",
            description = "Companies simulated with what was learnt, for the check (${DEFAULT-VALUE}).")
    private int predictions = Learning.Effort.USUAL.predictions();

    @Option(names = "--seed", paramLabel = "N", description = "Of all chance (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; they change nothing but the time it takes (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Write the joint sample as a table, for `posterior:` in the company file.")
    private @Nullable Path output;

    @Option(names = "--report", paramLabel = "OUT", description = "Write the report as one HTML page.")
    private @Nullable Path report;

    @Option(names = "--json", paramLabel = "OUT", description = "Write everything but the joint sample as JSON.")
    private @Nullable Path json;

    CalibrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Case subject = Inputs.read(terminal, file);
        Learning.Effort effort = effort();
        History history = history(subject);
        Learning.tooLittle(history).ifPresent(reason -> {
            throw Refusal.ofInput(
                    table + ": " + reason,
                    "at least " + Learning.LEAST_FINISHED + " use cases that reached production or were stopped, not all"
                            + " alike",
                    "older use cases are still in a tracker or a slide; without them the priors are the best there is");
        });
        Optional<Learnt> learnt;
        try (ProgressBar bar = terminal.progressBar()) {
            learnt = new Learning(subject, seed, Inputs.threads(threads), bar).learn(history, effort);
        }
        if (learnt.isEmpty()) {
            terminal.say("Stopped before " + Learning.LEAST_DRAWS + " companies were simulated, so there is nothing to"
                    + " report.");
            return Exit.INTERRUPTED;
        }
        new LearntPrinter(terminal, learnt.get()).print();
        terminal.print("  Seed " + seed + ". Cadre " + Version.current() + ".");
        write(new Calibration(
                subject.company().profile().name(),
                learnt.get(),
                Version.current(),
                seed,
                subject.inputs(),
                Inputs.hashed(table)));
        return Exit.OK;
    }

    private Learning.Effort effort() {
        if (draws < Learning.LEAST_DRAWS || predictions < Learning.LEAST_PREDICTIONS) {
            throw Refusal.ofUsage(
                    "nothing is learnt from " + draws + " draws and " + predictions + " predictions",
                    "at least " + Learning.LEAST_DRAWS + " draws and " + Learning.LEAST_PREDICTIONS + " predictions",
                    "--draws " + Learning.Effort.USUAL.draws());
        }
        return new Learning.Effort(draws, predictions);
    }

    private History history(Case subject) {
        HistoryTable read = HistoryTable.read(
                table,
                new HistoryTable.Question(mapping, values, asOf()),
                subject.company().domains());
        History history = read.history();
        if (history == null) {
            throw Refusal.ofFindings(table + " cannot be used", read.findings());
        }
        terminal.sayFindings(read.findings());
        return history;
    }

    private @Nullable LocalDate asOf() {
        String own = asOf;
        String day = own == null ? new CompanyMerge(file, "").top("as_of").orElse(null) : own;
        if (day == null) {
            return null;
        }
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.ofUsage("'" + day + "' is not a day", "a date such as 2026-01-05", "--as-of 2026-01-05");
        }
    }

    private void write(Calibration calibration) {
        List<String> written = new ArrayList<>();
        Path to = output;
        if (to != null) {
            Outputs.save(to, calibration.csv());
            written.add(to.toString());
        }
        to = report;
        if (to != null) {
            Outputs.save(to, calibration.html());
            written.add(to.toString());
        }
        to = json;
        if (to != null) {
            Outputs.save(to, calibration.json());
            written.add(to.toString());
        }
        if (!written.isEmpty()) {
            terminal.say("Wrote " + String.join(", ", written) + ".");
        }
    }
}

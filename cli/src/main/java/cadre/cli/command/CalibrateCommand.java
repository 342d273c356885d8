package cadre.cli.command;

import cadre.app.calibration.Calibration;
import cadre.app.route.Calibrating;
import cadre.app.route.Learning;
import cadre.app.route.Learnt;
import cadre.cli.answer.DefaultsPrinter;
import cadre.cli.answer.LearntPrinter;
import cadre.cli.terminal.ProgressBar;
import cadre.cli.terminal.Terminal;
import cadre.core.plan.Case;
import cadre.core.work.History;
import cadre.core.work.ReferenceClass;
import cadre.intake.inventory.ReferenceClasses;
import cadre.intake.tables.HistoryTable;
import cadre.intake.writing.CompanyMerge;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

    private static final int USUAL_DEFAULTS = 500;

    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The company file.")
    private @Nullable Path company;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "HISTORY",
            description = "Finished and open use cases with the dates of their stages, a CSV or XLSX table.")
    private @Nullable Path history;

    @Option(
            names = "--defaults",
            description =
                    "Without files: identify anew, from the use cases of others, the two scales that a company without a"
                            + " history uses, and print how well they fit.")
    private boolean defaults;

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

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Companies simulated from the priors (default: 3000, with --defaults 500).")
    private @Nullable Integer draws;

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
        Path file = company;
        Path table = history;
        if (defaults) {
            if (file != null) {
                throw Refusal.ofUsage(
                        "--defaults with a file",
                        "no file: it is about companies without a history",
                        "cadre parameters");
            }
            return identify();
        }
        if (file == null || table == null) {
            throw Refusal.ofUsage(
                    file == null ? "no company file and no history" : "no history",
                    "a company file and a table of finished use cases",
                    "cadre calibrate company.yaml history.csv");
        }
        return learn(file, table);
    }

    private int identify() {
        int many = draws == null ? USUAL_DEFAULTS : draws;
        if (many < Calibrating.LEAST_DRAWS) {
            throw Refusal.ofUsage(
                    "nothing is identified from " + many + " draws",
                    "at least " + Calibrating.LEAST_DRAWS,
                    "--draws " + USUAL_DEFAULTS);
        }
        ReferenceClass reference = ReferenceClasses.builtIn();
        Optional<Calibrating.Fit> fit;
        try (ProgressBar bar = terminal.progressBar()) {
            fit = Calibrating.fit(reference, many, seed, Inputs.threads(threads), bar);
        }
        if (fit.isEmpty()) {
            terminal.say("Stopped before " + Calibrating.LEAST_DRAWS + " draws were simulated, so there is nothing to"
                    + " report.");
            return Exit.INTERRUPTED;
        }
        new DefaultsPrinter(terminal, reference, fit.get()).print();
        terminal.print("  Seed " + seed + ". Cadre " + Version.current() + ".");
        return Exit.OK;
    }

    private int learn(Path file, Path table) {
        Case subject = Inputs.read(terminal, file);
        Learning.Effort effort = effort();
        History read = history(subject, file, table);
        Learning.tooLittle(read).ifPresent(reason -> {
            throw Refusal.ofInput(
                    table + ": " + reason,
                    "at least " + Learning.LEAST_FINISHED
                            + " use cases that reached production or were stopped, not all" + " alike",
                    "older use cases are still in a tracker or a slide; without them the priors are the best there is");
        });
        Optional<Learnt> learnt;
        try (ProgressBar bar = terminal.progressBar()) {
            learnt = new Learning(subject, seed, Inputs.threads(threads), bar).learn(read, effort);
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
        int many = draws == null ? Learning.Effort.USUAL.draws() : draws;
        if (many < Learning.LEAST_DRAWS || predictions < Learning.LEAST_PREDICTIONS) {
            throw Refusal.ofUsage(
                    "nothing is learnt from " + many + " draws and " + predictions + " predictions",
                    "at least " + Learning.LEAST_DRAWS + " draws and " + Learning.LEAST_PREDICTIONS + " predictions",
                    "--draws " + Learning.Effort.USUAL.draws());
        }
        return new Learning.Effort(many, predictions);
    }

    private History history(Case subject, Path file, Path table) {
        HistoryTable read = HistoryTable.read(
                table,
                new HistoryTable.Question(mapping, values, asOf(file)),
                subject.company().domains());
        History found = read.history();
        if (found == null) {
            throw Refusal.ofFindings(table + " cannot be used", read.findings());
        }
        terminal.sayFindings(read.findings());
        return found;
    }

    private @Nullable LocalDate asOf(Path file) {
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
        Outputs.write(
                terminal,
                new Outputs.To(output, calibration::csv),
                new Outputs.To(report, calibration::html),
                new Outputs.To(json, calibration::json));
    }
}

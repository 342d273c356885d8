package cadre.cli.command;

import cadre.app.report.Documents;
import cadre.app.route.Deciding;
import cadre.cli.answer.DecisionPrinter;
import cadre.cli.terminal.ProgressBar;
import cadre.cli.terminal.Terminal;
import cadre.core.plan.Case;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares the structures for a company and prints which one, how surely, and why. */
@Command(sortOptions = false)
final class DecideCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "FILE", description = "The company file.")
    private Path file = Path.of("");

    @Option(names = "--structures", split = ",", paramLabel = "NAME", description = "Only these, at least two.")
    private List<String> structures = List.of();

    @Option(names = "--steady", description = "Only as if already organised so.")
    private boolean steady;

    @Option(names = "--from-here", description = "Only from where the company stands today.")
    private boolean fromHere;

    @Option(names = "--no-reasons", description = "Do not measure mechanisms and practices: less than half the time.")
    private boolean noReasons;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            description = "Probability with which the ranking must be right to count as settled (${DEFAULT-VALUE}).")
    private double confidence = 0.95;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "End after so long with what is there, such as 60s, 5m or none (${DEFAULT-VALUE}).")
    private String time = "2m";

    @Option(names = "--draws", paramLabel = "N", description = "Exactly so many draws of the parameters.")
    private @Nullable Integer draws;

    @Option(names = "--replications", paramLabel = "N", description = "Exactly so many replications under each draw.")
    private int replications;

    @Option(
            names = "--indifference",
            paramLabel = "PART",
            description = "Difference that counts as none in the selection, as a part of the first one's mean value"
                    + " (${DEFAULT-VALUE}).")
    private double indifference = Request.Selecting.USUAL.indifference();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Most rounds of fresh draws for the selection with a guarantee; 0 for none (default: 400).")
    private @Nullable Integer rounds;

    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "Select with N draws over all structures, where they tell most, and without a guarantee.")
    private int budget;

    @Option(names = "--seed", paramLabel = "N", description = "Of all chance (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; they change nothing but the time it takes (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--report", paramLabel = "OUT", description = "Write the report as one HTML page.")
    private @Nullable Path report;

    @Option(names = "--json", paramLabel = "OUT", description = "Write everything as JSON, for `cadre rerun`.")
    private @Nullable Path json;

    @Option(names = "--csv", paramLabel = "OUT", description = "Write the numbers as one table.")
    private @Nullable Path csv;

    DecideCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Case subject = Inputs.read(terminal, file);
        Request request = request();
        Duration limit = Inputs.time(time);
        long started = System.nanoTime();
        Optional<Decision> decided;
        try (ProgressBar bar = terminal.progressBar()) {
            decided = new Deciding(Version.current(), Inputs.threads(threads), bar).decide(subject, request, limit);
        }
        if (decided.isEmpty()) {
            terminal.say("Stopped before two draws of the parameters were finished, so there is nothing to report.");
            return Exit.INTERRUPTED;
        }
        Decision decision = decided.get();
        new DecisionPrinter(terminal, decision).print((System.nanoTime() - started) / 1e9);
        Outputs.write(
                terminal,
                new Outputs.To(report, () -> Documents.html(decision, subject)),
                new Outputs.To(json, () -> Documents.json(decision)),
                new Outputs.To(csv, () -> Documents.csv(decision)));
        return Exit.OK;
    }

    private Request request() {
        List<StructureKind> kinds = structures.isEmpty()
                ? Arrays.asList(StructureKind.values())
                : structures.stream().map(Inputs::structure).distinct().toList();
        if (kinds.size() < 2) {
            throw Refusal.ofUsage(
                    "--structures names " + kinds.size() + " structure",
                    "at least two different ones, separated by commas",
                    "cadre simulate --structure, for one in depth");
        }
        List<Scenario.Start> starts = steady == fromHere
                ? List.of(Scenario.Start.STEADY, Scenario.Start.FROM_HERE)
                : List.of(steady ? Scenario.Start.STEADY : Scenario.Start.FROM_HERE);
        Request.Limits usual = Request.Limits.USUAL;
        Integer exactly = draws;
        if (exactly != null && exactly < 2) {
            throw Refusal.ofUsage("--draws " + exactly + " is too few", "2 or more", "--draws 100");
        }
        if (replications != 0 && (replications < 2 || replications > 10_000)) {
            throw Refusal.ofUsage(
                    "--replications " + replications + " is out of range", "2 to 10000", "--replications 8");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw Refusal.ofUsage(
                    "--confidence " + confidence + " is out of range", "between 0 and 1", "--confidence 0.95");
        }
        Request.Limits limits = new Request.Limits(
                exactly == null ? usual.leastBlocks() : exactly,
                exactly == null ? usual.mostBlocks() : exactly,
                replications,
                exactly == null ? usual.reasonBlocks() : Math.min(exactly, usual.reasonBlocks()),
                usual.tolerance(),
                selecting());
        return new Request(kinds, starts, seed, limits, confidence, !noReasons);
    }

    private Request.Selecting selecting() {
        Integer most = rounds;
        if (!(indifference > 0 && indifference <= 1)) {
            throw Refusal.ofUsage(
                    "--indifference " + indifference + " is out of range",
                    "more than 0, 1 at most",
                    "--indifference 0.02");
        }
        if (budget < 0 || (most != null && most < 0)) {
            throw Refusal.ofUsage(
                    budget < 0 ? "--budget " + budget + " is negative" : "--rounds " + most + " is negative",
                    "0 or more",
                    "--rounds 400");
        }
        int usual = Request.Selecting.USUAL.mostRounds();
        Integer exactly = draws;
        int few = exactly == null ? usual : Math.min(usual, 4 * exactly);
        return new Request.Selecting(indifference, most == null ? few : most, budget);
    }
}

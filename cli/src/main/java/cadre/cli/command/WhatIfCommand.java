package cadre.cli.command;

import cadre.app.route.Exploring;
import cadre.app.route.WhatIf;
import cadre.app.whatif.Levers;
import cadre.app.whatif.WhatIfAnswer;
import cadre.app.whatif.WhatIfDocuments;
import cadre.cli.answer.Figures;
import cadre.cli.answer.Table;
import cadre.cli.terminal.ProgressBar;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Nearest;
import cadre.core.numerics.Interval;
import cadre.core.plan.Case;
import cadre.core.plan.Parameter;
import cadre.core.plan.StructureKind;
import cadre.engine.explore.Frontier;
import cadre.engine.explore.Lever;
import cadre.engine.explore.Sweep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what would turn the recommendation round, and what is worth finding out before deciding. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "Value of information: what choosing after the parameter is known would bring on average. Sobol indices:"
                    + " share of the variance of the difference between leader and runner-up that a parameter causes alone"
                    + " (first) and with its interactions (total). All intervals cover 95 %%."
        })
final class WhatIfCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "FILE", description = "The company file.")
    private Path file = Path.of("");

    @Option(
            names = "--move",
            split = ",",
            paramLabel = "NAME",
            description = "Inputs or parameters to move, besides the strongest ones (default: all inputs).")
    private List<String> moved = List.of();

    @Option(
            names = "--frontier",
            paramLabel = "A,B",
            description =
                    "Move two at once (default: research-share,ml-people and coordination,arrivals). Again for more.")
    private List<String> pairs = List.of();

    @Option(names = "--draws", paramLabel = "N", description = "Draws of the parameters (${DEFAULT-VALUE}).")
    private int draws = Exploring.Effort.USUAL.draws();

    @Option(names = "--quick", description = "A fifth of the effort, for a first look.")
    private boolean quick;

    @Option(names = "--seed", paramLabel = "N", description = "Of all chance (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--report", paramLabel = "OUT", description = "Write the report as one HTML page.")
    private @Nullable Path report;

    @Option(names = "--json", paramLabel = "OUT", description = "Write everything as JSON, for `cadre rerun`.")
    private @Nullable Path json;

    @Option(names = "--csv", paramLabel = "OUT", description = "Write the numbers as one table.")
    private @Nullable Path csv;

    WhatIfCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Case subject = Inputs.read(terminal, file);
        if (draws < 20) {
            throw Refusal.ofUsage("--draws " + draws + " is too few", "20 or more", "--draws 300");
        }
        List<Lever> levers = moved.isEmpty()
                ? List.of(Lever.OfInput.values())
                : moved.stream().map(WhatIfCommand::lever).toList();
        Exploring.Effort usual = Exploring.Effort.USUAL;
        Exploring.Effort effort = quick
                ? new Exploring.Effort(Math.max(20, draws / 5), 12, 5, 2, 12, 4)
                : new Exploring.Effort(
                        draws, usual.perLevel(), usual.levels(), usual.trajectories(), usual.rows(), usual.strongest());
        WhatIfAnswer.Request request = new WhatIfAnswer.Request(
                effort,
                seed,
                levers.stream().map(Lever::id).toList(),
                frontiers().stream()
                        .map(pair -> pair.stream().map(Lever::id).toList())
                        .toList());
        WhatIf found;
        try (ProgressBar bar = terminal.progressBar()) {
            found = request.explore(new Exploring(subject, effort, seed, Inputs.threads(threads), bar));
        }
        if (found.base().draws() < 20) {
            terminal.say("Stopped before anything could be compared, so there is nothing to report.");
            return Exit.INTERRUPTED;
        }
        print(subject, found);
        WhatIfAnswer answer = WhatIfAnswer.of(Version.current(), subject, request, options(), found);
        Outputs.write(
                terminal,
                new Outputs.To(report, () -> WhatIfDocuments.html(answer)),
                new Outputs.To(json, () -> WhatIfDocuments.json(answer)),
                new Outputs.To(csv, () -> WhatIfDocuments.csv(answer)));
        return found.complete() ? Exit.OK : Exit.INTERRUPTED;
    }

    /** What the answer depends on, as it would be typed. */
    private String options() {
        StringBuilder text = new StringBuilder("--draws " + draws + (quick ? " --quick" : ""));
        if (!moved.isEmpty()) {
            text.append(" --move ").append(String.join(",", moved));
        }
        pairs.forEach(pair -> text.append(" --frontier ").append(pair));
        return text.append(" --seed ").append(seed).toString();
    }

    private List<List<Lever>> frontiers() {
        List<String> wanted = pairs.isEmpty() ? List.of("research-share,ml-people", "coordination,arrivals") : pairs;
        List<List<Lever>> found = new ArrayList<>();
        for (String pair : wanted) {
            String[] names = pair.split(",", -1);
            if (names.length != 2) {
                throw Refusal.ofUsage(
                        "--frontier " + pair + " is not a pair",
                        "two names with a comma between",
                        "--frontier research-share,ml-people");
            }
            found.add(List.of(lever(names[0]), lever(names[1])));
        }
        return found;
    }

    private static Lever lever(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return Levers.find(plain)
                .orElseThrow(() -> Refusal.ofUsage(
                        "'" + name + "' is neither an input nor a parameter",
                        "one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Lever.OfInput.values())
                                                .map(Lever::id)
                                                .toList())
                                + ", or a name from `cadre parameters`",
                        Nearest.find(plain, Levers.all().stream().map(Lever::id).toList())
                                .orElse("arrivals")));
    }

    private void print(Case subject, WhatIf found) {
        String money = Inputs.money(subject);
        StructureKind leader = found.base().structures().getFirst();
        List<Sweep> turning =
                found.sweeps().stream().filter(s -> !s.turns().isEmpty()).toList();
        terminal.print(terminal.styled(
                Style.STRONG,
                "Best for " + subject.company().profile().name() + ": " + leader.title()
                        + (sameAsToday(found.base()) ? ", which is how its teams are today. " : ". ")
                        + (found.sweeps().isEmpty()
                                ? "Nothing was moved before the end."
                                : turning.isEmpty()
                                        ? "Nothing that was moved alone turns it round within its plausible range."
                                        : turning.size() + " of the "
                                                + found.sweeps().size()
                                                + " inputs and parameters moved can turn it round.")));
        terminal.print("");
        printSweeps(subject, found);
        printInformation(found, money);
        printSensitivity(found.sensitivity());
        found.frontiers().forEach(this::printFrontier);
        WhatIfDocuments.together(subject).ifPresent(terminal::print);
        terminal.print(found.base().draws() + " draws of the parameters, seed " + seed + ". Cadre " + Version.current()
                + (found.complete() ? "." : ". Stopped by you: what was finished is shown."));
    }

    /** Whether the own layout is not behind the leader by anything. */
    private static boolean sameAsToday(WhatIf.Ranking base) {
        int own = base.structures().indexOf(StructureKind.OWN);
        return own > 0 && base.net().get(own).equals(base.net().getFirst());
    }

    private void printSweeps(Case subject, WhatIf found) {
        terminal.print("What would turn it round, everything else as it is");
        Table table = new Table("moved", "from", "to", "now", "outcome");
        for (Sweep sweep : found.sweeps()) {
            table.row(
                    sweep.lever().id(),
                    Figures.figures(sweep.points().getFirst().value(), 2),
                    Figures.figures(sweep.points().getLast().value(), 2),
                    Figures.figures(sweep.lever().now(subject), 2),
                    outcome(sweep));
        }
        table.print(terminal);
        found.sweeps().stream()
                .filter(sweep -> !sweep.turns().isEmpty())
                .map(Sweep::lever)
                .forEach(lever -> terminal.print("  " + lever.id() + ": " + lever.title()));
        printRest(found.rest());
        terminal.print("");
    }

    private void printRest(WhatIf.Rest rest) {
        if (!rest.steady().isEmpty()) {
            terminal.print("Of the parameters that were not moved, "
                    + rest.steady().size() + " have no turning point in their plausible range, by a fit to the draws.");
        }
        if (!rest.open().isEmpty()) {
            terminal.print("Of " + rest.open().size() + " others so many draws cannot tell (`--move NAME`): "
                    + String.join(", ", rest.open().stream().map(Parameter::id).toList()) + ".");
        }
    }

    private static String outcome(Sweep sweep) {
        if (sweep.turns().isEmpty()) {
            return "always " + sweep.points().getFirst().best().id();
        }
        StringBuilder text = new StringBuilder(sweep.turns().getFirst().from().id());
        for (Sweep.Turn turn : sweep.turns()) {
            Interval at = turn.at();
            text.append(", from ")
                    .append(Figures.figures(at.estimate(), 2))
                    .append(" (")
                    .append(Figures.figures(at.low(), 2))
                    .append(" to ")
                    .append(Figures.figures(at.high(), 2))
                    .append(") on ")
                    .append(turn.to().id());
        }
        return text.toString();
    }

    private void printInformation(WhatIf found, String money) {
        List<WhatIf.Worth> worth = found.information().stream()
                .filter(w -> w.value().estimate() > 0)
                .limit(8)
                .toList();
        terminal.print("What is worth finding out before deciding: everything together "
                + Figures.amount(found.everything()) + " " + money);
        Table table = new Table("parameter", "worth, " + money, "what it is");
        worth.forEach(w -> table.row(
                w.parameter().id(),
                Figures.amount(w.value().estimate()) + " ("
                        + Figures.amount(w.value().low()) + " to "
                        + Figures.amount(w.value().high()) + ")",
                w.parameter().meaning()));
        if (worth.isEmpty()) {
            terminal.print("No single parameter is worth knowing: whatever it is, the same structure would be chosen.");
        } else {
            table.print(terminal);
        }
        terminal.print("");
    }

    private void printSensitivity(WhatIf.Sensitivity sensitivity) {
        if (sensitivity.indices().isEmpty()) {
            return;
        }
        terminal.print("What makes the difference between the first two (the strongest of "
                + sensitivity.screened().size() + " by elementary effects)");
        Table table = new Table("parameter", "first", "total", "what it is");
        for (int i = 0; i < sensitivity.parameters().size(); i++) {
            table.row(
                    sensitivity.parameters().get(i).id(),
                    share(sensitivity.indices().get(i).first()),
                    share(sensitivity.indices().get(i).total()),
                    sensitivity.parameters().get(i).meaning());
        }
        table.print(terminal);
        terminal.print("");
    }

    private static String share(Interval index) {
        return Figures.probability(index.estimate()) + " (" + Figures.probability(index.low()) + " to "
                + Figures.probability(index.high()) + ")";
    }

    private void printFrontier(Frontier frontier) {
        terminal.print("Which structure leads: " + frontier.across().id() + " from left to right, "
                + frontier.down().id() + " from top to bottom");
        List<String> head = new ArrayList<>(List.of(frontier.down().id()));
        frontier.rows().getFirst().forEach(point -> head.add(Figures.figures(point.value(), 2)));
        Table table = new Table(head.toArray(String[]::new));
        for (int r = 0; r < frontier.rows().size(); r++) {
            List<String> cells = new ArrayList<>(
                    List.of(Figures.figures(frontier.downValues().get(r), 2)));
            frontier.rows()
                    .get(r)
                    .forEach(point -> cells.add(point.best().id() + " " + Figures.probability(point.probability())));
            table.row(cells.toArray(String[]::new));
        }
        table.print(terminal);
        terminal.print("Beside each, the share of draws of the parameters in which it leads.");
        terminal.print("");
    }
}

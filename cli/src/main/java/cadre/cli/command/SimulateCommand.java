package cadre.cli.command;

import cadre.app.route.Diary;
import cadre.app.route.Glance;
import cadre.app.route.Simulating;
import cadre.cli.answer.Figures;
import cadre.cli.answer.Table;
import cadre.cli.answer.TeamsTable;
import cadre.cli.terminal.ProgressBar;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.numerics.Interval;
import cadre.core.plan.Case;
import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints every metric of one structure, or what happens in one replication. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "Each row: the mean with its 95 %% interval over draws of the parameters, and between which values eight in ten"
                    + " draws lie. Days are working days from the start, which is day 0."
        })
final class SimulateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "FILE", description = "The company file.")
    private Path file = Path.of("");

    @Option(
            names = "--structure",
            required = true,
            paramLabel = "NAME",
            description = "central, squads, hub-and-spokes," + " venture, task-squads or own.")
    private String structure = "";

    @Option(names = "--squads", paramLabel = "N", description = "Number of squads (default: by size).")
    private int squads;

    @Option(
            names = "--hub-share",
            paramLabel = "P",
            description = "Part of the ML people in the hub (${DEFAULT-VALUE}).")
    private double hubShare = 0.4;

    @Option(
            names = "--venture-share",
            paramLabel = "P",
            description = "Part of the software, design and product people in the venture (${DEFAULT-VALUE}).")
    private double ventureShare = 0.4;

    @Option(names = "--sprints", paramLabel = "N", description = "Sprints of a task squad (${DEFAULT-VALUE}).")
    private int sprints = 2;

    @Option(names = "--from-here", description = "From where the company stands today, not as if already organised so.")
    private boolean fromHere;

    @Option(names = "--draws", paramLabel = "N", description = "Draws of the parameters (${DEFAULT-VALUE}).")
    private int draws = 50;

    @Option(names = "--replications", paramLabel = "N", description = "Under each draw (${DEFAULT-VALUE}).")
    private int replications = 8;

    @Option(
            names = "--quick",
            description =
                    "Only the net value and what changes against the present layout, over few draws: for 40 people"
                            + " in well under a second.")
    private boolean quick;

    @Option(names = "--meanings", description = "Say of each metric what is counted, over what.")
    private boolean meanings;

    @Option(
            names = "--trace",
            paramLabel = "OUT",
            description = "Follow one replication day by day instead: a table of values, or - for words on the screen.")
    private @Nullable String trace;

    @Option(names = "--draw", paramLabel = "N", description = "With --trace: which draw (${DEFAULT-VALUE}).")
    private int draw;

    @Option(names = "--replication", paramLabel = "N", description = "With --trace: which one (${DEFAULT-VALUE}).")
    private int replication;

    @Option(names = "--seed", paramLabel = "N", description = "Of all chance (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Case subject = Inputs.read(terminal, file);
        Structure sized = sized(subject);
        if (quick) {
            return glance(subject, sized);
        }
        Simulating simulating = new Simulating(subject, sized, start(), seed);
        String to = trace;
        if (to != null) {
            return follow(simulating.diary(draw, replication), to);
        }
        if (draws < 2 || replications < 1) {
            throw Refusal.ofUsage(
                    draws + " draws with " + replications + " replications are too few",
                    "at least 2 draws and 1 replication",
                    "--draws 50 --replications 8");
        }
        Optional<Simulating.Portrait> portrait;
        try (ProgressBar bar = terminal.progressBar()) {
            portrait = simulating.portrait(draws, replications, Inputs.threads(threads), bar);
        }
        if (portrait.isEmpty()) {
            terminal.say("Stopped before two draws of the parameters were finished, so there is nothing to report.");
            return Exit.INTERRUPTED;
        }
        print(subject, simulating, portrait.get());
        return Exit.OK;
    }

    private Integer glance(Case subject, Structure sized) {
        Glance.Answer answer;
        try (Glance glance = new Glance(subject, start(), seed, Inputs.threads(threads))) {
            answer = glance.of(sized);
        }
        Table table = new Table("net value, " + Inputs.money(subject), "mean", "95 % interval");
        row(table, sized.kind().title(), answer.net());
        answer.change().ifPresent(change -> row(table, "change against the present layout", change));
        table.print(terminal);
        terminal.print("");
        terminal.print(answer.draws() + " draws × 1 replication, seed " + seed + ". Cadre " + Version.current() + ".");
        return Exit.OK;
    }

    private static void row(Table table, String what, Interval value) {
        table.row(
                what,
                Figures.of(value.estimate(), Metric.NET),
                Figures.of(value.low(), Metric.NET) + " to " + Figures.of(value.high(), Metric.NET));
    }

    private Scenario.Start start() {
        return fromHere ? Scenario.Start.FROM_HERE : Scenario.Start.STEADY;
    }

    private Structure sized(Case subject) {
        StructureKind kind = Inputs.structure(structure);
        if (kind == StructureKind.OWN && subject.company().teams().isEmpty()) {
            throw Refusal.ofInput(
                    file + " names no teams, so there is no own layout",
                    "teams in the company file",
                    "--structure squads");
        }
        try {
            return new Structure(kind, squads, hubShare, ventureShare, sprints);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofUsage(
                    String.valueOf(e.getMessage()),
                    "shares above 0 and up to 1, squads and sprints from 1",
                    "the defaults");
        }
    }

    private int follow(Diary diary, String to) {
        if (to.equals("-")) {
            diary.words().forEach(terminal::print);
            return Exit.OK;
        }
        Outputs.save(Path.of(to), diary.csv());
        terminal.say("Wrote " + to + ".");
        return Exit.OK;
    }

    private void print(Case subject, Simulating simulating, Simulating.Portrait portrait) {
        StructureKind kind = simulating.layout().structure().kind();
        terminal.print(terminal.styled(Style.STRONG, kind.title()) + " for "
                + subject.company().profile().name() + ", "
                + (fromHere ? "from where it stands today" : "as if already organised so") + ", "
                + subject.settings().horizonMonths() + " months");
        terminal.print("");
        TeamsTable.print(terminal, subject.company(), simulating.layout());
        terminal.print("");
        String money = Inputs.money(subject);
        Table table = new Table(
                "metric", "mean", "95 % interval", "eight in ten draws", meanings ? "unit and meaning" : "unit");
        for (Metric metric : Metric.values()) {
            Interval mean = portrait.metrics().get(metric);
            if (mean != null) {
                table.row(
                        metric.title(),
                        Figures.of(mean.estimate(), metric),
                        Figures.of(mean.low(), metric) + " to " + Figures.of(mean.high(), metric),
                        Figures.of(portrait.worst().getOrDefault(metric, 0.0), metric) + " to "
                                + Figures.of(portrait.best().getOrDefault(metric, 0.0), metric),
                        Figures.unit(metric, money, subject.company().profile().currency())
                                + (meanings ? "; " + metric.meaning() : ""));
            }
        }
        table.print(terminal);
        terminal.print("");
        if (subject.portfolio().useCases().isEmpty()
                && subject.portfolio().demand().arrivalsPerYear() > 0) {
            terminal.print(
                    "The file names no use cases. Some are taken to be under way at the start and some in production"
                            + " (`cadre explain start-open start-live`): they are in value, cost and work, and not among the"
                            + " requests, nor among what reaches production.");
            terminal.print("");
        }
        terminal.print(portrait.draws() + " draws × " + portrait.replications() + " replications, seed " + seed
                + (portrait.stopped() ? "; stopped by you" : "") + ". Cadre " + Version.current() + ".");
    }
}

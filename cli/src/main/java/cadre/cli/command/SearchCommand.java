package cadre.cli.command;

import cadre.app.layout.LayoutAnswer;
import cadre.app.layout.LayoutDocuments;
import cadre.app.route.Searching;
import cadre.cli.answer.Figures;
import cadre.cli.answer.Table;
import cadre.cli.answer.TeamsTable;
import cadre.cli.terminal.ProgressBar;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Nearest;
import cadre.core.plan.Case;
import cadre.engine.search.Constraints;
import cadre.engine.search.Move;
import cadre.engine.search.SearchResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for a layout that is better than the five structures, and prints the steps to it from today's. */
@Command(sortOptions = false)
final class SearchCommand implements Callable<Integer> {

    private static final Pattern SIZES = Pattern.compile("(\\d{1,4})-(\\d{1,4})");

    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "FILE", description = "The company file.")
    private Path file = Path.of("");

    @Option(
            names = "--together",
            paramLabel = "ID,ID",
            description = "People who must stay in one team. Again for another set.")
    private List<String> together = List.of();

    @Option(names = "--stay", split = ",", paramLabel = "ID", description = "People who stay in their team.")
    private List<String> stay = List.of();

    @Option(
            names = "--squad-size",
            paramLabel = "LOW-HIGH",
            description = "People in a standing team of ML people and others, such as 4-9 (default: any number).")
    private String size = "1-9999";

    @Option(names = "--max-moves", paramLabel = "N", description = "Most changes from today's layout (default: any).")
    private int moves = Integer.MAX_VALUE;

    @Option(names = "--keep-practices", description = "Leave the practices as they are.")
    private boolean keepPractices;

    @Option(names = "--rounds", paramLabel = "N", description = "Most rounds of proposals (${DEFAULT-VALUE}).")
    private int rounds = Searching.Effort.USUAL.rounds();

    @Option(names = "--width", paramLabel = "N", description = "Proposals a round (${DEFAULT-VALUE}).")
    private int width = Searching.Effort.USUAL.width();

    @Option(names = "--draws", paramLabel = "N", description = "Draws in the final comparison (${DEFAULT-VALUE}).")
    private int draws = Searching.Effort.USUAL.draws();

    @Option(
            names = "--indifference",
            paramLabel = "P",
            description =
                    "Difference that counts as none in the final selection, part of the value (${DEFAULT-VALUE}).")
    private double indifference = Searching.Effort.USUAL.indifference();

    @Option(
            names = "--budget",
            paramLabel = "N",
            description =
                    "Draws for the final selection, given to those about which they tell most, without a guarantee"
                            + " (default: as many as the guarantee takes).")
    private int budget;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "End after so long with what is there, such as 60s, 5m or none (${DEFAULT-VALUE}).")
    private String time = "5m";

    @Option(names = "--seed", paramLabel = "N", description = "Of all chance (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--report", paramLabel = "OUT", description = "Write the report as one HTML page.")
    private @Nullable Path report;

    @Option(names = "--json", paramLabel = "OUT", description = "Write everything as JSON, for `cadre rerun`.")
    private @Nullable Path json;

    @Option(names = "--csv", paramLabel = "OUT", description = "Write finalists, steps and teams as one table.")
    private @Nullable Path csv;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Case subject = Inputs.read(terminal, file);
        if (rounds < 1 || width < 2 || draws < 10 || !(indifference > 0)) {
            throw Refusal.ofUsage(
                    "nothing can be found so: " + rounds + " rounds of " + width + " proposals, " + draws
                            + " draws, indifference " + indifference,
                    "at least 1 round, 2 proposals, 10 draws, an indifference above 0",
                    "the defaults");
        }
        Constraints constraints = constraints(subject);
        Searching.Effort effort =
                new Searching.Effort(rounds, width, draws, Searching.Effort.USUAL.replications(), indifference, budget);
        Duration limit = Inputs.time(time);
        Searching.Found found;
        try (ProgressBar bar = terminal.progressBar()) {
            Searching searching = new Searching(subject, seed, Inputs.threads(threads), bar);
            List<Finding> findings = searching.findings(constraints);
            if (!findings.isEmpty()) {
                throw Refusal.ofFindings("no layout can be named", findings);
            }
            found = searching.search(constraints, effort, limit);
        }
        print(subject, found);
        LayoutAnswer answer = LayoutAnswer.of(
                Version.current(),
                subject,
                new LayoutAnswer.Request(effort, seed, LayoutAnswer.Limits.of(subject, constraints)),
                found);
        Outputs.write(
                terminal,
                new Outputs.To(report, () -> LayoutDocuments.html(answer)),
                new Outputs.To(json, () -> LayoutDocuments.json(answer)),
                new Outputs.To(csv, () -> LayoutDocuments.csv(answer)));
        return Exit.OK;
    }

    private Constraints constraints(Case subject) {
        Matcher matcher = SIZES.matcher(size.strip());
        if (!matcher.matches()) {
            throw Refusal.ofUsage(
                    "--squad-size " + size + " is not a range", "two numbers with a dash", "--squad-size 4-9");
        }
        List<List<Integer>> sets = new ArrayList<>();
        together.forEach(set -> sets.add(
                List.of(set.split(",")).stream().map(id -> seat(subject, id)).toList()));
        try {
            return new Constraints(
                    sets,
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    moves,
                    stay.stream().map(id -> seat(subject, id)).toList(),
                    !keepPractices);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofUsage(String.valueOf(e.getMessage()), "a smaller number first, moves from 0", "");
        }
    }

    private static int seat(Case subject, String id) {
        List<String> ids =
                subject.company().seats().stream().map(seat -> seat.id()).toList();
        int at = ids.indexOf(id.strip());
        if (at < 0) {
            throw Refusal.ofUsage(
                    "'" + id + "' is nobody in the company file",
                    "the id of somebody under people",
                    Nearest.find(id, ids).orElse(ids.isEmpty() ? "" : ids.getFirst()));
        }
        return at;
    }

    private void print(Case subject, Searching.Found found) {
        String money = Inputs.money(subject);
        SearchResult result = found.search();
        SearchResult.Finalist best = result.finalists().getFirst();
        terminal.print(terminal.styled(Style.STRONG, headline(best, money)));
        terminal.print("");
        Table finalists = new Table("layout", "net value above the best starting point, " + money);
        result.finalists()
                .forEach(f -> finalists.row(
                        f.label(),
                        Figures.amount(f.difference()) + " (" + Figures.amount(f.low()) + " to "
                                + Figures.amount(f.high()) + ")"));
        finalists.print(terminal);
        terminal.print("All intervals together cover 95 %. " + guarantee(found.selection(), money));
        terminal.print("");
        TeamsTable.print(terminal, subject.company(), result.best().layout());
        terminal.print("");
        terminal.print(
                found.today()
                        ? "From today's layout, what brings most first"
                        : "The file names no teams, so steps are counted from one central team; what brings most first");
        if (result.moves().isEmpty()) {
            terminal.print("No step: the layout selected is the one there is.");
        } else {
            Table steps = new Table("brings, " + money, "step");
            for (Move move : result.moves()) {
                steps.row(
                        Figures.amount(move.gain()) + " ± " + Figures.amount(1.96 * move.standardError()),
                        move.words());
            }
            steps.print(terminal);
        }
        terminal.print("");
        SearchResult.Effort effort = result.effort();
        terminal.print(effort.candidates() + " layouts over " + effort.rounds() + " rounds, " + effort.blocks()
                + " draws simulated; "
                + switch (result.endedBy()) {
                    case NO_BETTER -> "nothing better was found for long";
                    case ROUNDS -> "the rounds asked for were spent";
                    case STOPPED -> terminal.interruption().requested() ? "stopped by you" : "the time was over";
                }
                + ". Seed " + seed + ". Cadre " + Version.current() + ".");
    }

    private static String headline(SearchResult.Finalist best, String money) {
        String more = Figures.amount(best.difference()) + " " + money + " (" + Figures.amount(best.low()) + " to "
                + Figures.amount(best.high()) + ")";
        if (best.low() > 0) {
            return "A layout of its own would bring " + more + " more than the best of the five and today's.";
        }
        return "Nothing was found that is surely better than the best of the five and today's. Selected: "
                + best.label() + (best.difference() == 0 ? "." : ", " + more + " more.");
    }

    private static String guarantee(Searching.Selection selection, String money) {
        if (!selection.decided()) {
            return "Selected: " + selection.label() + ", after " + selection.observations()
                    + " more draws; the procedure with a guarantee was not asked for or did not end, so nothing is"
                    + " guaranteed.";
        }
        return "Selected: " + selection.label() + ", the best or within " + Figures.amount(selection.indifference())
                + " "
                + money + " of it with probability " + Figures.probability(selection.confidence())
                + " or more (Kim and Nelson 2001; " + selection.observations() + " draws instead of "
                + selection.equal() + ").";
    }
}

package cadre.cli.command;

import cadre.app.claims.ClaimsAnswer;
import cadre.app.claims.ClaimsDocuments;
import cadre.app.claims.Contrasts;
import cadre.app.route.Claiming;
import cadre.cli.answer.Figures;
import cadre.cli.answer.Table;
import cadre.cli.terminal.ProgressBar;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Grade;
import cadre.core.numerics.Interval;
import cadre.core.plan.Case;
import cadre.core.plan.Metric;
import cadre.engine.claims.Contrast;
import cadre.engine.claims.Examined;
import cadre.engine.claims.NotTested;
import cadre.engine.claims.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what each of the article's statements about cause and effect is worth in a company. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "Effect: the first thing compared less the second, mean with its 95 %% interval over draws of the parameters."
                    + " Evidence: A measured, B a study, C practitioners' experience, D a number in circulation, - an"
                    + " assumption."
        })
final class ClaimsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "FILE", description = "The company file.")
    private Path file = Path.of("");

    @Option(names = "--draws", paramLabel = "N", description = "Draws of the parameters (${DEFAULT-VALUE}).")
    private int draws = 60;

    @Option(names = "--replications", paramLabel = "N", description = "Under each draw (${DEFAULT-VALUE}).")
    private int replications = 3;

    @Option(
            names = "--quick",
            description =
                    "A first look: 16 draws, one replication. Effects must be twice as large to be told from none.")
    private boolean quick;

    @Option(names = "--full", description = "Each with its place in the article, contrast and evidence on both sides.")
    private boolean full;

    @Option(
            names = {"--report", "--html"},
            paramLabel = "OUT",
            description = "Write the report as one HTML page.")
    private @Nullable Path report;

    @Option(names = "--json", paramLabel = "OUT", description = "Write everything as JSON, for `cadre rerun`.")
    private @Nullable Path json;

    @Option(
            names = "--csv",
            arity = "0..1",
            fallbackValue = "-",
            paramLabel = "OUT",
            description = "Write one row for each statement; without a name, or with -, print that instead.")
    private @Nullable Path csv;

    @Option(names = "--seed", paramLabel = "N", description = "Of all chance (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    private String currency = "";

    ClaimsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Case subject = Inputs.read(terminal, file);
        if (draws < 4 || replications < 1) {
            throw Refusal.ofUsage(
                    draws + " draws with " + replications + " replications are too few",
                    "at least 4 draws and 1 replication",
                    "--draws 60 --replications 3");
        }
        if (quick) {
            draws = Math.min(draws, 16);
            replications = 1;
        }
        Optional<Claiming.Found> found;
        try (ProgressBar bar = terminal.progressBar()) {
            found = Claiming.examine(
                    subject, new Claiming.Effort(draws, replications, seed), Inputs.threads(threads), bar);
        }
        if (found.isEmpty()) {
            terminal.say("Stopped before two draws of the parameters were finished, so there is nothing to report.");
            return Exit.INTERRUPTED;
        }
        ClaimsAnswer answer = ClaimsAnswer.of(Version.current(), subject, found.get());
        currency = subject.company().profile().currency();
        Path table = csv;
        if (table != null && table.toString().equals("-")) {
            ClaimsDocuments.csv(answer).lines().forEach(terminal::print);
            table = null;
        } else {
            print(answer, Inputs.money(subject));
        }
        Outputs.write(
                terminal,
                new Outputs.To(report, () -> ClaimsDocuments.html(answer)),
                new Outputs.To(json, () -> ClaimsDocuments.json(answer)),
                new Outputs.To(table, () -> ClaimsDocuments.csv(answer)));
        return Exit.OK;
    }

    private void print(ClaimsAnswer answer, String money) {
        List<Examined> examined = answer.examined();
        terminal.print(terminal.styled(Style.STRONG, answer.sentence()));
        terminal.print("");
        if (full) {
            examined.forEach(one -> printInFull(one, money));
            terminal.print(terminal.styled(Style.STRONG, "Not testable in the model"));
            Table table = new Table("no.", "statement", "why not");
            NotTested.all().forEach(one -> table.row(Integer.toString(one.number()), one.text(), one.reason()));
            table.print(terminal);
        } else {
            Table table = new Table("no.", "verdict", "effect", "evidence", "statement");
            examined.forEach(one -> table.row(
                    Integer.toString(one.statement().number()),
                    one.verdict().words(),
                    effect(one.effect(), one.statement().contrast().metric(), money),
                    grade(one.statement().evidence().grade()),
                    one.statement().text()));
            table.print(terminal);
        }
        terminal.print("");
        if (quick) {
            terminal.print("A first look with few draws: what is too small to tell here may be told without --quick.");
        }
        String asked = answer.done().draws() < draws ? " (of " + draws + ", stopped by you)" : "";
        terminal.print(answer.done().draws() + " draws" + asked + " × " + replications + " replications, seed " + seed
                + ". Cadre "
                + Version.current()
                + ". What is measured is the model, with what it assumes (`cadre parameters --assumptions`).");
    }

    private void printInFull(Examined one, String money) {
        Statement statement = one.statement();
        terminal.print(terminal.styled(Style.STRONG, statement.number() + "  " + statement.text() + "."));
        terminal.print("    " + one.verdict().words() + ": "
                + effect(one.effect(), statement.contrast().metric(), money));
        terminal.print("    measured  " + Contrasts.measured(statement.contrast()));
        if (statement.contrast() instanceof Contrast.Switch) {
            terminal.print("    alone     "
                    + effect(one.alone(), statement.contrast().metric(), money) + ", everything else neutral");
        }
        terminal.print("    article   " + statement.place()
                + (statement.condition().isEmpty() ? "" : "; said of: " + statement.condition()));
        terminal.print("    for       " + statement.evidence().pro() + " (grade "
                + grade(statement.evidence().grade()) + ")");
        if (!statement.evidence().contra().isEmpty()) {
            terminal.print("    against   " + statement.evidence().contra());
        }
        terminal.print("");
    }

    private String effect(Interval effect, Metric metric, String money) {
        String unit = Figures.unit(metric, money, currency);
        return Figures.of(effect.estimate(), metric) + " (" + Figures.of(effect.low(), metric) + " to "
                + Figures.of(effect.high(), metric) + ")" + (unit.equals("count") ? "" : " " + unit);
    }

    private static String grade(Grade grade) {
        return grade == Grade.ASSUMPTION ? "-" : grade.name();
    }
}

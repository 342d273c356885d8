package cadre.cli.command;

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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    @Option(names = "--full", description = "Each with its place in the article, contrast and evidence on both sides.")
    private boolean full;

    @Option(names = "--csv", description = "As comma-separated values.")
    private boolean csv;

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
        Optional<List<Examined>> examined;
        try (ProgressBar bar = terminal.progressBar()) {
            examined = Claiming.examine(
                    subject, new Claiming.Effort(draws, replications, seed), Inputs.threads(threads), bar);
        }
        if (examined.isEmpty()) {
            terminal.say("Stopped before two draws of the parameters were finished, so there is nothing to report.");
            return Exit.INTERRUPTED;
        }
        String money = Inputs.money(subject);
        currency = subject.company().profile().currency();
        if (csv) {
            printCsv(examined.get(), money);
        } else {
            print(subject, examined.get(), money);
        }
        return Exit.OK;
    }

    private void print(Case subject, List<Examined> examined, String money) {
        long holds = count(examined, Examined.Verdict.HOLDS);
        long not = count(examined, Examined.Verdict.DOES_NOT_HOLD);
        terminal.print(terminal.styled(
                Style.STRONG,
                "Of " + examined.size() + " statements of the article about cause and effect, " + holds + " hold for "
                        + subject.company().profile().name() + ", " + not + " do not, and "
                        + (examined.size() - holds - not)
                        + " make too little difference to tell."));
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
        terminal.print(
                draws + " draws × " + replications + " replications, seed " + seed + ". Cadre " + Version.current()
                        + ". What is measured is the model, with what it assumes (`cadre parameters --assumptions`).");
    }

    private static long count(List<Examined> examined, Examined.Verdict verdict) {
        return examined.stream().filter(one -> one.verdict() == verdict).count();
    }

    private void printInFull(Examined one, String money) {
        Statement statement = one.statement();
        terminal.print(terminal.styled(Style.STRONG, statement.number() + "  " + statement.text() + "."));
        terminal.print("    " + one.verdict().words() + ": "
                + effect(one.effect(), statement.contrast().metric(), money));
        terminal.print("    measured  " + measured(statement.contrast()));
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

    private static String measured(Contrast contrast) {
        String metric = contrast.metric().title().toLowerCase(Locale.ROOT);
        String should = contrast.higher() ? ", said to be above zero" : ", said to be below zero";
        return switch (contrast) {
            case Contrast.Structures c ->
                metric + ": " + c.one().id() + " less " + c.other().id() + should;
            case Contrast.Switch c ->
                metric + " of " + c.structure().id() + ": with " + c.mechanism().id() + " less without" + should;
            case Contrast.Practice c ->
                metric + " of " + c.structure().id() + ": with " + c.remedy().id() + " less without" + should;
            case Contrast.Best c -> metric + ": " + c.structure().id() + " less the best of the others" + should;
        };
    }

    private String effect(Interval effect, Metric metric, String money) {
        String unit = Figures.unit(metric, money, currency);
        return Figures.of(effect.estimate(), metric) + " (" + Figures.of(effect.low(), metric) + " to "
                + Figures.of(effect.high(), metric) + ")" + (unit.equals("count") ? "" : " " + unit);
    }

    private static String grade(Grade grade) {
        return grade == Grade.ASSUMPTION ? "-" : grade.name();
    }

    private void printCsv(List<Examined> examined, String money) {
        terminal.print("number,verdict,effect,low,high,alone,unit,metric,measured,grade,statement,place");
        for (Examined one : examined) {
            Statement s = one.statement();
            terminal.print(String.join(
                    ",",
                    Integer.toString(s.number()),
                    one.verdict().words(),
                    Double.toString(one.effect().estimate()),
                    Double.toString(one.effect().low()),
                    Double.toString(one.effect().high()),
                    Double.toString(one.alone().estimate()),
                    Outputs.quoted(Figures.unit(s.contrast().metric(), money, currency)),
                    s.contrast().metric().id(),
                    Outputs.quoted(measured(s.contrast())),
                    grade(s.evidence().grade()),
                    Outputs.quoted(s.text()),
                    Outputs.quoted(s.place())));
        }
    }
}

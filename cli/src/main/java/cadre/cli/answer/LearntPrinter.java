package cadre.cli.answer;

import cadre.app.calibration.Sentences;
import cadre.app.route.Learnt;
import cadre.cli.terminal.Terminal;
import cadre.core.work.History.End;
import java.util.stream.Collectors;

/** What a history said about the parameters, on a terminal: the answer, before and after, the history against its prediction. */
public final class LearntPrinter {

    private final Terminal terminal;
    private final Learnt learnt;
    private final Prose prose;

    /** To be printed on a terminal. */
    public LearntPrinter(Terminal terminal, Learnt learnt) {
        this.terminal = terminal;
        this.learnt = learnt;
        prose = new Prose(terminal);
    }

    /** Prints everything. */
    public void print() {
        prose.strong(Sentences.answer(learnt));
        prose.paragraph(Sentences.plausible(learnt));
        if (!learnt.extent().complete()) {
            prose.paragraph("Stopped by you before everything asked for was simulated.");
        }
        parameters();
        checks();
        terminal.print("");
        prose.paragraph(
                Sentences.simulated(learnt) + " The history: " + learnt.seen().count(End.PRODUCTION)
                        + " use cases in production, " + learnt.seen().count(End.STOPPED) + " stopped, "
                        + learnt.seen().count(End.OPEN) + " open.");
    }

    private void parameters() {
        terminal.print("");
        if (!learnt.told().isEmpty()) {
            Table table = new Table("parameter", "before: median (80 %)", "after: median (80 %)", "narrower", "unit");
            learnt.told()
                    .forEach(l -> table.row(
                            l.parameter().id(),
                            Sentences.value(l.before()),
                            Sentences.value(l.after()),
                            Sentences.narrower(l),
                            l.parameter().unit()));
            table.print(terminal);
            terminal.print("");
        }
        prose.strong(
                "The history says nothing by itself about " + learnt.untold().size() + " parameters");
        prose.paragraph(learnt.untold().stream().map(l -> l.parameter().id()).collect(Collectors.joining(", ")));
    }

    private void checks() {
        terminal.print("");
        prose.strong("The history against its prediction");
        prose.paragraph(Sentences.checked(learnt));
        if (learnt.checks().isEmpty()) {
            return;
        }
        Table table = new Table("what", "history", "predicted (95 %)", "unit", "the history is");
        learnt.checks()
                .forEach(c -> table.row(
                        c.summary().name(),
                        Sentences.observed(c),
                        Sentences.predicted(c, c.after()),
                        Sentences.unit(c),
                        Sentences.place(c)));
        table.print(terminal);
    }
}

package cadre.cli.answer;

import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.plan.Parameter;
import cadre.core.plan.Remedy;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Argument;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Prediction;
import cadre.engine.decide.RuleOfThumb;
import cadre.engine.decide.TurningPoint;
import java.util.ArrayList;
import java.util.List;

/** Prints what speaks for and against each structure, what experience says, and what would turn the answer round. */
final class ReasonsPrinter {

    private static final int REMEDIES = 3;
    private static final int POINTS = 5;

    private final Terminal terminal;
    private final Prose prose;
    private final Decision decision;
    private final String money;

    ReasonsPrinter(Terminal terminal, Prose prose, Decision decision) {
        this.terminal = terminal;
        this.prose = prose;
        this.decision = decision;
        this.money = decision.subject().money();
    }

    void print() {
        Answer answer = decision.answers().getFirst();
        if (!answer.reasons().arguments().isEmpty()) {
            heading("Why (net value in " + money + " against the mean of the other structures)");
            answer.reasons().arguments().forEach(this::argument);
        }
        decision.answers().stream()
                .skip(1)
                .flatMap(a -> a.reasons().arguments().stream())
                .forEach(this::transition);
        ruleOfThumb(answer);
        predictions();
        turningPoints(answer);
    }

    private void heading(String text) {
        terminal.print("");
        terminal.print(terminal.styled(Style.STRONG, text));
    }

    private void argument(Argument argument) {
        terminal.print("  " + argument.structure().title());
        for (Argument.Point point : argument.pros()) {
            prose.item("  +", point.text() + " " + Figures.around(point.effect()));
        }
        for (Argument.Point point : argument.cons()) {
            prose.item("  −", point.text() + " " + Figures.around(point.effect()) + mitigations(point, argument));
        }
        if (argument.pros().isEmpty() && argument.cons().isEmpty()) {
            prose.item("  ·", "No mechanism sets it apart from the others by more than chance.");
        }
        List<String> best = argument.remedies().stream()
                .filter(r -> !r.practised() && r.effect().low() > 0)
                .limit(REMEDIES)
                .map(r -> r.remedy().title().toLowerCase(java.util.Locale.ROOT) + " " + Figures.around(r.effect()))
                .toList();
        if (!best.isEmpty()) {
            prose.item("  →", "Worth adding here: " + String.join("; ", best) + ".");
        }
        List<String> idle = argument.remedies().stream()
                .filter(r -> r.practised() && r.effect().high() < 0)
                .map(r -> r.remedy().title().toLowerCase(java.util.Locale.ROOT) + " " + Figures.around(r.effect()))
                .toList();
        if (!idle.isEmpty()) {
            prose.item("  →", "Costs more than it brings here: " + String.join("; ", idle) + ".");
        }
    }

    /** What acts on a con, each with what it would bring here. */
    private static String mitigations(Argument.Point point, Argument argument) {
        List<String> list = new ArrayList<>();
        for (Remedy remedy : point.mitigations()) {
            argument.remedies().stream()
                    .filter(r -> r.remedy() == remedy)
                    .findFirst()
                    .ifPresent(r -> list.add(remedy.title().toLowerCase(java.util.Locale.ROOT)
                            + (r.practised() ? ", practised already, brings " : " would bring ")
                            + Figures.around(r.effect())));
        }
        return list.isEmpty() ? "" : ". Acting on it: " + String.join("; ", list);
    }

    private void transition(Argument argument) {
        argument.contributions().stream()
                .filter(c -> c.verdict() != Argument.Verdict.TOO_SMALL_TO_TELL)
                .forEach(c -> prose.paragraph(argument.structure().title() + ", getting there: "
                        + Figures.around(c.removed()) + " against the others."));
    }

    private void ruleOfThumb(Answer answer) {
        RuleOfThumb rule = decision.ruleOfThumb();
        heading("Rule of thumb");
        prose.paragraph(rule.text());
        String says = "It names " + rule.recommends().noun()
                + (rule.alternatives().isEmpty()
                        ? ""
                        : ", or "
                                + String.join(
                                        " or ",
                                        rule.alternatives().stream()
                                                .map(StructureKind::noun)
                                                .toList()));
        if (rule.agrees()) {
            prose.paragraph(says + "; the simulation agrees.");
            return;
        }
        StructureKind leader = answer.leader().kind();
        prose.paragraph(says + "; the simulation puts " + leader.noun() + " first"
                + (rule.difference().level() > 0 && rule.difference().estimate() != 0
                        ? ", by " + Figures.around(rule.difference()) + " " + money
                        : "")
                + (rule.because().isEmpty() ? "; no single mechanism accounts for that." : ", because of:"));
        rule.because().stream()
                .limit(POINTS)
                .forEach(b -> prose.item("·", b.mechanism().title() + " " + Figures.around(b.effect())));
    }

    private void predictions() {
        List<Prediction> all = decision.predictions();
        if (all.isEmpty()) {
            return;
        }
        long held = count(all, Prediction.Result.HELD);
        long failed = count(all, Prediction.Result.FAILED);
        prose.paragraph(
                "Of " + all.size() + " predictions registered beforehand about what helps and hurts whom, " + held
                        + " held here, " + failed + " failed, " + (all.size() - held - failed)
                        + " have effects too small to tell.");
        all.stream()
                .filter(p -> p.result() == Prediction.Result.FAILED)
                .forEach(p -> prose.item(
                        "·",
                        "failed: " + p.mechanism().title().toLowerCase(java.util.Locale.ROOT) + " was said to "
                                + (p.helps() ? "help " : "hurt ")
                                + p.structure().noun() + ", measured "
                                + Figures.around(p.effect())));
    }

    private static long count(List<Prediction> all, Prediction.Result result) {
        return all.stream().filter(p -> p.result() == result).count();
    }

    /** What it is in words, with the word by which it can be looked up. */
    private static String named(Parameter parameter) {
        return Words.capital(parameter.meaning()) + " (" + parameter.id() + ")";
    }

    private void turningPoints(Answer answer) {
        List<TurningPoint> points = answer.reasons().turningPoints();
        if (points.isEmpty()) {
            return;
        }
        heading("What would turn it round");
        List<TurningPoint> turning =
                points.stream().filter(p -> p.turnsAt() != null).limit(POINTS).toList();
        if (turning.isEmpty()) {
            prose.paragraph("No single parameter does within its plausible range. The strongest influence has: "
                    + named(points.getFirst().parameter()) + ".");
        }
        for (TurningPoint p : turning) {
            Double at = p.turnsAt();
            if (at != null) {
                prose.item(
                        "·",
                        named(p.parameter()) + ": "
                                + (p.correlation().estimate() > 0 ? "below " : "above ") + Figures.figures(at, 2) + " "
                                + p.parameter().unit() + "; believed "
                                + Figures.figures(p.range().low(), 2) + " to "
                                + Figures.figures(p.range().high(), 2));
            }
        }
    }
}

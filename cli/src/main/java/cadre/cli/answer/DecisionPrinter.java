package cadre.cli.answer;

import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.numerics.Interval;
import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Candidate;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Difference;
import cadre.engine.decide.Effort;
import cadre.engine.decide.Payback;
import cadre.engine.decide.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints a decision: one sentence, the ranking from each point of view, why, and how it was computed. */
public final class DecisionPrinter {

    private final Terminal terminal;
    private final Decision decision;
    private final Prose prose;

    /**
     * A printer.
     *
     * @param terminal to print on
     * @param decision any
     */
    public DecisionPrinter(Terminal terminal, Decision decision) {
        this.terminal = terminal;
        this.decision = decision;
        this.prose = new Prose(terminal);
    }

    /**
     * Prints.
     *
     * @param elapsedSeconds how long it took
     */
    public void print(double elapsedSeconds) {
        Answer first = decision.answers().getFirst();
        prose.strong(sentence(first));
        caution(first).ifPresent(prose::paragraph);
        loss(first).ifPresent(prose::paragraph);
        for (Answer answer : decision.answers().subList(1, decision.answers().size())) {
            prose.paragraph(Words.view(answer.start()) + ", with the cost of changing: " + sentence(answer));
            caution(answer).ifPresent(prose::paragraph);
        }
        for (Answer answer : decision.answers()) {
            ranking(answer);
            answer.selections().forEach(selection -> prose.paragraph(selected(answer, selection)));
        }
        new ReasonsPrinter(terminal, prose, decision).print();
        method(elapsedSeconds);
    }

    private static String sentence(Answer answer) {
        return answer.staying().map(sentence -> sentence + " ").orElse("") + ranked(answer);
    }

    private static String ranked(Answer answer) {
        Candidate leader = answer.leader();
        if (answer.candidates().size() > 1 && answer.candidates().stream().allMatch(c -> same(answer, c))) {
            return "Nothing sets the structures apart for you: all of them come to the same.";
        }
        String p = Figures.probability(leader.standing().bestInMean().estimate());
        String noun = leader.kind().noun();
        StringBuilder text = new StringBuilder();
        if (leader.standing().bestInMean().estimate() < 0.5) {
            text.append("No structure is clearly best: ")
                    .append(noun)
                    .append(" would be with probability ")
                    .append(p);
        } else {
            text.append(Words.capital(noun))
                    .append(" would be best for you with probability ")
                    .append(p);
        }
        List<String> tied = answer.candidates().stream()
                .filter(c -> c.standing().tied())
                .map(c ->
                        c.kind().noun() + " " + Words.are(c.kind()) + (same(answer, c) ? " the same" : " close behind"))
                .toList();
        if (!tied.isEmpty()) {
            text.append("; ").append(String.join(", ", tied));
        }
        oftener(answer)
                .ifPresent(c -> text.append("; ")
                        .append(c.kind().noun())
                        .append(" ")
                        .append(Words.are(c.kind()))
                        .append(" best more often (")
                        .append(Figures.probability(c.standing().bestInMean().estimate()))
                        .append("), but worse on average"));
        return text.append('.').toString();
    }

    /** That the ranking was not settled when the comparison ended, and how far the probability is known. */
    private static Optional<String> caution(Answer answer) {
        Effort effort = answer.effort();
        if (effort.stop() == Effort.Stop.RANKING_SETTLED || effort.stop() == Effort.Stop.REGRET_NEGLIGIBLE) {
            return Optional.empty();
        }
        Interval p = answer.leader().standing().bestInMean();
        return Optional.of("It ended before the ranking was settled: after " + Words.count(effort.blocks(), "draw")
                + ", that probability lies between " + Figures.probability(p.low()) + " and "
                + Figures.probability(p.high()) + ".");
    }

    /** That even the first structure loses money. */
    private Optional<String> loss(Answer answer) {
        return answer.leader().estimate(Metric.NET).estimate() >= 0
                ? Optional.empty()
                : Optional.of("No structure earns back its cost within "
                        + Words.count(decision.subject().horizonMonths(), "month") + ".");
    }

    /** Which structure was selected on fresh draws, and what is guaranteed about that. */
    private String selected(Answer answer, Selection selection) {
        String money = decision.subject().money();
        Selection.Guarantee guarantee = selection.guarantee();
        String indifference = Figures.amount(guarantee.indifference()) + " " + money;
        String noun = selection.selected().noun();
        String apart = selection.selected() == answer.leader().kind()
                ? ""
                : " The table above puts " + answer.leader().kind().noun() + " first.";
        String draws = Words.count(selection.draws(), "fresh draw");
        String equal = selection.equal() > 0
                ? " Equal allocation would take about " + Figures.whole(selection.equal()) + " for that promise."
                : "";
        return switch (guarantee.end()) {
            case DECIDED ->
                "Selected with a guarantee: " + noun + ". With probability "
                        + Figures.probability(guarantee.confidence())
                        + " or more this is the best in mean net value, or within " + indifference
                        + " of it (Kim and Nelson 2001; " + draws + ")." + equal + apart;
            case ROUNDS ->
                "Nothing is guaranteed: after " + guarantee.mostRounds() + " rounds (" + draws
                        + ") still in contention: "
                        + String.join(
                                ", ",
                                selection.contenders().stream()
                                        .map(StructureKind::noun)
                                        .toList())
                        + "; " + noun + " in front. A difference of " + indifference + " counts as none; --rounds or"
                        + " --indifference allow more." + equal + apart;
            case BUDGET_SPENT ->
                "Selected without a guarantee: " + noun + ", after " + draws + " allotted where they tell most (OCBA)."
                        + apart;
            case STOPPED -> "The selection on fresh draws was not finished, so nothing is guaranteed (" + draws + ").";
        };
    }

    private static Optional<Candidate> oftener(Answer answer) {
        double p = answer.leader().standing().bestInMean().estimate();
        return answer.candidates().stream()
                .filter(c -> c.standing().bestInMean().estimate() > p + 0.005)
                .max((a, b) -> Double.compare(
                        a.standing().bestInMean().estimate(),
                        b.standing().bestInMean().estimate()));
    }

    private static boolean same(Answer answer, Candidate candidate) {
        return candidate.comesToTheSameAs(answer.leader());
    }

    private void ranking(Answer answer) {
        terminal.print("");
        boolean millions = answer.candidates().stream()
                .anyMatch(c -> Math.abs(c.estimate(Metric.NET).estimate()) >= 999_500);
        String unit = (millions ? "million " : "") + decision.subject().money();
        double divisor = millions ? 1e6 : 1;
        terminal.print(terminal.styled(Style.STRONG, Words.view(answer.start())) + "  (net value and regret in " + unit
                + ", " + decision.subject().horizonMonths() + " months)");
        boolean pays = !answer.paybacks().isEmpty();
        List<String> heading = new ArrayList<>(
                List.of("structure", "P(best)", "in one future", "regret", "net value", "95 % interval", "P10"));
        heading.add("reach production");
        if (pays) {
            heading.add("pays back, month");
        }
        Columns table = new Columns(heading.toArray(String[]::new));
        for (Candidate c : answer.candidates()) {
            var net = c.estimate(Metric.NET);
            List<String> row = new ArrayList<>(List.of(
                    c.kind().title() + (c.standing().tied() ? " (tie)" : ""),
                    Figures.probability(c.standing().bestInMean().estimate()),
                    Figures.probability(c.standing().bestInOneFuture().estimate()),
                    Figures.figures(c.standing().regret().estimate() / divisor, 2),
                    Figures.figures(net.estimate() / divisor, 2),
                    Figures.figures(net.low() / divisor, 2) + " to " + Figures.figures(net.high() / divisor, 2),
                    Figures.figures(c.net().p10() / divisor, 2),
                    Figures.of(c.estimate(Metric.SHARE_PRODUCTION).estimate(), Metric.SHARE_PRODUCTION) + " %"));
            if (pays) {
                row.add(payback(answer, c.kind()));
            }
            table.row(row.toArray(String[]::new));
        }
        table.print(terminal);
        runnerUp(answer);
    }

    private static String payback(Answer answer, StructureKind kind) {
        boolean noChange = answer.candidates().stream()
                        .filter(c -> c.kind() == StructureKind.OWN || c.kind() == kind)
                        .map(c -> c.net().futures())
                        .distinct()
                        .count()
                == 1;
        if (noChange) {
            return "–";
        }
        Payback p = answer.paybacks().stream()
                .filter(b -> b.structure() == kind)
                .findFirst()
                .orElseThrow();
        return month(p.month()) + " (" + month(p.earliest()) + " to " + month(p.latest()) + ")";
    }

    private static String month(@org.jspecify.annotations.Nullable Integer month) {
        return month == null ? "never" : month.toString();
    }

    private void runnerUp(Answer answer) {
        // a structure that comes to the same has no difference worth a line
        Optional<Difference> next = answer.differences().stream()
                .filter(d -> d.luck().varianceReduction() > 0)
                .findFirst();
        next.ifPresent(this::runnerUp);
    }

    private void runnerUp(Difference next) {
        next.metrics().stream()
                .filter(e -> e.metric() == Metric.NET)
                .findFirst()
                .ifPresent(e -> prose.paragraph(Words.capital(next.structure().noun()) + " less "
                        + next.against().noun() + ", under the same luck: " + Figures.around(e.mean()) + " "
                        + decision.subject().money() + ". The same luck for all was worth "
                        + Figures.figures(next.luck().varianceReduction(), 2)
                        + " times as many replications with luck of their own."));
    }

    private void method(double seconds) {
        terminal.print("");
        terminal.print(terminal.styled(Style.STRONG, "How"));
        for (Answer answer : decision.answers()) {
            Effort effort = answer.effort();
            prose.paragraph(Words.view(answer.start()) + ": " + Words.count(effort.blocks(), "draw")
                    + " of the parameters × " + effort.replications()
                    + " replications for each structure; it ended because "
                    + Words.stop(effort.stop()) + " (settled at a confidence of "
                    + Figures.probability(effort.evidence().confidence()) + ", "
                    + Figures.probability(effort.confidence())
                    + " asked for; regret at most "
                    + Figures.amount(Math.max(0, effort.evidence().regretLimit())) + ").");
        }
        long all = decision.provenance().parts().stream()
                .mapToLong(Effort.Part::replications)
                .sum();
        List<String> cut = decision.provenance().parts().stream()
                .filter(p -> p.stop() != null)
                .map(p -> p.phase().doing())
                .toList();
        prose.paragraph(Words.count(all, "replication") + " in "
                + (seconds < 10 ? Figures.figures(seconds, 2) : Figures.whole(Math.round(seconds))) + " s"
                + (cut.isEmpty() ? "" : "; cut short: " + String.join(", ", cut)) + ". Seed "
                + decision.provenance().request().seed() + ", Cadre "
                + decision.provenance().version() + ".");
        decision.provenance()
                .inputs()
                .forEach(input -> prose.paragraph(
                        "Read " + input.name() + ", SHA-256 " + input.sha256().substring(0, 12) + "…"));
        int assumptions = decision.provenance().assumptions().size();
        if (assumptions > 0) {
            prose.paragraph(Words.count(assumptions, "thing") + " the file does not say "
                    + (assumptions == 1 ? "was" : "were") + " assumed; the report lists "
                    + (assumptions == 1 ? "it" : "them") + ".");
        }
        if (cut.isEmpty() && decision.answers().stream().noneMatch(a -> a.start() == Scenario.Start.FROM_HERE)) {
            prose.paragraph("What it costs to get there is not counted; leave out --steady for that.");
        }
    }
}

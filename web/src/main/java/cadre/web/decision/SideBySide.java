package cadre.web.decision;

import cadre.app.document.Amounts;
import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.app.picture.Axis;
import cadre.app.picture.IntervalChart;
import cadre.app.picture.Mark;
import cadre.core.numerics.Interval;
import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Candidate;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Effort;
import cadre.web.page.Moments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts answers side by side: what was asked for, the ranking in each, pictures on one axis. */
public final class SideBySide {

    private final List<Side> sides;
    private final boolean sameMoney;
    private int tables;

    /**
     * Puts some side by side.
     *
     * @param sides one at least
     */
    public SideBySide(List<Side> sides) {
        this.sides = List.copyOf(sides);
        sameMoney = sides.stream().map(side -> side.about().money()).distinct().count() == 1;
    }

    /**
     * One of the answers.
     *
     * @param inquiry what was asked for
     * @param revision number of the company file's revision; negative for that of a scenario
     * @param decision the answer
     */
    public record Side(Inquiry inquiry, int revision, Decision decision) {

        /** What it is about. */
        public Decision.Subject about() {
            return decision.subject();
        }

        /** What was answered from a point of view, if it was asked for. */
        public Optional<Answer> answer(Scenario.Start start) {
            return decision.answers().stream()
                    .filter(answer -> answer.start() == start)
                    .findFirst();
        }
    }

    /** What they say together. */
    public String answer() {
        Map<StructureKind, Integer> leaders = new LinkedHashMap<>();
        sides.forEach(side ->
                leaders.merge(side.decision().answers().getFirst().leader().kind(), 1, Integer::sum));
        StructureKind first = leaders.keySet().iterator().next();
        if (leaders.size() == 1) {
            return Wording.sentence(first.noun()) + " " + Wording.be(first) + " in front in "
                    + (sides.size() == 2 ? "both" : "all " + sides.size()) + " comparisons";
        }
        List<String> each = new ArrayList<>();
        leaders.forEach((kind, count) -> each.add(kind.noun() + " in " + count));
        return "They do not agree: in front " + Wording.be(first) + " " + Wording.list(each);
    }

    /** What to know before amounts are compared; empty for nothing. */
    public String note() {
        return sameMoney ? "" : "Their amounts are in different units, so that each picture has an axis of its own.";
    }

    /** What was asked for. */
    String settings() {
        Grid grid = new Grid("Settings, and how each ended", heads("Setting"));
        for (int c = 1; c <= sides.size(); c++) {
            grid.words(c);
        }
        row(grid, "Answer", side -> side.inquiry().headline());
        row(grid, "Company file", side -> side.revision() > 0 ? "Revision " + side.revision() : "Of a scenario");
        row(
                grid,
                "Asked for",
                side -> side.inquiry().asker() + ", "
                        + Moments.of(side.inquiry().asked()));
        row(grid, "Seed", side -> Long.toString(side.inquiry().wish().seed()));
        row(grid, "Time allowed", side -> side.inquiry().wish().seconds() + " s");
        row(grid, "Reasons", side -> side.inquiry().wish().reasons() ? "measured" : "not measured");
        row(grid, "Months simulated", side -> Integer.toString(side.about().horizonMonths()));
        row(grid, "People", side -> side.about().people() + ", " + side.about().mlPeople() + " in ML");
        row(
                grid,
                "Draws",
                side -> side.decision().answers().getFirst().effort().blocks() + ", "
                        + end(side.decision().answers().getFirst().effort().stop()));
        row(grid, "Cadre", side -> side.decision().provenance().version());
        return written(grid);
    }

    private static String end(Effort.Stop stop) {
        return switch (stop) {
            case RANKING_SETTLED -> "then the ranking was settled";
            case REGRET_NEGLIGIBLE -> "then the regret was negligible";
            case DRAWS_DONE -> "as many as are made at most";
            case TIME_SPENT -> "then the time was over";
            case CANCELLED -> "then it was stopped";
        };
    }

    /** The structures in each answer; a table for each point of view that one of them has. */
    List<String> rankings() {
        List<String> tables = new ArrayList<>();
        for (Scenario.Start start : Scenario.Start.values()) {
            if (sides.stream().anyMatch(side -> side.answer(start).isPresent())) {
                tables.add(ranking(start));
            }
        }
        return tables;
    }

    private String ranking(Scenario.Start start) {
        Grid grid = new Grid(
                Wording.view(start) + ": place, probability of being best, mean net value with its 95\u00a0% interval",
                heads("Structure"));
        Set<StructureKind> kinds = new LinkedHashSet<>();
        sides.forEach(side -> side.answer(start)
                .ifPresent(answer -> answer.candidates().forEach(candidate -> kinds.add(candidate.kind()))));
        for (int c = 1; c <= sides.size(); c++) {
            grid.words(c);
        }
        for (StructureKind kind : kinds) {
            List<String> cells = new ArrayList<>(List.of(Wording.title(kind)));
            sides.forEach(side -> cells.add(cell(side, start, kind)));
            grid.row(Mark.of(kind), cells.toArray(String[]::new));
        }
        return written(grid);
    }

    private static String cell(Side side, Scenario.Start start, StructureKind kind) {
        return side.answer(start).stream()
                .flatMap(answer -> answer.candidates().stream())
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .map(candidate -> ordinal(candidate.standing().rank()) + ", "
                        + Numbers.probability(candidate.standing().bestInMean().estimate()) + ", "
                        + Amounts.say(side.about().money(), candidate.estimate(Metric.NET)))
                .orElse("not compared");
    }

    private static String ordinal(int place) {
        return place + (place == 1 ? "st" : place == 2 ? "nd" : place == 3 ? "rd" : "th");
    }

    /** Small multiples: the first point of view of each answer, on one axis where the amounts have the same unit. */
    String picture() {
        List<IntervalChart.Group> all = new ArrayList<>();
        double greatest = 0;
        for (Side side : sides) {
            for (Candidate candidate : side.decision().answers().getFirst().candidates()) {
                Interval net = candidate.estimate(Metric.NET);
                greatest = Math.max(greatest, Math.max(Math.abs(net.low()), Math.abs(net.high())));
            }
        }
        double most = greatest;
        sides.forEach(side -> all.add(group(side, Amounts.upTo(side.about().money(), most))));
        Html html = new Html();
        for (int s = 0; s < sides.size(); s++) {
            Amounts amounts = Amounts.upTo(sides.get(s).about().money(), most);
            List<IntervalChart.Group> own = List.of(all.get(s));
            html.picture(IntervalChart.of(
                    "Net value in " + sides.get(s).inquiry().title(),
                    "One row for each structure, best mean first, with 95 % intervals.",
                    new Axis("Net value, " + amounts.unit(), amounts.ticks(), true),
                    IntervalChart.Form.DOTS,
                    own,
                    sameMoney ? all : own));
        }
        return html.part();
    }

    private static IntervalChart.Group group(Side side, Amounts amounts) {
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (Candidate candidate : side.decision().answers().getFirst().candidates()) {
            Interval net = candidate.estimate(Metric.NET);
            rows.add(new IntervalChart.Row(
                    Wording.title(candidate.kind()),
                    Mark.of(candidate.kind()),
                    net,
                    Numbers.interval(amounts.scaled(net)),
                    null));
        }
        return new IntervalChart.Group(side.inquiry().title(), null, rows);
    }

    private String[] heads(String first) {
        List<String> heads = new ArrayList<>(List.of(first));
        sides.forEach(side -> heads.add(side.inquiry().title()));
        return heads.toArray(String[]::new);
    }

    private void row(Grid grid, String name, Function<Side, String> value) {
        List<String> cells = new ArrayList<>(List.of(name));
        sides.forEach(side -> cells.add(value.apply(side)));
        grid.row(cells.toArray(String[]::new));
    }

    private String written(Grid grid) {
        Html html = new Html();
        for (int t = 0; t < tables; t++) {
            html.nextId(); // taken by the tables before this one
        }
        tables++;
        grid.stacked().write(html);
        return html.part();
    }
}

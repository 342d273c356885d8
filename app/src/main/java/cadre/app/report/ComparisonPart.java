package cadre.app.report;

import cadre.app.document.Amounts;
import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Metrics;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.app.picture.Axis;
import cadre.app.picture.DotDistribution;
import cadre.app.picture.IntervalChart;
import cadre.app.picture.Mark;
import cadre.core.numerics.Interval;
import cadre.core.plan.Metric;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Candidate;
import cadre.engine.decide.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The ranking, the distribution of net value, the differences to the leader, and every metric. */
final class ComparisonPart {

    private ComparisonPart() {}

    static void write(Draft draft) {
        Answer answer = draft.first();
        Html page = draft.page();
        page.p("Every structure was simulated with the same people, the same use cases and the same luck. "
                + "Net value is what use cases in production earn, less what people cost and less the work they leave "
                + "undone elsewhere.");
        distributions(draft, answer);
        ranking(draft, answer).write(page);
        List<Candidate> tied = answer.candidates().stream()
                .filter(c -> c.standing().tied() && !same(answer, c.kind()))
                .toList();
        if (!tied.isEmpty()) {
            page.p("Too close to call: "
                    + Wording.list(tied.stream().map(c -> c.kind().noun()).toList())
                    + " " + (tied.size() > 1 ? "are" : Wording.be(tied.get(0).kind()))
                    + " within one standard error of the first.");
        }
        differences(draft, answer);
        answer.selections().forEach(selection -> SelectionPart.write(draft, answer, selection));
        page.open("details").put("summary", "Everything that was measured, each structure");
        metrics(draft, answer).write(page);
        page.close();
    }

    private static Grid ranking(Draft draft, Answer answer) {
        Amounts amounts = Amounts.upTo(draft.money(), greatest(answer));
        Amounts regrets = Amounts.upTo(
                draft.money(),
                answer.candidates().stream()
                        .mapToDouble(c -> c.standing().regret().estimate() / 50)
                        .max()
                        .orElse(0));
        Grid grid = new Grid(
                        "Ranking by mean net value, "
                                + Wording.view(answer.start()).toLowerCase(java.util.Locale.ROOT)
                                + ". In brackets: 95\u00a0% intervals.",
                        "Structure",
                        "Best with probability",
                        "Net value, " + amounts.unit(),
                        "Expected regret, " + regrets.unit(),
                        "Reach production")
                .stacked();
        for (Candidate c : answer.candidates()) {
            grid.row(
                    Mark.of(c.kind()),
                    Wording.title(c.kind()),
                    Numbers.probability(c.standing().bestInMean()),
                    Numbers.interval(amounts.scaled(c.estimate(Metric.NET))),
                    Numbers.two(Math.max(0, c.standing().regret().estimate()) / regrets.divisor()),
                    Numbers.percent(c.estimate(Metric.SHARE_PRODUCTION)));
        }
        return grid;
    }

    private static double greatest(Answer answer) {
        return answer.candidates().stream()
                .map(c -> c.estimate(Metric.NET))
                .flatMapToDouble(i -> DoubleStream.of(Math.abs(i.estimate()), Math.abs(i.low()), Math.abs(i.high())))
                .max()
                .orElse(0);
    }

    private static void distributions(Draft draft, Answer answer) {
        Amounts amounts = Amounts.upTo(
                draft.money(),
                answer.candidates().stream()
                        .flatMapToDouble(c -> DoubleStream.of(
                                Math.abs(c.net().futures().getFirst()),
                                Math.abs(c.net().futures().getLast())))
                        .max()
                        .orElse(0));
        List<DotDistribution.Row> rows = new ArrayList<>();
        Grid table = new Grid(
                "Net value over single futures, " + amounts.unit(),
                "Structure",
                "Mean",
                "1 in 10 below",
                "1 in 4 below",
                "Half below",
                "3 in 4 below",
                "9 in 10 below",
                "Best with probability");
        for (Candidate c : answer.candidates()) {
            Interval mean = amounts.scaled(c.estimate(Metric.NET));
            rows.add(new DotDistribution.Row(
                    Wording.title(c.kind()),
                    Mark.of(c.kind()),
                    c.net().futures().stream().mapToDouble(Double::doubleValue).toArray(),
                    c.estimate(Metric.NET).estimate(),
                    Numbers.interval(mean)));
            List<Double> p = c.net().futures();
            table.row(
                    Mark.of(c.kind()),
                    Wording.title(c.kind()),
                    Numbers.interval(mean),
                    Numbers.two(c.net().p10() / amounts.divisor()),
                    Numbers.two(p.get(24) / amounts.divisor()),
                    Numbers.two(p.get(49) / amounts.divisor()),
                    Numbers.two(p.get(74) / amounts.divisor()),
                    Numbers.two(p.get(89) / amounts.divisor()),
                    Numbers.probability(c.standing().bestInOneFuture()));
        }
        draft.figure(
                "What net value may turn out to be.",
                "Each row is 50 equally likely futures, one dot each; open dots are the worst tenth. The tick below marks"
                        + " the mean, which stands at the right with its interval. Futures differ by luck and by what"
                        + " nobody knows yet.",
                DotDistribution.of(
                        "Distribution of net value",
                        "One row of 50 dots for each structure, best mean first: " + said(draft, answer),
                        new Axis("Net value, " + amounts.unit(), amounts.ticks(), true),
                        rows),
                table);
    }

    private static String said(Draft draft, Answer answer) {
        return Wording.list(answer.candidates().stream()
                        .map(c -> Wording.title(c.kind()) + " " + Amounts.say(draft.money(), c.estimate(Metric.NET)))
                        .toList())
                + ".";
    }

    private static void differences(Draft draft, Answer answer) {
        StructureKind leader = answer.leader().kind();
        List<Difference> shown =
                answer.differences().stream().filter(d -> d.against() == leader).toList();
        if (shown.isEmpty()) {
            return;
        }
        Amounts amounts = Amounts.upTo(
                draft.money(),
                shown.stream()
                        .map(ComparisonPart::net)
                        .flatMapToDouble(i -> DoubleStream.of(Math.abs(i.low()), Math.abs(i.high())))
                        .max()
                        .orElse(0));
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (Difference d : shown) {
            rows.add(new IntervalChart.Row(
                    Wording.title(d.structure()),
                    Mark.of(d.structure()),
                    net(d),
                    Numbers.interval(amounts.scaled(net(d))),
                    null));
        }
        draft.figure(
                "How far the others are behind " + leader.noun() + ".",
                "Difference of mean net value under the same luck, with 95\u00a0% interval. An interval that touches the"
                        + " line at zero is too close to call.",
                IntervalChart.of(
                        "Difference of net value to " + leader.noun(),
                        "One row for each other structure; zero means as good as " + leader.noun() + ".",
                        new Axis("Net value compared with it, " + amounts.unit(), amounts.ticks(), true),
                        IntervalChart.Form.DOTS,
                        List.of(new IntervalChart.Group("", null, rows))),
                differenceTable(draft, shown, leader));
    }

    /** Whether a structure comes to the same thing as the first, such as squads where all are in one team already. */
    static boolean same(Answer answer, StructureKind kind) {
        return answer.differences().stream()
                .filter(d ->
                        d.structure() == kind && d.against() == answer.leader().kind())
                .map(ComparisonPart::net)
                .anyMatch(i -> i.estimate() == 0 && i.low() == 0 && i.high() == 0);
    }

    /** The difference of net value. */
    static Interval net(Difference difference) {
        return difference.metrics().stream()
                .filter(e -> e.metric() == Metric.NET)
                .findFirst()
                .map(Candidate.Estimate::mean)
                .orElse(new Interval(0, 0, 0, 0.95));
    }

    private static Grid differenceTable(Draft draft, List<Difference> shown, StructureKind leader) {
        Grid grid = new Grid(
                        "Structure less " + leader.noun() + ", same luck",
                        "Structure",
                        "What",
                        "Difference",
                        "Draws saved by the same luck")
                .words(1);
        for (Difference d : shown) {
            for (Candidate.Estimate e : d.metrics()) {
                grid.row(
                        Mark.of(d.structure()),
                        Wording.title(d.structure()),
                        e.metric().title(),
                        Metrics.say(draft.decision().subject().moneyOf(e.metric()), e.metric(), e.mean()),
                        e.metric() == Metric.NET ? Numbers.two(d.luck().varianceReduction()) + " times as many" : "");
            }
        }
        return grid;
    }

    private static Grid metrics(Draft draft, Answer answer) {
        List<String> heads = new ArrayList<>(List.of("What", "Meaning"));
        answer.candidates().forEach(c -> heads.add(Wording.title(c.kind())));
        Grid grid = new Grid("Means with 95\u00a0% intervals", heads.toArray(String[]::new)).words(1);
        for (Metric metric : Metric.values()) {
            List<String> cells = new ArrayList<>(List.of(metric.title(), metric.meaning()));
            answer.candidates()
                    .forEach(c -> cells.add(
                            Metrics.say(draft.decision().subject().moneyOf(metric), metric, c.estimate(metric))));
            grid.row(cells.toArray(String[]::new));
        }
        return grid;
    }
}

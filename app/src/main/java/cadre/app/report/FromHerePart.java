package cadre.app.report;

import cadre.app.document.Amounts;
import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.app.picture.Axis;
import cadre.app.picture.Curve;
import cadre.app.picture.CurveChart;
import cadre.app.picture.Mark;
import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Band;
import cadre.engine.decide.Candidate;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Payback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The comparison with the cost of changing, and when a change has paid for itself. */
final class FromHerePart {

    private FromHerePart() {}

    static boolean applies(Decision decision) {
        return find(decision).isPresent();
    }

    private static Optional<Answer> find(Decision decision) {
        return decision.answers().stream()
                .filter(a -> a.start() == Scenario.Start.FROM_HERE)
                .findFirst();
    }

    static void write(Draft draft) {
        Answer answer = find(draft.decision()).orElseThrow();
        Html page = draft.page();
        page.p("Here everybody starts in today’s team with today’s work. Who changes team needs time to find their feet"
                + " and is likelier to leave for a year; open use cases that change owner are handed over.");
        ranking(draft, answer).write(page);
        if (answer.paybacks().isEmpty()) {
            page.p("There is no layout of today to stay in, so nothing can be said about when a change pays.");
            return;
        }
        gain(draft, answer);
    }

    private static Grid ranking(Draft draft, Answer answer) {
        Amounts amounts = Amounts.upTo(
                draft.money(),
                answer.candidates().stream()
                        .mapToDouble(c -> Math.abs(c.estimate(Metric.NET).high()))
                        .max()
                        .orElse(0));
        Grid grid = new Grid(
                        "Ranking from where you stand today. In brackets: 95\u00a0% intervals.",
                        "Structure",
                        "Best with probability",
                        "Net value, " + amounts.unit(),
                        "Has paid for itself after",
                        "Probability that it does")
                .words(3)
                .stacked();
        for (Candidate c : answer.candidates()) {
            Optional<Payback> payback = answer.paybacks().stream()
                    .filter(p -> p.structure() == c.kind() && !stays(answer, c))
                    .findFirst();
            grid.row(
                    Mark.of(c.kind()),
                    Wording.title(c.kind()),
                    Numbers.probability(c.standing().bestInMean()),
                    Numbers.interval(amounts.scaled(c.estimate(Metric.NET))),
                    payback.map(FromHerePart::month).orElse("no change"),
                    payback.map(p -> Numbers.probability(p.within())).orElse("–"));
        }
        return grid;
    }

    /** Whether a structure comes to the same as staying. */
    private static boolean stays(Answer answer, Candidate candidate) {
        return answer.candidates().stream()
                .anyMatch(c -> c.kind() == StructureKind.OWN
                        && c.net().futures().equals(candidate.net().futures()));
    }

    private static String month(Payback payback) {
        Integer month = payback.month();
        if (month == null) {
            return "not within " + Wording.months(payback.gain().estimate().size() - 1);
        }
        Integer earliest = payback.earliest();
        Integer latest = payback.latest();
        String range = earliest == null
                ? ""
                : latest == null ? " (" + earliest + " or later)" : " (" + earliest + " to " + latest + ")";
        return Wording.months(month) + range;
    }

    private static void gain(Draft draft, Answer answer) {
        double greatest = answer.paybacks().stream()
                .flatMap(p -> java.util.stream.Stream.concat(p.gain().low().stream(), p.gain().high().stream()))
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        Amounts amounts = Amounts.upTo(draft.money(), greatest);
        List<Curve> curves = new ArrayList<>();
        List<CurveChart.Callout> callouts = new ArrayList<>();
        Payback shown = leading(answer);
        for (Payback p : answer.paybacks()) {
            curves.add(curve(p, p == shown));
        }
        Integer month = shown.month();
        if (month != null && month > 0) {
            callouts.add(new CurveChart.Callout(
                    month, shown.gain().estimate().get(month), "month " + month + ": paid back"));
        }
        draft.figure(
                "What changing brings, against staying as you are.",
                "Cumulative net value less that of staying. Below the line at zero the change has cost more than it has"
                        + " brought so far. The band is the 95\u00a0% interval for "
                        + shown.structure().noun() + ".",
                CurveChart.of(
                        "Cumulative gain of changing by month",
                        "One line for each structure; where it stays above zero the change has paid for itself.",
                        Axis.months("Months from now"),
                        new Axis("Gain over staying, " + amounts.unit(), amounts.ticks(), true),
                        curves,
                        callouts),
                table(answer, amounts));
    }

    /** The change to look at first: that to the structure that ranks best from here. */
    private static Payback leading(Answer answer) {
        for (Candidate c : answer.candidates()) {
            for (Payback p : answer.paybacks()) {
                if (p.structure() == c.kind()) {
                    return p;
                }
            }
        }
        return answer.paybacks().get(0);
    }

    private static Curve curve(Payback payback, boolean band) {
        Band gain = payback.gain();
        double[] none = {};
        return new Curve(
                Wording.title(payback.structure()),
                Mark.of(payback.structure()),
                IntStream.range(0, gain.estimate().size()).asDoubleStream().toArray(),
                array(gain.estimate()),
                band ? array(gain.low()) : none,
                band ? array(gain.high()) : none,
                Curve.Form.SLOPES);
    }

    private static double[] array(List<Double> values) {
        return values.stream().flatMapToDouble(DoubleStream::of).toArray();
    }

    private static Grid table(Answer answer, Amounts amounts) {
        int last = answer.paybacks().get(0).gain().estimate().size() - 1;
        int[] months = IntStream.of(3, 6, 12, 24, last)
                .filter(m -> m <= last)
                .distinct()
                .toArray();
        List<String> heads = new ArrayList<>(List.of("Change to"));
        for (int m : months) {
            heads.add("After " + Wording.months(m));
        }
        Grid grid = new Grid(
                "Gain over staying, " + amounts.unit() + ", 95\u00a0% intervals", heads.toArray(String[]::new));
        for (Payback p : answer.paybacks()) {
            List<String> cells = new ArrayList<>(List.of(Wording.title(p.structure())));
            for (int m : months) {
                cells.add(Numbers.signed(amounts.scaled(new cadre.core.numerics.Interval(
                        p.gain().estimate().get(m),
                        p.gain().low().get(m),
                        p.gain().high().get(m),
                        0.95))));
            }
            grid.row(Mark.of(p.structure()), cells.toArray(String[]::new));
        }
        return grid;
    }
}

package cadre.app.report;

import cadre.app.document.Grid;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.app.picture.Axis;
import cadre.app.picture.BarMatrix;
import cadre.app.picture.Curve;
import cadre.app.picture.CurvePanels;
import cadre.app.picture.Mark;
import cadre.core.plan.Metric;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Band;
import cadre.engine.decide.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How long use cases take until they are in production, and what they wait for. */
final class TimePart {

    private static final List<Metric> CAUSES = List.of(
            Metric.WAIT_ROUTING,
            Metric.WAIT_INTAKE,
            Metric.WAIT_HAND_OFF,
            Metric.WAIT_SOFTWARE,
            Metric.WAIT_ML,
            Metric.WAIT_DATA,
            Metric.WAIT_APPROVAL);

    private TimePart() {}

    static void write(Draft draft) {
        Answer answer = draft.first();
        production(draft, answer);
        waiting(draft, answer);
    }

    private static void production(Draft draft, Answer answer) {
        List<Curve> curves = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        int last = answer.leader().curves().production().estimate().size() - 1;
        int[] months = months(last);
        List<String> heads = new ArrayList<>(List.of("Structure"));
        for (int m : months) {
            heads.add("After " + Wording.months(m));
        }
        heads.add("Given up by then");
        Grid table = new Grid(
                "Share of admitted use cases in production, with 95\u00a0% intervals", heads.toArray(String[]::new));
        for (Candidate c : answer.candidates()) {
            Band band = c.curves().production();
            curves.add(curve(c, band));
            ends.add(Numbers.percent(band.estimate().get(last)) + " after " + Wording.months(last));
            List<String> cells = new ArrayList<>(List.of(Wording.title(c.kind())));
            for (int m : months) {
                cells.add(at(band, m));
            }
            cells.add(at(c.curves().stopped(), last));
            table.row(Mark.of(c.kind()), cells.toArray(String[]::new));
        }
        draft.figure(
                "Share of admitted use cases that are in production.",
                "By months since they were admitted. The band is the 95\u00a0% interval of the mean; the other structures"
                        + " stand behind it in grey. What had not been watched that long counts as unknown, not as failed.",
                CurvePanels.of(
                        "Share in production by months since admission",
                        "One panel for each structure. After " + Wording.months(last) + ": "
                                + Wording.list(answer.candidates().stream()
                                        .map(c -> Wording.title(c.kind()) + " "
                                                + Numbers.percent(c.curves()
                                                        .production()
                                                        .estimate()
                                                        .get(last)))
                                        .toList())
                                + ".",
                        Axis.months("Months since admission"),
                        new Axis("Share in production", v -> Numbers.percent(v), true),
                        curves,
                        ends),
                table);
    }

    private static Curve curve(Candidate c, Band band) {
        return new Curve(
                Wording.title(c.kind()),
                Mark.of(c.kind()),
                IntStream.range(0, band.estimate().size()).asDoubleStream().toArray(),
                shares(band.estimate()),
                shares(band.low()),
                shares(band.high()),
                Curve.Form.SLOPES);
    }

    private static String at(Band band, int month) {
        return Numbers.percent(new cadre.core.numerics.Interval(
                band.estimate().get(month), band.low().get(month), band.high().get(month), 0.95));
    }

    /** Ends of an interval may lie outside of what is possible. */
    private static double[] shares(List<Double> values) {
        return values.stream().mapToDouble(v -> Math.clamp(v, 0, 1)).toArray();
    }

    /** A few months up to the last. */
    private static int[] months(int last) {
        return IntStream.of(6, 12, 24, 36, 60, last)
                .filter(m -> m <= last)
                .distinct()
                .toArray();
    }

    private static void waiting(Draft draft, Answer answer) {
        List<Metric> causes = CAUSES.stream()
                .filter(m ->
                        answer.candidates().stream().anyMatch(c -> c.estimate(m).estimate() >= 0.05))
                .toList();
        if (causes.isEmpty()) {
            draft.page().p("Nothing waited for long under any structure.");
            return;
        }
        List<String> names = causes.stream().map(TimePart::cause).toList();
        List<String> heads = new ArrayList<>(List.of("Structure"));
        heads.addAll(names);
        Grid table = new Grid("Working days of waiting, with 95\u00a0% intervals", heads.toArray(String[]::new));
        List<BarMatrix.Row> rows = new ArrayList<>();
        for (Candidate c : answer.candidates()) {
            rows.add(new BarMatrix.Row(
                    Wording.title(c.kind()),
                    Mark.of(c.kind()),
                    causes.stream()
                            .mapToDouble(m -> Math.max(0, c.estimate(m).estimate()))
                            .toArray(),
                    causes.stream().map(m -> short1(c.estimate(m).estimate())).toList()));
            List<String> cells = new ArrayList<>(List.of(Wording.title(c.kind())));
            causes.forEach(m -> cells.add(Numbers.interval(c.estimate(m))));
            table.row(Mark.of(c.kind()), cells.toArray(String[]::new));
        }
        draft.figure(
                "What use cases wait for, working days each.",
                "All bars on one scale, so that causes can be compared as well as structures. Looking for an owner and"
                        + " waiting for a decision are per request, the others per admitted use case.",
                BarMatrix.of(
                        "Waiting by cause",
                        "Working days of waiting for each cause and structure; the numbers stand beside the bars.",
                        names,
                        rows),
                table);
    }

    private static String short1(double days) {
        return days < 0.05 ? "0" : Numbers.two(days);
    }

    private static String cause(Metric metric) {
        return switch (metric) {
            case WAIT_ROUTING -> "Finding an owner";
            case WAIT_INTAKE -> "Decision";
            case WAIT_HAND_OFF -> "Hand-over";
            case WAIT_SOFTWARE -> "Software, design, product";
            case WAIT_ML -> "ML people";
            case WAIT_DATA -> "Data";
            case WAIT_APPROVAL -> "Approval";
            default -> metric.title();
        };
    }
}

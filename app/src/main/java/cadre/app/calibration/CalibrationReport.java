package cadre.app.calibration;

import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Paper;
import cadre.app.picture.Axis;
import cadre.app.picture.Curve;
import cadre.app.picture.CurveChart;
import cadre.app.picture.IntervalChart;
import cadre.app.picture.Mark;
import cadre.app.picture.Picture;
import cadre.app.route.Learnt;
import cadre.core.numerics.Interval;
import cadre.core.work.History.End;
import cadre.engine.calibrate.Summaries.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What was learnt as one page: the answer, parameters before and after, the history against its prediction, the method. */
final class CalibrationReport {

    private final Html page = new Html();
    private final Calibration calibration;
    private final Learnt learnt;

    private CalibrationReport(Calibration calibration) {
        this.calibration = calibration;
        this.learnt = calibration.learnt();
    }

    static String write(Calibration calibration) {
        CalibrationReport report = new CalibrationReport(calibration);
        return Paper.write(
                report.page,
                calibration.company() + ": " + Sentences.answer(calibration.learnt()),
                report::opening,
                List.of(
                        new Paper.Part("parameters", "Before and after", report::parameters),
                        new Paper.Part("checks", "The history against its prediction", report::checks),
                        new Paper.Part("nothing", "What the history says nothing about", report::nothing),
                        new Paper.Part("method", "How it was learnt", report::method)));
    }

    private void opening() {
        page.put("p", calibration.company() + ", learnt from its history", "class", "kicker");
        page.put("h1", Sentences.answer(learnt));
        if (!learnt.extent().complete()) {
            page.p("It was stopped by hand before everything asked for was simulated.");
        }
        page.p(Sentences.plausible(learnt) + " " + Sentences.checked(learnt));
        page.put(
                "p",
                learnt.seen().courses().size() + " use cases over "
                        + Math.round(learnt.seen().months())
                        + " months: " + learnt.seen().count(End.PRODUCTION) + " reached production, "
                        + learnt.seen().count(End.STOPPED) + " were stopped, "
                        + learnt.seen().count(End.OPEN) + " are open.",
                "class",
                "quiet");
    }

    private void parameters() {
        if (learnt.told().isEmpty()) {
            page.p("No parameter by itself is known better than before.");
            return;
        }
        Grid table = new Grid(
                        "Median and 80 % interval; narrower by so much on the scale of the prior",
                        "Parameter", "Unit", "Before", "After", "Narrower", "Meaning")
                .words(1, 5)
                .stacked();
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (Learnt.Lesson l : learnt.told()) {
            table.row(
                    l.parameter().id(),
                    l.parameter().unit(),
                    Sentences.value(l.before()),
                    Sentences.value(l.after()),
                    Sentences.narrower(l),
                    l.parameter().meaning());
            rows.add(new IntervalChart.Row(
                    l.parameter().id(),
                    Mark.PLAIN,
                    l.position(),
                    Sentences.value(l.after()) + " " + l.parameter().unit(),
                    0.5));
        }
        page.figure(
                "Where the company lies in what was thought possible.",
                "Each line is the 80 % interval after learning, placed among the values thought possible before: at 0 % the"
                        + " lowest, at 100 % the highest, the tick in the middle their median. Before learning every line"
                        + " would reach from 10 to 90 %.",
                IntervalChart.of(
                        "Parameters after learning",
                        "Their 80 % intervals as shares of the prior below; the values stand at the right.",
                        new Axis("Values thought possible that are lower", v -> Numbers.percent(v), true),
                        IntervalChart.Form.DOTS,
                        List.of(new IntervalChart.Group("", null, rows))),
                table);
    }

    private void checks() {
        page.p(Sentences.checked(learnt));
        if (learnt.checks().isEmpty()) {
            return;
        }
        learnt.curves().forEach(this::curve);
        chart("Shares of admitted use cases.", Reading.SHARE);
        chart("Months, geometric means.", Reading.MONTHS);
        Grid rest = new Grid("What was seen, and the median and 95 % interval of predictions", heads()).words(1, 5);
        learnt.checks().stream()
                .filter(c ->
                        c.summary().reading() != Reading.SHARE && c.summary().reading() != Reading.MONTHS)
                .forEach(c -> row(rest, c));
        if (!rest.isEmpty()) {
            rest.write(page);
        }
    }

    private static String[] heads() {
        return new String[] {"What", "Unit", "History", "Predicted", "Before learning", "The history is"};
    }

    private static void row(Grid table, Learnt.Check check) {
        table.row(
                check.summary().name(),
                Sentences.unit(check),
                Sentences.observed(check),
                Sentences.predicted(check, check.after()),
                Sentences.predicted(check, check.before()),
                Sentences.place(check));
    }

    private void chart(String title, Reading reading) {
        List<Learnt.Check> some = learnt.checks().stream()
                .filter(c -> c.summary().reading() == reading)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        Grid table = new Grid("What was seen, and the median and 95 % interval of predictions", heads()).words(1, 5);
        some.forEach(c -> row(table, c));
        page.figure(
                title,
                "The tick is the history; the line is what is predicted after learning, 95 % of it.",
                IntervalChart.of(
                        title,
                        "The history and its prediction after learning.",
                        new Axis("", v -> reading == Reading.SHARE ? Numbers.percent(v) : Numbers.two(v), true),
                        IntervalChart.Form.DOTS,
                        List.of(new IntervalChart.Group(
                                "",
                                null,
                                some.stream()
                                        .map(c -> new IntervalChart.Row(
                                                c.summary().name(),
                                                Mark.PLAIN,
                                                c.after(),
                                                Sentences.observed(c) + " " + Sentences.unit(c) + ", "
                                                        + Sentences.place(c),
                                                c.observed()))
                                        .toList()))),
                table);
    }

    private void curve(Learnt.Curves curves) {
        String what = curves.end() == End.PRODUCTION ? "in production" : "stopped";
        double[] months =
                IntStream.range(0, curves.observed().size()).asDoubleStream().toArray();
        Curve predicted = new Curve(
                "predicted",
                Mark.PLAIN,
                months,
                curves.after().stream().mapToDouble(Interval::estimate).toArray(),
                curves.after().stream().mapToDouble(Interval::low).toArray(),
                curves.after().stream().mapToDouble(Interval::high).toArray(),
                Curve.Form.SLOPES);
        Curve before = new Curve(
                "before learning",
                Mark.OWN,
                months,
                curves.before().stream().mapToDouble(Interval::estimate).toArray(),
                new double[0],
                new double[0],
                Curve.Form.DASHES);
        Curve seen = new Curve(
                "history",
                Mark.REFERENCE,
                months,
                curves.observed().stream().mapToDouble(Double::doubleValue).toArray(),
                new double[0],
                new double[0],
                Curve.Form.STEPS);
        Grid table = new Grid(
                "Share " + what + " by months since admission",
                "Months",
                "History",
                "Predicted (95 %)",
                "Before (95 %)");
        for (int m = 0; m < months.length; m += 3) {
            table.row(
                    Integer.toString(m),
                    Numbers.percent(curves.observed().get(m)),
                    Numbers.percent(curves.after().get(m)),
                    Numbers.percent(curves.before().get(m)));
        }
        page.figure(
                "Share " + what + " by months since admission.",
                "The steps are the history, the band what is predicted after learning (95 %), the dashes what was predicted"
                        + " before.",
                picture(what, List.of(before, predicted, seen)),
                table);
    }

    private static Picture picture(String what, List<Curve> curves) {
        return CurveChart.of(
                "Share " + what,
                "History, prediction after learning and before.",
                Axis.months("Months since admission"),
                new Axis("Share " + what, v -> Numbers.percent(v), true),
                curves,
                List.of());
    }

    private void nothing() {
        page.p("About " + learnt.untold().size() + " parameters the history says nothing by itself: their intervals are"
                + " those of before, or narrower by less than could be chance. They are kept, drawn together with the"
                + " others, for some values of one go only with some of another.");
        page.open("details").put("summary", "Every parameter of which nothing is said");
        Grid table = new Grid("Median and 80 % interval", "Parameter", "Unit", "Before", "After", "Meaning")
                .words(1, 4)
                .stacked();
        learnt.untold()
                .forEach(l -> table.row(
                        l.parameter().id(),
                        l.parameter().unit(),
                        Sentences.value(l.before()),
                        Sentences.value(l.after()),
                        l.parameter().meaning()));
        table.write(page);
        page.close();
    }

    private void method() {
        page.p(Sentences.simulated(learnt)
                + " What each would have written down was summarised as the history is, and the"
                + " tenth that came nearest was kept and corrected by regression (approximate Bayesian computation). Then "
                + Numbers.count(learnt.extent().predictions()) + " companies were simulated with what was learnt.");
        page.p(
                "A simulated history has dates for the same stages, no more use cases, and begins with its first admission, as"
                        + " yours does. Use cases under way at that time take people's time but are not in it.");
        page.open("dl");
        calibration.inputs().forEach(i -> page.fact(i.file(), "sha256 " + i.sha256()));
        page.fact(
                calibration.history().file(), "sha256 " + calibration.history().sha256());
        page.fact("Seed", Long.toString(calibration.seed()));
        page.fact("Cadre", calibration.version());
        page.close();
    }
}

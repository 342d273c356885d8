package cadre.app.validation;

import cadre.app.picture.Axis;
import cadre.app.picture.Curve;
import cadre.app.picture.CurveChart;
import cadre.app.picture.IntervalChart;
import cadre.app.picture.Mark;
import cadre.app.picture.Picture;
import cadre.app.run.StudyRun;
import cadre.core.numerics.Interval;
import cadre.engine.replicate.Configuration;
import cadre.engine.replicate.Row;
import cadre.engine.replicate.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The picture of a study: its curves where it is about a course in time or along a setting, otherwise each mean with four
 * standard errors and a tick where it has to be.
 */
final class StudyFigure {

    /** Coverage of four standard errors on both sides. */
    private static final double LEVEL = 0.99994;

    private static final double ERRORS = 4;

    private StudyFigure() {}

    static Picture of(StudyRun.Result result) {
        return switch (result.study().name()) {
            case "siggelkow-levinthal" -> searching(result);
            case "fang-lee-schilling" -> groups(result);
            case "march", "barkoczi-galesic", "sah-stiglitz" -> means(result);
            default -> shares(result);
        };
    }

    private static Picture means(StudyRun.Result result) {
        Map<String, List<IntervalChart.Row>> groups = new LinkedHashMap<>();
        for (Row row : result.rows()) {
            Target target = row.target();
            if (target == null || Double.isInfinite(row.error())) {
                continue;
            }
            double reach = ERRORS * row.error();
            groups.computeIfAbsent(row.measure().name(), name -> new ArrayList<>())
                    .add(new IntervalChart.Row(
                            row.configuration().label(),
                            row.verdict() == Row.Verdict.FAIL ? Mark.SQUADS : Mark.PLAIN,
                            new Interval(row.mean(), row.mean() - reach, row.mean() + reach, LEVEL),
                            Digits.write(row.mean(), Digits.of(row.error())),
                            target.value()));
        }
        return intervals(result, "mean and four standard errors; the tick is the target", groups);
    }

    /** Where the measures have different sizes: differences as shares of what is allowed. */
    private static Picture shares(StudyRun.Result result) {
        Map<String, List<IntervalChart.Row>> groups = new LinkedHashMap<>();
        for (Row row : result.rows()) {
            if (row.target() == null || !(row.allowed() > 0) || Double.isInfinite(row.error())) {
                continue;
            }
            double share = row.difference() / row.allowed();
            double reach = ERRORS * row.error() / row.allowed();
            groups.computeIfAbsent(row.configuration().label(), name -> new ArrayList<>())
                    .add(new IntervalChart.Row(
                            row.measure().name(),
                            row.verdict() == Row.Verdict.FAIL ? Mark.SQUADS : Mark.PLAIN,
                            new Interval(share, share - reach, share + reach, LEVEL),
                            Digits.write(row.mean(), Digits.of(row.error())),
                            0.0));
        }
        return intervals(
                result, "mean − target as a share of what is allowed, with four standard errors; ±1 passes", groups);
    }

    private static Picture intervals(StudyRun.Result result, String axis, Map<String, List<IntervalChart.Row>> groups) {
        List<IntervalChart.Group> all = new ArrayList<>();
        groups.forEach((heading, rows) -> all.add(new IntervalChart.Group(heading, null, rows)));
        return IntervalChart.of(
                result.study().name(),
                result.study().line() + ": measured means beside what they have to be.",
                new Axis(axis, value -> Digits.write(value, 1), false),
                IntervalChart.Form.DOTS,
                all);
    }

    /** Share of the maximum over time in the three forms, with the targets dashed. */
    private static Picture searching(StudyRun.Result result) {
        if (result.rows().isEmpty()) {
            return means(result);
        }
        Configuration first = result.rows().getFirst().configuration();
        List<Curve> curves = new ArrayList<>();
        Map<String, Mark> forms = new LinkedHashMap<>();
        forms.put("centralised", Mark.CENTRAL);
        forms.put("decentralised", Mark.SQUADS);
        forms.put("reintegrated", Mark.HUB);
        List<CurveChart.Callout> callouts = new ArrayList<>();
        forms.forEach((form, mark) -> {
            List<Row> rows = result.rows().stream()
                    .filter(row -> row.configuration().equals(first)
                            && row.measure().name().startsWith(form + " t=")
                            && time(row) <= 50)
                    .toList();
            if (!rows.isEmpty()) {
                double[] x = rows.stream().mapToDouble(StudyFigure::time).toArray();
                curves.add(new Curve(
                        form, mark, x, means(rows, 0), means(rows, -ERRORS), means(rows, ERRORS), Curve.Form.SLOPES));
                for (Row row : rows) {
                    Target target = row.target();
                    if (target != null) {
                        callouts.add(new CurveChart.Callout(time(row), target.value(), ""));
                    }
                }
            }
        });
        return curves.isEmpty()
                ? means(result)
                : CurveChart.of(
                        result.study().name(),
                        "Share of the landscape's maximum over time in three forms (" + first.label()
                                + "); circles are the targets.",
                        new Axis("period", value -> Digits.write(value, 0), false),
                        new Axis(
                                "share of the landscape's maximum (" + first.label() + "); circles are the targets",
                                value -> Digits.write(value, 2),
                                false),
                        curves,
                        callouts);
    }

    private static double time(Row row) {
        String name = row.measure().name();
        return Double.parseDouble(name.substring(name.lastIndexOf('=') + 1));
    }

    private static Picture groups(StudyRun.Result result) {
        List<Curve> curves = new ArrayList<>();
        Map<String, Mark> measures = new LinkedHashMap<>();
        measures.put("payoff in the end", Mark.PLAIN);
        measures.put("payoff t=20", Mark.OWN);
        measures.forEach((measure, mark) -> {
            List<Row> rows = result.rows().stream()
                    .filter(row -> row.configuration().isUsualBut("beta", "times")
                            && row.measure().name().equals(measure))
                    .toList();
            if (!rows.isEmpty()) {
                double[] x = rows.stream()
                        .mapToDouble(row -> row.configuration().real("beta"))
                        .toArray();
                curves.add(new Curve(
                        measure.equals("payoff t=20") ? "after 20 periods" : "in the end",
                        mark,
                        x,
                        means(rows, 0),
                        means(rows, -ERRORS),
                        means(rows, ERRORS),
                        Curve.Form.SLOPES));
            }
        });
        return curves.isEmpty()
                ? means(result)
                : CurveChart.of(
                        result.study().name(),
                        "Payoff by the share of ties rewired across groups, with four standard errors.",
                        new Axis("beta, probability that a tie is rewired", value -> Digits.write(value, 1), true),
                        new Axis("payoff as a share of the largest", value -> Digits.write(value, 1), true),
                        curves,
                        List.of());
    }

    private static double[] means(List<Row> rows, double errors) {
        return rows.stream()
                .mapToDouble(row -> Double.isInfinite(row.error()) ? row.mean() : row.mean() + errors * row.error())
                .toArray();
    }
}

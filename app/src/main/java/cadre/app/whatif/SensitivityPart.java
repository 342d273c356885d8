package cadre.app.whatif;

import cadre.app.document.Amounts;
import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.app.picture.Axis;
import cadre.app.picture.IntervalChart;
import cadre.app.picture.Mark;
import cadre.app.route.WhatIf;
import cadre.core.numerics.Interval;
import cadre.core.plan.Parameter;
import cadre.engine.sensitivity.SobolIndices;
import java.util.ArrayList;
import java.util.List;

/** Which parameters cause the difference between the first two: a screening of all, Sobol indices of the strongest. */
final class SensitivityPart {

    private static final int SHOWN = 12;

    private SensitivityPart() {}

    static void write(Html page, WhatIfAnswer answer) {
        WhatIf.Sensitivity sensitivity = answer.found().sensitivity();
        page.p("What is explained is by how much " + answer.leader().noun() + " "
                + Wording.be(answer.leader()) + " ahead of " + answer.second().noun()
                + ". A parameter that moves this much need not be worth knowing: only one that turns it round is.");
        WhatIfDocuments.together(answer.subject()).ifPresent(page::p);
        if (!sensitivity.indices().isEmpty()) {
            sobol(page, sensitivity);
        }
        screening(page, answer, sensitivity.screened());
    }

    private static void sobol(Html page, WhatIf.Sensitivity sensitivity) {
        List<IntervalChart.Group> groups = new ArrayList<>();
        Grid grid = new Grid(
                        "Share of the variance of the difference, 95\u00a0% intervals",
                        "Parameter", "What it is", "Alone (first-order)", "With its interactions (total)")
                .words(1);
        for (int i = 0; i < sensitivity.indices().size(); i++) {
            Parameter p = sensitivity.parameters().get(i);
            SobolIndices.Index index = sensitivity.indices().get(i);
            groups.add(new IntervalChart.Group(
                    Wording.sentence(p.meaning()),
                    null,
                    List.of(
                            row("alone (first-order)", Mark.PLAIN, index.first()),
                            row("with its interactions (total)", Mark.REFERENCE, index.total()))));
            grid.row(p.id(), p.meaning(), Numbers.interval(index.first()), Numbers.interval(index.total()));
        }
        page.figure(
                "Sobol indices of the strongest.",
                "Filled: the share of the variance that a parameter causes alone; open: with its interactions. Lines are"
                        + " 95\u00a0% intervals.",
                IntervalChart.of(
                        "Sobol indices",
                        "Two rows for each parameter, first-order and total; the numbers stand beside them.",
                        new Axis("Share of the variance of the difference", Numbers::three, true),
                        IntervalChart.Form.DOTS,
                        groups),
                grid);
    }

    private static IntervalChart.Row row(String label, Mark mark, Interval index) {
        return new IntervalChart.Row(label, mark, index, Numbers.interval(index), null);
    }

    private static void screening(Html page, WhatIfAnswer answer, List<WhatIf.Screened> screened) {
        Amounts amounts =
                Amounts.upTo(answer.money(), screened.getFirst().effect().strength());
        List<IntervalChart.Row> rows = screened.stream()
                .limit(SHOWN)
                .map(s -> new IntervalChart.Row(
                        Wording.sentence(s.parameter().meaning()),
                        Mark.PLAIN,
                        new Interval(
                                s.effect().strength(),
                                s.effect().strength(),
                                s.effect().strength(),
                                0.95),
                        Numbers.two(s.effect().strength() / amounts.divisor()),
                        null))
                .toList();
        page.figure(
                "Screening of all " + screened.size() + " uncertain parameters (Morris).",
                "Mean absolute change of the difference over the range of a parameter (μ*); the " + rows.size()
                        + " strongest. It sorts, it is no estimate with an interval.",
                IntervalChart.of(
                        "Elementary effects",
                        "One bar for each parameter, strongest first; the numbers stand beside them.",
                        new Axis("Mean absolute change, " + amounts.unit(), amounts.ticks(), true),
                        IntervalChart.Form.BARS,
                        List.of(new IntervalChart.Group("", null, rows))),
                table(answer, screened));
    }

    private static Grid table(WhatIfAnswer answer, List<WhatIf.Screened> screened) {
        Grid grid = new Grid(
                        "Elementary effects on the difference between the first two",
                        "Parameter",
                        "What it is",
                        "Mean absolute change (μ*)",
                        "Mean change (μ)",
                        "Spread (σ)")
                .words(1);
        screened.forEach(s -> grid.row(
                s.parameter().id(),
                s.parameter().meaning(),
                Amounts.say(answer.money(), s.effect().strength()),
                Amounts.say(answer.money(), s.effect().drift()),
                Amounts.say(answer.money(), s.effect().spread())));
        return grid;
    }
}

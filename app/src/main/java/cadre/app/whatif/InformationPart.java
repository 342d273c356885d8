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
import java.util.ArrayList;
import java.util.List;

/** What it would be worth to know each parameter before choosing, most first. */
final class InformationPart {

    private static final int SHOWN = 10;

    private InformationPart() {}

    static void write(Html page, WhatIfAnswer answer) {
        List<WhatIf.Worth> worth = answer.worthKnowing();
        double everything = answer.found().everything();
        if (worth.isEmpty()) {
            page.p(answer.first() + " So measure nothing for the sake of this choice alone.");
        } else {
            page.p(
                    "What choosing after something is known would bring, on average, over choosing now. What costs more to find"
                            + " out than it is worth is not worth finding out for this choice. The tick is what knowing everything"
                            + " would be worth: " + Amounts.say(answer.money(), everything) + ".");
            figure(page, answer, worth.stream().limit(SHOWN).toList());
        }
        List<WhatIf.Worth> rest = answer.found().information().stream()
                .filter(w -> worth.indexOf(w) < 0 || worth.indexOf(w) >= SHOWN)
                .toList();
        if (!rest.isEmpty()) {
            page.open("details")
                    .put(
                            "summary",
                            (worth.isEmpty() ? "All " : "The other ") + rest.size()
                                    + " parameters, worth little or nothing to know");
            table(answer, rest).write(page);
            page.close();
        }
    }

    private static void figure(Html page, WhatIfAnswer answer, List<WhatIf.Worth> shown) {
        double everything = answer.found().everything();
        double greatest =
                shown.stream().mapToDouble(w -> w.value().high()).max().orElse(0);
        Amounts amounts = Amounts.upTo(answer.money(), Math.max(everything, greatest));
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (WhatIf.Worth w : shown) {
            rows.add(new IntervalChart.Row(
                    Wording.sentence(w.parameter().meaning()),
                    Mark.PLAIN,
                    w.value(),
                    Numbers.interval(amounts.scaled(w.value())),
                    everything));
        }
        page.figure(
                "Find this out first.",
                "Value of knowing each before choosing, with 95\u00a0% intervals.",
                IntervalChart.of(
                        "Value of information",
                        "One row for each parameter, most valuable first; the numbers stand beside them.",
                        new Axis("Worth, " + amounts.unit(), amounts.ticks(), true),
                        IntervalChart.Form.DOTS,
                        List.of(new IntervalChart.Group("", null, rows))),
                table(answer, shown));
    }

    private static Grid table(WhatIfAnswer answer, List<WhatIf.Worth> worth) {
        Grid grid = new Grid(
                        "Value of knowing a parameter before choosing, 95\u00a0% intervals",
                        "Parameter", "What it is", "Unit", "Worth")
                .words(1, 2);
        worth.forEach(w -> grid.row(
                w.parameter().id(),
                w.parameter().meaning(),
                w.parameter().unit(),
                Amounts.say(answer.money(), w.value())));
        return grid;
    }
}

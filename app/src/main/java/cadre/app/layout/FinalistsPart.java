package cadre.app.layout;

import cadre.app.document.Amounts;
import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.app.picture.Axis;
import cadre.app.picture.IntervalChart;
import cadre.app.picture.Mark;
import cadre.core.numerics.Interval;
import cadre.core.plan.StructureKind;
import cadre.engine.search.SearchResult;
import java.util.Arrays;
import java.util.List;

/** The finalists against the best starting point, on fresh draws. */
final class FinalistsPart {

    private FinalistsPart() {}

    static void write(Html page, LayoutAnswer answer) {
        List<SearchResult.Finalist> finalists = answer.found().search().finalists();
        page.p(
                "All against the best of the starting points, on draws of everything uncertain that the search has not seen. The"
                        + " intervals cover 95\u00a0% together, so that the best of them can be looked at without fooling oneself. One"
                        + " that breaks a constraint is there to compare with; it cannot be chosen.");
        double greatest = finalists.stream()
                .mapToDouble(f -> Math.max(Math.abs(f.low()), Math.abs(f.high())))
                .max()
                .orElse(0);
        Amounts amounts = Amounts.upTo(answer.money(), greatest);
        List<IntervalChart.Row> rows = finalists.stream()
                .map(f -> new IntervalChart.Row(
                        Wording.sentence(f.label()),
                        mark(f.label()),
                        LayoutAnswer.difference(f),
                        Numbers.signed(amounts.scaled(LayoutAnswer.difference(f))),
                        null))
                .toList();
        Grid grid = new Grid(
                "Net value above the best starting point; the 95\u00a0% intervals hold together",
                "Layout", "Difference");
        for (SearchResult.Finalist f : finalists) {
            Interval d = LayoutAnswer.difference(f);
            grid.row(mark(f.label()), Wording.sentence(f.label()), Amounts.signed(answer.money(), d));
        }
        page.figure(
                "Net value above the best starting point, " + amounts.unit() + ".",
                "Dots are means, lines simultaneous 95\u00a0% intervals.",
                IntervalChart.of(
                        "Finalists",
                        "One row for each finalist, the one selected first; the numbers stand beside them.",
                        new Axis("Worse (left) or better (right), " + amounts.unit(), amounts.ticks(), true),
                        IntervalChart.Form.DOTS,
                        List.of(new IntervalChart.Group("", null, rows))),
                grid);
        page.put("h3", "The choice, with its guarantee");
        page.p(answer.guarantee());
    }

    /** The sign of a starting point, or that of what was found. */
    private static Mark mark(String label) {
        if (label.startsWith("today")) {
            return Mark.OWN;
        }
        return Arrays.stream(StructureKind.values())
                .filter(kind -> label.startsWith(kind.title()))
                .findFirst()
                .map(Mark::of)
                .orElse(Mark.PLAIN);
    }
}

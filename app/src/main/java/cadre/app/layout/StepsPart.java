package cadre.app.layout;

import cadre.app.document.Amounts;
import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.picture.Axis;
import cadre.app.picture.StepChart;
import java.util.ArrayList;
import java.util.List;

/** The steps from today's layout as a staircase, so that a reader can stop half-way. */
final class StepsPart {

    /** Up to so many steps are put in greedy order. */
    private static final int GREEDY = 8;

    private StepsPart() {}

    static void write(Html page, LayoutAnswer answer) {
        List<LayoutAnswer.Step> steps = answer.steps();
        if (steps.isEmpty()) {
            page.p("No step: the best layout is the one there is.");
            return;
        }
        page.p((steps.size() <= GREEDY
                        ? "Each step is the one that brings most after those before it"
                        : "The steps stand in the order of what each would bring alone; the figures are what each brings after"
                                + " those before it")
                + ", so that the first ones can be adopted and the rest left. A step that brings nothing or harm stands late; it is part of the way only because it belongs to"
                + " the layout as a whole.");
        int half = answer.stepsFor(0.5);
        int most = answer.stepsFor(0.9);
        if (most < steps.size()) {
            page.p("Half of the gain is there after step " + half + ", nine tenths after step " + most + " of "
                    + steps.size() + ".");
        }
        double greatest = steps.stream()
                .mapToDouble(s ->
                        Math.max(Math.abs(s.after().low()), Math.abs(s.after().high())))
                .max()
                .orElse(0);
        Amounts amounts = Amounts.upTo(answer.money(), greatest);
        List<StepChart.Row> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            LayoutAnswer.Step s = steps.get(i);
            rows.add(new StepChart.Row(
                    (i + 1) + ". " + s.move().words(),
                    s.before(),
                    s.after(),
                    Numbers.interval(amounts.scaled(s.after()))));
        }
        page.figure(
                "What the steps bring together, " + amounts.unit() + ".",
                "A bar is what a step adds, the dot what has been gained after it. The intervals add up the errors of the"
                        + " steps, so that they cover 95\u00a0% or more.",
                StepChart.of(
                        "Steps from today’s layout",
                        "One bar for each step, beginning where the one before it ended; the numbers stand beside them.",
                        new Axis("Net value above today’s layout, " + amounts.unit(), amounts.ticks(), true),
                        rows),
                table(answer, steps));
    }

    private static Grid table(LayoutAnswer answer, List<LayoutAnswer.Step> steps) {
        Grid grid = new Grid(
                        "What each step brings after those before it, and all up to it together, 95\u00a0% intervals",
                        "Step", "What changes", "Brings", "Together")
                .words(1);
        for (int i = 0; i < steps.size(); i++) {
            LayoutAnswer.Step s = steps.get(i);
            grid.row(
                    Integer.toString(i + 1),
                    s.move().words(),
                    Amounts.signed(answer.money(), s.own()),
                    Amounts.say(answer.money(), s.after()));
        }
        return grid;
    }
}

package cadre.web.look;

import cadre.app.document.Amounts;
import cadre.app.document.Metrics;
import cadre.core.numerics.Interval;
import cadre.core.plan.Metric;
import java.util.ArrayList;
import java.util.List;

/** Turns a look at several scenarios into words, a picture and a table. */
public final class ComparisonFigures {

    private ComparisonFigures() {}

    /**
     * What to show.
     *
     * @param names of the scenarios, in the order of the look, which has today's organisation before them
     * @param look at them
     */
    public static ComparedView of(List<String> names, Look look) {
        int draws = look.draws();
        if (look.isFailed()) {
            return nothing(
                    names,
                    "These scenarios cannot be simulated",
                    "A fault in Cadre was written to the log.",
                    true,
                    100);
        }
        if (draws < Look.FIRST) {
            String status = draws + " of the " + Look.FIRST + " draws of each that the first figures need.";
            return nothing(
                    names,
                    "What each scenario would bring is being simulated",
                    status,
                    false,
                    100 * draws / Look.FIRST);
        }
        String money = Figures.money(look.subjects().getFirst());
        List<ComparedView.Line> lines = new ArrayList<>();
        for (Metric metric : Look.metrics()) {
            List<String> changes = new ArrayList<>();
            for (int i = 1; i < look.subjects().size(); i++) {
                Interval change = look.drawn(i).change(metric, look.drawn(0));
                changes.add(Figures.signed(money, metric, change) + ": " + Figures.verdict(metric, change));
            }
            lines.add(new ComparedView.Line(
                    metric.title(),
                    metric.meaning(),
                    Metrics.say(money, metric, look.drawn(0).mean(metric)),
                    changes));
        }
        List<Interval> nets = new ArrayList<>();
        for (int i = 1; i < look.subjects().size(); i++) {
            nets.add(look.drawn(i).change(Metric.NET, look.drawn(0)));
        }
        return new ComparedView(
                answer(names, nets, look, money),
                Figures.status(draws, look.isDone()),
                Figures.isRough(look),
                look.isDone(),
                100,
                Figures.pictures("cm", Figures.picture(money, names, nets)),
                names,
                lines);
    }

    private static ComparedView nothing(List<String> names, String answer, String status, boolean done, int part) {
        return new ComparedView(answer, status, true, done, part, List.of(), names, List.of());
    }

    /** The best of today and the scenarios, if it can be told from every other one. */
    private static String answer(List<String> names, List<Interval> nets, Look look, String money) {
        String roughly = Figures.isRough(look) ? "Roughly: " : "";
        int best = 0;
        for (int i = 1; i < look.subjects().size(); i++) {
            if (net(look, i) > net(look, best)) {
                best = i;
            }
        }
        boolean clear = true;
        for (int i = 0; i < look.subjects().size(); i++) {
            clear &= i == best
                    || look.drawn(best).change(Metric.NET, look.drawn(i)).low() > 0;
        }
        if (!clear) {
            return roughly + "Which brings the most net value cannot be told yet";
        }
        return best == 0
                ? roughly + "The organisation as it is would bring the most net value"
                : roughly + names.get(best - 1) + " would bring the most net value, "
                        + Amounts.say(money, nets.get(best - 1)) + " more than today";
    }

    private static double net(Look look, int subject) {
        return look.drawn(subject).change(Metric.NET, look.drawn(0)).estimate();
    }
}

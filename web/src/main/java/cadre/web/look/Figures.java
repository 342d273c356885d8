package cadre.web.look;

import cadre.app.document.Amounts;
import cadre.app.document.Metrics;
import cadre.app.document.Numbers;
import cadre.app.picture.Axis;
import cadre.app.picture.IntervalChart;
import cadre.app.picture.Mark;
import cadre.app.picture.Picture;
import cadre.app.route.KeyFigures.Drawn;
import cadre.core.numerics.Interval;
import cadre.core.plan.Case;
import cadre.core.plan.Metric;
import java.util.ArrayList;
import java.util.List;

/** Turns a look at a scenario into words, a picture and a table. */
public final class Figures {

    private Figures() {}

    /** In what value is counted: the currency, or use-case months where the company gave no values. */
    static String money(Case subject) {
        return subject.portfolio().isValued() ? subject.company().profile().currency() : "use-case months";
    }

    /** What to show where nothing can be simulated. */
    public static FiguresView without(String answer, String status) {
        return new FiguresView(answer, status, false, true, 100, List.of(), List.of());
    }

    /**
     * What to show of a scenario.
     *
     * @param look at its base and at it
     * @param steps how many changes it has
     * @param unchanged what to say where it has none
     */
    public static FiguresView of(Look look, int steps, String unchanged) {
        int draws = look.draws();
        String changes = steps == 1 ? "this change" : "these " + steps + " changes";
        if (look.isFailed()) {
            return without(
                    "What " + changes + " would bring cannot be simulated",
                    "A fault in Cadre was written to the log; the changes themselves are kept.");
        }
        if (draws < Look.FIRST) {
            return new FiguresView(
                    steps == 0 ? unchanged : "What " + changes + " would bring is being simulated",
                    draws + " of the " + Look.FIRST + " draws that the first figures need.",
                    true,
                    false,
                    100 * draws / Look.FIRST,
                    List.of(),
                    List.of());
        }
        Drawn today = look.drawn(0);
        Drawn then = look.drawn(look.subjects().size() - 1);
        String money = money(look.subjects().getLast());
        List<FiguresView.Row> rows = new ArrayList<>();
        for (Metric metric : Look.metrics()) {
            Interval change = then.change(metric, today);
            rows.add(new FiguresView.Row(
                    metric.title(),
                    metric.meaning(),
                    Metrics.say(money, metric, today.mean(metric)),
                    Metrics.say(money, metric, then.mean(metric)),
                    signed(money, metric, change),
                    verdict(metric, change)));
        }
        Interval net = then.change(Metric.NET, today);
        return new FiguresView(
                steps == 0 ? unchanged : answer(money, changes, net, isRough(look)),
                status(draws, look.isDone()),
                isRough(look),
                look.isDone(),
                100,
                steps == 0 ? List.of() : pictures("ch", picture(money, List.of("Change in net value"), List.of(net))),
                rows);
    }

    private static String answer(String money, String changes, Interval net, boolean rough) {
        String said = Amounts.say(money, net);
        String roughly = rough ? "Roughly: " : "";
        String rest;
        if (net.low() == 0 && net.high() == 0) {
            return roughly + capital(changes, roughly) + " would make no difference to net value";
        } else if (net.low() > 0) {
            rest = " would bring " + said + " more net value";
        } else if (net.high() < 0) {
            rest = " would cost " + Amounts.say(money, Numbers.negated(net)) + " of net value";
        } else {
            rest = " may bring more net value or less: " + Amounts.signed(money, net);
        }
        return roughly + capital(changes, roughly) + rest;
    }

    private static String capital(String text, String before) {
        return before.isEmpty() ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }

    /** Whether so few draws were made that the answer may still turn round. */
    static boolean isRough(Look look) {
        return look.draws() <= Look.ROUGH && !look.isDone();
    }

    static String status(int draws, boolean done) {
        if (draws <= Look.ROUGH && !done) {
            return "Rough (" + draws + " draws); it is getting more exact.";
        }
        if (!done) {
            return draws + " draws; it is getting more exact.";
        }
        return draws >= Look.MOST
                ? "After " + draws + " draws, the most that are made here."
                : "After " + draws + " draws the change is known to within 2 % of today's net value.";
    }

    static String signed(String money, Metric metric, Interval change) {
        // A difference of two shares is in points: 33 % to 38 % is 5 points, and 15 % more.
        String said = Metrics.say(money, metric, change).replace("%", "points");
        return change.estimate() > 0 ? "+" + said : said;
    }

    /** What a change says: better, worse, the same, or that it cannot be told. */
    static String verdict(Metric metric, Interval change) {
        if (change.low() == 0 && change.high() == 0) {
            return "the same";
        }
        if (change.low() <= 0 && change.high() >= 0) {
            return "too close to tell";
        }
        boolean more = change.low() > 0;
        return switch (metric.better()) {
            case HIGHER -> more ? "better" : "worse";
            case LOWER -> more ? "worse" : "better";
            case NEITHER -> more ? "more" : "less";
        };
    }

    /** Changes in net value, one below the other, with zero marked. */
    static Picture picture(String money, List<String> labels, List<Interval> changes) {
        double greatest = changes.stream()
                .mapToDouble(change -> Math.max(Math.abs(change.low()), Math.abs(change.high())))
                .max()
                .orElse(1);
        Amounts amounts = Amounts.upTo(money, greatest);
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Interval change = changes.get(i);
            rows.add(new IntervalChart.Row(
                    labels.get(i), Mark.PLAIN, change, Numbers.signed(amounts.scaled(change)), null));
        }
        return IntervalChart.of(
                "Change in net value",
                "The mean difference from today under the same luck, with its 95 % interval; zero is marked.",
                new Axis("Change in net value against today, " + amounts.unit(), amounts.ticks(), true),
                IntervalChart.Form.DOTS,
                List.of(new IntervalChart.Group("", null, rows)));
    }

    static List<String> pictures(String id, Picture picture) {
        return List.of(picture.svg(id + "w", Picture.WIDE, "wide"), picture.svg(id + "n", Picture.NARROW, "narrow"));
    }
}

package cadre.web.decision;

import cadre.app.document.Amounts;
import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.app.picture.Axis;
import cadre.app.picture.IntervalChart;
import cadre.app.picture.Mark;
import cadre.app.run.Interim;
import cadre.core.numerics.Interval;
import cadre.engine.decide.Phase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the structures stand in a comparison under way, as a picture and a table. The axis is as wide as the widest interval
 * shown so far, so that intervals are seen to narrow instead of the axis.
 */
final class Standing {

    /** Draws before anything is shown: Student's intervals of fewer are wider than anybody can read. */
    private static final int SHOWN_FROM = 4;

    private final Map<Phase, Interval> widest = new EnumMap<>(Phase.class);

    /**
     * What a page shows of it now.
     *
     * @param looks of the comparison
     * @param money a currency code or {@code use-case months}
     */
    synchronized StandingView view(List<Interim.Look> looks, String money) {
        List<Interim.Look> shown =
                looks.stream().filter(look -> look.draws() >= SHOWN_FROM).toList();
        if (shown.isEmpty()) {
            return StandingView.NONE;
        }
        shown.forEach(look -> widest.merge(look.phase(), extent(look), Standing::hull));
        Interval all = widest.values().stream().reduce(Standing::hull).orElseThrow();
        Amounts amounts = Amounts.upTo(money, Math.max(Math.abs(all.low()), Math.abs(all.high())));
        Html picture = new Html();
        picture.picture(picture(shown, amounts, all));
        Html table = new Html();
        shown.forEach(look -> table(look, amounts).write(table));
        return new StandingView(sentence(shown), picture.part(), table.part());
    }

    /** Who is in front, how surely, in a sentence or two. */
    private static String sentence(List<Interim.Look> looks) {
        Interim.Look look = looks.getFirst();
        Interim.Place first = look.places().getFirst();
        String name = Wording.sentence(first.kind().noun());
        Double best = first.best();
        String said = name + " " + Wording.be(first.kind()) + " in front so far"
                + (best == null ? "" : ", best with probability " + Numbers.probability(best)) + " after "
                + look.draws()
                + " draws of what is uncertain.";
        Interim.Look last = looks.getLast();
        long dropped =
                last.places().stream().filter(place -> !place.contending()).count();
        return last.phase() != Phase.SELECTION || dropped == 0
                ? said
                : said + " On fresh draws " + dropped + " of " + last.places().size() + " have been dropped.";
    }

    private static String title(Interim.Look look) {
        String draws = ", " + look.draws() + " draws";
        return switch (look.phase()) {
            case FROM_HERE -> "From today's teams, with the cost of changing" + draws;
            case SELECTION -> "On fresh draws, dropped when clearly worse" + draws;
            default -> "As if organised so already" + draws;
        };
    }

    private static cadre.app.picture.Picture picture(List<Interim.Look> looks, Amounts amounts, Interval all) {
        List<IntervalChart.Group> groups = new ArrayList<>();
        for (Interim.Look look : looks) {
            List<IntervalChart.Row> rows = new ArrayList<>();
            for (Interim.Place place : look.places()) {
                rows.add(new IntervalChart.Row(
                        Wording.title(place.kind()) + (place.contending() ? "" : ", dropped"),
                        Mark.of(place.kind()),
                        place.net(),
                        Numbers.interval(amounts.scaled(place.net())),
                        null));
            }
            groups.add(new IntervalChart.Group(title(look), null, rows));
        }
        List<IntervalChart.Group> scaled = new ArrayList<>(groups);
        scaled.add(new IntervalChart.Group("", null, List.of(new IntervalChart.Row("", Mark.PLAIN, all, "", null))));
        return IntervalChart.of(
                "Mean net value so far",
                "One row for each structure, best mean first, with 95 % intervals that narrow as draws are added.",
                new Axis("Mean net value so far, " + amounts.unit(), amounts.ticks(), true),
                IntervalChart.Form.DOTS,
                groups,
                scaled);
    }

    private static Grid table(Interim.Look look, Amounts amounts) {
        boolean selecting = look.phase() == Phase.SELECTION;
        Grid grid = new Grid(
                title(look) + "; " + amounts.unit() + ", 95\u00a0% intervals in brackets",
                "Structure",
                "Net value",
                "Behind the first",
                selecting ? "Draws" : "Best with probability");
        for (Interim.Place place : look.places()) {
            Double best = place.best();
            grid.row(
                    Mark.of(place.kind()),
                    Wording.title(place.kind()) + (place.contending() ? "" : ", dropped"),
                    Numbers.interval(amounts.scaled(place.net())),
                    place.kind() == look.places().getFirst().kind()
                            ? ""
                            : Numbers.interval(amounts.scaled(place.behind())),
                    best == null ? Integer.toString(place.draws()) : Numbers.probability(best));
        }
        return grid;
    }

    private static Interval extent(Interim.Look look) {
        return look.places().stream()
                .map(Interim.Place::net)
                .reduce(Standing::hull)
                .orElseThrow();
    }

    private static Interval hull(Interval x, Interval y) {
        double low = Math.min(x.low(), y.low());
        double high = Math.max(x.high(), y.high());
        return new Interval((low + high) / 2, low, high, x.level());
    }
}

package cadre.web.look;

import cadre.app.route.KeyFigures.Drawn;
import cadre.core.numerics.Interval;
import cadre.core.plan.Metric;
import java.util.List;

/**
 * What a quick simulation has found so far, in numbers.
 *
 * @param draws how many were made of each company
 * @param rough whether so few were made that the answer may still turn round
 * @param done whether no more are made
 * @param money in what value is counted
 * @param rows the key figures; empty while too few draws were made
 */
public record Measured(int draws, boolean rough, boolean done, String money, List<Row> rows) {

    /** Copies the list. */
    public Measured {
        rows = List.copyOf(rows);
    }

    /**
     * A key figure.
     *
     * @param metric which
     * @param today of the base
     * @param then of the scenario
     * @param change from the one to the other under the same luck
     * @param verdict what the change says, in a word or two
     */
    public record Row(Metric metric, Interval today, Interval then, Interval change, String verdict) {}

    static Measured of(Look look) {
        int draws = look.draws();
        Pair both = new Pair(look.drawn(0), look.drawn(look.subjects().size() - 1));
        return new Measured(
                draws,
                Figures.isRough(look),
                look.isDone(),
                Figures.money(look.subjects().getLast()),
                draws < Look.FIRST || look.isFailed()
                        ? List.of()
                        : Look.metrics().stream().map(both::row).toList());
    }

    private record Pair(Drawn today, Drawn then) {

        Row row(Metric metric) {
            Interval change = then.change(metric, today);
            return new Row(metric, today.mean(metric), then.mean(metric), change, Figures.verdict(metric, change));
        }
    }
}

package cadre.app.whatif;

import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.app.picture.Mark;
import cadre.app.picture.Picture;
import cadre.app.picture.TurningStrip;
import cadre.core.numerics.Interval;
import cadre.core.plan.StructureKind;
import cadre.engine.explore.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every lever as a strip, cut where another structure takes the lead. */
final class TurningsPart {

    private TurningsPart() {}

    static void write(Html page, WhatIfAnswer answer) {
        List<Sweep> turning = answer.turning();
        List<Sweep> steady = answer.found().sweeps().stream()
                .filter(s -> s.turns().isEmpty())
                .toList();
        if (turning.isEmpty()) {
            page.p(
                    "Each was moved alone through its plausible range, everything else as it is or as uncertain as it is. No"
                            + " change of the lead was seen.");
        } else {
            page.p(
                    "Each strip is the range in which something plausibly lies. It is cut where the lead changes; the bar below"
                            + " the cut is its 95\u00a0% interval. The arrow is the value today, or the middle of what is believed.");
            page.figure(
                    "What would turn it round.",
                    "Moved alone, everything else as it is.",
                    strips("What would turn it round", turning),
                    table(turning));
        }
        otherwise(page, answer, steady);
        if (!steady.isEmpty() && !turning.isEmpty()) {
            page.open("details")
                    .put(
                            "summary",
                            steady.size() == 1
                                    ? "One more that does not turn it round"
                                    : steady.size() + " more that do not turn it round");
            table(steady).write(page);
            page.close();
        } else if (!steady.isEmpty()) {
            page.figure(
                    "Moved alone, nothing turns it round.",
                    "The arrow is the value today, or the middle of what is believed.",
                    strips("Moved alone, nothing turns it round", steady),
                    table(steady));
        }
    }

    /** Says where the fewer draws of a moved lever put another structure first than the comparison does. */
    private static void otherwise(Html page, WhatIfAnswer answer, List<Sweep> steady) {
        long other = steady.stream()
                .filter(s -> s.points().getFirst().best() != answer.leader())
                .count();
        if (other > 0) {
            page.p("In " + other + " of those that never change the lead, another structure than "
                    + answer.leader().noun() + " leads throughout: levers are moved with "
                    + answer.request().effort().perLevel() + " draws at each value, and the comparison has "
                    + answer.found().base().draws() + ". The first ones are that close.");
        }
    }

    private static Picture strips(String title, List<Sweep> sweeps) {
        return TurningStrip.of(
                title,
                "For each lever its range from left to right, in parts by the structure that leads.",
                sweeps.stream().map(TurningsPart::row).toList());
    }

    private static TurningStrip.Row row(Sweep sweep) {
        double low = sweep.points().getFirst().value();
        double high = sweep.points().getLast().value();
        List<TurningStrip.Part> parts = new ArrayList<>();
        StructureKind leads = sweep.turns().isEmpty()
                ? sweep.points().getFirst().best()
                : sweep.turns().getFirst().from();
        for (Sweep.Turn turn : sweep.turns()) {
            parts.add(new TurningStrip.Part(turn.at().estimate(), Mark.of(leads), Wording.title(leads), turn.at()));
            leads = turn.to();
        }
        parts.add(new TurningStrip.Part(high, Mark.of(leads), Wording.title(leads)));
        String turns = sweep.turns().stream().map(t -> turn(sweep, t)).collect(Collectors.joining());
        return new TurningStrip.Row(
                Levers.title(sweep.lever()),
                low,
                high,
                sweep.now(),
                Levers.value(sweep.lever(), low),
                Levers.value(sweep.lever(), high),
                "now " + Levers.value(sweep.lever(), sweep.now()) + turns,
                parts);
    }

    /** What leads on the other side of a turning point, seen from where the company stands. */
    private static String turn(Sweep sweep, Sweep.Turn turn) {
        double at = turn.at().estimate();
        String value = Levers.value(sweep.lever(), at);
        return at > sweep.now()
                ? "; " + turn.to().noun() + " from " + value + " on"
                : "; " + turn.from().noun() + " up to " + value;
    }

    private static Grid table(List<Sweep> sweeps) {
        Grid grid = new Grid(
                        "Moved alone; where the lead changes, with 95\u00a0% intervals",
                        "Moved", "What it is", "From", "To", "Now", "Who leads")
                .words(1, 5);
        for (Sweep sweep : sweeps) {
            grid.row(
                    sweep.lever().id(),
                    Levers.title(sweep.lever()),
                    Levers.value(sweep.lever(), sweep.points().getFirst().value()),
                    Levers.value(sweep.lever(), sweep.points().getLast().value()),
                    Levers.value(sweep.lever(), sweep.now()),
                    leads(sweep));
        }
        return grid;
    }

    private static String leads(Sweep sweep) {
        if (sweep.turns().isEmpty()) {
            return Wording.title(sweep.points().getFirst().best()) + " throughout";
        }
        StringBuilder text =
                new StringBuilder(Wording.title(sweep.turns().getFirst().from()));
        for (Sweep.Turn turn : sweep.turns()) {
            Interval at = turn.at();
            text.append("; from ")
                    .append(Numbers.interval(at))
                    .append(Levers.unit(sweep.lever()))
                    .append(" on ")
                    .append(turn.to().noun());
        }
        return text.toString();
    }
}

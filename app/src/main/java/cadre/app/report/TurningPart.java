package cadre.app.report;

import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.app.picture.Mark;
import cadre.app.picture.TurningStrip;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Answer;
import cadre.engine.decide.TurningPoint;
import java.util.ArrayList;
import java.util.List;

/** Which of the things that nobody knows exactly could turn the answer round, and where. */
final class TurningPart {

    private static final int SHOWN = 6;

    private TurningPart() {}

    static void write(Draft draft) {
        Answer answer = draft.first();
        if (answer.candidates().size() < 2) {
            return;
        }
        StructureKind leader = answer.leader().kind();
        StructureKind next = answer.candidates().get(1).kind();
        List<TurningPoint> points = answer.reasons().turningPoints();
        if (ComparisonPart.same(answer, next)) {
            draft.page().p("The first two come to the same thing in this company, so nothing turns between them.");
            return;
        }
        List<TurningPoint> turning =
                points.stream().filter(p -> p.turnsAt() != null).toList();
        Html page = draft.page();
        if (turning.isEmpty()) {
            page.p("None of the " + points.size()
                    + " uncertain quantities turns the answer by itself within its plausible"
                    + " range: " + leader.noun() + " " + Wording.be(leader) + " expected to stay ahead of "
                    + next.noun() + " whatever its value.");
            page.open("details").put("summary", "Every uncertain quantity, strongest influence first");
            table(points, leader).write(page);
            page.close();
            return;
        }
        boolean one = turning.size() == 1;
        page.p((one ? "One" : Numbers.count(turning.size())) + " of " + Numbers.count(points.size())
                + " uncertain quantities could turn the answer by "
                + (one ? "itself: at one end of its" : "themselves: at" + " one end of their") + " plausible range "
                + leader.noun() + " " + Wording.be(leader)
                + " expected to be ahead, at the other " + next.noun() + ". " + (one ? "It is" : "They are")
                + " worth finding out before deciding.");
        List<TurningStrip.Row> rows =
                turning.stream().limit(SHOWN).map(p -> row(p, leader, next)).toList();
        draft.figure(
                "Where the answer turns.",
                "Each strip is the range in which a quantity lies with probability 0.9. It is cut where the simulation"
                        + " expects the order of the first two to change, by a straight line through its draws; the arrow"
                        + " is the middle of what is believed now.",
                TurningStrip.of(
                        "Where the answer turns",
                        "For each uncertain quantity, the part of its range in which each of the two is ahead.",
                        rows),
                table(points, leader));
    }

    private static TurningStrip.Row row(TurningPoint point, StructureKind leader, StructureKind next) {
        double low = point.range().low();
        double high = point.range().high();
        Double turns = point.turnsAt();
        double at = turns == null ? high : Math.clamp(turns, low, high);
        boolean leaderAbove = point.correlation().estimate() > 0;
        StructureKind below = leaderAbove ? next : leader;
        StructureKind above = leaderAbove ? leader : next;
        List<TurningStrip.Part> parts = new ArrayList<>();
        parts.add(new TurningStrip.Part(at, Mark.of(below), Wording.title(below)));
        parts.add(new TurningStrip.Part(high, Mark.of(above), Wording.title(above)));
        String unit = unit(point);
        return new TurningStrip.Row(
                Wording.sentence(point.parameter().meaning()),
                low,
                high,
                point.range().estimate(),
                Numbers.two(low) + unit,
                Numbers.two(high) + unit,
                "now " + Numbers.two(point.range().estimate()) + ", turns at " + Numbers.two(at) + unit,
                parts);
    }

    private static String unit(TurningPoint point) {
        return switch (point.parameter().unit()) {
            case "days", "people", "months", "hours", "years" ->
                "\u00a0" + point.parameter().unit();
            default -> "";
        };
    }

    private static Grid table(List<TurningPoint> points, StructureKind leader) {
        Grid grid = new Grid(
                        "Uncertain quantities, strongest influence first",
                        "Quantity",
                        "Parameter",
                        "Unit",
                        "Plausible range",
                        "Turns at",
                        Wording.title(leader) + " ahead in the lowest third",
                        "in the highest third")
                .words(1, 2);
        for (TurningPoint p : points) {
            Double turns = p.turnsAt();
            grid.row(
                    Wording.sentence(p.parameter().meaning()),
                    p.parameter().id(),
                    p.parameter().unit(),
                    Numbers.two(p.range().low()) + " to "
                            + Numbers.two(p.range().high()),
                    turns == null ? "does not turn" : Numbers.two(turns),
                    Numbers.probability(p.share().low()),
                    Numbers.probability(p.share().high()));
        }
        return grid;
    }
}

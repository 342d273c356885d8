package cadre.app.whatif;

import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.app.picture.FrontierCells;
import cadre.app.picture.Mark;
import cadre.core.plan.StructureKind;
import cadre.engine.explore.Frontier;
import cadre.engine.explore.Lever;
import cadre.engine.explore.Sweep;
import java.util.ArrayList;
import java.util.List;

/** Which structure leads when two levers move at once. */
final class FrontierPart {

    private FrontierPart() {}

    static void write(Html page, WhatIfAnswer answer) {
        page.p(
                "Each cell is one pair of values. Its colour, shape and letter are those of the structure with the best mean there;"
                        + " the number is the share of draws in which it is the best. The cross is where the company stands"
                        + " today.");
        answer.found().frontiers().forEach(frontier -> figure(page, answer, frontier));
    }

    private static void figure(Html page, WhatIfAnswer answer, Frontier f) {
        String across = Levers.title(f.across());
        String down = Levers.title(f.down());
        List<List<FrontierCells.Cell>> rows = new ArrayList<>();
        for (List<Sweep.Point> row : f.rows()) {
            rows.add(row.stream().map(FrontierPart::cell).toList());
        }
        List<Double> values =
                f.rows().getFirst().stream().map(Sweep.Point::value).toList();
        page.figure(
                across + " (left to right); " + down + " (bottom to top).",
                "Who leads at each pair of values.",
                FrontierCells.of(
                        "Which structure leads: " + f.across().id() + " and "
                                + f.down().id(),
                        "A grid of cells, each with the letter of the structure that leads and the share of draws in which"
                                + " it does.",
                        side(answer, f.across(), across, values),
                        side(answer, f.down(), down, f.downValues()),
                        rows),
                table(f, values));
    }

    private static FrontierCells.Side side(WhatIfAnswer answer, Lever lever, String title, List<Double> values) {
        return new FrontierCells.Side(
                title, values, values.stream().map(v -> Levers.value(lever, v)).toList(), lever.now(answer.subject()));
    }

    private static FrontierCells.Cell cell(Sweep.Point point) {
        return new FrontierCells.Cell(
                Mark.of(point.best()),
                letter(point.best()),
                Wording.title(point.best()),
                Numbers.probability(point.probability()));
    }

    /** The letter of a structure. */
    private static String letter(StructureKind kind) {
        return switch (kind) {
            case CENTRAL -> "C";
            case SQUADS -> "S";
            case HUB_AND_SPOKES -> "H";
            case VENTURE -> "V";
            case TASK_SQUADS -> "T";
            case OWN -> "O";
        };
    }

    private static Grid table(Frontier f, List<Double> values) {
        List<String> heads = new ArrayList<>(List.of(f.down().id()));
        values.forEach(v -> heads.add(f.across().id() + " " + Levers.value(f.across(), v)));
        Grid grid = new Grid(
                "Who leads, and the share of draws in which they do; rows from the lowest "
                        + f.down().id() + " up",
                heads.toArray(String[]::new));
        for (int r = 0; r < f.rows().size(); r++) {
            List<String> cells = new ArrayList<>(
                    List.of(Levers.value(f.down(), f.downValues().get(r))));
            f.rows()
                    .get(r)
                    .forEach(p -> cells.add(Wording.title(p.best()) + " " + Numbers.probability(p.probability())));
            grid.row(cells.toArray(String[]::new));
        }
        return grid;
    }
}

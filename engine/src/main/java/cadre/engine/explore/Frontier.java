package cadre.engine.explore;

import java.util.List;

/**
 * Two levers moved at once.
 *
 * @param across the lever along the rows' cells
 * @param down the lever from row to row
 * @param rows per value of {@code down}, ascending, the points along {@code across}
 * @param downValues the values of {@code down}
 */
public record Frontier(Lever across, Lever down, List<List<Sweep.Point>> rows, List<Double> downValues) {

    /** Copies the lists. */
    public Frontier {
        rows = rows.stream().map(List::copyOf).toList();
        downValues = List.copyOf(downValues);
    }
}

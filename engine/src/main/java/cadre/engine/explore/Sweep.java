package cadre.engine.explore;

import cadre.core.numerics.Interval;
import cadre.core.plan.StructureKind;
import java.util.List;

/**
 * A lever moved through its range.
 *
 * @param lever which
 * @param now its value as it is
 * @param points from the lowest to the highest value
 * @param turns where another structure takes the lead, ascending; empty when none does within the range
 */
public record Sweep(Lever lever, double now, List<Point> points, List<Turn> turns) {

    /** Copies the lists. */
    public Sweep {
        points = List.copyOf(points);
        turns = List.copyOf(turns);
    }

    /**
     * One value of the lever.
     *
     * @param value of the lever
     * @param best the structure of the largest mean net value there
     * @param probability share of the draws of the parameters in which its mean net value is the largest
     * @param net mean net value per structure, in the order asked for
     */
    public record Point(double value, StructureKind best, double probability, List<Double> net) {

        /** Copies the list. */
        public Point {
            net = List.copyOf(net);
        }
    }

    /**
     * Where the lead changes.
     *
     * @param at value of the lever, by linear interpolation of the difference, 95 % interval by resampling the draws
     * @param from leads below
     * @param to leads above
     */
    public record Turn(Interval at, StructureKind from, StructureKind to) {}
}

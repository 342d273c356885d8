package cadre.engine.claims;

import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Remedy;
import cadre.core.plan.StructureKind;

/** Two scenarios that differ in one thing, and the metric in which they are compared: first less second. */
public sealed interface Contrast {

    /** The metric compared. */
    Metric metric();

    /** Whether the claim says that the first is higher (else lower). */
    boolean higher();

    /**
     * One structure against another, all mechanisms on.
     *
     * @param one the structure that the claim is about
     * @param other the one it is compared with
     * @param metric compared
     * @param higher the direction claimed
     */
    record Structures(StructureKind one, StructureKind other, Metric metric, boolean higher) implements Contrast {}

    /**
     * A structure with a mechanism against the same structure with the mechanism neutral.
     *
     * @param structure where
     * @param mechanism which
     * @param metric compared
     * @param higher the direction claimed
     */
    record Switch(StructureKind structure, Mechanism mechanism, Metric metric, boolean higher) implements Contrast {}

    /**
     * A structure with a practice against the same structure without it.
     *
     * @param structure where
     * @param remedy which
     * @param metric compared
     * @param higher the direction claimed
     */
    record Practice(StructureKind structure, Remedy remedy, Metric metric, boolean higher) implements Contrast {}

    /**
     * A structure against the best of the other built-in ones, in net value.
     *
     * @param structure recommended
     */
    record Best(StructureKind structure) implements Contrast {

        @Override
        public Metric metric() {
            return Metric.NET;
        }

        @Override
        public boolean higher() {
            return true;
        }
    }
}

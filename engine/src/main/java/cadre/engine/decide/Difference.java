package cadre.engine.decide;

import cadre.core.plan.StructureKind;
import java.util.List;

/**
 * How one structure differs from another, draw by draw under the same luck.
 *
 * @param structure the one looked at
 * @param against the one it is compared with
 * @param metrics {@code structure} less {@code against} for the main metrics, 95 % intervals
 * @param luck what common random numbers bought
 */
public record Difference(
        StructureKind structure, StructureKind against, List<Candidate.Estimate> metrics, CommonLuck luck) {

    /** Copies the list. */
    public Difference {
        metrics = List.copyOf(metrics);
    }

    /**
     * What common random numbers bought for the difference of net value.
     *
     * @param correlation between the two structures' net values of the same replication, over all replications
     * @param varianceReduction sum of the two variances ÷ variance of the difference: how many times as many independent
     *     replications would have been needed
     */
    public record CommonLuck(double correlation, double varianceReduction) {}
}

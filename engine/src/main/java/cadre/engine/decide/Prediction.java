package cadre.engine.decide;

import cadre.core.numerics.Interval;
import cadre.core.plan.Mechanism;
import cadre.core.plan.StructureKind;

/**
 * A prediction registered before any run, and what became of it in this company.
 *
 * @param mechanism about which mechanism
 * @param structure about which structure
 * @param helps whether it was said to help (else to hurt)
 * @param effect as {@link Argument.Contribution#removed()}
 * @param result whether it held
 */
public record Prediction(Mechanism mechanism, StructureKind structure, boolean helps, Interval effect, Result result) {

    /** What became of a prediction. */
    public enum Result {
        /** The interval lies on the predicted side of zero. */
        HELD,
        /** The interval lies on the other side. */
        FAILED,
        /** The interval includes zero. */
        TOO_SMALL_TO_TELL
    }
}

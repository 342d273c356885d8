package cadre.engine.decide;

import cadre.core.plan.StructureKind;
import org.jspecify.annotations.Nullable;

/**
 * When changing to a structure has paid for itself, against staying in today's layout. Paid back in month m means: from
 * m on, to the horizon, the cumulative net value is at least that of staying. Null means not within the horizon.
 *
 * @param structure to which one changes
 * @param month from the mean curves
 * @param earliest 2.5th percentile over draws of the parameters
 * @param latest 97.5th percentile over draws
 * @param within share of draws in which it pays back within the horizon
 * @param gain cumulative net value less that of staying, by months since the start, 95 % band
 */
public record Payback(
        StructureKind structure,
        @Nullable Integer month,
        @Nullable Integer earliest,
        @Nullable Integer latest,
        double within,
        Band gain) {}

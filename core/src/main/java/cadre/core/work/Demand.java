package cadre.core.work;

import cadre.core.quantity.Share;
import org.jspecify.annotations.Nullable;

/**
 * The stream of use cases nobody has named yet.
 *
 * @param arrivalsPerYear expected requests a year
 * @param researchShare part of them that is research
 * @param outsideShare part of them that belongs to no domain, or to two
 * @param valuePerMonth of one use case, in the company's currency; null when value is not given at all: then each
 *     counts 1 and results are in use-case months of value
 */
public record Demand(
        double arrivalsPerYear,
        Share researchShare,
        Share outsideShare,
        @Nullable Range valuePerMonth) {

    /** Refuses a negative or infinite rate. */
    public Demand {
        if (!(arrivalsPerYear >= 0 && Double.isFinite(arrivalsPerYear))) {
            throw new IllegalArgumentException("arrivals a year are zero or more, not " + arrivalsPerYear);
        }
    }
}

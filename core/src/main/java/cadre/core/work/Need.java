package cadre.core.work;

import cadre.core.quantity.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a use case is worth and what it takes, as far as the company knows. Null, or an effort without tasks for a
 * stage, means: drawn from the reference class.
 *
 * @param valuePerMonth in the company's currency, once in production at full quality
 * @param effort person-days per stage and skill
 * @param quality the true quality below which it is not taken up, as a share of the best possible
 * @param complexity number of other decisions that each decision depends on (K of the search kernel), 0 to 11
 * @param examples labelled examples at hand
 */
public record Need(
        @Nullable Range valuePerMonth,
        List<Task> effort,
        @Nullable Share quality,
        @Nullable Integer complexity,
        @Nullable Long examples) {

    /** Nothing is known. */
    public static final Need UNKNOWN = new Need(null, List.of(), null, null, null);

    /** Copies the list. */
    public Need {
        effort = List.copyOf(effort);
    }
}

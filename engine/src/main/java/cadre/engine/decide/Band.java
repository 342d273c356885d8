package cadre.engine.decide;

import java.util.List;

/**
 * A curve with a band around it.
 *
 * @param estimate per point
 * @param low lower edge, as many points
 * @param high upper edge, as many points
 */
public record Band(List<Double> estimate, List<Double> low, List<Double> high) {

    /** Copies the lists; refuses lists of different lengths. */
    public Band {
        estimate = List.copyOf(estimate);
        low = List.copyOf(low);
        high = List.copyOf(high);
        if (estimate.size() != low.size() || estimate.size() != high.size()) {
            throw new IllegalArgumentException(
                    "a band has as many edges as points: " + estimate.size() + ", " + low.size() + ", " + high.size());
        }
    }
}

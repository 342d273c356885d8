package cadre.core.plan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a joint sample of parameters comes from that a company learnt from its own history.
 *
 * @param file as the user named it
 * @param sha256 of its bytes, in hexadecimal
 * @param from what it was learnt from, such as "84 finished use cases"; empty where the file does not say
 * @param rows draws in it
 * @param parameters those drawn from it, together
 */
public record Calibrated(String file, String sha256, String from, int rows, Set<Parameter> parameters) {

    /** Copies the set; refuses a sample of nothing. */
    public Calibrated {
        if (rows < 1 || parameters.isEmpty()) {
            throw new IllegalArgumentException("a sample of " + rows + " rows of " + parameters.size() + " parameters");
        }
        parameters = Collections.unmodifiableSet(EnumSet.copyOf(parameters));
    }
}

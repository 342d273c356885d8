package cadre.core.plan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a joint sample of parameters comes from that a company learnt from its own history.
 *
 * @param file as the user named it
 * @param sha256 of its bytes, in hexadecimal
 * @param useCases from how many use cases it was learnt; 0 where the file does not say
 * @param rows draws in it
 * @param parameters those drawn from it, together
 */
public record Learnt(String file, String sha256, int useCases, int rows, Set<Parameter> parameters) {

    /** Copies the set; refuses a sample of nothing. */
    public Learnt {
        if (rows < 1 || parameters.isEmpty()) {
            throw new IllegalArgumentException("a sample of " + rows + " rows of " + parameters.size() + " parameters");
        }
        parameters = Collections.unmodifiableSet(EnumSet.copyOf(parameters));
    }
}

package cadre.engine.rank;

import cadre.core.work.Range;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A use case as the ranking sees it.
 *
 * @param number in the company, from 1; names the random numbers, and goes first among equals when lower
 * @param inputs an estimate of every factor
 */
public record Candidate(int number, Map<Factor, Range> inputs) {

    /** Copies the map; refuses a factor without an estimate, or with one outside its scale. */
    public Candidate {
        EnumMap<Factor, Range> copy = new EnumMap<>(Factor.class);
        copy.putAll(inputs);
        for (Factor factor : Factor.values()) {
            Range range = copy.get(factor);
            if (range == null || !factor.allows(range)) {
                throw new IllegalArgumentException(
                        "use case " + number + ": " + factor.id() + " cannot be " + range + "; " + factor.unit());
            }
        }
        inputs = Collections.unmodifiableMap(copy);
    }

    /**
     * The estimate of a factor.
     *
     * @param factor any
     */
    public Range of(Factor factor) {
        Range range = inputs.get(factor);
        if (range == null) {
            throw new IllegalStateException("no " + factor.id()); // excluded by the constructor
        }
        return range;
    }

    /** Likely effort in all envelopes, in person-days. */
    public double effort() {
        return of(Factor.RESEARCH).likely()
                + of(Factor.DELIVERY).likely()
                + of(Factor.PLATFORM).likely();
    }

    /** The same use case with one likely number replaced; what its range was no longer counts. */
    Candidate with(Factor factor, double likely) {
        EnumMap<Factor, Range> changed = new EnumMap<>(inputs);
        changed.put(factor, new Range(likely, likely, likely));
        return new Candidate(number, changed);
    }
}

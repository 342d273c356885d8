package cadre.engine.claims;

import cadre.core.numerics.Interval;

/**
 * A claim as it came out in this company.
 *
 * @param statement which
 * @param effect first scenario less second in the metric of the contrast, mean over draws of the parameters, 95 % interval
 * @param alone for a mechanism, its effect when it alone is added to all neutral; equal to {@code effect} otherwise
 * @param verdict what {@code effect} says
 */
public record Examined(Statement statement, Interval effect, Interval alone, Verdict verdict) {

    /** What became of a claim. */
    public enum Verdict {
        /** The interval lies on the claimed side of zero. */
        HOLDS("holds here"),
        /** The interval lies on the other side. */
        DOES_NOT_HOLD("does not hold here"),
        /** The interval includes zero. */
        TOO_SMALL_TO_TELL("too small to tell");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}

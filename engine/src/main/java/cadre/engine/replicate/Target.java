package cadre.engine.replicate;

/**
 * What a mean has to be.
 *
 * @param value of the mean
 * @param error its standard error; 0 when exact
 * @param tolerance allowed beyond four standard errors
 * @param label where it comes from
 */
public record Target(double value, double error, double tolerance, Label label) {

    /** Where a target comes from. */
    public enum Label {
        /** Closed form or enumeration. */
        EXACT("exact", "a closed form or an enumeration"),
        /** Computed from what the authors published. */
        AUTHORS("authors' data", "computed from the raw result files that the paper's authors published"),
        /** Somebody else has done it again. */
        REPLICATION("replication", "an independent replication's code or figure, agreeing with an own measurement"),
        /** Measured from the published algorithm. */
        REMEASURED(
                "re-measured",
                "measured from the published algorithm; the paper's own printed numbers were not available");

        private final String text;
        private final String meaning;

        Label(String text, String meaning) {
            this.text = text;
            this.meaning = meaning;
        }

        /** As shown in a table. */
        public String text() {
            return text;
        }

        /** What it means, as part of a sentence. */
        public String meaning() {
            return meaning;
        }
    }

    /**
     * A target known exactly.
     *
     * @param value of the mean
     * @return without error and tolerance
     */
    public static Target exact(double value) {
        return new Target(value, 0, 0, Label.EXACT);
    }
}

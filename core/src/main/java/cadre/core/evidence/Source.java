package cadre.core.evidence;

/**
 * Where a figure or claim comes from.
 *
 * @param citation author, year, title or data set, in one line
 * @param grade how much it carries
 */
public record Source(String citation, Grade grade) {

    /** A wide prior of our own. */
    public static final Source ASSUMPTION = new Source("assumption", Grade.ASSUMPTION);

    /** Refuses an empty citation. */
    public Source {
        if (citation.isBlank()) {
            throw new IllegalArgumentException("a source needs a citation");
        }
    }
}

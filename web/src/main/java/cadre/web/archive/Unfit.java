package cadre.web.archive;

/** An archive cannot be used, or not here: what is wrong, and what was expected. */
public final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String expected;

    Unfit(String message, String expected) {
        super(message);
        this.expected = expected;
    }

    /** What would have been right. */
    public String expected() {
        return expected;
    }
}

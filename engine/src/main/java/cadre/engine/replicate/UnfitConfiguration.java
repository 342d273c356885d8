package cadre.engine.replicate;

/** A setting has a value that cannot be, alone or together with the others. */
public final class UnfitConfiguration extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String expected;

    /**
     * Says what is wrong.
     *
     * @param message the setting and its value
     * @param expected what would have been right
     */
    public UnfitConfiguration(String message, String expected) {
        super(message);
        this.expected = expected;
    }

    /** What would have been right. */
    public String expected() {
        return expected;
    }
}

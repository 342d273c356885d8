package cadre.web.usecase;

/** Somebody else changed the use case since the version that a change is based on; nothing was changed. */
public final class LostUpdate extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Card current;

    LostUpdate(Card current, int expected) {
        super("use case " + current.number() + " is at version " + current.version() + ", not " + expected);
        this.current = current;
    }

    /** The use case as it stands now. */
    public Card current() {
        return current;
    }
}

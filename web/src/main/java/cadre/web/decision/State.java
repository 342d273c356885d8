package cadre.web.decision;

/** How far a comparison is. */
public enum State {
    /** Waits for its turn. */
    QUEUED("waiting"),
    /** Is being computed. */
    RUNNING("running"),
    /** Has its answer. */
    FINISHED("finished"),
    /** Was stopped by somebody; it has an answer when enough was computed by then. */
    CANCELLED("stopped"),
    /** A fault in Cadre ended it. */
    FAILED("failed"),
    /** The server ended before it did. */
    INTERRUPTED("interrupted");

    private final String word;

    State(String word) {
        this.word = word;
    }

    /** As written on a page and in the database. */
    public String word() {
        return word;
    }

    /** Whether something is still to come. */
    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }

    static State of(String word) {
        for (State state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is not a state of a comparison");
    }
}

package cadre.web.usecase;

/** How a use case came. */
public enum Channel {
    /** By somebody with an account. */
    FORM("form", "The form"),
    /** By somebody without one. */
    PUBLIC("public", "The public form"),
    /** From a table. */
    IMPORT("import", "An import"),
    /** Through the interface for programs. */
    API("api", "Another program");

    private final String word;
    private final String title;

    Channel(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As stored and as sent by forms. */
    public String word() {
        return word;
    }

    /** As written on a page. */
    public String title() {
        return title;
    }

    /**
     * The one of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Channel of(String word) {
        for (Channel one : values()) {
            if (one.word.equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is not a way in");
    }
}

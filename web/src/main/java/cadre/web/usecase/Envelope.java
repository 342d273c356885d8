package cadre.web.usecase;

/** From which of the separate budgets of people's time a use case is worked on. */
public enum Envelope {
    /** Finding out whether something is possible. */
    RESEARCH("research", "Research"),
    /** Bringing something into production. */
    DELIVERY("delivery", "Delivery"),
    /** What several use cases stand on. */
    PLATFORM("platform", "Platform");

    private final String word;
    private final String title;

    Envelope(String word, String title) {
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
    public static Envelope of(String word) {
        for (Envelope one : values()) {
            if (one.word.equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is not an envelope");
    }
}

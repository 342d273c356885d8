package cadre.web.usecase;

/** How soon something is wanted. */
public enum Urgency {
    /** It is losing money or customers today. */
    NOW("now", "Now"),
    /** Within three months. */
    QUARTER("quarter", "This quarter"),
    /** Within twelve months. */
    YEAR("year", "This year"),
    /** Nobody waits for it. */
    SOMEDAY("someday", "Some day");

    private final String word;
    private final String title;

    Urgency(String word, String title) {
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
    public static Urgency of(String word) {
        for (Urgency one : values()) {
            if (one.word.equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is not an urgency");
    }
}

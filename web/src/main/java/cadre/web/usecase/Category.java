package cadre.web.usecase;

/** In what the value of an idea lies. */
public enum Category {
    /** Something is sold that was not. */
    REVENUE("revenue", "More revenue"),
    /** Work or material is saved. */
    COST("cost", "Lower cost"),
    /** Something bad happens less often. */
    RISK("risk", "Less risk"),
    /** What is made is better. */
    QUALITY("quality", "Better quality"),
    /** Those who buy are served better. */
    CUSTOMER("customer", "Happier customers"),
    /** It takes less time. */
    SPEED("speed", "Faster work"),
    /** None of these. */
    OTHER("other", "Something else");

    private final String word;
    private final String title;

    Category(String word, String title) {
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
    public static Category of(String word) {
        for (Category one : values()) {
            if (one.word.equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is not a category of value");
    }
}

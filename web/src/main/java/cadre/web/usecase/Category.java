package cadre.web.usecase;

import cadre.web.word.Word;

/** In what the value of an idea lies. */
public enum Category implements Word {
    /** Something is sold that was not. */
    REVENUE("More revenue"),
    /** Work or material is saved. */
    COST("Lower cost"),
    /** Something bad happens less often. */
    RISK("Less risk"),
    /** What is made is better. */
    QUALITY("Better quality"),
    /** Those who buy are served better. */
    CUSTOMER("Happier customers"),
    /** It takes less time. */
    SPEED("Faster work"),
    /** None of these. */
    OTHER("Something else");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    /** As written on a page. */
    public String title() {
        return title;
    }
}

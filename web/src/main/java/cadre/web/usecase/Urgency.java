package cadre.web.usecase;

import cadre.web.word.Word;

/** How soon something is wanted. */
public enum Urgency implements Word {
    /** It is losing money or customers today. */
    NOW("Now"),
    /** Within three months. */
    QUARTER("This quarter"),
    /** Within twelve months. */
    YEAR("This year"),
    /** Nobody waits for it. */
    SOMEDAY("Some day");

    private final String title;

    Urgency(String title) {
        this.title = title;
    }

    /** As written on a page. */
    public String title() {
        return title;
    }
}

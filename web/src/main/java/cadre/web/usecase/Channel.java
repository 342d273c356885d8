package cadre.web.usecase;

import cadre.web.word.Word;

/** How a use case came. */
public enum Channel implements Word {
    /** By somebody with an account. */
    FORM("The form"),
    /** By somebody without one. */
    PUBLIC("The public form"),
    /** From a table. */
    IMPORT("An import"),
    /** Through the interface for programs. */
    API("Another program");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    /** As written on a page. */
    public String title() {
        return title;
    }
}

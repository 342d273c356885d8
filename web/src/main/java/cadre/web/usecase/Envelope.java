package cadre.web.usecase;

import cadre.web.word.Word;

/** From which of the separate budgets of people's time a use case is worked on. */
public enum Envelope implements Word {
    /** Finding out whether something is possible. */
    RESEARCH("Research"),
    /** Bringing something into production. */
    DELIVERY("Delivery"),
    /** What several use cases stand on. */
    PLATFORM("Platform");

    private final String title;

    Envelope(String title) {
        this.title = title;
    }

    /** As written on a page. */
    public String title() {
        return title;
    }
}

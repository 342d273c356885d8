package cadre.web.ranking;

import cadre.web.usecase.BoardStage;

/** Which use cases are ranked. */
enum Scope {
    /** Work on them has not begun. */
    WAITING("waiting", "not begun yet"),
    /** They are not over. */
    OPEN("open", "all before production");

    private final String word;
    private final String title;

    Scope(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** In addresses. */
    String word() {
        return word;
    }

    /** For people. */
    String title() {
        return title;
    }

    boolean has(BoardStage stage) {
        return this == OPEN || stage == BoardStage.IDEA || stage == BoardStage.FRAMING;
    }

    /** The one of a word; what has not begun for any other. */
    static Scope of(String word) {
        return word.equals(OPEN.word) ? OPEN : WAITING;
    }
}

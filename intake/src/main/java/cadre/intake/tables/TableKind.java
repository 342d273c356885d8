package cadre.intake.tables;

/** What the rows of a table are. */
public enum TableKind {
    /** A row a person. */
    PEOPLE("people", "people"),
    /** A row a use case. */
    USE_CASES("use-cases", "use_cases"),
    /** A row a use case with the dates of its stages; goes to no list. */
    HISTORY("history", ""),
    /** A row a use case with everything that is kept of it on its way to production; goes to no list. */
    CARDS("cards", "");

    private final String word;
    private final String list;

    TableKind(String word, String list) {
        this.word = word;
        this.list = list;
    }

    /** As it is said on the command line. */
    public String word() {
        return word;
    }

    /** The list of the company file that the rows go to; empty for none. */
    public String list() {
        return list;
    }
}

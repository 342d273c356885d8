package cadre.web.account;

import cadre.web.word.Word;

/** What somebody may do in a company; each role may do what those before it may. */
public enum Role implements Word {
    /** Submits ideas and follows them. */
    REQUESTER("submits ideas and follows them"),
    /** Sees the organisation and the decisions. */
    VIEWER("sees the organisation, the ranking and the decisions"),
    /** Changes the organisation and starts comparisons. */
    PLANNER("changes the organisation, the ranking and starts comparisons"),
    /** Decides who may do what. */
    ADMINISTRATOR("decides who may do what");

    private final String meaning;

    Role(String meaning) {
        this.meaning = meaning;
    }

    /** What it is for; completes "A planner …". */
    public String meaning() {
        return meaning;
    }

    /** Whether this role may do what needs the other one. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}

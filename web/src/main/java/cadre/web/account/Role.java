package cadre.web.account;

/** What somebody may do in a company; each role may do what those before it may. */
public enum Role {
    /** Submits ideas and follows them. */
    REQUESTER("requester", "submits ideas and follows them"),
    /** Sees the organisation and the decisions. */
    VIEWER("viewer", "sees the organisation, the ranking and the decisions"),
    /** Changes the organisation and starts comparisons. */
    PLANNER("planner", "changes the organisation, the ranking and starts comparisons"),
    /** Decides who may do what. */
    ADMINISTRATOR("administrator", "decides who may do what");

    private final String word;
    private final String meaning;

    Role(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** As written on a page and in the database. */
    public String word() {
        return word;
    }

    /** What it is for; completes "A planner …". */
    public String meaning() {
        return meaning;
    }

    /** Whether this role may do what needs the other one. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /**
     * The role of this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word.equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is not a role");
    }
}

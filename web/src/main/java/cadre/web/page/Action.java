package cadre.web.page;

import cadre.web.account.Role;

/** What is often done, for the palette of commands. */
enum Action {
    /** An idea for ML. */
    IDEA("ideas/new", "Submit an idea", Role.REQUESTER),
    /** A comparison of the structures. */
    COMPARE("decisions#ask-h", "Compare the structures", Role.PLANNER),
    /** A company file. */
    IMPORT("organisation/import", "Import a new revision of the company file", Role.PLANNER),
    /** What single people may see of themselves. */
    ME("me", "See what is stored about you", Role.REQUESTER),
// One line an action.
;

    private final String path;
    private final String title;
    private final Role role;

    Action(String path, String title, Role role) {
        this.path = path;
        this.title = title;
        this.role = role;
    }

    /** What follows the company in its address. */
    String path() {
        return path;
    }

    /** What is done. */
    String title() {
        return title;
    }

    /** The lowest role that may do it. */
    Role role() {
        return role;
    }
}

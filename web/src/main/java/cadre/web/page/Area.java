package cadre.web.page;

import cadre.app.route.Route;
import cadre.web.account.Role;
import java.util.Locale;

/** The parts of the web application in a company, in the order of the navigation. */
public enum Area {
    /** What people ask for. */
    IDEAS("ideas", "Ideas", Role.REQUESTER, "Submit an idea for ML, and see where each stands and why"),
    /** What is asked for, by stage. */
    USE_CASES("use-cases", "Use cases", Role.VIEWER, "Follow every idea from the request to production"),
    /** What comes next. */
    RANKING("ranking", "Ranking", Role.REQUESTER, "See which use cases come next, why, and how sure that is"),
    /** The organisation as it is. */
    ORGANISATION(
            "organisation", "Organisation", Role.VIEWER, "See who works where, who serves whom, and what is missing"),
    /** What if it were organised otherwise. */
    SCENARIOS("scenarios", "Scenarios", Role.VIEWER, "Move people and teams about, and see what that would bring"),
    /** Comparisons of the structures. */
    DECISIONS("decisions", "Decisions", Role.VIEWER, Route.DECIDE.line()),
    /** Who may do what here. */
    MEMBERS("members", "Members", Role.ADMINISTRATOR, "Say who may come in and who may do what"),
    /** Tokens of programs, and who is told of changes. */
    PROGRAMS("tokens", "API", Role.REQUESTER, "Let programs read and write here, as far as you may yourself"),
    /** Everything of the company as a file. */
    ARCHIVE("archive", "Archive", Role.ADMINISTRATOR, "Take everything of the company away as one file"),
// One line an area.
;

    private final String path;
    private final String title;
    private final Role role;
    private final String line;

    Area(String path, String title, Role role, String line) {
        this.path = path;
        this.title = title;
        this.role = role;
        this.line = line;
    }

    /**
     * The letter that leads to it after a g: the first of its title that no area before it has.
     *
     * @return a lower-case letter, or a digit where all letters are taken
     */
    public String key() {
        String taken = "";
        for (Area area : values()) {
            String letters =
                    (area.title + "0123456789").toLowerCase(Locale.ROOT).replace(" ", "");
            int first = 0;
            while (taken.indexOf(letters.charAt(first)) >= 0) {
                first++;
            }
            if (area == this) {
                return letters.substring(first, first + 1);
            }
            taken += letters.charAt(first);
        }
        throw new IllegalStateException("no area " + this);
    }

    /** What follows the company in addresses. */
    public String path() {
        return path;
    }

    /** As written in the navigation. */
    public String title() {
        return title;
    }

    /** The lowest role that sees it. */
    public Role role() {
        return role;
    }

    /** What it is for, in one line without a full stop. */
    public String line() {
        return line;
    }
}

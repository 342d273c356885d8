package cadre.web.decision;

/**
 * How the structures stand while they are compared.
 *
 * @param said who is in front and how surely; empty while nothing can be said
 * @param picture as markup; empty while there is none
 * @param table the same as numbers, as markup
 */
public record StandingView(String said, String picture, String table) {

    static final StandingView NONE = new StandingView("", "", "");
}

package cadre.web.entry;

import cadre.web.account.Membership;
import java.util.List;

/**
 * The companies of an account.
 *
 * @param login of the account
 * @param memberships by the name of the company
 */
public record HomeView(String login, List<Membership> memberships) {

    /** Copies the list. */
    public HomeView {
        memberships = List.copyOf(memberships);
    }
}

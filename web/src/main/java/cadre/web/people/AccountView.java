package cadre.web.people;

import cadre.web.access.Sessions;
import cadre.web.account.Identities;
import cadre.web.account.Membership;
import cadre.web.page.Form;
import java.util.List;

/**
 * One's own account.
 *
 * @param login what one logs in with
 * @param form as filled in
 * @param password whether the account has one
 * @param rule what a password has to be
 * @param sessions where one is logged in
 * @param memberships in which companies one has which role
 * @param founder whether one may make another company
 * @param links which identities of the provider may log in
 * @param provider name of the provider of identities; empty when there is none
 * @param onward where to go on with linking; empty when one is not about to
 */
public record AccountView(
        String login,
        Form form,
        boolean password,
        String rule,
        List<Sessions.Session> sessions,
        List<Membership> memberships,
        boolean founder,
        List<Identities.Link> links,
        String provider,
        String onward) {

    /** Copies the lists. */
    public AccountView {
        sessions = List.copyOf(sessions);
        memberships = List.copyOf(memberships);
        links = List.copyOf(links);
    }
}

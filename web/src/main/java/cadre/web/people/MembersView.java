package cadre.web.people;

import cadre.web.account.Invitations;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.page.Form;
import java.util.List;

/**
 * Who may do what in a company.
 *
 * @param answer how many are in, in a sentence
 * @param form as filled in
 * @param members of this page, by name
 * @param query what was looked for; empty for everybody
 * @param number of this page, from 1
 * @param pages how many there are
 * @param invitations that can still be used
 * @param link the invitation that was just made, to be shown once; empty for none
 * @param domains whose verified addresses let people in, separated by blanks
 * @param provider name of the provider of identities; empty when there is none
 * @param claims who says to be which person of the company file
 * @param me id of the account that looks
 */
public record MembersView(
        String answer,
        Form form,
        List<Members.Member> members,
        String query,
        int number,
        int pages,
        List<Invitations.Invitation> invitations,
        String link,
        String domains,
        String provider,
        List<Claim> claims,
        long me) {

    /** Copies the lists. */
    public MembersView {
        members = List.copyOf(members);
        invitations = List.copyOf(invitations);
        claims = List.copyOf(claims);
    }

    /**
     * An account that says who it is.
     *
     * @param account id
     * @param who name and login
     * @param seat id of the person of the company file
     */
    public record Claim(long account, String who, String seat) {}

    /** All roles, the lowest first. */
    public List<Role> roles() {
        return List.of(Role.values());
    }
}

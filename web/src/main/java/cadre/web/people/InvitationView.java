package cadre.web.people;

import cadre.web.account.Invitations;
import cadre.web.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked in.
 *
 * @param invitation null when there is none that can be used
 * @param form as filled in
 * @param token of the invitation
 * @param rule what a password has to be
 * @param member whether who is logged in is a member already
 * @param provider name of the provider of identities; empty when there is none
 */
public record InvitationView(
        Invitations.@Nullable Invitation invitation,
        Form form,
        String token,
        String rule,
        boolean member,
        String provider) {}

package cadre.web.api;

import cadre.web.access.Visit;
import cadre.web.account.Invitations;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.account.Token;
import cadre.web.page.Form;
import cadre.web.people.MemberDesk;
import cadre.web.rest.Listed;
import cadre.web.rest.Says;
import cadre.web.word.Word;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Members, invitations and whose addresses let people in, as programs read and send them. */
final class MemberJson {

    private MemberJson() {}

    /** Somebody with a role. */
    record Member(
            @Says("the id of the account") long id,
            @Says("what they log in with") String login,
            @Says("what others read") String name,

            @Says(value = "what they may do", of = Role.class)
            String role,

            @Says("whether they may log in") boolean enabled,

            @Says("whether an identity with the login as its verified address may be linked to the account")
            boolean mailLink,

            @Says(
                    "whether this company asked the account in and it belongs to no other: only then enabled and mailLink can"
                            + " be changed here")
            boolean ours,

            @Says("whether it can log in with a password; otherwise only with the provider of identities")
            boolean password) {

        static Member of(Members.Member member) {
            return new Member(
                    member.account().id(),
                    member.account().login(),
                    member.account().name(),
                    member.role().word(),
                    member.enabled(),
                    member.mailLink(),
                    member.ours(),
                    member.password());
        }
    }

    /** Which members are asked for. */
    record Which(
            @Says(value = "a part of the name or login", most = 200) @Nullable
            String text,

            @Says(value = "how many entries, 50 when nothing is said", from = 1, to = Listed.MOST) @Nullable
            Integer limit,

            @Says(value = "from where to go on: the value of next from the answer before", most = 200) @Nullable
            String cursor) {}

    /** Somebody to be asked in. */
    record Asking(
            @Says(value = "the login of somebody known here, or a name for the invitation", most = 200)
            String who,

            @Says(value = "what they may do", of = Role.class)
            String role) {

        Form form() {
            return Form.empty().with("who", who).with("role", role);
        }
    }

    /** Somebody who was asked in. */
    record Asked(
            @Says("the member, when they are one at once; null when there is an invitation instead") @Nullable
            Member member,

            @Says("the link of the invitation, to be handed to one person; null when there is a member") @Nullable
            String invitation) {}

    /** What a member may do. */
    record Rights(
            @Says(value = "what they may do", of = Role.class)
            String role,

            @Says("whether they may log in") boolean enabled,

            @Says("whether an identity with the login as its verified address may be linked to the account")
            boolean mailLink) {

        static Rights of(Members.Member member) {
            return new Rights(member.role().word(), member.enabled(), member.mailLink());
        }

        MemberDesk.Rights rights() {
            return new MemberDesk.Rights(Word.of(Role.class, role), enabled, mailLink);
        }
    }

    /** An invitation that can still be used. */
    record Invitation(
            @Says("its id, in addresses") long id,

            @Says(value = "what they may do", of = Role.class)
            String role,

            @Says(value = "for whom", empty = true) String who,
            @Says("the name of who made it") String author,
            @Says("when") Instant at,
            @Says("until when it can be used") Instant expires) {

        static Invitation of(Invitations.Invitation invitation) {
            return new Invitation(
                    invitation.id(),
                    invitation.role().word(),
                    invitation.label(),
                    invitation.author(),
                    invitation.made(),
                    invitation.expires());
        }
    }

    /** Whose verified addresses let people in. */
    record Domains(
            @Says(value = "domains of mail addresses, such as example.com", most = 100)
            List<String> domains) {}

    /** Who a program is. */
    record Me(
            @Says("the id of the account whose token it is") long id,
            @Says("what it logs in with") String login,
            @Says("what others read") String name,

            @Says(value = "what the account may do", of = Role.class)
            String role,

            @Says(value = "what the token may do now", of = Role.class)
            String allowed,

            @Says("what the token is for") String token,

            @Says("from when the token is not accepted any more")
            Instant expires) {

        static Me of(Visit visit, Token token) {
            return new Me(
                    visit.account().id(),
                    visit.account().login(),
                    visit.account().name(),
                    token.membership().role().word(),
                    token.allowed().word(),
                    token.name(),
                    token.expires());
        }
    }

    static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}

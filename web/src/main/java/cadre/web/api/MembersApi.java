package cadre.web.api;

import cadre.web.access.Audit;
import cadre.web.access.Entrance;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Account;
import cadre.web.account.Identities;
import cadre.web.account.Invitations;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.page.Form;
import cadre.web.people.MemberDesk;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Content;
import cadre.web.rest.Key;
import cadre.web.rest.Listed;
import cadre.web.rest.Match;
import cadre.web.rest.Once;
import cadre.web.rest.Sent;
import cadre.web.rest.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Who may do what in a company: members, invitations, and whose addresses let people in. */
@Controller
final class MembersApi {

    private static final String ABOUT = "Members";
    private static final String ALL = Addresses.COMPANY + "/members";
    private static final String ONE = ALL + "/{account}";
    private static final String INVITATIONS = Addresses.COMPANY + "/invitations";
    private static final String INVITATION = INVITATIONS + "/{invitation}";
    private static final String DOMAINS = Addresses.COMPANY + "/mail-domains";

    private final Members members;
    private final Invitations invitations;
    private final Identities identities;
    private final MemberDesk desk;
    private final Audit audit;
    private final Once once;

    MembersApi(
            Members members, Invitations invitations, Identities identities, MemberDesk desk, Audit audit, Once once) {
        this.members = members;
        this.invitations = invitations;
        this.identities = identities;
        this.desk = desk;
        this.audit = audit;
        this.once = once;
    }

    @Needs(Role.REQUESTER)
    @Told(id = "getMe", about = ABOUT, value = "Says whose token it is, and what it may do.")
    @GetMapping(path = Addresses.COMPANY + "/me", produces = Addresses.JSON)
    Answer<MemberJson.Me> me(Visit visit) {
        return Answer.hashed(MemberJson.Me.of(visit, Entrance.token().orElseThrow()));
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "listMembers",
            about = ABOUT,
            value = "Lists everybody with a role, by name.",
            more =
                    "The audit log keeps that they were looked at. The cursor counts: who comes or goes meanwhile moves what"
                            + " follows.")
    @GetMapping(path = ALL, produces = Addresses.JSON)
    Answer<Listed<MemberJson.Member>> all(Visit visit, @Asked MemberJson.Which asked) {
        audit.sawEveryone(visit, "/api/v1 members");
        int size = Listed.size(asked.limit());
        int from = Math.clamp(Listed.after(asked.cursor(), 0), 0, Integer.MAX_VALUE);
        List<MemberJson.Member> some =
                members.all(visit.tenant(), MemberJson.text(asked.text()), from, size + 1).stream()
                        .map(MemberJson.Member::of)
                        .toList();
        return Answer.of(Listed.of(some, size, last -> from + size));
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "addMember",
            about = ABOUT,
            value = "Asks somebody in.",
            more =
                    "Whose account the administrator knows, from here or a company of theirs, is a member at once. For everybody"
                            + " else the answer has the link of an invitation, which is not to be had again, except with the same"
                            + " Idempotency-Key within a day.",
            status = 201)
    @PostMapping(path = ALL, consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<MemberJson.Asked> add(Visit visit, HttpServletRequest request, Key key, @Sent MemberJson.Asking sent) {
        return once.answer(key, () -> {
            Form form = sent.form();
            MemberDesk.Asked asked = desk.ask(visit, form).orElseThrow(() -> UseCaseChange.problem(form));
            Account account = asked.account();
            if (account == null) {
                return Answer.made(
                        new MemberJson.Asked(null, desk.link(asked, request)), "", Addresses.of(visit, "invitations"));
            }
            MemberJson.Member member = MemberJson.Member.of(find(visit, account.id()));
            return Answer.made(new MemberJson.Asked(member, null), "", Addresses.of(visit, "members/" + account.id()));
        });
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(id = "getMember", about = ABOUT, value = "Gets a member.", more = "The audit log keeps it.")
    @GetMapping(path = ONE, produces = Addresses.JSON)
    Answer<MemberJson.Member> one(Visit visit, @PathVariable long account) {
        Members.Member member = find(visit, account);
        audit.saw(visit, List.of(Audit.Subject.account(account)), "/api/v1 member");
        return Answer.hashed(MemberJson.Member.of(member));
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "changeMember",
            about = ABOUT,
            value = "Changes what a member may do.",
            more =
                    "A merge patch (RFC 7396): what is not sent stays. All of it is changed, or nothing. A company keeps one"
                            + " administrator who can log in.",
            reads = Addresses.PATCH,
            patches = MemberJson.Rights.class)
    @PatchMapping(path = ONE, consumes = Addresses.PATCH, produces = Addresses.JSON)
    Answer<MemberJson.Member> change(Visit visit, Match match, @PathVariable long account, Content content) {
        find(visit, account);
        refuse(desk.change(visit, account, now -> {
            check(match, now);
            return content.patched(MemberJson.Rights.of(now), MemberJson.Rights.class)
                    .rights();
        }));
        return Answer.hashed(MemberJson.Member.of(find(visit, account)));
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "removeMember",
            about = ABOUT,
            value = "Takes a member's role away.",
            more = "The account stays. A company keeps one administrator who can log in.",
            status = 204)
    @DeleteMapping(path = ONE, produces = Addresses.JSON)
    Answer<MemberJson.Member> remove(Visit visit, Match match, @PathVariable long account) {
        find(visit, account);
        refuse(desk.remove(visit, account, now -> check(match, now)));
        return Answer.done();
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "listInvitations",
            about = ABOUT,
            value = "Lists the invitations that can still be used, the newest first, all at once.")
    @GetMapping(path = INVITATIONS, produces = Addresses.JSON)
    Answer<Listed<MemberJson.Invitation>> invitations(Visit visit) {
        return Answer.of(new Listed<>(
                invitations.open(visit.tenant()).stream()
                        .map(MemberJson.Invitation::of)
                        .toList(),
                null));
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(id = "getInvitation", about = ABOUT, value = "Gets an invitation that can still be used, without its link.")
    @GetMapping(path = INVITATION, produces = Addresses.JSON)
    Answer<MemberJson.Invitation> invitation(Visit visit, @PathVariable long invitation) {
        return Answer.hashed(open(visit, invitation));
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "withdrawInvitation",
            about = ABOUT,
            value = "Withdraws an invitation: its link leads nowhere then.",
            status = 204)
    @DeleteMapping(path = INVITATION, produces = Addresses.JSON)
    Answer<MemberJson.Invitation> withdraw(Visit visit, Match match, @PathVariable long invitation) {
        match.check(Answer.hash(open(visit, invitation)));
        if (!desk.withdraw(visit, invitation)) {
            throw noInvitation(invitation);
        }
        return Answer.done();
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "getMailDomains",
            about = ABOUT,
            value =
                    "Gets the domains of mail addresses that let people in as requesters, once the provider of identities has"
                            + " verified them.")
    @GetMapping(path = DOMAINS, produces = Addresses.JSON)
    Answer<MemberJson.Domains> domains(Visit visit) {
        return Answer.hashed(new MemberJson.Domains(identities.domains(visit.tenant())));
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(id = "setMailDomains", about = ABOUT, value = "Sets the domains of mail addresses that let people in.")
    @PutMapping(path = DOMAINS, consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<MemberJson.Domains> domains(Visit visit, Match match, @Sent MemberJson.Domains sent) {
        match.check(domains(visit).version());
        Form form = Form.empty().with("domains", String.join(" ", sent.domains()));
        if (desk.domains(visit, form).isEmpty()) {
            throw UseCaseChange.problem(form);
        }
        return domains(visit);
    }

    private static void check(Match match, Members.Member now) {
        match.check(Answer.hash(MemberJson.Member.of(now)));
    }

    private static void refuse(Optional<String> refusal) {
        refusal.ifPresent(why -> {
            throw Problem.of(Kind.CONFLICT, why);
        });
    }

    private Members.Member find(Visit visit, long account) {
        return members.member(visit.tenant(), account)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "There is no member " + account + " in this company."));
    }

    private MemberJson.Invitation open(Visit visit, long id) {
        return invitations.open(visit.tenant()).stream()
                .filter(invitation -> invitation.id() == id)
                .map(MemberJson.Invitation::of)
                .findFirst()
                .orElseThrow(() -> noInvitation(id));
    }

    private static Problem noInvitation(long id) {
        return Problem.of(
                Kind.NOT_FOUND,
                "There is no invitation " + id + " that can still be used. Maybe it was accepted, or withdrawn.");
    }
}

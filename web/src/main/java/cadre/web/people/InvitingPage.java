package cadre.web.people;

import cadre.web.access.Audit;
import cadre.web.access.Entrance;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Identities;
import cadre.web.account.Invitations;
import cadre.web.account.Members;
import cadre.web.account.Membership;
import cadre.web.account.Role;
import cadre.web.openid.OpenId;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asking somebody in. Whose account the administrator already knows from a company of theirs, or from an earlier membership
 * here, is added at once; everybody else gets a link, so that nobody is put into a company unasked, and nobody can find out
 * which logins there are elsewhere on this server.
 */
@Controller
final class InvitingPage {

    private static final int LONGEST_LABEL = 200;
    private static final String DOMAIN = "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}";

    private final Accounts accounts;
    private final Members members;
    private final Invitations invitations;
    private final Identities identities;
    private final Audit audit;
    private final MembersViews views;
    private final OpenId openId;
    private final JdbcClient database;

    InvitingPage(
            Accounts accounts,
            Members members,
            Invitations invitations,
            Identities identities,
            Audit audit,
            MembersViews views,
            OpenId openId,
            JdbcClient database) {
        this.accounts = accounts;
        this.members = members;
        this.invitations = invitations;
        this.identities = identities;
        this.audit = audit;
        this.views = views;
        this.openId = openId;
        this.database = database;
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members")
    ModelAndView add(
            Visit visit,
            Frame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String role) {
        Form form = Form.empty().with("who", who).with("role", role).atMost("who", LONGEST_LABEL);
        form.required("who", "Enter the login of somebody whom you know here, or a name for the invitation.");
        Role wanted = form.read("role", Role::of, "Choose one of the four roles.", Role.REQUESTER);
        Optional<Account> known = known(visit, form.value("who"));
        if (known.flatMap(account -> members.member(visit.tenant(), account.id()))
                .isPresent()) {
            form.wrong("who", known.get().name() + " is a member already. Their role can be changed in the table.");
        }
        if (form.isWrong()) {
            return frame.again(MembersPage.TEMPLATE, MembersPage.TITLE, views.of(visit, form, request, "", 1));
        }
        if (known.isPresent()) {
            Account account = known.get();
            members.join(visit.tenant(), account, wanted);
            audit.note(
                    visit,
                    Audit.Deed.CHANGED,
                    Audit.Subject.account(account.id()),
                    MembersPage.PAGE,
                    "no role → " + wanted.word());
            return frame.go(
                    visit.address(MembersPage.PAGE), account.name() + " is a member now, as " + wanted.word() + ".");
        }
        String root = openId.provider().root().isEmpty()
                ? Entrance.root(request)
                : openId.provider().root();
        String token = invitations.make(visit.tenant(), visit.account(), wanted, form.value("who"));
        MembersViews.keep(request, root + "/invitation/" + token);
        audit.note(
                visit,
                Audit.Deed.CHANGED,
                new Audit.Subject("invitation", ""),
                MembersPage.PAGE,
                "invitation as " + wanted.word());
        return frame.go(visit.address(MembersPage.PAGE), "");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members/invitations/{invitation}/withdrawal")
    ModelAndView withdraw(Visit visit, Frame frame, @PathVariable long invitation) {
        if (!invitations.withdraw(visit.tenant(), invitation)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        audit.note(
                visit,
                Audit.Deed.CHANGED,
                new Audit.Subject("invitation", ""),
                MembersPage.PAGE,
                "invitation withdrawn");
        return frame.go(visit.address(MembersPage.PAGE), "The invitation is withdrawn: its link leads nowhere now.");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members/domains")
    ModelAndView domains(
            Visit visit, Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") String domains) {
        Form form = Form.empty().with("domains", domains);
        List<String> all = Arrays.stream(domains.toLowerCase(Locale.ROOT).split("[\\s,;]+", -1))
                .map(domain -> domain.startsWith("@") ? domain.substring(1) : domain)
                .filter(domain -> !domain.isEmpty())
                .distinct()
                .toList();
        all.stream()
                .filter(domain -> !domain.matches(DOMAIN))
                .findFirst()
                .ifPresent(wrong ->
                        form.wrong("domains", "'" + wrong + "' is no domain of mail addresses, such as example.com."));
        if (form.isWrong()) {
            return frame.again(MembersPage.TEMPLATE, MembersPage.TITLE, views.of(visit, form, request, "", 1));
        }
        identities.domains(visit.tenant(), all);
        audit.note(
                visit,
                Audit.Deed.CHANGED,
                Audit.Subject.EVERYONE,
                MembersPage.PAGE,
                "mail domains: " + (all.isEmpty() ? "none" : String.join(", ", all)));
        return frame.go(visit.address(MembersPage.PAGE), "It is saved.");
    }

    private Optional<Account> known(Visit visit, String login) {
        return accounts.find(login)
                .filter(Accounts.Credentials::enabled)
                .map(Accounts.Credentials::account)
                .filter(account -> wasHere(visit, account) || together(visit, account));
    }

    private boolean wasHere(Visit visit, Account account) {
        return members.member(visit.tenant(), account.id()).isPresent()
                || database.sql("select count(*) from audit_entry"
                                        + " where tenant_id = ? and subject_kind = 'account' and subject = ?")
                                .params(visit.tenant().id(), String.valueOf(account.id()))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private boolean together(Visit visit, Account account) {
        return members.of(visit.account().id()).stream()
                .filter(mine -> mine.role() == Role.ADMINISTRATOR)
                .map(Membership::tenant)
                .anyMatch(tenant -> members.member(tenant, account.id()).isPresent());
    }
}

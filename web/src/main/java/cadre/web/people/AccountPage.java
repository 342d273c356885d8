package cadre.web.people;

import cadre.web.access.Audit;
import cadre.web.access.Passwords;
import cadre.web.access.Sessions;
import cadre.web.access.SignedIn;
import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Identities;
import cadre.web.account.Members;
import cadre.web.account.Membership;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.openid.Errand;
import cadre.web.openid.OpenId;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: name, password, where one is logged in, in which companies one is, making another company. */
@Controller
final class AccountPage {

    private static final int LONGEST_NAME = 200;
    private static final String TEMPLATE = "people/account";
    private static final String TITLE = "Your account";

    private final Accounts accounts;
    private final Members members;
    private final Identities identities;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final OpenId openId;
    private final TransactionTemplate transaction;

    AccountPage(
            Accounts accounts,
            Members members,
            Identities identities,
            Passwords passwords,
            Sessions sessions,
            Audit audit,
            OpenId openId,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.members = members;
        this.identities = identities;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.openId = openId;
        this.transaction = transaction;
    }

    @SignedIn
    @GetMapping("/account")
    ModelAndView show(Account account, Frame frame, HttpServletRequest request) {
        return frame.show(TEMPLATE, TITLE, view(account, Form.empty().with("name", account.name()), request));
    }

    @SignedIn
    @PostMapping("/account/name")
    ModelAndView rename(
            Account account, Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") String name) {
        Form form = Form.empty().with("name", name).atMost("name", LONGEST_NAME);
        form.required("name", "Enter your name, as others here read it.");
        if (form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, view(account, form, request));
        }
        accounts.rename(account.id(), form.value("name"));
        audit.note(null, account, Audit.Deed.CHANGED, Audit.Subject.account(account.id()), "account", "name");
        return frame.go("/account", "Others now read your new name.");
    }

    @SignedIn
    @PostMapping("/account/password")
    ModelAndView password(
            Account account,
            Frame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password) {
        Form form = Form.empty().with("name", account.name());
        if (!hasPassword(account)) {
            form.wrong("password", "This account has no password, so that there is none to change.");
        } else {
            passwords.refusal(account, old, request).ifPresent(fault -> form.wrong("old", fault));
            Passwords.fault(password, account.login()).ifPresent(fault -> form.wrong("password", fault));
            if (password.equals(old)) {
                form.wrong("password", "This is the password that you have. Enter another one.");
            }
        }
        if (form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, view(account, form, request));
        }
        accounts.password(account.id(), passwords.hash(password));
        sessions.endAll(account.id(), request);
        sessions.renew(
                request, account.id(), accounts.find(account.id()).orElseThrow().stamp());
        audit.note(null, account, Audit.Deed.CHANGED, Audit.Subject.account(account.id()), "account", "password");
        return frame.go("/account", "Your password is changed, and you are logged out everywhere else.");
    }

    @SignedIn
    @PostMapping("/account/sessions/{key}/end")
    ModelAndView end(Account account, Frame frame, @PathVariable String key) {
        if (!sessions.end(account, key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return frame.go("/account", "That session has ended.");
    }

    /** The way to the provider is a link on the next page: a form that led there would be stopped by the policy of content. */
    @SignedIn
    @PostMapping("/account/identities")
    ModelAndView link(Account account, Frame frame, HttpServletRequest request) {
        if (openId.provider().exists()) {
            Errand.link(request, account);
        }
        return frame.go("/account#identities", "");
    }

    @SignedIn
    @PostMapping("/account/identities/{id}/removal")
    ModelAndView unlink(Account account, Frame frame, HttpServletRequest request, @PathVariable long id) {
        if (!hasPassword(account) && identities.of(account.id()).size() < 2) {
            Form form = Form.empty()
                    .with("name", account.name())
                    .wrong("identities", "This account has no password: without this link you could not log in again.");
            return frame.again(TEMPLATE, TITLE, view(account, form, request));
        }
        if (!identities.unlink(account.id(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        audit.note(null, account, Audit.Deed.CHANGED, Audit.Subject.account(account.id()), "account", "identity");
        return frame.go("/account", "The link is removed.");
    }

    /** A company has an administrator from its first moment on: only who is one somewhere makes another. */
    @SignedIn
    @PostMapping("/account/companies")
    ModelAndView found(
            Account account, Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") String company) {
        if (!founder(members.of(account.id()))) {
            throw new AccessDeniedException("only administrators make companies");
        }
        Form form = Form.empty().with("name", account.name()).with("company", company);
        form.required("company", "Enter the name of the company.");
        form.atMost("company", LONGEST_NAME);
        if (form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, view(account, form, request));
        }
        Tenant made = transaction.execute(status -> {
            Tenant tenant = members.found(form.value("company"), account);
            audit.note(
                    tenant,
                    account,
                    Audit.Deed.CHANGED,
                    Audit.Subject.account(account.id()),
                    "account",
                    "made the company");
            return tenant;
        });
        return frame.go("/c/" + made.slug(), "The company is made, and you are its administrator.");
    }

    private static boolean founder(List<Membership> memberships) {
        return memberships.stream().anyMatch(membership -> membership.role() == Role.ADMINISTRATOR);
    }

    private boolean hasPassword(Account account) {
        return accounts.find(account.id())
                .filter(Accounts.Credentials::hasPassword)
                .isPresent();
    }

    private AccountView view(Account account, Form form, HttpServletRequest request) {
        List<Membership> memberships = members.of(account.id());
        return new AccountView(
                account.login(),
                form,
                hasPassword(account),
                "At least " + Passwords.LEAST + " characters; four words in a row are easier to keep in mind.",
                sessions.of(account, request),
                memberships,
                founder(memberships),
                identities.of(account.id()),
                openId.provider().name(),
                Errand.isLinking(request, account) ? "/login/provider" : "");
    }
}

package cadre.web.people;

import cadre.web.access.Arrival;
import cadre.web.access.Audit;
import cadre.web.access.Entrance;
import cadre.web.access.Open;
import cadre.web.access.Passwords;
import cadre.web.access.SignedIn;
import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Invitations;
import cadre.web.account.Members;
import cadre.web.openid.Errand;
import cadre.web.openid.OpenId;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What somebody sees who opens the link of an invitation: a new account, or into the company with the one they have. */
@Controller
final class InvitationPage {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LOGIN = 100;
    private static final String TEMPLATE = "people/invitation";
    private static final String TITLE = "Invitation";

    private final Invitations invitations;
    private final Accounts accounts;
    private final Members members;
    private final Passwords passwords;
    private final Audit audit;
    private final OpenId openId;
    private final Arrival arrival;
    private final TransactionTemplate transaction;

    InvitationPage(
            Invitations invitations,
            Accounts accounts,
            Members members,
            Passwords passwords,
            Audit audit,
            OpenId openId,
            Arrival arrival,
            TransactionTemplate transaction) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.members = members;
        this.passwords = passwords;
        this.audit = audit;
        this.openId = openId;
        this.arrival = arrival;
        this.transaction = transaction;
    }

    @Open
    @GetMapping("/invitation/{token}")
    ModelAndView show(Frame frame, HttpServletRequest request, @PathVariable String token) {
        if (openId.provider().exists() && invitations.find(token).isPresent()) {
            Errand.invited(request, token);
        }
        return frame.show(TEMPLATE, TITLE, view(token, Form.empty()));
    }

    /** The account is made with the invitation's last moment: who was slower makes none. */
    @Open
    @PostMapping("/invitation/{token}")
    ModelAndView make(
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam Map<String, String> sent) {
        Invitations.Invitation invitation = find(token);
        String password = sent.getOrDefault("password", "");
        Form form = Form.empty();
        sent.forEach(form::with);
        form.required("name", "Enter your name.");
        form.required("login", "Enter what you will log in with.");
        form.atMost("name", LONGEST_NAME).atMost("login", LONGEST_LOGIN);
        Accounts.fault(form.value("login")).ifPresent(fault -> form.wrong("login", fault));
        Passwords.fault(password, form.value("login")).ifPresent(fault -> form.wrong("password", fault));
        if (form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, view(token, form));
        }
        try {
            String hash = passwords.hash(password);
            transaction.executeWithoutResult(
                    status -> join(invitation, accounts.add(form.value("login"), form.value("name"), hash)));
        } catch (DuplicateKeyException e) {
            form.wrong("login", "This login is taken. Maybe you have an account already: then log in with it.");
            return frame.again(TEMPLATE, TITLE, view(token, form));
        }
        arrival.enter(request, response, accounts.find(form.value("login")).orElseThrow());
        return frame.go("/c/" + invitation.tenant().slug(), "Your account is made, and you are logged in.");
    }

    @SignedIn
    @PostMapping("/invitation/{token}/acceptance")
    ModelAndView accept(Account account, Frame frame, @PathVariable String token) {
        Invitations.Invitation invitation = find(token);
        if (members.member(invitation.tenant(), account.id()).isEmpty()) {
            transaction.executeWithoutResult(status -> join(invitation, account));
        }
        return frame.go("/c/" + invitation.tenant().slug(), "You are a member now.");
    }

    /** Leads to the page to log in, which leads back here. */
    @SignedIn
    @GetMapping("/invitation/{token}/acceptance")
    ModelAndView back(Frame frame, @PathVariable String token) {
        return frame.go("/invitation/" + token, "");
    }

    private void join(Invitations.Invitation invitation, Account account) {
        if (!invitations.use(invitation, account)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        members.join(invitation.tenant(), account, invitation.role());
        audit.note(
                invitation.tenant(),
                account,
                Audit.Deed.CHANGED,
                Audit.Subject.account(account.id()),
                "invitation",
                "no role → " + invitation.role().word());
    }

    private Invitations.Invitation find(String token) {
        return invitations.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private InvitationView view(String token, Form form) {
        Optional<Invitations.Invitation> found = invitations.find(token);
        boolean member = found.isPresent()
                && Entrance.account()
                        .flatMap(account -> members.member(found.get().tenant(), account.id()))
                        .isPresent();
        return new InvitationView(
                found.orElse(null),
                form,
                token,
                "At least " + Passwords.LEAST + " characters; four words in a row are easier to keep in mind.",
                member,
                openId.provider().name());
    }
}

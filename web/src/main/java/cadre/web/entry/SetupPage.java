package cadre.web.entry;

import cadre.web.access.Arrival;
import cadre.web.access.Loopback;
import cadre.web.access.Open;
import cadre.web.access.Passwords;
import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Members;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes the first account and its company. Once there is an account, it only leads to the page to log in. */
@Controller
final class SetupPage {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LOGIN = 100;

    private final Site site;
    private final Accounts accounts;
    private final Members members;
    private final Passwords passwords;
    private final Arrival arrival;
    private final TransactionTemplate transaction;

    SetupPage(
            Site site,
            Accounts accounts,
            Members members,
            Passwords passwords,
            Arrival arrival,
            TransactionTemplate transaction) {
        this.site = site;
        this.accounts = accounts;
        this.members = members;
        this.passwords = passwords;
        this.arrival = arrival;
        this.transaction = transaction;
    }

    @Open
    @GetMapping("/setup")
    ModelAndView show(Frame frame) {
        return accounts.any() ? frame.go("/login", "") : frame.show("entry/setup", "First account", view(Form.empty()));
    }

    @Open
    @PostMapping("/setup")
    ModelAndView make(
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam Map<String, String> sent) {
        if (accounts.any()) {
            return frame.go("/login", "");
        }
        Form form = Form.empty();
        sent.forEach(form::with);
        String password = sent.getOrDefault("password", "");
        check(form, password, request);
        // One at a time, so that two who come first at once do not both become it.
        synchronized (this) {
            if (form.isWrong()) {
                return frame.again("entry/setup", "First account", view(form));
            }
            if (accounts.any()) {
                return frame.go("/login", "");
            }
            transaction.executeWithoutResult(status -> {
                Account account = accounts.add(form.value("login"), form.value("name"), passwords.hash(password));
                members.found(form.value("company"), account);
            });
        }
        arrival.enter(request, response, accounts.find(form.value("login")).orElseThrow());
        return frame.go("/", "The account is made, and you are logged in.");
    }

    private void check(Form form, String password, HttpServletRequest request) {
        if (site.needsSetupCode()) {
            if (!same(form.value("code"), site.setupCode())) {
                form.wrong("code", "This is not the code in the terminal.");
            }
        } else if (!Loopback.isMeant(request)) {
            form.wrong("company", "The first account can only be made on the computer that runs Cadre.");
        }
        form.required("company", "Enter the name of the company.");
        form.required("name", "Enter your name.");
        form.required("login", "Enter what you will log in with.");
        form.atMost("company", LONGEST_NAME).atMost("name", LONGEST_NAME).atMost("login", LONGEST_LOGIN);
        Accounts.fault(form.value("login")).ifPresent(fault -> form.wrong("login", fault));
        Passwords.fault(password, form.value("login")).ifPresent(fault -> form.wrong("password", fault));
    }

    /** Takes the same time whatever differs. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private SetupView view(Form form) {
        return new SetupView(
                form,
                site.needsSetupCode(),
                "At least " + Passwords.LEAST + " characters; four words in a row are easier to keep in mind.");
    }
}

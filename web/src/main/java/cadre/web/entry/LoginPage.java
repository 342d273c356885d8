package cadre.web.entry;

import cadre.web.access.Open;
import cadre.web.account.Accounts;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where one logs in. The answer is read by the security library. */
@Controller
final class LoginPage {

    private static final String TEMPLATE = "entry/login";
    private static final String TITLE = "Log in";

    private final Accounts accounts;
    private final Site site;

    LoginPage(Accounts accounts, Site site) {
        this.accounts = accounts;
        this.site = site;
    }

    @Open
    @GetMapping("/login")
    ModelAndView show(
            Frame frame,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String left,
            @RequestParam(required = false) @Nullable Integer wait) {
        if (site.demo()) {
            return frame.go("/", "");
        }
        if (!accounts.any()) {
            return frame.go("/setup", "");
        }
        Form form = Form.empty();
        if (wrong != null) {
            form.wrong("login", "No account has this login and password. Maybe a letter is in the wrong case.");
            return frame.again(TEMPLATE, TITLE, new LoginView(form, ""));
        }
        if (wait != null) {
            form.wrong(
                    "login",
                    "There were too many attempts. Wait " + wait + (wait == 1 ? " minute" : " minutes")
                            + " and try again.");
            return frame.again(TEMPLATE, TITLE, new LoginView(form, ""));
        }
        return frame.show(TEMPLATE, TITLE, new LoginView(form, left == null ? "" : "You have logged out."));
    }
}

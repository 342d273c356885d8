package cadre.web.entry;

import cadre.web.access.Open;
import cadre.web.account.Accounts;
import cadre.web.openid.Errand;
import cadre.web.openid.OpenId;
import cadre.web.openid.ProviderFault;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(LoginPage.class);

    private final Site site;
    private final OpenId openId;

    LoginPage(Accounts accounts, Site site, OpenId openId) {
        this.openId = openId;
        this.accounts = accounts;
        this.site = site;
    }

    @Open
    @GetMapping("/login")
    ModelAndView show(
            Frame frame,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String left,
            @RequestParam(required = false) @Nullable Integer wait,
            @RequestParam(required = false) @Nullable String provider) {
        if (site.demo()) {
            return frame.go("/", "");
        }
        if (!accounts.any()) {
            return frame.go("/setup", "");
        }
        Form form = Form.empty();
        String name = openId.provider().name();
        if (provider != null) {
            form.wrong("provider", fault(provider, name));
            return frame.again(TEMPLATE, TITLE, new LoginView(form, "", name, ""));
        }
        if (wrong != null) {
            form.wrong("login", "No account has this login and password. Maybe a letter is in the wrong case.");
            return frame.again(TEMPLATE, TITLE, new LoginView(form, "", name, ""));
        }
        if (wait != null) {
            form.wrong(
                    "login",
                    "There were too many attempts. Wait " + wait + (wait == 1 ? " minute" : " minutes")
                            + " and try again.");
            return frame.again(TEMPLATE, TITLE, new LoginView(form, "", name, ""));
        }
        return frame.show(
                TEMPLATE,
                TITLE,
                new LoginView(
                        form,
                        left == null ? "" : "You have logged out.",
                        name,
                        left == null ? "" : Errand.leaving(request)));
    }

    private static String fault(String word, String name) {
        return Arrays.stream(ProviderFault.values())
                .filter(fault -> fault.name().equals(word))
                .map(fault -> fault.text(name))
                .findFirst()
                .orElse(name + " did not vouch for you, or the way there and back took too long. Maybe try again.");
    }

    /** Asks the provider first, so that one that is down has a page that says so. */
    @Open
    @GetMapping("/login/provider")
    ModelAndView provider(Frame frame) {
        if (!openId.provider().exists()) {
            return frame.go("/login", "");
        }
        String name = openId.provider().name();
        try {
            openId.ask();
        } catch (OpenId.Down e) {
            LOG.warn("The provider of identities cannot be asked: {}", e.getMessage());
            Form form = Form.empty()
                    .wrong(
                            "provider",
                            name + " cannot be reached at the moment. Maybe try again in a minute, or log in with a"
                                    + " password if you have one.");
            return frame.again(TEMPLATE, TITLE, new LoginView(form, "", name, ""));
        }
        return frame.go(OpenId.address(), "");
    }
}

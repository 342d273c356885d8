package cadre.web.token;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Membership;
import cadre.web.account.Role;
import cadre.web.account.Token;
import cadre.web.account.Tokens;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.word.Word;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Tokens of programs: one's own, for administrators everybody's; making one, seeing it once, revoking it. */
@Controller
final class TokensPage {

    private static final List<Integer> DAYS = List.of(7, 30, 90, 365);
    private static final int LONGEST_NAME = 100;
    private static final String LIST = "token/tokens";
    private static final String SECRET = TokensPage.class.getName();

    private final Tokens tokens;
    private final InstantSource clock;

    TokensPage(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/tokens")
    ModelAndView all(Visit visit, Frame frame) {
        Form form = Form.empty()
                .with("role", visit.role().covers(Role.VIEWER) ? Role.VIEWER.word() : Role.REQUESTER.word());
        return frame.show(LIST, "API tokens", view(visit, form.with("days", "90")));
    }

    @Needs(Role.REQUESTER)
    @PostMapping("/c/{tenant}/tokens")
    ModelAndView make(Visit visit, Frame frame, HttpSession session, @RequestParam Map<String, String> sent) {
        Form form = Form.empty();
        sent.forEach(form::with);
        form.required("name", "Say what the token is for, such as: nightly report.");
        form.atMost("name", LONGEST_NAME);
        Role role =
                form.read("role", word -> Word.of(Role.class, word), "Choose what the token may do.", Role.REQUESTER);
        if (!visit.may(role)) {
            form.wrong(
                    "role",
                    "A token cannot do more than you: you are a " + visit.role().word() + " here.");
        }
        int days = form.read("days", Integer::valueOf, "Choose for how long.", 1);
        if (!DAYS.contains(days)) {
            form.wrong("days", "Choose for how long.");
        }
        if (form.isWrong()) {
            return frame.again(LIST, "API tokens", view(visit, form));
        }
        Membership owner = new Membership(visit.account(), visit.tenant(), visit.role());
        Tokens.Made made = tokens.make(owner, role, form.value("name"), days);
        session.setAttribute(SECRET + made.id(), made.secret());
        return frame.go(visit.address("tokens/" + made.id()), "");
    }

    /** Shows a token once; opened again, the page only says what it is. */
    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/tokens/{id}")
    ModelAndView one(Visit visit, Frame frame, HttpServletRequest request, @PathVariable long id) {
        Token token = find(visit, id);
        HttpSession session = request.getSession(false);
        String name = SECRET + id;
        String secret = session != null && session.getAttribute(name) instanceof String kept ? kept : "";
        if (session != null) {
            session.removeAttribute(name);
        }
        String root = request.getRequestURL().toString().replaceFirst("(?<=[^/:])/[^/].*$", "");
        String example = "curl -H \"Authorization: Bearer $TOKEN\" " + root + "/api/v1/companies";
        return frame.show("token/token", token.name(), new TokenMadeView(token, secret, example));
    }

    @Needs(Role.REQUESTER)
    @PostMapping("/c/{tenant}/tokens/{id}/revocation")
    ModelAndView revoke(Visit visit, Frame frame, @PathVariable long id) {
        Token token = find(visit, id);
        tokens.revoke(token);
        return frame.go(visit.address("tokens"), "The token " + token.name() + " is not accepted any more.");
    }

    private Token find(Visit visit, long id) {
        return tokens.find(visit.tenant(), id)
                .filter(token -> visit.may(Role.ADMINISTRATOR)
                        || token.membership().account().id() == visit.account().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private TokensView view(Visit visit, Form form) {
        Instant now = clock.instant();
        boolean everyone = visit.may(Role.ADMINISTRATOR);
        List<TokensView.Row> rows = tokens.all(visit.tenant(), everyone ? null : visit.account()).stream()
                .map(token -> TokensView.Row.of(token, now))
                .toList();
        long good = rows.stream().filter(TokensView.Row::isGood).count();
        String answer = good == 0
                ? "No program can come in" + (everyone ? "" : " for you") + " yet"
                : good == 1
                        ? "One token lets a program in" + (everyone ? "" : " for you")
                        : good + " tokens let programs in" + (everyone ? "" : " for you");
        List<Role> roles = Arrays.stream(Role.values()).filter(visit::may).toList();
        return new TokensView(answer, form, roles, DAYS, rows, everyone);
    }
}

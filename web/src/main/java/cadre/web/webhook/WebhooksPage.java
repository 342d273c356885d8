package cadre.web.webhook;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who is told of changes: all receivers, one with what was sent to it, making, trying, switching off and removing one. */
@Controller
final class WebhooksPage {

    private static final String LIST = "webhook/webhooks";
    private static final String TITLE = "Webhooks";
    private static final String SECRET = WebhooksPage.class.getName();
    private static final int ON_A_PAGE = 50;
    private static final int LONGEST = 1000;
    private static final List<Topic> TOPICS =
            Arrays.stream(Topic.values()).filter(topic -> topic != Topic.TRIAL).toList();

    private final Hooks hooks;

    WebhooksPage(Hooks hooks) {
        this.hooks = hooks;
    }

    @Needs(Role.ADMINISTRATOR)
    @GetMapping("/c/{tenant}/webhooks")
    ModelAndView all(Visit visit, Frame frame) {
        return frame.show(LIST, TITLE, view(visit, Form.empty()));
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/webhooks")
    ModelAndView make(
            Visit visit,
            Frame frame,
            HttpSession session,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") List<String> topic) {
        Form form = Form.empty().with("url", url);
        topic.forEach(word -> form.with("topic-" + word, "yes"));
        form.required("url", "Enter the address to which messages are posted.");
        form.atMost("url", LONGEST);
        if (!form.isWrong()) {
            hooks.fault(form.value("url")).ifPresent(fault -> form.wrong("url", fault));
        }
        if (!Hooks.unknown(topic).isEmpty()) {
            form.wrong("url", "Choose among the events below.");
        }
        if (hooks.all(visit.tenant()).size() >= Hooks.MOST) {
            form.wrong("url", "There are " + Hooks.MOST + " receivers already. Remove one first.");
        }
        if (form.isWrong()) {
            return frame.again(LIST, TITLE, view(visit, form));
        }
        Hooks.Made made = hooks.make(visit, form.value("url"), topic.size() == TOPICS.size() ? List.of() : topic);
        session.setAttribute(SECRET + made.hook().id(), made.secret());
        return frame.go(address(visit, made.hook().id()), "");
    }

    /** Shows the secret once. */
    @Needs(Role.ADMINISTRATOR)
    @GetMapping("/c/{tenant}/webhooks/{id}")
    ModelAndView one(
            Visit visit,
            Frame frame,
            HttpSession session,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long below) {
        Hook hook = find(visit, id);
        String secret = session.getAttribute(SECRET + id) instanceof String kept ? kept : "";
        session.removeAttribute(SECRET + id);
        List<Delivery> found =
                hooks.deliveries(visit.tenant(), hook, below > 0 ? below : Long.MAX_VALUE, ON_A_PAGE + 1);
        boolean more = found.size() > ON_A_PAGE;
        List<Delivery> shown = more ? found.subList(0, ON_A_PAGE) : found;
        WebhookView view = new WebhookView(
                hook, secret, state(hook, found), shown, more ? shown.getLast().id() : 0);
        return frame.show("webhook/webhook", hook.url(), view);
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/webhooks/{id}/trial")
    ModelAndView tryOut(Visit visit, Frame frame, @PathVariable long id) {
        hooks.tryOut(visit.tenant(), find(visit, id));
        return frame.go(address(visit, id), "A message is on its way. Reload the page to see whether it arrived.");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/webhooks/{id}/switch")
    ModelAndView enable(
            Visit visit, Frame frame, @PathVariable long id, @RequestParam(defaultValue = "false") boolean on) {
        hooks.enable(visit.tenant(), find(visit, id), on);
        return frame.go(address(visit, id), on ? "Messages are sent again." : "Nothing is sent any more.");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/webhooks/{id}/removal")
    ModelAndView remove(Visit visit, Frame frame, @PathVariable long id) {
        Hook hook = find(visit, id);
        hooks.remove(visit.tenant(), hook);
        return frame.go(visit.address("webhooks"), hook.url() + " is removed.");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/webhooks/{id}/deliveries/{delivery}/repetition")
    ModelAndView again(Visit visit, Frame frame, @PathVariable long id, @PathVariable long delivery) {
        Delivery found = hooks.delivery(visit.tenant(), find(visit, id), delivery)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        hooks.sendAgain(visit.tenant(), found);
        return frame.go(address(visit, id), "It is sent again.");
    }

    private static String address(Visit visit, long id) {
        return visit.address("webhooks/" + id);
    }

    private Hook find(Visit visit, long id) {
        return hooks.find(visit.tenant(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private WebhooksView view(Visit visit, Form form) {
        List<Hook> all = hooks.all(visit.tenant());
        long on = all.stream().filter(Hook::isOn).count();
        String answer = on == 0
                ? "No other server is told of changes"
                : on == 1 ? "One other server is told of changes" : on + " other servers are told of changes";
        return new WebhooksView(answer, form, all, TOPICS);
    }

    private static String state(Hook hook, List<Delivery> deliveries) {
        if (!hook.isOn()) {
            return "Nothing is sent to it";
        }
        if (hook.failing() != null) {
            return "Nothing arrives there";
        }
        return deliveries.isEmpty() ? "Nothing was sent to it yet" : "Messages arrive there";
    }
}

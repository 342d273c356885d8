package cadre.web.frontdoor;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.card.Domains;
import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.usecase.Card;
import cadre.web.usecase.Category;
import cadre.web.usecase.Routing;
import cadre.web.usecase.Rule;
import cadre.web.usecase.Urgency;
import cadre.web.word.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who gets which ideas, a trial of that, and whether strangers may send any. */
@Controller
final class SettingsPage {

    private static final String TITLE = "Front door";

    private final Routing routing;
    private final Rules rules;
    private final Domains domains;
    private final PublicDoor door;

    SettingsPage(Routing routing, Rules rules, Domains domains, PublicDoor door) {
        this.routing = routing;
        this.rules = rules;
        this.domains = domains;
        this.door = door;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/ideas/settings")
    ModelAndView show(Visit visit, Frame frame, @RequestParam Map<String, String> tried) {
        Form trial = Form.empty();
        tried.forEach(trial::with);
        return frame.show("frontdoor/settings", TITLE, view(visit, Form.empty().with("days", "5"), trial));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/ideas/settings/rules")
    ModelAndView add(Visit visit, Frame frame, @RequestParam Map<String, String> sent) {
        Form form = Form.empty();
        sent.forEach(form::with);
        if (rules.add(visit.tenant(), form, Integer.MAX_VALUE).isEmpty()) {
            return frame.again("frontdoor/settings", TITLE, view(visit, form, Form.empty()));
        }
        return back(visit, frame, "The rule is added, after all others.");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/ideas/settings/rules/{id}/position")
    ModelAndView move(Visit visit, Frame frame, @PathVariable long id, @RequestParam(defaultValue = "up") String to) {
        require(rules.move(visit.tenant(), id, to.equals("down") ? 1 : -1));
        return back(visit, frame, "The rule is moved.");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/ideas/settings/rules/{id}/removal")
    ModelAndView remove(
            Visit visit, Frame frame, @PathVariable long id, @RequestParam(defaultValue = "0") int position) {
        boolean removed =
                rules.remove(visit.tenant(), id, placed -> placed.rule().position() == position);
        require(removed || rules.find(visit.tenant(), id).isPresent());
        return back(
                visit,
                frame,
                removed
                        ? "The rule is taken away."
                        : "Somebody changed the rules meanwhile, so that nothing was taken away. Look at them again.");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/ideas/settings/public-form")
    ModelAndView open(Visit visit, Frame frame, @RequestParam(defaultValue = "") String open) {
        boolean wished = open.equals("yes");
        door.set(visit.tenant(), wished);
        return back(visit, frame, wished ? "Strangers can send ideas now." : "Strangers cannot send ideas any more.");
    }

    private static ModelAndView back(Visit visit, Frame frame, String done) {
        return frame.go(visit.address("ideas/settings"), done);
    }

    private static void require(boolean found) {
        if (!found) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private SettingsView view(Visit visit, Form form, Form trial) {
        List<Choice> places = domains.of(visit.tenant());
        List<Routing.Placed> all = routing.rules(visit.tenant());
        List<SettingsView.Row> rows = new ArrayList<>();
        for (Routing.Placed placed : all) {
            Rule rule = placed.rule();
            rows.add(new SettingsView.Row(
                    rule.id(),
                    rule.position(),
                    conditions(visit, rule),
                    rule.owner().name() + ", answers within " + days(rule.days()),
                    rows.isEmpty(),
                    rows.size() == all.size() - 1,
                    !placed.present()));
        }
        Routing.Routes routes = routing.routes(visit.tenant());
        String otherwise = routes.otherwise().name();
        String answer = rows.isEmpty()
                ? "Every idea goes to " + otherwise
                : rows.size() == 1
                        ? "One rule says who gets an idea; otherwise " + otherwise + " does"
                        : rows.size() + " rules say who gets an idea; otherwise " + otherwise + " does";
        return new SettingsView(
                answer,
                rows,
                form,
                trial,
                trial.value("try").isEmpty() ? "" : fitting(routes, trial),
                routing.deciders(visit.tenant()).stream()
                        .map(owner -> new Choice(String.valueOf(owner.account()), owner.name()))
                        .toList(),
                places,
                Choice.all(Category.values(), Category::word, Category::title),
                door.isOpen(visit.tenant()),
                "/public/" + visit.tenant().slug() + "/idea");
    }

    private static String fitting(Routing.Routes routes, Form trial) {
        Category category = trial.read("try_category", word -> Word.of(Category.class, word), "", Category.OTHER);
        Card.Idea idea = new Card.Idea(
                trial.value("try"), "", "", category, Card.Worth.UNKNOWN, trial.value("try_domain"), "", Urgency.YEAR);
        Routing.Route route = routes.of(idea);
        return route.why() + " The answer is due within " + days(route.days()) + ".";
    }

    private String conditions(Visit visit, Rule rule) {
        List<String> all = new ArrayList<>();
        if (!rule.domain().isEmpty()) {
            all.add("the domain " + domains.name(visit.tenant(), rule.domain()));
        }
        if (!rule.category().isEmpty()) {
            all.add("the value “"
                    + Word.of(Category.class, rule.category()).title().toLowerCase(Locale.ROOT) + "”");
        }
        if (!rule.words().isEmpty()) {
            all.add("one of the words “" + rule.words() + "”");
        }
        return all.isEmpty() ? "Every idea" : "Ideas with " + String.join(" and ", all);
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }
}

package cadre.web.board;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The goals of a company: what serves each, and what serves none. */
@Controller
final class GoalsPage {

    private static final int SHOWN = 10;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 5000;

    private final GoalStore goals;
    private final Cards cards;

    GoalsPage(GoalStore goals, Cards cards) {
        this.goals = goals;
        this.cards = cards;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/use-cases/goals")
    ModelAndView show(Visit visit, Frame frame) {
        return frame.show("board/goals", "Goals", view(visit.tenant(), Form.empty()));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/goals")
    ModelAndView add(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String description) {
        Form form = checked(title, description);
        if (form.isWrong()) {
            return frame.again("board/goals", "Goals", view(visit.tenant(), form));
        }
        goals.add(visit.tenant(), form.value("title"), form.value("description"));
        return frame.go(visit.address("use-cases/goals"), "“" + form.value("title") + "” is a goal now.");
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/use-cases/goals/{goal}")
    ModelAndView form(Visit visit, Frame frame, @PathVariable("goal") long id) {
        Goal goal = find(visit, id);
        Form form = Form.empty()
                .with("title", goal.title())
                .with("description", goal.description())
                .with("ended", goal.ended() ? "yes" : "")
                .with("version", String.valueOf(goal.version()));
        return frame.show("board/goal", goal.title(), new GoalView(goal, form));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/goals/{goal}")
    ModelAndView change(
            Visit visit,
            Frame frame,
            @PathVariable("goal") long id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String ended,
            @RequestParam(defaultValue = "") String version) {
        Goal goal = find(visit, id);
        Form form = checked(title, description).with("ended", ended).with("version", version);
        int seen = form.read("version", Integer::parseInt, "Open the form again.", 0);
        Goal wanted = new Goal(id, form.value("title"), form.value("description"), !ended.isEmpty(), 0, 0, seen);
        if (!form.isWrong() && !goals.change(visit.tenant(), wanted)) {
            goal = find(visit, id);
            form.wrong(
                    "version",
                    "Somebody changed this goal since you opened the form: it is “" + goal.title() + "” now"
                            + (goal.ended() ? ", and ended" : "") + ". Send the form again to replace that.");
            form.with("version", String.valueOf(goal.version()));
        }
        if (form.isWrong()) {
            return frame.again("board/goal", goal.title(), new GoalView(goal, form));
        }
        return frame.go(visit.address("use-cases/goals"), "“" + form.value("title") + "” is changed.");
    }

    private static Form checked(String title, String description) {
        Form form = Form.empty().with("title", title).with("description", description);
        form.required("title", "Say what is to be reached, in a few words.");
        return form.atMost("title", LONGEST_TITLE).atMost("description", LONGEST_DESCRIPTION);
    }

    private Goal find(Visit visit, long id) {
        return goals.find(visit.tenant(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private GoalsView view(Tenant tenant, Form form) {
        List<GoalsView.Served> served = goals.all(tenant).stream()
                .map(goal -> new GoalsView.Served(goal, goal.all() == 0 ? List.of() : rows(tenant, goal.id())))
                .toList();
        long alone = cards.count(tenant, CardFilter.ALL.serving(CardFilter.NO_GOAL));
        long pursued = served.stream().filter(one -> !one.goal().ended()).count();
        String without = alone == 0
                ? "and every use case serves one"
                : String.format(
                        Locale.ROOT,
                        "and %,d use %s no goal",
                        alone,
                        alone == 1 ? "case that serves" : "cases that serve");
        String answer = pursued == 0
                ? "No goal is pursued yet"
                : pursued + (pursued == 1 ? " goal is pursued, " : " goals are pursued, ") + without;
        return new GoalsView(answer, served, alone == 0 ? List.of() : rows(tenant, CardFilter.NO_GOAL), alone, form);
    }

    private List<BoardView.Row> rows(Tenant tenant, long goal) {
        LocalDate today = cards.today();
        return cards.first(tenant, CardFilter.ALL.serving(goal), Cards.Order.NEXT_DATE, SHOWN).stream()
                .map(card -> BoardView.Row.of(card, today))
                .toList();
    }
}

package cadre.web.scenario;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.scenario.Draft.Step;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One scenario: looking at it, making a change, undoing the last one and doing it again. */
@Controller
final class ScenarioPage {

    private static final int LONGEST_REASON = 500;
    private static final String GONE_ON = "Somebody has changed this scenario meanwhile; here it is as it is now.";

    private final Scenarios scenarios;
    private final Drafts drafts;
    private final Showing showing;

    ScenarioPage(Scenarios scenarios, Drafts drafts, Showing showing) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.showing = showing;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/scenarios/{id}")
    ModelAndView one(Visit visit, Frame frame, @PathVariable long id, @RequestParam(defaultValue = "") String q) {
        Scenario scenario = find(visit, id);
        return frame.show("scenario/scenario", scenario.name(), showing.view(visit, scenario, Form.empty(), q));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/scenarios/{id}/changes")
    ModelAndView change(
            Visit visit,
            Frame frame,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam MultiValueMap<String, String> sent) {
        Scenario scenario = find(visit, id);
        Form form = Form.empty();
        sent.forEach((field, values) -> form.with(field, values.getFirst()));
        form.atMost("reason", LONGEST_REASON);
        if (!form.isWrong()) {
            try {
                Asked asked = new Asked(kind, form, sent.getOrDefault("serves", List.of()));
                drafts.change(visit, id, asked::in, form.value("reason"));
            } catch (Drafts.Unfit unfit) {
                form.wrong(Asked.field(kind), unfit.why());
            }
        }
        return form.isWrong()
                ? frame.again("scenario/scenario", scenario.name(), showing.view(visit, scenario, form, ""))
                : frame.go(visit.address("scenarios/" + id), "");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/scenarios/{id}/undoing")
    ModelAndView undo(Visit visit, Frame frame, @PathVariable long id, @RequestParam(defaultValue = "0") long step) {
        Scenario scenario = find(visit, id);
        List<Step> steps = drafts.of(visit.tenant(), scenario).steps();
        boolean last = !steps.isEmpty() && steps.getLast().id() == step;
        boolean done = last && scenarios.count(visit.tenant(), scenario, scenario.steps() - 1);
        return frame.go(visit.address("scenarios/" + id), done ? "" : GONE_ON);
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/scenarios/{id}/redoing")
    ModelAndView redo(Visit visit, Frame frame, @PathVariable long id) {
        Scenario scenario = find(visit, id);
        boolean some = !drafts.of(visit.tenant(), scenario).undone().isEmpty();
        boolean done = some && scenarios.count(visit.tenant(), scenario, scenario.steps() + 1);
        return frame.go(visit.address("scenarios/" + id), done ? "" : GONE_ON);
    }

    private Scenario find(Visit visit, long id) {
        return scenarios.find(visit.tenant(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package cadre.web.scenario;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Comments on a scenario and on its changes; everybody who sees it may say something, and take back their own. */
@Controller
final class TalkPage {

    private static final int LONGEST = 2000;

    private final Scenarios scenarios;
    private final Steps steps;
    private final Comments comments;
    private final Showing showing;

    TalkPage(Scenarios scenarios, Steps steps, Comments comments, Showing showing) {
        this.scenarios = scenarios;
        this.steps = steps;
        this.comments = comments;
        this.showing = showing;
    }

    @Needs(Role.VIEWER)
    @PostMapping("/c/{tenant}/scenarios/{id}/comments")
    ModelAndView say(
            Visit visit,
            Frame frame,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long step) {
        Scenario scenario = find(visit, id);
        boolean forgotten = step != 0 && steps.of(visit.tenant(), id).stream().noneMatch(known -> known.id() == step);
        // What was typed beside a change comes back there.
        String field = step == 0 || forgotten ? "text" : "text-" + step;
        Form form = Form.empty().with(field, text).atMost(field, LONGEST);
        String said = form.required(field, "Write what is to be said.");
        if (forgotten) {
            form.wrong("text", "The change that this was about has been undone and forgotten meanwhile.");
        }
        if (form.isWrong()) {
            return frame.again("scenario/scenario", scenario.name(), showing.view(visit, scenario, form, ""));
        }
        comments.add(visit, id, step, said);
        return frame.go(visit.address("scenarios/" + id), "Your comment is there.");
    }

    @Needs(Role.VIEWER)
    @PostMapping("/c/{tenant}/scenarios/{id}/comments/{comment}/deletion")
    ModelAndView delete(Visit visit, Frame frame, @PathVariable long id, @PathVariable long comment) {
        find(visit, id);
        boolean own = comments.delete(visit, id, comment);
        return frame.go(
                visit.address("scenarios/" + id),
                own ? "Your comment is gone." : "Only who wrote a comment can delete it, and only once.");
    }

    private Scenario find(Visit visit, long id) {
        return scenarios.find(visit.tenant(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

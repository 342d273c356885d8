package cadre.web.scenario;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The scenarios of a company, and making one from the newest revision. */
@Controller
final class ScenariosPage {

    private static final String LIST = "scenario/scenarios";
    private static final int LONGEST_NAME = 200;

    private final Scenarios scenarios;
    private final Revisions revisions;

    ScenariosPage(Scenarios scenarios, Revisions revisions) {
        this.scenarios = scenarios;
        this.revisions = revisions;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/scenarios")
    ModelAndView all(Visit visit, Frame frame) {
        return frame.show(LIST, "Scenarios", view(visit, Form.empty()));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/scenarios")
    ModelAndView add(Visit visit, Frame frame, @RequestParam(defaultValue = "") String name) {
        Form form = Form.empty().with("name", name).atMost("name", LONGEST_NAME);
        String called = form.required("name", "Say in a few words what is tried, such as Two people to Search.");
        Optional<Revision> newest = revisions.newest(visit.tenant());
        if (newest.isEmpty()) {
            form.wrong("name", "Import a company file first; there is nothing to change yet.");
        } else if (revisions.reading(newest.get()).found() == null) {
            form.wrong("name", "The newest revision of the company file has errors. Mend and import it first.");
        }
        if (form.isWrong()) {
            return frame.again(LIST, "Scenarios", view(visit, form));
        }
        long id = scenarios.add(visit, called, newest.orElseThrow().id());
        return frame.go(visit.address("scenarios/" + id), "");
    }

    private ScenariosView view(Visit visit, Form form) {
        List<Scenario> all = scenarios.all(visit.tenant());
        long open = all.stream().filter(Scenario::isOpen).count();
        String answer = all.isEmpty()
                ? "Nothing else has been tried yet"
                : open == 0 ? "No scenario is open" : open == 1 ? "One scenario is open" : open + " scenarios are open";
        int newest = revisions.newest(visit.tenant()).map(Revision::number).orElse(0);
        return new ScenariosView(answer, all, newest, form);
    }
}

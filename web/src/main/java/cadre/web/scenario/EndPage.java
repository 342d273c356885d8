package cadre.web.scenario;

import cadre.web.access.Audit;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.download.Download;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.scenario.Scenario.State;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What becomes of a scenario: merging it, dropping it, opening it again, taking it away, comparing structures for it. */
@Controller
final class EndPage {

    private static final String OTHERWISE = "It has changed meanwhile; here it is as it is now.";

    private final Scenarios scenarios;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Desk desk;
    private final TransactionTemplate transaction;
    private final Audit audit;

    EndPage(
            Scenarios scenarios,
            Drafts drafts,
            Revisions revisions,
            Desk desk,
            TransactionTemplate transaction,
            Audit audit) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.revisions = revisions;
        this.desk = desk;
        this.transaction = transaction;
        this.audit = audit;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/scenarios/{id}/merge")
    ModelAndView ask(Visit visit, Frame frame, @PathVariable long id) {
        Draft draft = draft(visit, id);
        Revision newest = revisions.newest(visit.tenant()).orElseThrow();
        Merging merging = new Merging(draft, revisions.content(newest), Form.empty());
        return frame.show("scenario/merge", "Merge " + draft.scenario().name(), merging.view(newest.number()));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/scenarios/{id}/merge")
    ModelAndView merge(Visit visit, Frame frame, @PathVariable long id, @RequestParam Map<String, String> sent) {
        Draft draft = draft(visit, id);
        Form form = Form.empty();
        sent.forEach(form::with);
        Scenario scenario = draft.scenario();
        if (!scenario.isOpen()) {
            form.wrong("merge", "This scenario is " + scenario.state().word() + " already.");
        }
        // One after the other: the row of the company is held until the new revision is there.
        Revision made = transaction.execute(status -> {
            Revision newest = revisions.hold(visit.tenant());
            Merging merging = new Merging(draft, revisions.content(newest), form);
            merging.check();
            if (!form.value("newest").equals(String.valueOf(newest.number()))) {
                form.wrong(
                        "merge",
                        "Somebody has made revision " + newest.number() + " meanwhile. Look again at what fits.");
            }
            if (merging.isEmpty()) {
                form.wrong("merge", "Nothing would change, so that there is nothing to merge.");
            }
            if (form.isWrong()) {
                return newest;
            }
            Revision next =
                    revisions.add(visit.tenant(), visit.account(), merging.text(), "Scenario: " + scenario.name());
            if (!scenarios.become(visit.tenant(), scenario, State.OPEN, State.MERGED, next.id())) {
                status.setRollbackOnly();
                form.wrong("merge", OTHERWISE);
            }
            return next;
        });
        if (form.isWrong()) {
            Revision newest = revisions.newest(visit.tenant()).orElseThrow();
            Merging merging = new Merging(draft, revisions.content(newest), form);
            return frame.again("scenario/merge", "Merge " + scenario.name(), merging.view(newest.number()));
        }
        return frame.go(
                visit.address("organisation"),
                "Scenario " + scenario.name() + " is revision " + made.number() + " now.");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/scenarios/{id}/dropping")
    ModelAndView drop(Visit visit, Frame frame, @PathVariable long id) {
        Scenario scenario = find(visit, id);
        boolean done = scenarios.become(visit.tenant(), scenario, State.OPEN, State.DROPPED, 0);
        return frame.go(
                visit.address("scenarios/" + id),
                done ? "It is dropped. It can still be read, and opened again." : OTHERWISE);
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/scenarios/{id}/reopening")
    ModelAndView reopen(Visit visit, Frame frame, @PathVariable long id) {
        Scenario scenario = find(visit, id);
        boolean done =
                !scenario.isOpen() && scenarios.become(visit.tenant(), scenario, scenario.state(), State.OPEN, 0);
        return frame.go(visit.address("scenarios/" + id), done ? "It is open again." : OTHERWISE);
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/scenarios/{id}/decision")
    ModelAndView decide(Visit visit, Frame frame, @PathVariable long id) {
        Revision kept = desk.keep(visit, find(visit, id));
        return frame.go(visit.address("decisions?revision=" + kept.id() + "#ask-h"), "");
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/scenarios/{id}/company.yaml")
    ResponseEntity<byte[]> export(Visit visit, @PathVariable long id) {
        Draft draft = draft(visit, id);
        audit.note(visit, Audit.Deed.EXPORTED, Audit.Subject.EVERYONE, "scenario", "company file");
        return Download.of(visit.tenant().slug() + "-scenario-" + id + ".yaml", Download.YAML, draft.text());
    }

    private Draft draft(Visit visit, long id) {
        return drafts.of(visit.tenant(), find(visit, id));
    }

    private Scenario find(Visit visit, long id) {
        return scenarios.find(visit.tenant(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

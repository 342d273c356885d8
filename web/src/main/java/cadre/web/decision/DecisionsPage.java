package cadre.web.decision;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Comparisons: all of a company's, asking for one, one with its progress or its report, stopping it. */
@Controller
final class DecisionsPage {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 3600;
    private static final String LIST = "decision/decisions";

    private final Inquiries inquiries;
    private final Comparisons comparisons;
    private final Revisions revisions;
    private final Reports reports;

    DecisionsPage(Inquiries inquiries, Comparisons comparisons, Revisions revisions, Reports reports) {
        this.inquiries = inquiries;
        this.comparisons = comparisons;
        this.revisions = revisions;
        this.reports = reports;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/decisions")
    ModelAndView all(Visit visit, Frame frame) {
        Form form = Form.empty().with("seconds", "120").with("reasons", "yes").with("seed", "1");
        return frame.show(LIST, "Decisions", view(visit, form));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/decisions")
    ModelAndView ask(Visit visit, Frame frame, @RequestParam Map<String, String> sent) {
        Form form = Form.empty();
        sent.forEach(form::with);
        int seconds = form.read("seconds", Integer::valueOf, "Enter a whole number of seconds, such as 120.", SHORTEST);
        if (seconds < SHORTEST || seconds > LONGEST) {
            form.wrong("seconds", "Enter between " + SHORTEST + " and " + LONGEST + " seconds.");
        }
        long seed = form.read("seed", Long::valueOf, "Enter a whole number, such as 1.", 1L);
        Optional<Revision> revision = revisions.newest(visit.tenant());
        if (revision.isEmpty()) {
            form.wrong("seconds", "Import a company file first; there is nothing to compare yet.");
        }
        if (comparisons.isFull(visit.account().id())) {
            form.wrong("seconds", "Five comparisons of yours are waiting already. Let one of them begin first.");
        }
        if (form.isWrong()) {
            return frame.again(LIST, "Decisions", view(visit, form));
        }
        Revision about = revision.orElseThrow();
        Inquiry.Wish wish = new Inquiry.Wish(seconds, !form.value("reasons").isEmpty(), seed);
        long id = inquiries.ask(visit, about.id(), wish);
        comparisons.add(id, visit.account().id(), () -> revisions.subject(about), wish);
        return frame.go(visit.address("decisions/" + id), "");
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/decisions/{id}")
    ModelAndView one(Visit visit, Frame frame, @PathVariable long id) {
        Inquiry inquiry = find(visit, id);
        Revision revision = revisions.find(visit.tenant(), inquiry.revision()).orElseThrow();
        Optional<Comparison> open = comparisons.find(id);
        ProgressView progress = inquiry.state().isOpen()
                ? open.map(one -> one.view(comparisons.before(id))).orElse(new ProgressView("ending", 100, "a moment"))
                : null;
        StandingView standing = open.map(Comparison::standing).orElse(StandingView.NONE);
        boolean newer = revisions
                .newest(visit.tenant())
                .filter(newest -> newest.number() > revision.number())
                .isPresent();
        String note =
                newer ? "The company file has changed since; this is about revision " + revision.number() + "." : "";
        DecisionView view =
                new DecisionView(inquiry, revision, progress, standing, reports.part(visit.tenant(), inquiry), note);
        return frame.show("decision/decision", inquiry.isAnswered() ? inquiry.headline() : "Comparison", view);
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/decisions/{id}/cancellation")
    ModelAndView cancel(Visit visit, Frame frame, @PathVariable long id) {
        find(visit, id);
        comparisons.cancel(id);
        return frame.go(visit.address("decisions/" + id), "It is being stopped.");
    }

    private Inquiry find(Visit visit, long id) {
        return inquiries.find(visit.tenant(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private DecisionsView view(Visit visit, Form form) {
        List<Inquiry> all = inquiries.all(visit.tenant());
        String answer = all.stream()
                .filter(Inquiry::isAnswered)
                .findFirst()
                .map(Inquiry::headline)
                .orElse("No structure has been compared yet");
        return new DecisionsView(answer, revisions.newest(visit.tenant()).isPresent(), form, all);
    }
}

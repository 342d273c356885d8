package cadre.web.decision;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.util.ArrayList;
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

/** One comparison with its progress or its report: watching, stopping, naming, putting away, and computing it again. */
@Controller
final class DecisionPage {

    private static final String ONE = "decision/decision";

    private final Inquiries inquiries;
    private final Comparisons comparisons;
    private final Revisions revisions;
    private final Reports reports;
    private final Asking asking;

    DecisionPage(Inquiries inquiries, Comparisons comparisons, Revisions revisions, Reports reports, Asking asking) {
        this.inquiries = inquiries;
        this.comparisons = comparisons;
        this.revisions = revisions;
        this.reports = reports;
        this.asking = asking;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/decisions/{id}")
    ModelAndView one(Visit visit, Frame frame, @PathVariable long id) {
        Inquiry inquiry = find(visit, id);
        Form form = Form.empty()
                .with("name", inquiry.label().name())
                .with("note", inquiry.label().note());
        return frame.show(ONE, title(inquiry), view(visit, inquiry, form));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/decisions/{id}/cancellation")
    ModelAndView cancel(Visit visit, Frame frame, @PathVariable long id) {
        find(visit, id);
        comparisons.cancel(id);
        return frame.go(visit.address("decisions/" + id), "It is being stopped.");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/decisions/{id}/label")
    ModelAndView name(Visit visit, Frame frame, @PathVariable long id, @RequestParam Map<String, String> sent) {
        Inquiry inquiry = find(visit, id);
        Form form = Form.empty();
        sent.forEach(form::with);
        form.atMost("name", Asking.LONGEST_NAME).atMost("note", Asking.LONGEST_NOTE);
        if (form.isWrong()) {
            return frame.again(ONE, title(inquiry), view(visit, inquiry, form));
        }
        inquiries.name(visit.tenant(), id, form.value("name"), form.value("note"));
        return frame.go(visit.address("decisions/" + id), "Name and note are saved.");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/decisions/{id}/archival")
    ModelAndView archive(
            Visit visit, Frame frame, @PathVariable long id, @RequestParam(defaultValue = "true") boolean away) {
        Inquiry inquiry = find(visit, id);
        inquiries.archive(visit.tenant(), id, away);
        return frame.go(
                visit.address("decisions/" + id),
                inquiry.title() + (away ? " is archived; its address stays." : " is back among the decisions."));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/decisions/{id}/repetition")
    ModelAndView repeat(Visit visit, Frame frame, @PathVariable long id) {
        Inquiry inquiry = find(visit, id);
        String address = visit.address("decisions/" + id);
        Form form = Form.empty();
        Optional<Long> again = asking.repeat(visit, inquiry, why -> form.wrong("again", why));
        return again.isPresent()
                ? frame.go(visit.address("decisions/" + again.get()), "")
                : frame.go(address, form.error("again"));
    }

    private Inquiry find(Visit visit, long id) {
        return inquiries.find(visit.tenant(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String title(Inquiry inquiry) {
        return inquiry.isAnswered() && inquiry.label().name().isEmpty() ? inquiry.headline() : inquiry.title();
    }

    private DecisionView view(Visit visit, Inquiry inquiry, Form form) {
        Revision revision = revisions.find(visit.tenant(), inquiry.revision()).orElseThrow();
        Optional<Comparison> open = comparisons.find(inquiry.id());
        ProgressView progress = inquiry.state().isOpen()
                ? open.map(one -> one.view(comparisons.before(inquiry.id())))
                        .orElse(new ProgressView("ending", 100, "a moment"))
                : null;
        return new DecisionView(
                inquiry,
                revision,
                progress,
                open.map(Comparison::standing).orElse(StandingView.NONE),
                reports.part(visit.tenant(), inquiry),
                notes(visit, inquiry, revision),
                form);
    }

    private List<DecisionView.Note> notes(Visit visit, Inquiry inquiry, Revision revision) {
        List<DecisionView.Note> notes = new ArrayList<>();
        if (revisions
                .newest(visit.tenant())
                .filter(newest -> revision.number() > 0 && newest.number() > revision.number())
                .isPresent()) {
            notes.add(new DecisionView.Note(
                    "The company file has changed since; this is about revision " + revision.number() + ".", 0));
        }
        Long repeats = inquiry.wish().repeats();
        if (repeats != null) {
            Inquiry first = find(visit, repeats);
            notes.add(new DecisionView.Note(reports.repeated(visit.tenant(), first, inquiry), repeats));
        }
        inquiries
                .repetition(visit.tenant(), inquiry)
                .ifPresent(again -> notes.add(new DecisionView.Note("It was computed again.", again.id())));
        return notes;
    }
}

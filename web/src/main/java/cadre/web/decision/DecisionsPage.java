package cadre.web.decision;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Comparisons: all of a company's, and asking for one. */
@Controller
final class DecisionsPage {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 3600;
    private static final String LIST = "decision/decisions";

    private final Inquiries inquiries;
    private final Comparisons comparisons;
    private final Revisions revisions;

    DecisionsPage(Inquiries inquiries, Comparisons comparisons, Revisions revisions) {
        this.inquiries = inquiries;
        this.comparisons = comparisons;
        this.revisions = revisions;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/decisions")
    ModelAndView all(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "1") int page) {
        Form form = Form.empty().with("seconds", "120").with("reasons", "yes").with("seed", "1");
        return frame.show(LIST, archived ? "Archived decisions" : "Decisions", view(visit, form, archived, page));
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
        String name = form.atMost("name", DecisionPage.LONGEST_NAME).value("name");
        Optional<Revision> revision = revisions.newest(visit.tenant());
        if (revision.isEmpty()) {
            form.wrong("seconds", "Import a company file first; there is nothing to compare yet.");
        }
        if (comparisons.isFull(visit.account().id())) {
            form.wrong("seconds", Comparisons.FULL);
        }
        if (form.isWrong()) {
            return frame.again(LIST, "Decisions", view(visit, form, false, 1));
        }
        Revision about = revision.orElseThrow();
        Inquiry.Wish wish = new Inquiry.Wish(seconds, !form.value("reasons").isEmpty(), seed, null);
        long id = inquiries.ask(visit, about.id(), wish);
        inquiries.name(visit.tenant(), id, name, "");
        comparisons.add(id, visit.account().id(), () -> revisions.subject(about), wish, Optional::empty);
        return frame.go(visit.address("decisions/" + id), "");
    }

    private DecisionsView view(Visit visit, Form form, boolean archived, int page) {
        String answer = inquiries
                .newestAnswered(visit.tenant())
                .map(Inquiry::headline)
                .orElse("No structure has been compared yet");
        int pages = Math.max(1, Math.ceilDiv(inquiries.count(visit.tenant(), archived), Inquiries.ON_A_PAGE));
        int shown = Math.clamp(page, 1, pages);
        DecisionsView.Shelf shelf = new DecisionsView.Shelf(
                inquiries.page(visit.tenant(), archived, shown),
                archived,
                inquiries.count(visit.tenant(), !archived),
                shown,
                pages);
        return new DecisionsView(answer, revisions.newest(visit.tenant()).isPresent(), form, shelf);
    }
}

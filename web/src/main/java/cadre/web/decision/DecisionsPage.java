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

    private static final String LIST = "decision/decisions";

    private final Inquiries inquiries;
    private final Asking asking;
    private final Revisions revisions;

    DecisionsPage(Inquiries inquiries, Asking asking, Revisions revisions) {
        this.inquiries = inquiries;
        this.asking = asking;
        this.revisions = revisions;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/decisions")
    ModelAndView all(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String revision) {
        Form form = Form.empty()
                .with("seconds", "120")
                .with("reasons", "yes")
                .with("seed", "1")
                .with("revision", revision);
        return frame.show(LIST, archived ? "Archived decisions" : "Decisions", view(visit, form, archived, page));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/decisions")
    ModelAndView ask(Visit visit, Frame frame, @RequestParam Map<String, String> sent) {
        Form form = Form.empty();
        sent.forEach(form::with);
        Optional<Long> id = asking.ask(visit, form);
        return id.isEmpty()
                ? frame.again(LIST, "Decisions", view(visit, form, false, 1))
                : frame.go(visit.address("decisions/" + id.get()), "");
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
        String about = form.value("revision").isEmpty()
                ? ""
                : asking.about(visit, form).map(Revision::title).orElse("");
        return new DecisionsView(answer, revisions.newest(visit.tenant()).isPresent(), form, about, shelf);
    }
}

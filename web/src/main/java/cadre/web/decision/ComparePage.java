package cadre.web.decision;

import cadre.intake.files.FileDifferences;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.page.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Finished comparisons side by side. The address names them, so that it can be passed on. */
@Controller
final class ComparePage {

    private static final int MOST_CHANGES = 200;

    private final Inquiries inquiries;
    private final Revisions revisions;
    private final Answered answered;

    ComparePage(Inquiries inquiries, Revisions revisions, Answered answered) {
        this.inquiries = inquiries;
        this.revisions = revisions;
        this.answered = answered;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/decisions/compare")
    ModelAndView compare(
            Visit visit, Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") List<Long> ids) {
        List<Long> chosen = ids.stream().distinct().toList();
        if (chosen.size() < 2 || chosen.size() > Answered.MOST) {
            return frame.go(
                    visit.address("decisions"),
                    chosen.size() < 2
                            ? "Choose at least two comparisons that have an answer, then press the button again."
                            : "Choose at most " + Answered.MOST + " comparisons; more cannot be read side by side.");
        }
        String joined = chosen.stream().map(String::valueOf).collect(Collectors.joining(","));
        String address = visit.address("decisions/compare?ids=" + joined);
        // A form sends each by itself; the address to pass on has them in one.
        return joined.equals(request.getParameter("ids"))
                ? frame.show("decision/compare", "Side by side", view(visit, chosen, address))
                : frame.go(address, "");
    }

    private CompareView view(Visit visit, List<Long> ids, String address) {
        List<Inquiry> chosen = ids.stream()
                .map(id -> inquiries
                        .find(visit.tenant(), id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .toList();
        List<SideBySide.Side> sides = answered.sides(visit, chosen);
        List<Revision> about = chosen.stream()
                .map(inquiry ->
                        revisions.find(visit.tenant(), inquiry.revision()).orElseThrow())
                .toList();
        SideBySide all = new SideBySide(sides);
        return new CompareView(
                all.answer(),
                address,
                all.settings(),
                all.rankings(),
                all.picture(),
                inputs(visit, sides, about),
                all.note());
    }

    /** Each company file that is not the first one's, against that. */
    private List<CompareView.Inputs> inputs(Visit visit, List<SideBySide.Side> sides, List<Revision> about) {
        List<CompareView.Inputs> inputs = new ArrayList<>();
        String first = revisions.content(about.getFirst());
        for (int s = 1; s < sides.size(); s++) {
            if (about.get(s).id() == about.getFirst().id()) {
                continue;
            }
            List<FileDifferences.Change> all = FileDifferences.between(first, revisions.content(about.get(s)));
            // What is written about one person is for planners only.
            List<FileDifferences.Change> seen = all.stream()
                    .filter(change ->
                            visit.may(Role.PLANNER) || !change.section().equals("people"))
                    .toList();
            inputs.add(new CompareView.Inputs(
                    sides.get(s).inquiry().title() + ", " + about.get(s).title() + ", against "
                            + about.getFirst().title(),
                    seen.stream().limit(MOST_CHANGES).toList(),
                    all.size() - seen.size(),
                    Math.max(0, seen.size() - MOST_CHANGES)));
        }
        return inputs;
    }
}

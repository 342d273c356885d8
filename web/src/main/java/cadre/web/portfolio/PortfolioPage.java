package cadre.web.portfolio;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.page.Frame;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The board beside the company file, and the two ways between them. Nothing moves by itself. */
@Controller
final class PortfolioPage {

    private static final String PATH = "organisation/use-cases";
    private static final int MOST = 100;

    private final Revisions revisions;
    private final Crossing crossing;

    PortfolioPage(Revisions revisions, Crossing crossing) {
        this.revisions = revisions;
        this.crossing = crossing;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/organisation/use-cases")
    ModelAndView show(Visit visit, Frame frame) {
        Optional<Revision> newest = revisions.newest(visit.tenant());
        PortfolioView view = newest.map(revision -> view(visit, revision))
                .orElseGet(() -> new PortfolioView(0, List.of(), List.of(), 0, List.of()));
        return frame.show("portfolio/portfolio", "The board and the company file", view);
    }

    private PortfolioView view(Visit visit, Revision revision) {
        Crossing.Differences differences = crossing.differences(visit, revision);
        List<String> changes = differences.changes();
        return new PortfolioView(
                revision.number(),
                differences.missing(),
                changes.subList(0, Math.min(MOST, changes.size())),
                Math.max(0, changes.size() - MOST),
                differences.unknown());
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/organisation/use-cases/taken")
    ModelAndView take(Visit visit, Frame frame) {
        int taken = crossing.take(visit, newest(visit));
        return frame.go(
                visit.address("use-cases"),
                taken == 1 ? "One use case was taken over." : taken + " use cases were taken over.");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/organisation/use-cases/written")
    ModelAndView write(Visit visit, Frame frame) {
        return crossing.write(visit, newest(visit))
                .map(next -> frame.go(
                        visit.address("organisation"),
                        "Revision " + next.number() + " has the use cases of the board."))
                .orElseGet(() -> frame.go(visit.address(PATH), "There was nothing to write."));
    }

    private Revision newest(Visit visit) {
        return revisions
                .newest(visit.tenant())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "there is no company file yet"));
    }
}

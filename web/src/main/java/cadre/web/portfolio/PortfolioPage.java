package cadre.web.portfolio;

import cadre.intake.files.CompanyFiles;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.page.Frame;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.nio.charset.StandardCharsets;
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
    private final Taking taking;
    private final Writing writing;
    private final Cards cards;

    PortfolioPage(Revisions revisions, Taking taking, Writing writing, Cards cards) {
        this.revisions = revisions;
        this.taking = taking;
        this.writing = writing;
        this.cards = cards;
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
        List<Card> board = board(visit);
        Writing.Proposal proposal = writing.proposal(visit.tenant(), revision, board);
        List<String> changes = proposal.changes();
        return new PortfolioView(
                revision.number(),
                taking.missing(revision, board),
                changes.subList(0, Math.min(MOST, changes.size())),
                Math.max(0, changes.size() - MOST),
                proposal.unknown().stream().sorted().toList());
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/organisation/use-cases/taken")
    ModelAndView take(Visit visit, Frame frame) {
        int taken = taking.take(visit.tenant(), newest(visit), Author.of(visit));
        return frame.go(
                visit.address("use-cases"),
                taken == 1 ? "One use case was taken over." : taken + " use cases were taken over.");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/organisation/use-cases/written")
    ModelAndView write(Visit visit, Frame frame) {
        Revision revision = newest(visit);
        Writing.Proposal proposal = writing.proposal(visit.tenant(), revision, board(visit));
        if (proposal.changes().isEmpty()) {
            return frame.go(visit.address(PATH), "There was nothing to write.");
        }
        CompanyFiles.Reading reading = Revisions.read(proposal.text().getBytes(StandardCharsets.UTF_8));
        if (reading.found() == null) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, reading.findings().getFirst().message());
        }
        Revision next = revisions.add(
                visit.tenant(), visit.account(), proposal.text(), "The board, written into the company file");
        return frame.go(
                visit.address("organisation"), "Revision " + next.number() + " has the use cases of the board.");
    }

    private List<Card> board(Visit visit) {
        return cards.all(visit.tenant(), CardFilter.ALL, Cards.Order.NUMBER);
    }

    private Revision newest(Visit visit) {
        return revisions
                .newest(visit.tenant())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "there is no company file yet"));
    }
}

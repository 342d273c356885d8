package cadre.web.portfolio;

import cadre.core.work.UseCase;
import cadre.intake.files.CompanyFiles;
import cadre.web.access.Visit;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The two ways between the board and the company file: the rules, whoever asks. */
@Component
public final class Crossing {

    private final Revisions revisions;
    private final Taking taking;
    private final Writing writing;
    private final Cards cards;

    Crossing(Revisions revisions, Taking taking, Writing writing, Cards cards) {
        this.revisions = revisions;
        this.taking = taking;
        this.writing = writing;
        this.cards = cards;
    }

    /**
     * How board and company file differ.
     *
     * @param missing use cases of the file that the board does not have, in the order of the file
     * @param changes what writing the board would change in the file, a line each
     * @param unknown domains on the board that the file does not have
     */
    public record Differences(List<UseCase> missing, List<String> changes, List<String> unknown) {

        /** Copies the lists. */
        public Differences {
            missing = List.copyOf(missing);
            changes = List.copyOf(changes);
            unknown = List.copyOf(unknown);
        }
    }

    /** How the board and a revision differ. */
    public Differences differences(Visit visit, Revision revision) {
        List<Card> board = board(visit);
        Writing.Proposal proposal = writing.proposal(visit.tenant(), revision, board);
        return new Differences(
                taking.missing(revision, board),
                proposal.changes(),
                proposal.unknown().stream().sorted().toList());
    }

    /** Takes the use cases of a revision over that the board does not have; how many. */
    public int take(Visit visit, Revision revision) {
        return taking.take(visit.tenant(), revision, Author.of(visit));
    }

    /**
     * Writes the board into the company file, as the next revision; nothing when there is nothing to write.
     *
     * @throws ResponseStatusException 409 when what would be written is no company file
     */
    public Optional<Revision> write(Visit visit, Revision revision) {
        Writing.Proposal proposal = writing.proposal(visit.tenant(), revision, board(visit));
        if (proposal.changes().isEmpty()) {
            return Optional.empty();
        }
        CompanyFiles.Reading reading = Revisions.read(proposal.text().getBytes(StandardCharsets.UTF_8));
        if (reading.found() == null) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, reading.findings().getFirst().message());
        }
        return Optional.of(revisions.add(
                visit.tenant(), visit.account(), proposal.text(), "The board, written into the company file"));
    }

    private List<Card> board(Visit visit) {
        return cards.all(visit.tenant(), CardFilter.ALL, Cards.Order.NUMBER);
    }
}

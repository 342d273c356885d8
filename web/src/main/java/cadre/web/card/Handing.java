package cadre.web.card;

import cadre.web.access.Visit;
import cadre.web.log.DecisionLog;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands use cases over: a new owner is a decision, and is logged as one in the same transaction. */
@Component
final class Handing {

    private final Cards cards;
    private final DecisionLog log;
    private final TransactionTemplate transaction;

    Handing(Cards cards, DecisionLog log, TransactionTemplate transaction) {
        this.cards = cards;
        this.log = log;
        this.transaction = transaction;
    }

    /**
     * Changes what happens next.
     *
     * @param card in the version that the change is based on
     * @param reason why; may be empty
     * @throws cadre.web.usecase.LostUpdate when it is at another version by now
     */
    Card change(Visit visit, Card card, List<Edit> edits, String reason) {
        return transaction.execute(status -> {
            Author author = Author.of(visit);
            Card after = cards.change(visit.tenant(), card.number(), card.version(), edits, reason, author);
            Card.Owner owner = after.standing().owner();
            if (owner != null && !Objects.equals(owner, card.standing().owner())) {
                String summary = owner.name() + " looks after “" + after.idea().title() + "”.";
                log.add(visit.tenant(), "handed-over", after, summary, reason, author);
            }
            return after;
        });
    }
}

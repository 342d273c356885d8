package cadre.web.gate;

import cadre.web.access.Visit;
import cadre.web.log.DecisionLog;
import cadre.web.page.Form;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves use cases from stage to stage, past the gates. */
@Component
public final class Moves {

    private final Cards cards;
    private final GateStore gates;
    private final EvidenceStore evidence;
    private final DecisionLog log;
    private final TransactionTemplate transaction;

    Moves(Cards cards, GateStore gates, EvidenceStore evidence, DecisionLog log, TransactionTemplate transaction) {
        this.cards = cards;
        this.gates = gates;
        this.evidence = evidence;
        this.log = log;
        this.transaction = transaction;
    }

    /** What is missing on the way to each other stage. */
    Map<BoardStage, List<Gates.Missing>> missing(Visit visit, Card card) {
        Gates all = gates.of(visit.tenant());
        Set<Requirement> there = evidence.there(visit.tenant(), card);
        Map<BoardStage, List<Gates.Missing>> missing = new EnumMap<>(BoardStage.class);
        for (BoardStage to : BoardStage.values()) {
            if (to != card.standing().stage()) {
                missing.put(to, all.missing(card.standing().stage(), to, there));
            }
        }
        return missing;
    }

    /**
     * What is missing on the way to a stage; what speaks against going there is said in the form.
     *
     * @param form with reason and waived, which is empty when nothing may be missing
     */
    public List<Gates.Missing> check(Visit visit, Card card, Form form, BoardStage to) {
        if (to == card.standing().stage()) {
            form.wrong("to", "It is in " + to.title() + " already. Choose another stage.");
        }
        if (to.needsReason()) {
            form.required("reason", "Say why; whoever asked for it will read this.");
        }
        if (!to.needsReason() && to.compareTo(card.standing().stage()) < 0) {
            form.required("reason", "Say why it goes back; whoever asked for it will read this.");
        }
        List<Gates.Missing> missing = missing(visit, card).getOrDefault(to, List.of());
        if (!missing.isEmpty() && form.value("waived").isEmpty()) {
            form.wrong(
                    "to",
                    "Before it goes to " + to.title() + ", there has to be " + Gates.phrase(missing)
                            + ". Add what is missing, or let it pass without and say why.");
        } else if (!missing.isEmpty()) {
            form.required("reason", "Say why it may pass without " + Gates.phrase(missing) + ".");
        }
        return missing;
    }

    /**
     * Moves a use case; who moves it past something that is missing has given a reason, which history and decision log keep.
     *
     * @param version that the move is based on
     * @throws cadre.web.usecase.LostUpdate when it is at another version by now
     */
    public Card move(Visit visit, Card card, int version, BoardStage to, List<Gates.Missing> waived, String reason) {
        Author author = Author.of(visit);
        BoardStage from = card.standing().stage();
        return transaction.execute(status -> {
            List<Edit> edits = new ArrayList<>(List.of(new Edit(Field.STAGE, to.word())));
            if (to.needsReason() || from.needsReason()) {
                edits.add(new Edit(Field.REASON, reason));
            }
            edits.addAll(next(card, to));
            Card moved = cards.change(visit.tenant(), card.number(), version, edits, reason, author);
            String route = "“" + card.idea().title() + "” went from " + from.title() + " to " + to.title();
            if (!waived.isEmpty()) {
                String without = "without " + Gates.phrase(waived);
                moved = cards.record(visit.tenant(), card.number(), "gate waived", "", without, reason, author);
                log.add(visit.tenant(), "gate-waived", card, route + " " + without + ".", reason, author);
            } else {
                log.add(visit.tenant(), to.needsReason() ? to.word() : "moved", card, route + ".", reason, author);
            }
            return moved;
        });
    }

    /** At the end nothing is to come; a date that has passed was for what is done now, so that the rules give another. */
    private List<Edit> next(Card card, BoardStage to) {
        if (!to.isOpen()) {
            return List.of(new Edit(Field.NEXT_DATE, ""), new Edit(Field.NEXT_STEP, ""));
        }
        return card.isOverdue(cards.today()) ? List.of(new Edit(Field.NEXT_DATE, "")) : List.of();
    }
}

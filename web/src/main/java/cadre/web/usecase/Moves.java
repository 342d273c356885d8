package cadre.web.usecase;

import cadre.web.account.Tenant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Use cases going from stage to stage: forward one at a time, back and into an end with a reason, past a gate with something
 * missing with a reason too. Stages and owners that change are decisions, and are logged as such.
 */
@Component
public final class Moves {

    private final Cards cards;
    private final DecisionLog log;
    private final TransactionTemplate transaction;
    private final ObjectProvider<StageGate> gates;

    Moves(Cards cards, DecisionLog log, TransactionTemplate transaction, ObjectProvider<StageGate> gates) {
        this.cards = cards;
        this.log = log;
        this.transaction = transaction;
        this.gates = gates;
    }

    /**
     * What happens next with a use case.
     *
     * @param to stage; may be the one where it is
     * @param owner account id; null for the same
     * @param next when something happens; null for the same, or for the date of the rules when that has passed
     * @param step what happens then; null for the same
     * @param reason why; may be empty where none is needed
     */
    public record Move(
            BoardStage to,
            @Nullable Long owner,
            @Nullable LocalDate next,
            @Nullable String step,
            String reason) {

        /** To a stage, without saying more. */
        public static Move to(BoardStage stage, String reason) {
            return new Move(stage, null, null, null, reason);
        }
    }

    /** Where a use case may go from a stage, without the stage itself, in the order of the stages. */
    public static List<BoardStage> targets(BoardStage from) {
        return Stream.of(BoardStage.values())
                .filter(to -> to != from && isAllowed(from, to))
                .toList();
    }

    private static boolean isAllowed(BoardStage from, BoardStage to) {
        return switch (from) {
            case DECLINED -> to == BoardStage.IDEA;
            case STOPPED -> to.isOpen();
            default ->
                switch (to) {
                    case DECLINED -> from.compareTo(BoardStage.FRAMING) <= 0;
                    case STOPPED -> from != BoardStage.IDEA;
                    default -> to.ordinal() <= from.ordinal() + 1;
                };
        };
    }

    /** Whether going there needs a reason whatever is there. */
    public static boolean needsReason(BoardStage from, BoardStage to) {
        return from != to && (to.needsReason() || to.compareTo(from) < 0);
    }

    /** What the gates before a later stage miss. */
    public List<String> missing(Tenant tenant, Card card, BoardStage to) {
        boolean forward = card.standing().stage().compareTo(to) < 0 && !to.needsReason();
        return forward
                ? gates.stream()
                        .flatMap(gate -> gate.missing(tenant, card, to).stream())
                        .toList()
                : List.of();
    }

    /** Why a use case cannot go to a stage with this reason; nothing when it can. */
    public Optional<String> refusal(Tenant tenant, Card card, BoardStage to, String reason) {
        BoardStage from = card.standing().stage();
        if (from != to && !isAllowed(from, to)) {
            return Optional.of(from.title() + " is not followed by " + to.title() + ": stages come one after another.");
        }
        if (!reason.isBlank()) {
            return Optional.empty();
        }
        if (needsReason(from, to)) {
            return Optional.of("Say why, so that whoever asked for it understands.");
        }
        List<String> missing = missing(tenant, card, to);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Missing for " + to.title() + ": " + String.join(", ", missing)
                        + ". Add it, or say why it goes on without.");
    }

    /**
     * Does it.
     *
     * @param card in the version that the move is based on
     * @throws LostUpdate when the use case is at another version by now
     * @throws IllegalArgumentException with the {@link #refusal}, or when a field cannot have its value
     */
    public Card move(Tenant tenant, Card card, Move move, Author author) {
        refusal(tenant, card, move.to(), move.reason()).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return transaction.execute(status -> {
            Card moved = cards.change(tenant, card.number(), card.version(), edits(card, move), move.reason(), author);
            log(tenant, card, moved, move.reason(), author);
            return moved;
        });
    }

    private List<Edit> edits(Card card, Move move) {
        List<Edit> edits = new ArrayList<>();
        if (move.to() != card.standing().stage()) {
            edits.add(new Edit(Field.STAGE, move.to().word()));
        }
        if (move.owner() != null) {
            edits.add(new Edit(Field.OWNER, move.owner().toString()));
        }
        if (!move.reason().isBlank()) {
            edits.add(new Edit(Field.REASON, move.reason()));
        }
        if (!move.to().isOpen()) {
            edits.add(new Edit(Field.NEXT_DATE, ""));
            edits.add(new Edit(Field.NEXT_STEP, ""));
            return edits;
        }
        if (move.next() != null) {
            edits.add(new Edit(Field.NEXT_DATE, move.next().toString()));
        } else if (card.isOverdue(cards.today())) {
            edits.add(new Edit(Field.NEXT_DATE, ""));
        }
        if (move.step() != null) {
            edits.add(new Edit(Field.NEXT_STEP, move.step()));
        }
        return edits;
    }

    private void log(Tenant tenant, Card before, Card after, String reason, Author author) {
        BoardStage from = before.standing().stage();
        BoardStage to = after.standing().stage();
        String name = "“" + after.idea().title() + "”";
        if (from != to) {
            String kind = to.needsReason() ? to.word() : "moved";
            String summary = switch (to) {
                case DECLINED -> name + " was declined.";
                case STOPPED -> name + " was stopped.";
                default -> name + " went from " + from.title() + " to " + to.title() + ".";
            };
            log.add(tenant, kind, after, summary, reason, author);
        }
        Card.Owner owner = after.standing().owner();
        if (owner != null && !Objects.equals(owner, before.standing().owner())) {
            log.add(tenant, "handed-over", after, owner.name() + " looks after " + name + ".", reason, author);
        }
    }
}

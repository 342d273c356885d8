package cadre.web.transfer;

import cadre.web.account.Tenant;
import cadre.web.usecase.Card;
import cadre.web.usecase.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of the table of use cases to take away; imported again, it gives the same use cases. */
final class CardColumns {

    static final List<String> TITLES = List.of(
            "Number",
            "Id",
            "Title",
            "Problem",
            "Who benefits",
            "Kind of value",
            "Value low",
            "Value likely",
            "Value high",
            "Domain",
            "Kind",
            "Envelope",
            "Data at hand",
            "Urgency",
            "Stage",
            "In stage since",
            "Owner",
            "Next date",
            "Next step",
            "Goal",
            "Reason",
            "Requester",
            "Asked on",
            "Came by",
            "Needs");

    /** Columns of numbers. */
    static final Set<Integer> NUMBERS = Set.of(0, 6, 7, 8);

    private CardColumns() {}

    /** The id by which a use case is known again: that elsewhere, or one that is this company's. */
    static String id(Tenant tenant, Card card) {
        String external = card.origin().external();
        return external.isEmpty() ? "cadre-" + tenant.slug() + "-" + card.number() : external;
    }

    /**
     * The cells of a use case.
     *
     * @param goals titles by id
     * @param needs ids of use cases that it needs
     */
    static List<String> row(Tenant tenant, Card card, Map<Long, String> goals, List<String> needs) {
        Card.Owner owner = card.standing().owner();
        Long goal = card.work().goal();
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(card.number()),
                shielded(id(tenant, card)),
                shielded(card.idea().title()),
                shielded(card.idea().problem()),
                shielded(card.idea().beneficiaries()),
                card.idea().category().title(),
                Field.VALUE_LOW.of(card),
                Field.VALUE_LIKELY.of(card),
                Field.VALUE_HIGH.of(card),
                shielded(card.idea().domain()),
                Field.KIND.of(card),
                card.work().envelope().title(),
                shielded(card.idea().data()),
                card.idea().urgency().title(),
                card.standing().stage().title()));
        cells.addAll(List.of(
                moment(card.standing().since()),
                owner == null ? "" : shielded(owner.name()),
                Field.NEXT_DATE.of(card),
                shielded(card.standing().step()),
                goal == null ? "" : shielded(goals.getOrDefault(goal, "")),
                shielded(card.standing().reason()),
                shielded(card.origin().name()),
                moment(card.origin().at()),
                card.origin().channel().title(),
                String.join("; ", needs)));
        return cells;
    }

    /** An apostrophe at the beginning would be taken for one that shields; another before it is. */
    private static String shielded(String text) {
        String lines = text.replace("\r\n", "\n").strip();
        return lines.startsWith("'") ? "'" + lines : lines;
    }

    private static String moment(Instant at) {
        return at.toString();
    }
}

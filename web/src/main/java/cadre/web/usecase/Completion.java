package cadre.web.usecase;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/** Gives open use cases an owner and a date where they have none. */
final class Completion {

    private Completion() {}

    /**
     * Completes and checks a change.
     *
     * @param card before it
     * @param wanted values by field, to which what is missing is added
     * @param routes asked for when something is
     * @param today where the server stands
     * @throws IllegalArgumentException when a field cannot have its value
     */
    static void complete(Card card, Map<Field, String> wanted, Supplier<Routing.Routes> routes, LocalDate today) {
        boolean open = BoardStage.of(after(card, wanted, Field.STAGE)).isOpen();
        boolean owned = !after(card, wanted, Field.OWNER).isEmpty();
        boolean dated = !after(card, wanted, Field.NEXT_DATE).isEmpty();
        if (open && !(owned && dated)) {
            Routing.Route route = routes.get().of(card.idea());
            if (!owned) {
                wanted.put(Field.OWNER, String.valueOf(route.owner().account()));
            }
            if (!dated) {
                wanted.put(Field.NEXT_DATE, today.plusDays(route.days()).toString());
            }
        }
        wanted.forEach((field, value) -> field.check(value));
        worth(card, wanted);
    }

    private static void worth(Card card, Map<Field, String> wanted) {
        // Refuses values that are not in order.
        new Card.Worth(
                Field.toNumber(after(card, wanted, Field.VALUE_LOW)),
                Field.toNumber(after(card, wanted, Field.VALUE_LIKELY)),
                Field.toNumber(after(card, wanted, Field.VALUE_HIGH)));
    }

    private static String after(Card card, Map<Field, String> wanted, Field field) {
        return wanted.getOrDefault(field, field.of(card));
    }

    /** A draft with owner and date, if it is to be open. */
    static Draft routed(Draft draft, Routing.Routes routes, LocalDate today) {
        Card.Standing standing = draft.standing();
        if (!standing.stage().isOpen() || (standing.owner() != null && standing.next() != null)) {
            return draft;
        }
        Routing.Route route = routes.of(draft.idea());
        Card.Standing full = new Card.Standing(
                standing.stage(),
                standing.since(),
                standing.owner() == null ? route.owner() : standing.owner(),
                standing.next() == null ? today.plusDays(route.days()) : standing.next(),
                standing.step().isEmpty() && standing.stage() == BoardStage.IDEA ? "a first answer" : standing.step(),
                standing.reason().isEmpty() && standing.owner() == null ? route.why() : standing.reason());
        return new Draft(draft.idea(), draft.work(), full, draft.origin());
    }
}

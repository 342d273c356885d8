package cadre.web.card;

import cadre.web.usecase.Card;
import cadre.web.usecase.Change;
import cadre.web.usecase.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two people who changed the same version of a use case: what the second one sent, beside what the first one made of it.
 *
 * @param rows a field each in which the two differ
 */
record Conflict(List<Row> rows) {

    /** Copies the list. */
    Conflict {
        rows = List.copyOf(rows);
    }

    /**
     * A field in which the two differ.
     *
     * @param field which
     * @param theirs as it stands now
     * @param yours as the second one sent it
     * @param both whether both changed it; otherwise only one of them did
     * @param keepYours what is chosen until somebody chooses: what only one changed is kept, and where both did, the second
     *     one's, who is there to look at it
     */
    record Row(Field field, String theirs, String yours, boolean both, boolean keepYours) {}

    /**
     * Compares.
     *
     * @param now the use case as it stands
     * @param meanwhile what happened since the version that the second one saw, the oldest first
     * @param sent by the second one, in the notation of the fields
     */
    static Conflict of(Card now, List<Change> meanwhile, Map<Field, String> sent) {
        Map<String, String> seen = new HashMap<>();
        meanwhile.forEach(change -> seen.putIfAbsent(change.field(), change.before()));
        List<Row> rows = new ArrayList<>();
        sent.forEach((field, yours) -> {
            String theirs = field.of(now);
            if (!theirs.equals(yours)) {
                String before = seen.getOrDefault(field.word(), theirs);
                boolean changedByYou = !Objects.equals(before, yours);
                boolean changedByThem = !Objects.equals(before, theirs);
                rows.add(new Row(field, theirs, yours, changedByYou && changedByThem, changedByYou));
            }
        });
        return new Conflict(rows);
    }
}

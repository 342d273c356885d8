package cadre.web.transfer;

import cadre.web.usecase.Card;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do.
 *
 * @param added use cases that are not there yet
 * @param changed those that are there and differ
 * @param same how many are there and do not
 * @param kept how many values stay as people wrote them since the last import, against the table
 * @param goals titles of goals that are not there yet
 */
record ImportPlan(List<Incoming> added, List<Changed> changed, int same, int kept, Set<String> goals) {

    ImportPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        goals = new TreeSet<>(goals);
    }

    /**
     * A use case that is there and differs.
     *
     * @param card as it stands
     * @param edits by which it becomes as in the table
     * @param goal title of a goal that it is to serve, when that differs; else empty
     * @param kept fields that stay as people wrote them
     */
    record Changed(Card card, List<Edit> edits, String goal, List<Field> kept) {

        /** Whether anything becomes another. */
        boolean isChange() {
            return !edits.isEmpty() || !goal.isEmpty();
        }
    }

    /**
     * What there is already.
     *
     * @param byExternal use cases by their ids elsewhere
     * @param touched fields that somebody wrote since the last import, by id of the use case
     * @param goals titles by id
     */
    record Known(Map<String, Card> byExternal, Map<Long, Set<Field>> touched, Map<Long, String> goals) {

        /** The id of the goal of a title, letter case not counting; null when there is none. */
        @Nullable
        Long goal(String title) {
            return goals.entrySet().stream()
                    .filter(goal -> goal.getValue().toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT)))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
    }

    static ImportPlan of(List<Incoming> incoming, Known known) {
        List<Incoming> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        int same = 0;
        int kept = 0;
        Map<String, String> goals = new LinkedHashMap<>();
        for (Incoming one : incoming) {
            if (!one.goal().isEmpty() && known.goal(one.goal()) == null) {
                goals.putIfAbsent(one.goal().toLowerCase(Locale.ROOT), one.goal());
            }
            Card card = known.byExternal().get(one.external());
            if (card == null) {
                added.add(one);
                continue;
            }
            Changed change = compared(one, card, known);
            kept += change.kept().size();
            if (change.isChange()) {
                changed.add(change);
            } else {
                same++;
            }
        }
        return new ImportPlan(added, changed, same, kept, new TreeSet<>(goals.values()));
    }

    /** What is written by people stays; a field of which the table says nothing stays too. */
    private static Changed compared(Incoming incoming, Card card, Known known) {
        Set<Field> touched = known.touched().getOrDefault(card.id(), Set.of());
        List<Edit> edits = new ArrayList<>();
        List<Field> kept = new ArrayList<>();
        incoming.values().forEach((field, value) -> {
            if (value.isEmpty() || lines(field.of(card)).equals(lines(value))) {
                return;
            }
            if (touched.contains(field)) {
                kept.add(field);
            } else {
                edits.add(new Edit(field, value));
            }
        });
        Long goal = card.work().goal();
        String now = goal == null ? "" : known.goals().getOrDefault(goal, "");
        boolean other = !incoming.goal().isEmpty() && !incoming.goal().equalsIgnoreCase(now);
        if (other && touched.contains(Field.GOAL)) {
            kept.add(Field.GOAL);
        }
        return new Changed(card, edits, other && !touched.contains(Field.GOAL) ? incoming.goal() : "", kept);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}

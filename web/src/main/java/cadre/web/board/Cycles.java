package cadre.web.board;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who needs whom, and whether one more need would close a circle. */
final class Cycles {

    private final Map<Long, List<Long>> needs = new HashMap<>();

    /** One needs the other. */
    Cycles with(long one, long other) {
        needs.computeIfAbsent(one, key -> new ArrayList<>()).add(other);
        return this;
    }

    /**
     * The circle that one more need would close, by the shortest way.
     *
     * @param one would need the other
     * @param other that is needed
     * @return from the one over the other back to the one; empty when there would be none
     */
    List<Long> closedBy(long one, long other) {
        if (one == other) {
            return List.of(one, one);
        }
        Map<Long, Long> before = new HashMap<>();
        Set<Long> seen = new HashSet<>(Set.of(other));
        Deque<Long> open = new ArrayDeque<>(List.of(other));
        while (!open.isEmpty()) {
            long at = open.remove();
            for (long next : needs.getOrDefault(at, List.of())) {
                if (seen.add(next)) {
                    before.put(next, at);
                    open.add(next);
                }
            }
        }
        if (!seen.contains(one)) {
            return List.of();
        }
        List<Long> back = new ArrayList<>(List.of(one));
        while (back.getLast() != other) {
            back.add(before.get(back.getLast()));
        }
        back.add(one);
        return back.reversed();
    }
}

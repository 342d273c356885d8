package cadre.intake.files;

import cadre.core.work.UseCase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Circles of dependencies, found by a depth-first search with a stack of its own, so that long chains do no harm. */
final class Cycles {

    private final Map<String, List<String>> needs = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final Map<String, Integer> depth = new HashMap<>();
    private final List<List<String>> found = new ArrayList<>();

    private Cycles() {}

    /**
     * Circles, each in the order of waiting and beginning with the use case by which it was reached; one for each
     * dependency that closes a circle.
     */
    static List<List<String>> of(List<UseCase> useCases) {
        Cycles cycles = new Cycles();
        useCases.forEach(u -> cycles.needs.put(u.id(), u.origin().dependsOn()));
        useCases.forEach(u -> cycles.search(u.id()));
        return cycles.found;
    }

    private void search(String start) {
        Deque<Iterator<String>> open = new ArrayDeque<>();
        enter(start, open);
        while (!open.isEmpty()) {
            if (open.peek().hasNext()) {
                enter(open.peek().next(), open);
            } else {
                open.pop();
                String left = path.removeLast();
                depth.remove(left);
                done.add(left);
            }
        }
    }

    private void enter(String id, Deque<Iterator<String>> open) {
        Integer at = depth.get(id);
        if (at != null) {
            found.add(List.copyOf(path.subList(at, path.size())));
        } else if (!done.contains(id)) {
            depth.put(id, path.size());
            path.add(id);
            open.push(needs.getOrDefault(id, List.of()).iterator());
        }
    }
}

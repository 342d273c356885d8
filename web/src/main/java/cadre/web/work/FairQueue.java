package cadre.web.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A queue in which the owners take turns: who asks for many waits no shorter for them, and nobody else waits longer than
 * for one of theirs. Safe for several threads.
 *
 * @param <T> what is waited for
 */
public final class FairQueue<T> {

    /** The owner served longest ago first. */
    private final Map<Long, Deque<T>> waiting = new LinkedHashMap<>();

    private boolean closed;

    /** Puts something behind what its owner waits for already. */
    public synchronized void add(long owner, T wanted) {
        waiting.computeIfAbsent(owner, o -> new ArrayDeque<>()).addLast(wanted);
        notifyAll();
    }

    /** How much an owner waits for. */
    public synchronized int waiting(long owner) {
        Deque<T> own = waiting.get(owner);
        return own == null ? 0 : own.size();
    }

    /**
     * How much is taken before something that waits, if nothing else is added.
     *
     * @param which is it
     * @return 0 for what is next, and for what does not wait
     */
    public synchronized int before(Predicate<T> which) {
        int place = 0;
        for (Deque<T> own : waiting.values()) {
            int depth = 0;
            for (T each : own) {
                if (which.test(each)) {
                    return depth + turnsOfOthers(depth, place);
                }
                depth++;
            }
            place++;
        }
        return 0;
    }

    /** Of each other owner as many as that owner's turn comes before an owner's turn number {@code depth}, from 0. */
    private int turnsOfOthers(int depth, int place) {
        int turns = 0;
        int at = 0;
        for (Deque<T> other : waiting.values()) {
            turns += at == place ? 0 : Math.min(other.size(), depth + (at < place ? 1 : 0));
            at++;
        }
        return turns;
    }

    /**
     * Waits for what is next.
     *
     * @return null when the queue was closed
     */
    public synchronized @Nullable T take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return null;
        }
        Iterator<Map.Entry<Long, Deque<T>>> owners = waiting.entrySet().iterator();
        Map.Entry<Long, Deque<T>> next = owners.next();
        owners.remove();
        T taken = next.getValue().removeFirst();
        if (!next.getValue().isEmpty()) {
            waiting.put(next.getKey(), next.getValue());
        }
        return taken;
    }

    /** Takes something out again, wherever it waits. */
    public synchronized boolean remove(Predicate<T> which) {
        boolean removed =
                waiting.values().stream().map(own -> own.removeIf(which)).reduce(false, Boolean::logicalOr);
        waiting.values().removeIf(Deque::isEmpty);
        return removed;
    }

    /** Lets everybody who waits for something to take go. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}

package cadre.engine.simulate;

import cadre.engine.simulate.Trace.What;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may follow what in the life of a use case, as a small state machine over the trace: it collects every step that
 * the model does not allow, every step back in time, and how long each use case stood in a queue.
 */
final class LegalLife implements Trace {

    private static final Set<What> STARTS =
            EnumSet.of(What.FRAMING, What.DATA, What.EXPERIMENTS, What.INTEGRATION, What.DEPLOYMENT, What.ADOPTION);

    /** Where work on a task can go: to another team, into a queue, or somebody starts at once. */
    private static final Set<What> ONWARD = with(STARTS, What.HANDED_OFF, What.QUEUED);

    private static final Map<What, Set<What>> NEXT = next();

    private final Map<Integer, What> last = new HashMap<>();
    private final Map<Integer, Long> queuedSince = new HashMap<>();
    private final Map<Integer, What> stage = new HashMap<>();
    private final Map<Integer, Long> requested = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long now;
    private long queued;
    private int events;

    private static Set<What> with(Set<What> some, What... more) {
        EnumSet<What> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private static Map<What, Set<What>> next() {
        Map<What, Set<What>> next = new EnumMap<>(What.class);
        next.put(What.REQUESTED, EnumSet.of(What.ROUTED));
        next.put(What.ROUTED, EnumSet.of(What.ADMITTED, What.DECLINED, What.UNSERVABLE));
        // A stage without tasks is passed over without a word, so production can follow at once.
        next.put(What.ADMITTED, with(ONWARD, What.IN_PRODUCTION, What.REFUSED, What.BELOW_NEED, What.WRONG_TARGET));
        next.put(What.HANDED_OFF, with(STARTS, What.QUEUED));
        next.put(What.QUEUED, STARTS);
        Set<What> interrupted = with(STARTS, What.DONE, What.QUEUED);
        STARTS.forEach(s -> next.put(s, interrupted));
        next.put(
                What.EXPERIMENTS,
                EnumSet.of(
                        What.READY,
                        What.LABELLING,
                        What.APPROVAL,
                        What.STOPPED,
                        What.PUT_ASIDE,
                        What.QUEUED,
                        What.EXPERIMENTS));
        Set<What> done = with(ONWARD, What.WRONG_TARGET, What.BELOW_NEED, What.REFUSED, What.IN_PRODUCTION);
        next.put(What.DONE, done);
        next.put(What.READY, done);
        next.put(What.LABELLING, EnumSet.of(What.QUEUED, What.EXPERIMENTS));
        next.put(What.APPROVAL, EnumSet.of(What.QUEUED, What.EXPERIMENTS, What.STOPPED));
        next.put(What.PUT_ASIDE, EnumSet.of(What.QUEUED, What.EXPERIMENTS));
        Set<What> back = with(ONWARD, What.STOPPED);
        next.put(What.WRONG_TARGET, back);
        next.put(What.BELOW_NEED, back);
        next.put(What.REFUSED, back);
        next.put(What.IN_PRODUCTION, EnumSet.of(What.RETIRED));
        return next;
    }

    @Override
    public void happened(long microdays, int useCase, What what, int group, int person) {
        events++;
        if (microdays < now) {
            faults.add(what + " at " + microdays + " after " + now);
        }
        now = microdays;
        if (useCase < 0) {
            return;
        }
        if (what == What.REQUESTED) {
            requested.put(useCase, microdays);
        }
        What before = last.put(useCase, what);
        boolean legal = before == null
                ? what == What.REQUESTED || what == What.ADMITTED || what == What.UNSERVABLE || what == What.RETIRED
                : NEXT.getOrDefault(before, Set.of()).contains(what);
        if (!legal) {
            faults.add("use case " + useCase + ": " + what + " after " + before + " at " + microdays);
        }
        queue(useCase, what);
        order(useCase, before, what);
    }

    private void queue(int useCase, What what) {
        if (what == What.QUEUED) {
            queuedSince.put(useCase, now);
        } else {
            Long since = queuedSince.remove(useCase);
            queued += since == null ? 0 : now - since;
        }
    }

    /** Stages follow each other; back to framing or integration only where something was found wanting. */
    private void order(int useCase, @org.jspecify.annotations.Nullable What before, What what) {
        if (what == What.WRONG_TARGET || what == What.BELOW_NEED || what == What.REFUSED) {
            stage.remove(useCase);
        }
        if (!STARTS.contains(what)) {
            return;
        }
        What was = stage.put(useCase, what);
        if (was != null && what.ordinal() < was.ordinal()) {
            faults.add("use case " + useCase + ": " + what + " after " + was + " (" + before + ")");
        }
    }

    /** Steps that the model does not allow. */
    List<String> faults() {
        return faults;
    }

    /** When a use case was requested, or null when it was open at the start. */
    @org.jspecify.annotations.Nullable
    Long requested(int useCase) {
        return requested.get(useCase);
    }

    /** The last thing that happened to each use case. */
    Map<Integer, What> last() {
        return last;
    }

    /** Microdays that use cases stood in queues, up to a time. */
    long queued(long until) {
        long open =
                queuedSince.values().stream().mapToLong(since -> until - since).sum();
        return queued + open;
    }

    int events() {
        return events;
    }
}

package cadre.app.run;

import cadre.engine.decide.Effort;
import cadre.engine.decide.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What ends the parts of a computation early: nothing, time, or the counts of an earlier computation. */
public final class Budget {

    /** How time is shared among the parts that are still to come. */
    private static final Map<Phase, Integer> WEIGHTS = Map.of(
            Phase.TUNING, 10,
            Phase.STEADY, 30,
            Phase.FROM_HERE, 25,
            Phase.SELECTION, 20,
            Phase.MECHANISMS, 27,
            Phase.REMEDIES, 8);

    private final LongSupplier nanoTime;
    private final long end;
    private final boolean timed;
    private final List<Phase> planned;
    private final @Nullable Map<Phase, Effort.Part> counts;
    private long phaseEnd = Long.MAX_VALUE;
    private Effort.@Nullable Part part;

    private Budget(
            LongSupplier nanoTime,
            @Nullable Duration time,
            List<Phase> planned,
            @Nullable Map<Phase, Effort.Part> counts) {
        this.nanoTime = nanoTime;
        this.timed = time != null;
        this.end = time == null ? 0 : nanoTime.getAsLong() + time.toNanos();
        this.planned = List.copyOf(planned);
        this.counts = counts;
    }

    /** Nothing ends it early. */
    public static Budget unlimited() {
        return new Budget(() -> 0, null, List.of(), null);
    }

    /**
     * Time from now on. Each part gets its share of what is left, and what it does not need goes to those after it.
     *
     * @param time in all
     * @param planned the parts to come
     */
    public static Budget of(Duration time, List<Phase> planned) {
        return of(time, planned, System::nanoTime);
    }

    static Budget of(Duration time, List<Phase> planned, LongSupplier nanoTime) {
        return new Budget(nanoTime, time, planned, null);
    }

    /**
     * As much as an earlier computation did.
     *
     * @param parts what it did; a part that is missing does nothing
     */
    public static Budget of(List<Effort.Part> parts) {
        return new Budget(
                () -> 0, null, List.of(), parts.stream().collect(Collectors.toMap(Effort.Part::phase, part -> part)));
    }

    void begin(Phase phase) {
        if (counts != null) {
            part = counts.getOrDefault(phase, new Effort.Part(phase, 0, 0, Effort.Stop.CANCELLED));
        }
        if (timed) {
            int later = planned.stream()
                    .filter(p -> p.compareTo(phase) > 0)
                    .mapToInt(p -> WEIGHTS.getOrDefault(p, 0))
                    .sum();
            int mine = WEIGHTS.getOrDefault(phase, 0);
            long now = nanoTime.getAsLong();
            phaseEnd = now + Math.max(0, end - now) * mine / (mine + later);
        }
    }

    /**
     * Why the part should end after so many orders; null to go on.
     *
     * @param orders carried out or begun in this part
     * @param owed whether the part has not had what it needs at least; then time does not end it
     */
    Effort.@Nullable Stop stop(long orders, boolean owed) {
        Effort.Part p = part;
        if (p != null) {
            return p.stop() != null && orders >= p.orders() ? p.stop() : null;
        }
        return timed && !owed && nanoTime.getAsLong() - phaseEnd >= 0 ? Effort.Stop.TIME_SPENT : null;
    }
}

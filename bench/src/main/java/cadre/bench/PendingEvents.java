package cadre.bench;

import cadre.engine.kernel.Agenda;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The hold model: the earliest of a number of pending events is taken and set again, an exponential time later. The
 * winner tree of {@link Agenda} against a packed heap with four children and a calendar queue (Brown 1988) of packed
 * longs. The times come from a table, so that only the event set is measured.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class PendingEvents {

    private static final int GAPS = 1 << 12;

    /** Pending events. */
    @Param({"16", "64", "256", "1024", "4096", "16384"})
    public int pending;

    private final long[] gaps = new long[GAPS];
    private int next;
    private final Agenda agenda = new Agenda();
    private final FourHeap heap = new FourHeap();
    private final Calendar calendar = new Calendar();

    /** Fills all three with the same events. */
    @Setup
    public void fill() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(1);
        for (int i = 0; i < GAPS; i++) {
            gaps[i] = (long) (-Math.log(1 - random.nextDouble()) * 1e6) + 1;
        }
        agenda.reset(pending);
        heap.reset(pending);
        calendar.reset(pending, 1_000_000);
        for (int slot = 0; slot < pending; slot++) {
            long time = gap();
            agenda.set(slot, time);
            heap.add(time << Agenda.SLOT_BITS | slot);
            calendar.add(time << Agenda.SLOT_BITS | slot);
        }
    }

    private long gap() {
        next = next + 1 & GAPS - 1;
        return gaps[next];
    }

    /** The winner tree. */
    @Benchmark
    public int winnerTree() {
        int slot = agenda.slot();
        agenda.set(slot, agenda.time() + gap());
        return slot;
    }

    /** The heap, taking and adding in one. */
    @Benchmark
    public long heapOfFour() {
        long first = heap.first();
        heap.replaceFirst(first + (gap() << Agenda.SLOT_BITS));
        return first;
    }

    /** The calendar. */
    @Benchmark
    public long calendarQueue() {
        long first = calendar.remove();
        calendar.add(first + (gap() << Agenda.SLOT_BITS));
        return first;
    }

    /** A heap with four children. */
    private static final class FourHeap {
        private long[] h = {};
        private int size;

        void reset(int capacity) {
            h = new long[capacity];
            size = 0;
        }

        long first() {
            return h[0];
        }

        void add(long packed) {
            int at = size++;
            while (at > 0 && h[at - 1 >> 2] > packed) {
                h[at] = h[at - 1 >> 2];
                at = at - 1 >> 2;
            }
            h[at] = packed;
        }

        void replaceFirst(long packed) {
            int at = 0;
            int child = 1;
            while (child < size) {
                int least = child;
                int last = Math.min(child + 4, size);
                for (int i = child + 1; i < last; i++) {
                    if (h[i] < h[least]) {
                        least = i;
                    }
                }
                if (h[least] >= packed) {
                    break;
                }
                h[at] = h[least];
                at = least;
                child = 4 * at + 1;
            }
            h[at] = packed;
        }
    }

    /** A calendar: days of sorted events, about two events a day, years that wrap; its size fits from the start. */
    private static final class Calendar {
        private static final int ROOM = 32;
        private long[][] days = {};
        private int[] count = {};
        private int shift;
        private long today;

        void reset(int pending, long mean) {
            int n = Integer.highestOneBit(Math.max(2, pending)) / 2;
            days = new long[n][ROOM];
            count = new int[n];
            long width = Math.max(1, 2 * mean / pending);
            shift = Agenda.SLOT_BITS + 63 - Long.numberOfLeadingZeros(width);
            today = 0;
        }

        void add(long packed) {
            int day = (int) (packed >>> shift) & days.length - 1;
            long[] events = days[day];
            int at = count[day]++;
            if (at == events.length) {
                events = Arrays.copyOf(events, 2 * at);
                days[day] = events;
            }
            while (at > 0 && events[at - 1] < packed) { // the earliest last
                events[at] = events[at - 1];
                at--;
            }
            events[at] = packed;
        }

        long remove() {
            while (true) {
                int day = (int) today & days.length - 1;
                int n = count[day];
                if (n > 0 && days[day][n - 1] >>> shift <= today) {
                    count[day] = n - 1;
                    return days[day][n - 1];
                }
                today++;
            }
        }
    }
}

package cadre.engine.kernel;

import java.util.Arrays;

/**
 * The events of which there may be any number: how long a job is patient, when it arrives elsewhere. A heap of packed
 * longs with four children to a node, time in the high bits and job in the low ones, as in {@link Agenda}. A timer cannot
 * be cancelled: whoever hears it checks that it still matters.
 */
final class Timers {

    static final long NEVER = Long.MAX_VALUE;

    private long[] heap = new long[64];
    private int size;

    void reset() {
        size = 0;
        heap[0] = NEVER;
    }

    /** The earliest, packed; the largest long when there is none. */
    long first() {
        return heap[0];
    }

    void add(long time, int job) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        long packed = time << Agenda.SLOT_BITS | job;
        long[] h = heap;
        int at = size++;
        while (at > 0) {
            int parent = at - 1 >> 2;
            if (h[parent] <= packed) {
                break;
            }
            h[at] = h[parent];
            at = parent;
        }
        h[at] = packed;
    }

    /** Removes the earliest, of which there must be one. */
    void remove() {
        long[] h = heap;
        long packed = h[--size];
        if (size == 0) {
            h[0] = NEVER;
            return;
        }
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

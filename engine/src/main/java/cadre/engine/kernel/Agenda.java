package cadre.engine.kernel;

import java.util.Arrays;

/**
 * The set of pending events: one slot for each thing that can have at most one pending event (a person, a use case, an
 * intake), as a winner tree over packed longs, time in the high bits and slot in the low ones. The earliest event is
 * read in one step and replaced in log2(slots); nothing is allocated. Ties go to the lower slot.
 */
public final class Agenda {

    /** Bits of a packed event that hold its slot. */
    public static final int SLOT_BITS = 20;

    /** Most slots. */
    public static final int MOST_SLOTS = 1 << SLOT_BITS;

    /** Latest time that can be packed, in microdays: about 24,000 years. */
    public static final long LATEST = (1L << (62 - SLOT_BITS)) - 1;

    private static final long NEVER = Long.MAX_VALUE;
    private static final int SLOT_MASK = MOST_SLOTS - 1;

    private long[] tree = {NEVER, NEVER};
    private int leaves = 1;

    /**
     * Empties the agenda and makes room.
     *
     * @param slots number of slots, 1 to {@link #MOST_SLOTS}
     */
    public void reset(int slots) {
        if (slots < 1 || slots > MOST_SLOTS) {
            throw new IllegalArgumentException("an agenda has 1 to " + MOST_SLOTS + " slots, not " + slots);
        }
        int size = slots == 1 ? 1 : Integer.highestOneBit(slots - 1) << 1;
        if (2 * size > tree.length) {
            tree = new long[2 * size];
        }
        leaves = size;
        Arrays.fill(tree, 0, 2 * size, NEVER);
    }

    /**
     * Makes room for more slots; what is pending stays.
     *
     * @param slots number of slots from now on, up to {@link #MOST_SLOTS}
     */
    void grow(int slots) {
        if (slots > leaves) {
            long[] before = tree;
            int first = leaves;
            reset(slots);
            for (int slot = 0; slot < first; slot++) {
                if (before[first + slot] != NEVER) {
                    replace(slot, before[first + slot]);
                }
            }
        }
    }

    /**
     * Sets or moves the event of a slot.
     *
     * @param slot whose
     * @param time when, in microdays, 0 to {@link #LATEST}
     */
    public void set(int slot, long time) {
        replace(slot, time << SLOT_BITS | slot);
    }

    /**
     * Removes the event of a slot, if it has one.
     *
     * @param slot whose
     */
    public void clear(int slot) {
        replace(slot, NEVER);
    }

    private void replace(int slot, long packed) {
        long[] t = tree;
        int node = leaves + slot;
        long best = packed;
        t[node] = best;
        while (node > 1) { // the way up is known beforehand, so only the minima wait for each other
            best = Math.min(best, t[node ^ 1]);
            node >>= 1;
            t[node] = best;
        }
    }

    /** Whether a slot has an event. */
    boolean isSet(int slot) {
        return tree[leaves + slot] != NEVER;
    }

    /** Whether nothing is pending. */
    public boolean isEmpty() {
        return tree[1] == NEVER;
    }

    /** The earliest event, packed: its time shifted by {@link #SLOT_BITS}, or-ed with its slot; the largest long when empty. */
    long first() {
        return tree[1];
    }

    /** The time of the earliest event, in microdays; meaningless when empty. */
    public long time() {
        return tree[1] >>> SLOT_BITS;
    }

    /** The slot of the earliest event. */
    public int slot() {
        return (int) tree[1] & SLOT_MASK;
    }

    /**
     * When the event of a slot is due.
     *
     * @param slot whose
     * @return its time in microdays, or -1 when it has none
     */
    public long timeOf(int slot) {
        long packed = tree[leaves + slot];
        return packed == NEVER ? -1 : packed >>> SLOT_BITS;
    }
}

package cadre.engine.kernel;

import java.util.Arrays;

/**
 * Votes for and against 64 statements at a time, counted in bit-sliced counters: plane d holds the d-th binary digit of
 * 64 counts, so that a voter costs a few operations on whole words.
 */
final class Votes {

    private static final int PLANES = 16;

    private final long[] up = new long[PLANES];
    private final long[] down = new long[PLANES];
    private int planes;
    private int voters;
    private long more;
    private long less;
    private boolean compared;

    /** Forgets all votes. */
    void clear() {
        planes = 0;
        voters = 0;
        compared = false;
    }

    /** Voters so far. */
    int voters() {
        return voters;
    }

    /**
     * One voter more.
     *
     * @param yes statements voted for
     * @param no statements voted against
     */
    void add(long yes, long no) {
        voters++;
        compared = false;
        int needed = 32 - Integer.numberOfLeadingZeros(voters);
        for (int d = planes; d < needed; d++) {
            up[d] = 0;
            down[d] = 0;
        }
        planes = needed;
        add(up, yes, needed);
        add(down, no, needed);
    }

    private static void add(long[] counter, long bits, int planes) {
        long carry = bits;
        for (int d = 0; d < planes && carry != 0; d++) {
            long sum = counter[d] ^ carry;
            carry &= counter[d];
            counter[d] = sum;
        }
    }

    /** Compares votes for and against; the answers are {@link #more()} and {@link #less()}. */
    void compare() {
        if (compared) {
            return;
        }
        compared = true;
        more = 0;
        less = 0;
        for (int d = planes - 1; d >= 0; d--) {
            long open = ~(more | less);
            more |= open & up[d] & ~down[d];
            less |= open & down[d] & ~up[d];
        }
    }

    /** Statements with more votes for than against. */
    long more() {
        return more;
    }

    /** Statements with more votes against than for. */
    long less() {
        return less;
    }

    /**
     * Votes for a statement less votes against it.
     *
     * @param statement 0 to 63
     * @return the margin
     */
    int margin(int statement) {
        int margin = 0;
        for (int d = 0; d < planes; d++) {
            margin += (int) (up[d] >>> statement & 1) - (int) (down[d] >>> statement & 1) << d;
        }
        return margin;
    }

    /**
     * Statements with at least so many votes for them.
     *
     * @param least how many
     * @return a mask
     */
    long atLeast(int least) {
        if (least > voters) {
            return 0;
        }
        Arrays.fill(down, 0, planes, 0);
        for (int d = 0; d < planes; d++) {
            down[d] = (least >>> d & 1) == 1 ? -1L : 0;
        }
        compared = false;
        compare();
        compared = false;
        return ~less;
    }
}

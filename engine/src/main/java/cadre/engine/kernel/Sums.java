package cadre.engine.kernel;

import cadre.core.numerics.Philox;
import java.util.Arrays;

/**
 * What enumerating a landscape needs: the sums of a part's contributions for every solution. The lowest {@value #LOW}
 * decisions are a row of 64 solutions; what one contribution adds to a row depends only on those higher decisions on which
 * it depends, so that each such row is gathered once and added many times. Every sum is taken in the order of the
 * decisions, as {@link Landscape#payoff} does, and so has the same bits.
 */
final class Sums {

    private static final int LOW = 6;
    private static final int WIDTH = 1 << LOW;

    // Rows of the workbench. They lie in one array at fixed distances, for else the compiler, which cannot tell whether
    // one row overlaps another, uses no vector instructions.
    private static final int HIGHEST = WIDTH;
    private static final int FIRST = 2 * WIDTH;
    private static final int SECOND = 3 * WIDTH;
    private static final int THIRD = 4 * WIDTH;
    private static final int FOURTH = 5 * WIDTH;

    /** Draws of a chunk that are first halves of their blocks, which alone a single draw uses. */
    private static final int FIRSTS = Philox.CHUNK / 2;

    private final double[] bench = new double[6 * WIDTH];
    private final int[] place = new int[WIDTH];
    private final int[] rowsOf = new int[Landscape.MOST + 3];
    private final int[] above = new int[Landscape.MOST + 3];
    private final long[] bits = new long[Philox.WORK];
    private double[] rows = new double[WIDTH];

    /** Uniform numbers, the same as {@code Philox.uniform(key, e, 0, 0, 2)} for each place e. */
    void uniforms(long key, int size, double[] into) {
        for (int from = 0; from < size; from += FIRSTS) {
            Philox.chunk(key, 0, 2, from / FIRSTS, bits);
            int count = Math.min(FIRSTS, size - from);
            for (int i = 0; i < count; i++) {
                into[from + i] = Philox.uniform(bits[i]);
            }
        }
    }

    /**
     * The largest sum.
     *
     * @param n decisions
     * @param k dependencies of each
     * @param mask which contributions count
     * @param others by decision, on which it depends
     * @param table the contributions, as in {@link Landscape}
     * @param into receives the sum of every solution; not where it has no room for them
     * @return the largest of them
     */
    double write(int n, int k, int mask, int[] others, double[] table, double[] into) {
        int solutions = 1 << n;
        int width = Math.min(WIDTH, solutions);
        boolean all = into.length >= solutions;
        int count = gather(k, mask, others, table);
        Arrays.fill(bench, HIGHEST, HIGHEST + WIDTH, 0);
        for (int from = 0; from < solutions; from += WIDTH) {
            Arrays.fill(bench, 0, WIDTH, 0);
            for (int i = 0; i < count; i += 4) {
                lay(i, from, FIRST);
                lay(i + 1, from, SECOND);
                lay(i + 2, from, THIRD);
                lay(i + 3, from, FOURTH);
                add(bench);
            }
            raise(bench);
            if (all) {
                System.arraycopy(bench, 0, into, from, width);
            }
        }
        double highest = 0;
        for (int low = 0; low < width; low++) {
            highest = Math.max(highest, bench[HIGHEST + low]);
        }
        return highest;
    }

    /** Rows of each contribution of a part, one for each setting of the higher decisions on which it depends. */
    private int gather(int k, int mask, int[] others, double[] table) {
        int count = 0;
        int end = WIDTH; // the first row is of zeros, for what is missing to a multiple of four
        for (int m = mask; m != 0; m &= m - 1) {
            int i = Integer.numberOfTrailingZeros(m);
            above[count] = (others[i] | 1 << i) >>> LOW;
            rowsOf[count] = end;
            int settings = 1 << Integer.bitCount(above[count]);
            if (rows.length < end + settings * WIDTH) {
                rows = Arrays.copyOf(rows, 2 * (end + settings * WIDTH));
            }
            for (int low = 0; low < WIDTH; low++) {
                place[low] = place(i, low, others[i]);
            }
            for (int r = 0; r < settings; r++) {
                int at = (i << (k + 1)) + place(i, Integer.expand(r, above[count]) << LOW, others[i]);
                for (int low = 0; low < WIDTH; low++) {
                    rows[end + low] = table[at + place[low]];
                }
                end += WIDTH;
            }
            count++;
        }
        Arrays.fill(above, count, count + 3, 0);
        Arrays.fill(rowsOf, count, count + 3, 0);
        return count;
    }

    /** Lays the row of a contribution that counts in a stretch of solutions upon the workbench. */
    private void lay(int i, int from, int where) {
        int row = rowsOf[i] + (Integer.compress(from >>> LOW, above[i]) << LOW);
        System.arraycopy(rows, row, bench, where, WIDTH);
    }

    /** The part of a contribution's index that some of the decisions make. */
    private static int place(int i, int solution, int others) {
        return Integer.compress(solution, others) << 1 | (solution >>> i & 1);
    }

    private static void add(double[] x) {
        for (int low = 0; low < WIDTH; low++) {
            x[low] = x[low] + x[FIRST + low] + x[SECOND + low] + x[THIRD + low] + x[FOURTH + low];
        }
    }

    private static void raise(double[] x) {
        for (int low = 0; low < WIDTH; low++) {
            x[HIGHEST + low] = Math.max(x[HIGHEST + low], x[low]);
        }
    }
}

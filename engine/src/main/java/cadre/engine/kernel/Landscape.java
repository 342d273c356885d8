package cadre.engine.kernel;

import cadre.core.numerics.Philox;

/**
 * An NK landscape: n binary decisions, each contributing U(0,1) depending on itself and k others (Kauffman 1993; as used
 * by Levinthal 1997 and Siggelkow and Levinthal 2003). The solution is an int, decision i in bit i. Contributions come
 * from a counter-based generator keyed by the landscape, so that the same key is the same landscape everywhere.
 */
public final class Landscape {

    /** Most decisions. */
    public static final int MOST = 16;

    private static final double[] NONE = {};

    private int n;
    private int k;
    private final int[] others = new int[MOST];
    private final Sums sums;
    private double[] table = new double[MOST * 2];
    private double maximum;
    private int maximumMask;
    private double maximumOfAll;
    private double[] payoffs = {};
    private boolean tabulated;

    /** Nothing drawn yet. */
    public Landscape() {
        sums = new Sums();
    }

    /**
     * Nothing drawn yet; where there are many landscapes they enumerate solutions in the same memory.
     *
     * @param neighbour whose memory is used; never at the same time by another thread
     */
    public Landscape(Landscape neighbour) {
        sums = neighbour.sums;
    }

    /**
     * Draws a landscape whose decisions depend on others drawn at random without replacement.
     *
     * @param decisions n, 1 to 16
     * @param dependencies k, 0 to n − 1
     * @param key of the random stream
     */
    public void draw(int decisions, int dependencies, long key) {
        prepare(decisions, dependencies, decisions - 1);
        for (int i = 0; i < n; i++) {
            others[i] = choose(i, 1 << i, key);
        }
        fill(key);
    }

    /**
     * Draws a landscape whose decisions depend on all others of their own block.
     *
     * @param decisions n, a multiple of {@code block}
     * @param block decisions a block
     * @param key of the random stream
     */
    public void drawBlocks(int decisions, int block, long key) {
        prepare(decisions, block - 1, decisions - 1);
        for (int i = 0; i < n; i++) {
            int first = i / block * block;
            others[i] = (((1 << block) - 1) << first) & ~(1 << i);
        }
        fill(key);
    }

    /**
     * Draws a landscape whose decisions depend on some drawn at random without replacement from all, itself among them,
     * and whose contributions are whole numbers, so that sums are exact and equal ones tie (Barkoczi and Galesic 2016).
     *
     * @param decisions n, 1 to 16
     * @param dependencies k, 0 to n
     * @param steps a contribution is a uniform number times this, rounded
     * @param key of the random stream
     */
    public void drawRounded(int decisions, int dependencies, int steps, long key) {
        prepare(decisions, dependencies, decisions);
        for (int i = 0; i < n; i++) {
            others[i] = choose(i, 0, key);
        }
        fill(key);
        int size = n << (k + 1);
        for (int e = 0; e < size; e++) {
            table[e] = Math.rint(table[e] * steps);
        }
    }

    private void prepare(int decisions, int dependencies, int most) {
        if (decisions < 1 || decisions > MOST || dependencies < 0 || dependencies > most) {
            throw new IllegalArgumentException("no landscape of " + decisions + " decisions with " + dependencies
                    + " dependencies: 1 ≤ n ≤ " + MOST + ", 0 ≤ k ≤ " + most);
        }
        n = decisions;
        k = dependencies;
        maximumMask = 0;
        maximumOfAll = -1;
        tabulated = false;
        int size = n << (k + 1);
        if (table.length < size) {
            table = new double[size];
        }
    }

    /** k decisions as a mask, not among the excluded, by drawing positions without replacement, one uniform each. */
    private int choose(int i, int excluded, long key) {
        int mask = 0;
        for (int j = 0; j < k; j++) {
            int left = n - Integer.bitCount(excluded) - j;
            int pick = (int) (Philox.uniform(key, i, j, 0, 1) * left);
            for (int bit = 0; bit < n; bit++) {
                if (((mask | excluded) & 1 << bit) == 0 && pick-- == 0) {
                    mask |= 1 << bit;
                    break;
                }
            }
        }
        return mask;
    }

    private void fill(long key) {
        sums.uniforms(key, n << (k + 1), table);
    }

    /** Number of decisions. */
    public int decisions() {
        return n;
    }

    /** Dependencies of each decision. */
    public int dependencies() {
        return k;
    }

    /**
     * The contribution of one decision.
     *
     * @param i which
     * @param solution all decisions
     * @return in (0, 1), or a whole number of steps
     */
    public double contribution(int i, int solution) {
        // The bits on which i depends, gathered into an index: own bit lowest, then the others in order.
        int index = Integer.compress(solution, others[i]) << 1 | (solution >>> i & 1);
        return table[(i << (k + 1)) + index];
    }

    /**
     * The sum of some contributions.
     *
     * @param mask which decisions count
     * @param solution all decisions
     * @return the sum
     */
    public double payoff(int mask, int solution) {
        return tabulated && mask == (1 << n) - 1 ? payoffs[solution] : sum(mask, solution);
    }

    private double sum(int mask, int solution) {
        double sum = 0;
        for (int m = mask; m != 0; m &= m - 1) {
            sum += contribution(Integer.numberOfTrailingZeros(m), solution);
        }
        return sum;
    }

    /**
     * The largest possible sum of some contributions, over all solutions; found by enumeration, kept for all of them and
     * for the last part asked for.
     *
     * @param mask which decisions count
     * @return the maximum
     */
    public double maximum(int mask) {
        if (mask == (1 << n) - 1) {
            if (maximumOfAll < 0) {
                maximumOfAll = enumerate(mask);
            }
            return maximumOfAll;
        }
        if (mask != maximumMask) {
            maximum = enumerate(mask);
            maximumMask = mask;
        }
        return maximum;
    }

    /** The largest sum of a part over all solutions. */
    private double enumerate(int mask) {
        return sums.write(n, k, mask, others, table, NONE);
    }

    /**
     * Writes the sum of all contributions of every solution down, so that from now on it is looked up; worth 2^n sums where
     * solutions are asked for more often than that.
     */
    public void tabulate() {
        int all = (1 << n) - 1;
        if (payoffs.length <= all) {
            payoffs = new double[all + 1];
        }
        maximumOfAll = sums.write(n, k, all, others, table, payoffs);
        tabulated = true;
    }

    /**
     * Local peaks: solutions that no single change improves.
     *
     * @return how many
     */
    public int peaks() {
        return stickingPoints((1 << n) - 1);
    }

    /**
     * Solutions at which no division can improve the contributions of its own decisions by changing one of them while the
     * others stay.
     *
     * @param divisions the decisions of each, as masks
     * @return how many
     */
    public int stickingPoints(int... divisions) {
        int all = (1 << n) - 1;
        int count = 0;
        for (int solution = 0; solution <= all; solution++) {
            boolean stuck = true;
            for (int d = 0; d < divisions.length && stuck; d++) {
                stuck = isStuck(divisions[d], solution);
            }
            count += stuck ? 1 : 0;
        }
        return count;
    }

    private boolean isStuck(int division, int solution) {
        double own = payoff(division, solution);
        for (int m = division; m != 0; m &= m - 1) {
            if (payoff(division, solution ^ Integer.lowestOneBit(m)) > own) {
                return false;
            }
        }
        return true;
    }
}

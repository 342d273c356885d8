package cadre.engine.replicate;

import cadre.core.numerics.Philox;
import cadre.engine.kernel.Beliefs;
import java.util.Arrays;

/** People linked within groups, some of whose ties are rewired across, who learn from the better of those they know. */
final class Groups {

    private static final int REWIRE = 64;
    private static final int KEEP = 65;
    private static final int REACH = 66;
    private static final int LEARN = 1 << 24;

    private final Plan plan;
    private final Beliefs beliefs = new Beliefs();
    private final int ties;
    private final int[] one;
    private final int[] other;
    private final long[] linked;
    private final int[] first;
    private final int[] neighbours;

    Groups(Plan plan) {
        this.plan = plan;
        int people = plan.people();
        int count = 0;
        for (int i = 0; i < people; i++) {
            count += Math.min(people, (i / plan.group() + 1) * plan.group()) - i - 1;
        }
        ties = count;
        one = new int[ties];
        other = new int[ties];
        linked = new long[(people * people + 63) / 64];
        first = new int[people + 1];
        neighbours = new int[2 * ties];
    }

    /**
     * The settings as numbers.
     *
     * @param beta share of ties rewired
     * @param m dimensions
     * @param people how many
     * @param group people in a group
     * @param block dimensions that pay together
     * @param rate of adoption
     * @param times ascending
     * @param most periods
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never changed
    record Plan(double beta, int m, int people, int group, int block, double rate, int[] times, int most) {}

    void run(long key, double[] measured) {
        link(key);
        beliefs.reset(plan.people(), plan.m(), plan.block());
        for (int p = 0; p < plan.people(); p++) {
            beliefs.draw(p, 0, key, 0);
        }
        int next = 0;
        int period = 0;
        boolean settled = false;
        while (!settled && period < plan.most()) {
            if (next < plan.times().length && plan.times()[next] == period) {
                measured[next++] = payoff();
            }
            settled = !learn(key, ++period);
        }
        double end = payoff();
        while (next < plan.times().length) {
            measured[next++] = end;
        }
        measured[next] = end;
        measured[next + 1] = settled ? period - 1 : period;
    }

    /** One period; whether anything could change in it. */
    private boolean learn(long key, int period) {
        beliefs.open();
        for (int p = 0; p < plan.people(); p++) {
            beliefs.learn(p, neighbours, first[p], first[p + 1], plan.rate(), key, LEARN + period);
        }
        beliefs.close();
        return beliefs.isChangeable();
    }

    private double payoff() {
        long sum = 0;
        for (int p = 0; p < plan.people(); p++) {
            sum += beliefs.payoff(p);
        }
        return (double) sum / plan.people() / plan.m();
    }

    private void link(long key) {
        Arrays.fill(linked, 0);
        int tie = 0;
        for (int i = 0; i < plan.people(); i++) {
            int end = Math.min(plan.people(), (i / plan.group() + 1) * plan.group());
            for (int j = i + 1; j < end; j++) {
                one[tie] = i;
                other[tie++] = j;
                mark(i, j, true);
            }
        }
        for (int e = 0; e < ties; e++) {
            if (Philox.uniform(key, e, 0, 0, REWIRE) < plan.beta()) {
                rewire(key, e);
            }
        }
        count();
    }

    /** One of the two keeps the tie, to somebody of another group whom they are not linked to yet. */
    private void rewire(long key, int e) {
        boolean keepOne = Philox.uniform(key, e, 0, 0, KEEP) < 0.5;
        int kept = keepOne ? one[e] : other[e];
        mark(one[e], other[e], false);
        int found = kept;
        for (int tries = 0; found == kept; tries++) {
            int to = (int) (Philox.uniform(key, e, tries, 0, REACH) * plan.people());
            boolean fits = to / plan.group() != kept / plan.group() && !isLinked(kept, to);
            // Where somebody is linked to nearly all, a second tie to the same person is better than none.
            found = fits || tries > 1000 && to != kept ? to : kept;
        }
        one[e] = kept;
        other[e] = found;
        mark(kept, found, true);
    }

    private void mark(int i, int j, boolean on) {
        set(i * plan.people() + j, on);
        set(j * plan.people() + i, on);
    }

    private void set(int bit, boolean on) {
        long mask = 1L << bit;
        linked[bit >>> 6] = on ? linked[bit >>> 6] | mask : linked[bit >>> 6] & ~mask;
    }

    private boolean isLinked(int i, int j) {
        int bit = i * plan.people() + j;
        return (linked[bit >>> 6] >>> bit & 1) == 1;
    }

    private void count() {
        Arrays.fill(first, 0);
        for (int e = 0; e < ties; e++) {
            first[one[e] + 1]++;
            first[other[e] + 1]++;
        }
        for (int i = 0; i < plan.people(); i++) {
            first[i + 1] += first[i];
        }
        // Filled from the back: afterwards each start is where it was.
        for (int e = ties - 1; e >= 0; e--) {
            neighbours[--first[one[e] + 1]] = other[e];
            neighbours[--first[other[e] + 1]] = one[e];
        }
        System.arraycopy(first, 1, first, 0, plan.people());
        first[plan.people()] = 2 * ties;
    }
}

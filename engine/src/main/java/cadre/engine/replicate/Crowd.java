package cadre.engine.replicate;

import cadre.core.numerics.Philox;
import cadre.engine.kernel.Landscape;
import cadre.engine.kernel.Search;

/** People who search one landscape and copy one another, all at once on how things were a step before. */
final class Crowd {

    private static final int START = 48;
    private static final int STEP = 49;

    private final Plan plan;
    private final int all;
    private final Landscape landscape = new Landscape();
    private final Search[] people;
    private final int[] before;
    private final double[] worth;
    private final int[] picked;
    private final boolean[] taken;
    private final int[] words = new int[4];
    private int used;

    Crowd(Plan plan) {
        this.plan = plan;
        all = (1 << plan.n()) - 1;
        people = new Search[plan.agents()];
        for (int i = 0; i < people.length; i++) {
            people[i] = new Search();
        }
        before = new int[people.length];
        worth = new double[people.length];
        picked = new int[plan.sample()];
        taken = new boolean[1 << plan.n()];
    }

    /** Whom one copies. */
    enum Rule {
        /** The sampled one with the highest payoff. */
        BEST,
        /** The most frequent sampled solution. */
        CONFORMITY,
        /** Nobody. */
        INDIVIDUAL
    }

    /**
     * The settings as numbers.
     *
     * @param rule whom one copies
     * @param sample people looked at a step
     * @param seen how many of the next, in a circle, each can look at
     * @param n decisions
     * @param k dependencies of each
     * @param agents people
     * @param steps of a contribution between 0 and 1
     * @param power of the payoff
     * @param times ascending; 1 is the start
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never changed
    record Plan(Rule rule, int sample, int seen, int n, int k, int agents, int steps, double power, int[] times) {}

    void run(long key, double[] measured) {
        landscape.drawRounded(plan.n(), plan.k(), plan.steps(), key);
        landscape.tabulate();
        start(key);
        int next = 0;
        boolean settled = false;
        for (int t = 1; next < plan.times().length; t++) {
            if (t > 1 && !settled) {
                step(key, t);
                settled = isSettled();
            }
            if (t == plan.times()[next]) {
                measured[next++] = payoff();
            }
        }
    }

    /** Everyone starts with a solution of their own, drawn again while somebody has it. */
    private void start(long key) {
        for (int i = 0; i < people.length; i++) {
            int solution;
            int tries = 0;
            do {
                solution = (int) Philox.bits(key, i, tries++, 0, START) & all;
            } while (taken[solution]);
            taken[solution] = true;
            people[i].start(landscape, solution, all, all);
        }
        for (Search person : people) {
            taken[person.base()] = false;
        }
    }

    private void step(long key, int t) {
        for (int i = 0; i < people.length; i++) {
            before[i] = people[i].base();
            worth[i] = people[i].payoff();
        }
        for (int i = 0; i < people.length; i++) {
            Search person = people[i];
            used = 0;
            int example = plan.rule() == Rule.INDIVIDUAL ? -1 : example(key, t, i);
            if (example >= 0 && worth[example] > worth[i]) {
                person.takeOver(landscape, before[example]);
            } else {
                person.tryChange(landscape, below(plan.n(), key, t, i));
            }
        }
    }

    /** Somebody who has the solution that the rule proposes, or -1. */
    private int example(long key, int t, int i) {
        sample(key, t, i);
        return plan.rule() == Rule.BEST ? best(key, t, i) : mode(key, t, i);
    }

    /** Distinct people among the next that are seen (Floyd's way of drawing without replacement). */
    private void sample(long key, int t, int i) {
        int count = picked.length;
        for (int j = 0; j < count; j++) {
            int last = plan.seen() - count + j;
            int pick = below(last + 1, key, t, i);
            for (int earlier = 0; earlier < j; earlier++) {
                if (picked[earlier] == pick) {
                    pick = last;
                    break;
                }
            }
            picked[j] = pick;
        }
        for (int j = 0; j < count; j++) {
            picked[j] = (i + 1 + picked[j]) % people.length;
        }
    }

    private int best(long key, int t, int i) {
        int best = -1;
        int ties = 0;
        for (int other : picked) {
            if (best < 0 || worth[other] > worth[best]) {
                best = other;
                ties = 1;
            } else if (worth[other] == worth[best] && below(++ties, key, t, i) == 0) {
                best = other;
            }
        }
        return best;
    }

    /** One of the most frequent solutions at random; nobody when there are several and all are equally frequent. */
    private int mode(long key, int t, int i) {
        int most = 0;
        int least = Integer.MAX_VALUE;
        int mode = -1;
        int ties = 0;
        for (int j = 0; j < picked.length; j++) {
            int count = occurrences(j);
            if (count == 0) {
                continue;
            }
            least = Math.min(least, count);
            if (count > most) {
                most = count;
                mode = picked[j];
                ties = 1;
            } else if (count == most && below(++ties, key, t, i) == 0) {
                mode = picked[j];
            }
        }
        return least == most && most < picked.length ? -1 : mode;
    }

    /** How often the j-th sampled solution occurs in the sample; 0 when it was met before. */
    private int occurrences(int j) {
        int count = 0;
        for (int other = 0; other < picked.length; other++) {
            if (before[picked[other]] == before[picked[j]]) {
                if (other < j) {
                    return 0;
                }
                count++;
            }
        }
        return count;
    }

    /** A random whole number below a bound, the next of those that belong to a person and a step. */
    private int below(int bound, long key, int t, int i) {
        int word = used++;
        if ((word & 3) == 0) {
            words[0] = t;
            words[1] = i;
            words[2] = word >>> 2;
            words[3] = STEP;
            Philox.block(key, words);
        }
        return (int) ((words[word & 3] & 0xFFFFFFFFL) * bound >>> 32);
    }

    /** Whether all have the same solution and no single change improves it: then nothing happens any more. */
    private boolean isSettled() {
        int common = people[0].base();
        for (Search person : people) {
            if (person.base() != common) {
                return false;
            }
        }
        double payoff = people[0].payoff();
        for (int bit = 0; bit < plan.n(); bit++) {
            if (landscape.payoff(all, common ^ 1 << bit) > payoff) {
                return false;
            }
        }
        return true;
    }

    private double payoff() {
        double sum = 0;
        double maximum = landscape.maximum(all);
        for (Search person : people) {
            double share = maximum > 0 ? person.payoff() / maximum : 1;
            sum += StrictMath.pow(share, plan.power());
        }
        return sum / people.length;
    }
}

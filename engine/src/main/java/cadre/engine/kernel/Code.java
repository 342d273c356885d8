package cadre.engine.kernel;

import cadre.core.numerics.Philox;

/**
 * What an organisation holds to be so, apart from its people: they learn from it and it learns from those who do better
 * than it (March 1991). Works on the bit planes of {@link Beliefs}. A period is {@link #act}, {@link #teach}, {@link
 * #learn}, in this order: what people do in a period follows from what they believed at its start.
 */
public final class Code {

    private long[] known = {};
    private long[] positive = {};
    private long[] acts = {};
    private int[] right = {};
    private int people;
    private int words;
    private int score;
    private final Votes votes = new Votes();

    /**
     * An empty code.
     *
     * @param beliefs of the people whose code it is; reset before
     * @param peopleCount how many of them
     */
    public void reset(Beliefs beliefs, int peopleCount) {
        people = peopleCount;
        words = beliefs.words();
        if (known.length < words) {
            known = new long[words];
            positive = new long[words];
        }
        if (acts.length < people * words) {
            acts = new long[people * words];
        }
        if (right.length < people) {
            right = new int[people];
        }
        for (int w = 0; w < words; w++) {
            known[w] = 0;
            positive[w] = 0;
        }
    }

    /**
     * Everyone acts as they believe, or as a fair coin says where they believe nothing; what they did and how well it
     * went is kept for this period. The code's own score is counted at the same time.
     *
     * @param beliefs of the people
     * @param key of the stream
     * @param name what tells this draw from others
     */
    public void act(Beliefs beliefs, long key, int name) {
        score = count(beliefs);
        for (int person = 0; person < people; person++) {
            int hits = 0;
            for (int w = 0; w < words; w++) {
                long k = beliefs.known(person, w);
                long open = beliefs.valid(w) & ~k;
                long coin = open == 0 ? 0 : Philox.bits(key, person, name, w, 0) & open;
                long act = beliefs.positive(person, w) | coin;
                acts[person * words + w] = act;
                hits += Long.bitCount(~(act ^ beliefs.reality(w)) & beliefs.valid(w));
            }
            right[person] = hits;
        }
    }

    /** Facts that the code has right less facts that it has wrong, now. */
    private int count(Beliefs beliefs) {
        int sum = 0;
        for (int w = 0; w < words; w++) {
            long wrong = known[w] & (positive[w] ^ beliefs.reality(w));
            sum += Long.bitCount(known[w]) - 2 * Long.bitCount(wrong);
        }
        return sum;
    }

    /**
     * Everyone moves one step towards the code, a fact where they differ and the code says something, with a probability:
     * from nothing to what it says, from the opposite to nothing.
     *
     * @param beliefs of the people
     * @param rate probability, a fact
     * @param key of the stream
     * @param name what tells this draw from others
     */
    public void teach(Beliefs beliefs, double rate, long key, int name) {
        for (int person = 0; person < people; person++) {
            for (int w = 0; w < words; w++) {
                long k = beliefs.known(person, w);
                long p = beliefs.positive(person, w);
                long differ = known[w] & (~k | p ^ positive[w]);
                if (differ == 0) {
                    continue;
                }
                long change = Chance.choose(differ, rate, key, person, name, w);
                long learnt = change & ~k;
                long unlearnt = change & k;
                beliefs.replace(person, w, (k | learnt) & ~unlearnt, (p | learnt & positive[w]) & ~unlearnt);
            }
        }
    }

    /**
     * The code learns from those whose acts scored higher than it did: where their majority of v acts differs from the
     * code, it is adopted with probability 1 − (1 − rate)^|v|.
     *
     * @param beliefs of the people
     * @param rate probability a vote of the majority
     * @param key of the stream
     * @param name what tells this draw from others
     */
    public void learn(Beliefs beliefs, double rate, long key, int name) {
        for (int w = 0; w < words; w++) {
            long valid = beliefs.valid(w);
            votes.clear();
            for (int person = 0; person < people; person++) {
                if (2 * right[person] - beliefs.facts() > score) {
                    long act = acts[person * words + w];
                    votes.add(act, valid & ~act);
                }
            }
            if (votes.voters() == 0) {
                return;
            }
            votes.compare();
            long more = votes.more();
            long differ = (more | votes.less()) & ~(known[w] & ~(positive[w] ^ more));
            for (long open = differ; open != 0; open &= open - 1) {
                int fact = Long.numberOfTrailingZeros(open);
                double stay = StrictMath.pow(1 - rate, Math.abs(votes.margin(fact)));
                if (Philox.uniform(key, fact, name, w, 0) > stay) {
                    known[w] |= 1L << fact;
                    positive[w] = positive[w] & ~(1L << fact) | more & 1L << fact;
                }
            }
        }
    }

    /**
     * Whether nothing can change any more: nobody differs from the code where it says something, and nobody could score
     * higher than it, however lucky.
     *
     * @param beliefs of the people
     * @return whether it has settled
     */
    public boolean isSettled(Beliefs beliefs) {
        int own = count(beliefs);
        for (int person = 0; person < people; person++) {
            int best = 0;
            for (int w = 0; w < words; w++) {
                long k = beliefs.known(person, w);
                long p = beliefs.positive(person, w);
                if ((known[w] & (~k | p ^ positive[w])) != 0) {
                    return false;
                }
                best += Long.bitCount(beliefs.valid(w)) - 2 * Long.bitCount(k & (p ^ beliefs.reality(w)));
            }
            if (best > own) {
                return false;
            }
        }
        return true;
    }

    /**
     * How much the code has right.
     *
     * @param beliefs of the people
     * @return right less wrong facts ÷ all facts, from −1 to 1
     */
    public double knowledge(Beliefs beliefs) {
        return (double) count(beliefs) / beliefs.facts();
    }
}

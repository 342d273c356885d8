package cadre.engine.kernel;

import cadre.core.numerics.Philox;
import java.util.Arrays;

/**
 * What people believe about m facts, each +1, −1 or nothing, as two bit planes a person, and reality (March 1991; Fang,
 * Lee and Schilling 2010). Learning is synchronous: a round first sees everyone's beliefs of the round before. Votes are
 * counted for 64 facts at a time in bit-sliced counters. Allocated once, reset for each replication.
 */
public final class Beliefs {

    private int people;
    private int facts;
    private int words;
    private int block = 1;
    private long[] reality = {};
    private long[] known = {};
    private long[] positive = {};
    private long[] nextKnown = {};
    private long[] nextPositive = {};
    private int[] payoff = {};
    private final Votes votes = new Votes();
    private boolean changeable;

    /**
     * Makes room; everyone believes nothing and reality is all +1.
     *
     * @param peopleCount number of people
     * @param factCount m, number of facts
     * @param blockSize S, facts that pay only together, at most 63; 1 for each on its own
     */
    public void reset(int peopleCount, int factCount, int blockSize) {
        people = peopleCount;
        facts = factCount;
        block = blockSize;
        words = (factCount + 63) / 64;
        int size = people * words;
        if (known.length < size) {
            known = new long[size];
            positive = new long[size];
            nextKnown = new long[size];
            nextPositive = new long[size];
        }
        if (payoff.length < people) {
            payoff = new int[people];
        }
        if (reality.length < words) {
            reality = new long[words];
        }
        Arrays.fill(known, 0, size, 0);
        Arrays.fill(positive, 0, size, 0);
        Arrays.fill(reality, 0, words, -1L);
        Arrays.fill(payoff, 0, people, 0);
    }

    /**
     * Draws a person's beliefs: each of −1, 0, +1 with probability a third, then right with probability
     * {@code experience} (a newcomer: with the probability that the market has it right).
     *
     * @param person who
     * @param experience in [0, 1]
     * @param key of the stream
     * @param name what tells this draw from others, for instance the generation of the seat
     */
    public void draw(int person, double experience, long key, int name) {
        for (int w = 0; w < words; w++) {
            int i = person * words + w;
            long k = Chance.mask(2.0 / 3, key, person, name, 4 * w);
            long p = Philox.bits(key, person, name, 4 * w + 1, 0);
            long right = Chance.mask(experience, key, person, name, 4 * w + 2);
            set(i, w, k | right, p & ~right | reality[w] & right);
        }
        score(person);
    }

    private void set(int i, int word, long k, long p) {
        known[i] = k & valid(word);
        positive[i] = p & known[i];
    }

    /** Counts again what a person has right. */
    private void score(int person) {
        int right = 0;
        if (block == 1) {
            for (int w = 0; w < words; w++) {
                right += Long.bitCount(right(person, w));
            }
        } else {
            long whole = (1L << block) - 1;
            for (int first = 0; first + block <= facts; first += block) {
                int w = first >>> 6;
                int bit = first & 63;
                long here = right(person, w) >>> bit;
                if (bit + block > 64) {
                    here |= right(person, w + 1) << 64 - bit;
                }
                right += (here & whole) == whole ? block : 0;
            }
        }
        payoff[person] = right;
    }

    private long right(int person, int word) {
        int i = person * words + word;
        return known[i] & ~(positive[i] ^ reality[word]) & valid(word);
    }

    /**
     * The facts a person has right, first 64.
     *
     * @param person who
     * @return a mask
     */
    public long right(int person) {
        return right(person, 0);
    }

    /**
     * The facts a person has wrong (not those about which nothing is believed), first 64.
     *
     * @param person who
     * @return a mask
     */
    public long wrong(int person) {
        int i = person * words;
        return known[i] & (positive[i] ^ reality[0]) & valid(0);
    }

    /**
     * A person's payoff.
     *
     * @param person who
     * @return facts right, in whole blocks
     */
    public int payoff(int person) {
        return payoff[person];
    }

    /**
     * How much a person knows.
     *
     * @param person who
     * @return facts right less facts wrong ÷ all facts, from −1 to 1
     */
    public double knowledge(int person) {
        int sum = 0;
        for (int w = 0; w < words; w++) {
            int i = person * words + w;
            sum += Long.bitCount(known[i]) - 2 * Long.bitCount(known[i] & (positive[i] ^ reality[w]));
        }
        return (double) sum / facts;
    }

    /** Number of facts. */
    public int facts() {
        return facts;
    }

    /** Opens a round of learning: everyone's next beliefs start as the present ones. */
    public void open() {
        changeable = false;
        System.arraycopy(known, 0, nextKnown, 0, people * words);
        System.arraycopy(positive, 0, nextPositive, 0, people * words);
    }

    /**
     * One person learns in the open round: adopts each majority of those of higher payoff with a probability.
     *
     * @param person who learns
     * @param from people who might know better
     * @param begin first index in {@code from}
     * @param end index after the last
     * @param rate probability of adopting, a fact
     * @param key of the stream
     * @param name what tells this draw from others, for instance the week
     */
    public void learn(int person, int[] from, int begin, int end, double rate, long key, int name) {
        for (int w = 0; w < words; w++) {
            votes.clear();
            for (int j = begin; j < end; j++) {
                if (payoff[from[j]] > payoff[person]) {
                    vote(from[j] * words + w);
                }
            }
            if (votes.voters() > 0) {
                adopt(person, w, rate, key, name);
            }
        }
    }

    /**
     * Everyone of a team learns in the open round from those of the team with a strictly higher payoff. They are a prefix
     * of the list sorted by payoff, so that a team of n costs n log n and n additions to the counters, not n².
     *
     * @param members the team; sorted by payoff afterwards
     * @param n how many of them
     * @param rate probability of adopting, a fact
     * @param key of the stream
     * @param name what tells this draw from others, for instance the week
     */
    public void learnTogether(int[] members, int n, double rate, long key, int name) {
        sort(members, n);
        for (int w = 0; w < words; w++) {
            votes.clear();
            int tier = 0;
            while (tier < n) {
                int end = tier;
                while (end < n && payoff[members[end]] == payoff[members[tier]]) {
                    if (votes.voters() > 0) {
                        adopt(members[end], w, rate, key, name);
                    }
                    end++;
                }
                for (; tier < end; tier++) {
                    vote(members[tier] * words + w);
                }
            }
        }
    }

    /**
     * Some people learn in the open round from others with a strictly higher payoff, at the cost of learning together.
     *
     * @param teachers those who might know better; sorted by payoff afterwards
     * @param t how many of them
     * @param learners those who learn, none of them a teacher; sorted by payoff afterwards
     * @param n how many of them
     * @param rate probability of adopting, a fact
     * @param key of the stream
     * @param name what tells this draw from others, for instance the week
     */
    public void learnFrom(int[] teachers, int t, int[] learners, int n, double rate, long key, int name) {
        sort(teachers, t);
        sort(learners, n);
        for (int w = 0; w < words; w++) {
            votes.clear();
            int next = 0;
            for (int i = 0; i < n; i++) {
                while (next < t && payoff[teachers[next]] > payoff[learners[i]]) {
                    vote(teachers[next++] * words + w);
                }
                if (votes.voters() > 0) {
                    adopt(learners[i], w, rate, key, name);
                }
            }
        }
    }

    /** Highest payoff first, then lowest number; insertion, since the order hardly changes from week to week. */
    private void sort(int[] members, int n) {
        for (int i = 1; i < n; i++) {
            int person = members[i];
            int at = i;
            while (at > 0 && before(person, members[at - 1])) {
                members[at] = members[at - 1];
                at--;
            }
            members[at] = person;
        }
    }

    private boolean before(int one, int other) {
        return payoff[one] > payoff[other] || (payoff[one] == payoff[other] && one < other);
    }

    private void adopt(int person, int w, double rate, long key, int name) {
        votes.compare();
        long more = votes.more();
        long decided = more | votes.less();
        int i = person * words + w;
        // Draw only where something could change.
        if ((decided & ~(known[i] & ~(positive[i] ^ more))) == 0) {
            return;
        }
        changeable = true;
        // An earlier network of this round may have turned what was believed; where it says the same nothing turns.
        long turns = decided & ~(nextKnown[i] & ~(nextPositive[i] ^ more));
        long change = Chance.among(turns, rate, key, person, name, 3 * w);
        nextKnown[i] |= change;
        nextPositive[i] = nextPositive[i] & ~change | more & change;
    }

    private void vote(int i) {
        votes.add(positive[i], known[i] & ~positive[i]);
    }

    /** Whether anybody who has learnt in this round could have changed a belief, by chance or not. */
    public boolean isChangeable() {
        return changeable;
    }

    /** Closes a round: the next beliefs become the present ones. */
    public void close() {
        long[] k = known;
        known = nextKnown;
        nextKnown = k;
        long[] p = positive;
        positive = nextPositive;
        nextPositive = p;
        for (int person = 0; person < people; person++) {
            score(person);
        }
    }

    /**
     * A lesson of experience: one fact that the person had wrong or did not know is now right.
     *
     * @param person who
     * @param uniform in (0, 1), chooses which
     * @return whether there was anything to learn
     */
    public boolean teach(int person, double uniform) {
        int missing = 0;
        for (int w = 0; w < words; w++) {
            missing += Long.bitCount(~right(person, w) & valid(w));
        }
        if (missing == 0) {
            return false;
        }
        int pick = Math.min(missing - 1, (int) (uniform * missing));
        for (int w = 0; w < words; w++) {
            long open = ~right(person, w) & valid(w);
            int here = Long.bitCount(open);
            if (pick < here) {
                long bit = Long.expand(1L << pick, open);
                int i = person * words + w;
                set(i, w, known[i] | bit, positive[i] & ~bit | reality[w] & bit);
                break;
            }
            pick -= here;
        }
        score(person);
        return true;
    }

    /**
     * Reality changes: one fact is now the other way round.
     *
     * @param fact which
     */
    public void flip(int fact) {
        reality[fact >>> 6] ^= 1L << fact;
        for (int person = 0; person < people; person++) {
            score(person);
        }
    }

    /**
     * Facts on which two people differ, nothing counting as different from something.
     *
     * @param one who
     * @param other who
     * @return how many of the m
     */
    public int disagreement(int one, int other) {
        int differ = 0;
        for (int w = 0; w < words; w++) {
            int a = one * words + w;
            int b = other * words + w;
            differ += Long.bitCount((known[a] ^ known[b]) | (positive[a] ^ positive[b]));
        }
        return differ;
    }

    /**
     * The majority of some people's beliefs is wrong about these facts, first 64.
     *
     * @param from people
     * @param begin first index
     * @param end index after the last
     * @return a mask of facts on which more are wrong than right
     */
    public long wrongMajority(int[] from, int begin, int end) {
        votes.clear();
        for (int j = begin; j < end; j++) {
            votes.add(wrong(from[j]), right(from[j]));
        }
        votes.compare();
        return votes.more();
    }

    /**
     * Facts that at least so many of some people hold to be so, first 64: the vote of a committee.
     *
     * @param least how many
     * @param from people
     * @param begin first index
     * @param end index after the last
     * @return a mask
     */
    public long heldByAtLeast(int least, int[] from, int begin, int end) {
        votes.clear();
        for (int j = begin; j < end; j++) {
            vote(from[j] * words);
        }
        return votes.atLeast(least) & valid(0);
    }

    /**
     * Sets what a person believes about the first 64 facts.
     *
     * @param person who
     * @param about facts about which something is believed
     * @param so those of them that are believed to be so
     */
    public void believe(int person, long about, long so) {
        set(person * words, 0, about, so);
        score(person);
    }

    /** Number of words that hold the facts. */
    int words() {
        return words;
    }

    /** The facts of a word about which a person believes something. */
    long known(int person, int word) {
        return known[person * words + word];
    }

    /** The facts of a word that a person believes to be so. */
    long positive(int person, int word) {
        return positive[person * words + word];
    }

    /** Reality, a word of it. */
    long reality(int word) {
        return reality[word] & valid(word);
    }

    /** Changes a word of what a person believes; the payoff is not looked at until the round is closed. */
    void replace(int person, int word, long about, long so) {
        set(person * words + word, word, about, so);
    }

    /** The bits of a word that stand for facts. */
    long valid(int word) {
        int bits = facts - word * 64;
        return bits >= 64 ? -1L : (1L << bits) - 1;
    }
}

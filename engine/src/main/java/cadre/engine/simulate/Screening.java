package cadre.engine.simulate;

import cadre.core.numerics.Philox;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.engine.kernel.Landscape;
import cadre.engine.kernel.Search;

/**
 * What a crew's craft is good for in a search: before a trial, 1 + Binomial(B, κ) changes are looked at offline and the
 * best is tried, κ being the share of the craft beliefs touched by the change that somebody in the crew has right; a
 * change about which the crew is mostly wrong is passed over unseen.
 */
final class Screening {

    private final World w;
    private long[] touched = {};
    private long right;
    private long wrong;

    Screening(World world) {
        this.w = world;
    }

    void reset() {
        if (touched.length < w.useCases * Landscape.MOST) {
            touched = new long[(w.useCases + w.useCases / 2) * Landscape.MOST];
        }
    }

    /** The craft beliefs that each decision of a use case touches: about an eighth of them. */
    void touch(int u, int decisions) {
        int id = w.stream.id[u];
        for (int d = 0; d < decisions; d++) {
            touched[u * Landscape.MOST + d] = Philox.bits(w.key, id, d, 0, Draws.CRAFT)
                    & Philox.bits(w.key, id, d, 1, Draws.CRAFT)
                    & Philox.bits(w.key, id, d, 2, Draws.CRAFT);
        }
    }

    /** Takes down what the crew of a use case knows now. */
    void crew(int u) {
        right = knows(u);
        wrong = w.beliefs.wrongMajority(w.crew, u * World.CREW, u * World.CREW + w.crewSize[u]);
    }

    /** What at least one of the crew has right; in research, at least one of the ML people of the team. */
    long knows(int u) {
        long known = 0;
        int g = w.executor[u];
        if (w.stream.research[u] && w.on(Mechanism.RESEARCH_DEPTH) && g >= 0 && g < w.c.groups) {
            for (int p : w.c.membersMl[g]) {
                known |= w.filled[p] ? w.beliefs.right(p) : 0;
            }
            return known;
        }
        for (int i = 0; i < w.crewSize[u]; i++) {
            known |= w.beliefs.right(w.crew[u * World.CREW + i]);
        }
        return known;
    }

    /** The decision that a trial changes. */
    int pick(int u, Landscape land, Search search, int number) {
        int id = w.stream.id[u];
        int pass = w.pass[u] * 16;
        int first = search.choose(w.uniform(Draws.TRIAL_DECISION, id, number, pass));
        long bits = touched[u * Landscape.MOST + first];
        double kappa = (double) Long.bitCount(bits & right) / Math.max(1, Long.bitCount(bits));
        int most = (int) Math.round(w.par(Parameter.SCREENING));
        int more = binomial(most, kappa, w.uniform(Draws.TRIAL_SCREEN, id, number, w.pass[u]));
        int best = first;
        double bestLook = -1;
        for (int i = 0; i <= more; i++) {
            int decision = i == 0 ? first : search.choose(w.uniform(Draws.TRIAL_DECISION, id, number, pass + i));
            if (more > 0 && !rejected(touched[u * Landscape.MOST + decision])) {
                double look = search.look(land, decision);
                if (look > bestLook) {
                    bestLook = look;
                    best = decision;
                }
            }
        }
        return best;
    }

    private boolean rejected(long bits) {
        return 2 * Long.bitCount(bits & wrong) > Long.bitCount(bits);
    }

    /** The number of successes at which the cumulative distribution first reaches the uniform number. */
    static int binomial(int n, double p, double uniform) {
        if (p <= 0 || n <= 0) {
            return 0;
        }
        if (p >= 1) {
            return n;
        }
        double term = 1;
        for (int i = 0; i < n; i++) {
            term *= 1 - p;
        }
        double sum = term;
        int k = 0;
        while (sum < uniform && k < n) {
            term *= (n - k) / (k + 1.0) * p / (1 - p);
            sum += term;
            k++;
        }
        return k;
    }
}

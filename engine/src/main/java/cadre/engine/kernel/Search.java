package cadre.engine.kernel;

/**
 * Trial and error on a {@link Landscape}: a base solution, the best so far, which decisions the crew may change and for
 * which contributions it answers. A trial changes one decision and is kept if the payoff that the crew answers for
 * strictly rises (Siggelkow and Levinthal 2003). A crew that has been without success for long leaves the local peak by
 * three changes at random and remembers the best. Holds primitives only.
 */
public final class Search {

    private int base;
    private int best;
    private int mayChange;
    private int answersFor;
    private double basePayoff;
    private double bestPayoff;
    private int sinceKept;
    private int trials;
    private int kept;

    /**
     * Starts a search.
     *
     * @param landscape on which
     * @param solution from where
     * @param change mask of the decisions that the crew may change
     * @param answer mask of the contributions for which it answers
     */
    public void start(Landscape landscape, int solution, int change, int answer) {
        base = solution;
        best = solution;
        mayChange = change;
        answersFor = answer;
        basePayoff = landscape.payoff(answer, solution);
        bestPayoff = basePayoff;
        sinceKept = 0;
        trials = 0;
        kept = 0;
    }

    /**
     * Changes who may do what, for instance when divisions are reintegrated; the best so far is looked at anew.
     *
     * @param landscape on which
     * @param change mask of the decisions that the crew may change
     * @param answer mask of the contributions for which it answers
     */
    public void reassign(Landscape landscape, int change, int answer) {
        if (change != mayChange || answer != answersFor) {
            mayChange = change;
            answersFor = answer;
            refresh(landscape);
        }
    }

    /**
     * Takes a solution over, from somebody else or after others have changed theirs at the same time.
     *
     * @param landscape on which
     * @param solution the new base and the best so far
     */
    public void takeOver(Landscape landscape, int solution) {
        if (base != solution || best != solution) {
            base = solution;
            best = solution;
            refresh(landscape);
        }
    }

    /** Looks at the payoffs anew, after somebody else has changed the solution. */
    private void refresh(Landscape landscape) {
        basePayoff = landscape.payoff(answersFor, base);
        bestPayoff = landscape.payoff(answersFor, best);
        sinceKept = 0;
    }

    /** The decisions that a trial may change, in order; the i-th set bit of the mask. */
    private int decision(double uniform) {
        int count = Integer.bitCount(mayChange);
        int i = Math.min(count - 1, (int) (uniform * count));
        return Integer.numberOfTrailingZeros(Integer.expand(1 << i, mayChange));
    }

    /**
     * The decision that a uniform number chooses among those the crew may change.
     *
     * @param uniform in (0, 1)
     * @return the number of the decision, or -1 when the crew may change none
     */
    public int choose(double uniform) {
        return mayChange == 0 ? -1 : decision(uniform);
    }

    /**
     * The payoff, as the crew sees it, of changing one decision of the base.
     *
     * @param landscape on which
     * @param decision which
     * @return sum of the contributions that the crew answers for
     */
    public double look(Landscape landscape, int decision) {
        return landscape.payoff(answersFor, base ^ 1 << decision);
    }

    /**
     * Tries to change one decision of the base.
     *
     * @param landscape on which
     * @param decision which, one that the crew may change
     * @return whether it was kept
     */
    public boolean tryChange(Landscape landscape, int decision) {
        return offer(landscape, base ^ 1 << decision);
    }

    /**
     * A finished trial, perhaps begun when the base was another: what the crew may not change stays as it is.
     *
     * @param landscape on which
     * @param solution what was tried
     * @return whether it was kept
     */
    public boolean offer(Landscape landscape, int solution) {
        trials++;
        int candidate = solution & mayChange | base & ~mayChange;
        double payoff = landscape.payoff(answersFor, candidate);
        if (payoff > basePayoff) {
            base = candidate;
            basePayoff = payoff;
            sinceKept = 0;
            kept++;
            if (payoff > bestPayoff) {
                best = candidate;
                bestPayoff = payoff;
            }
            return true;
        }
        sinceKept++;
        return false;
    }

    /** Whether the crew has been without success for twice as many trials in a row as it may change decisions. */
    public boolean isStuck() {
        return sinceKept >= 2 * Integer.bitCount(mayChange);
    }

    /**
     * Leaves the local peak: three decisions of the best so far are changed, given by three uniforms; the same decision
     * drawn twice changes back.
     *
     * @param landscape on which
     * @param first uniform in (0, 1)
     * @param second uniform in (0, 1)
     * @param third uniform in (0, 1)
     */
    public void leap(Landscape landscape, double first, double second, double third) {
        base = best ^ 1 << decision(first) ^ 1 << decision(second) ^ 1 << decision(third);
        basePayoff = landscape.payoff(answersFor, base);
        sinceKept = 0;
        trials++;
        if (basePayoff > bestPayoff) {
            best = base;
            bestPayoff = basePayoff;
        }
    }

    /**
     * Somebody else, who answers for other contributions, tries to change one decision of base and best.
     *
     * @param landscape on which
     * @param decision which
     * @param answer mask of the contributions for which the other answers
     * @return whether it was kept
     */
    public boolean tryByOthers(Landscape landscape, int decision, int answer) {
        int candidate = best ^ 1 << decision;
        if (landscape.payoff(answer, candidate) <= landscape.payoff(answer, best)) {
            return false;
        }
        base ^= 1 << decision;
        best = candidate;
        int failures = sinceKept;
        refresh(landscape);
        sinceKept = failures;
        return true;
    }

    /**
     * What the crew believes it has reached: payoff it answers for ÷ the largest possible.
     *
     * @param landscape on which
     * @return observed quality in (0, 1]
     */
    public double observedQuality(Landscape landscape) {
        return bestPayoff / landscape.maximum(answersFor);
    }

    /**
     * What it has reached: payoff of all contributions ÷ the landscape's maximum.
     *
     * @param landscape on which
     * @return true quality in (0, 1]
     */
    public double trueQuality(Landscape landscape) {
        int all = (1 << landscape.decisions()) - 1;
        return landscape.payoff(all, best) / landscape.maximum(all);
    }

    /** The best solution so far. */
    public int best() {
        return best;
    }

    /** The base from which trials start. */
    public int base() {
        return base;
    }

    /** Mask of the contributions for which the crew answers. */
    public int answersFor() {
        return answersFor;
    }

    /** What the base is worth, as the crew sees it: the sum of the contributions for which it answers. */
    public double payoff() {
        return basePayoff;
    }

    /** Trials so far. */
    public int trials() {
        return trials;
    }

    /** Trials that were kept. */
    public int kept() {
        return kept;
    }

    /** Trials since the last one that was kept. */
    public int sinceKept() {
        return sinceKept;
    }
}

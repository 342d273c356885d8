package cadre.engine.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param best the layout selected
 * @param finalists the one selected, then the others, best first; each with its paired difference from the best starting
 *     point. One that breaks a constraint says so in its label and is never selected
 * @param moves the steps from today's layout, in the order of what each brings
 * @param effort what it took
 * @param endedBy why the search ended
 */
public record SearchResult(
        Evaluator.Proposal best, List<Finalist> finalists, List<Move> moves, Effort effort, Ending endedBy) {

    /** Copies the lists. */
    public SearchResult {
        finalists = List.copyOf(finalists);
        moves = List.copyOf(moves);
    }

    /**
     * A candidate on fresh draws.
     *
     * @param proposal the layout
     * @param label where it comes from
     * @param difference mean paired difference in net value from the best starting point
     * @param low lower end of the simultaneous 95 % interval of the difference (Bonferroni over the finalists)
     * @param high upper end
     */
    public record Finalist(Evaluator.Proposal proposal, String label, double difference, double low, double high) {}

    /**
     * What a search took.
     *
     * @param candidates different arrangements simulated
     * @param blocks draws of the parameters simulated over all candidates
     * @param rounds rounds of proposals
     * @param accepted changes accepted
     */
    public record Effort(int candidates, long blocks, int rounds, int accepted) {}

    /** Why a search ended. */
    public enum Ending {
        /** No proposal was better for many rounds. */
        NO_BETTER,
        /** The number of rounds asked for was spent. */
        ROUNDS,
        /** Cancelled or out of time. */
        STOPPED
    }
}

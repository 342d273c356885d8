package cadre.engine.decide;

import org.jspecify.annotations.Nullable;

/**
 * How much was simulated for an answer and why it ended.
 *
 * @param blocks draws of the parameters, each shared by all structures
 * @param replications replications under each draw, per structure
 * @param precision paired standard error of the difference leader less runner-up within a draw ÷ its standard deviation
 *     between draws; replications are raised until this is below 0.25 or the limit is reached
 * @param stop why the comparison ended
 * @param confidence requested confidence of the stopping rule
 * @param evidence what the stopping rule had when it ended
 */
public record Effort(int blocks, int replications, double precision, Stop stop, double confidence, Evidence evidence) {

    /** Why a comparison ended. */
    public enum Stop {
        /** The leader is the structure that is most often best, at the requested confidence. */
        RANKING_SETTLED,
        /** Choosing the leader costs at most the tolerated regret, at the requested confidence. */
        REGRET_NEGLIGIBLE,
        /** The number of draws asked for was reached. */
        DRAWS_DONE,
        /** The time budget was spent. */
        TIME_SPENT,
        /** The user stopped it. */
        CANCELLED
    }

    /**
     * What the stopping rule had when it ended.
     *
     * @param confidence the largest confidence at which the leader would have been called settled (0 when none)
     * @param regretLimit upper limit of the leader's expected regret at the requested confidence
     * @param tolerance regret that would be negligible
     */
    public record Evidence(double confidence, double regretLimit, double tolerance) {}

    /**
     * What one part of the computation used. Running the same parts with the same counts gives the same decision to the
     * bit.
     *
     * @param phase which part
     * @param orders simulation orders carried out, in the order given
     * @param replications replications in these
     * @param stop why the part was cut short; null when it was not
     */
    public record Part(
            Phase phase,
            long orders,
            long replications,
            @Nullable Stop stop) {}
}

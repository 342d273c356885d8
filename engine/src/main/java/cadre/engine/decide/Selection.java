package cadre.engine.decide;

import cadre.core.plan.StructureKind;
import java.util.List;

/**
 * Which structure was selected on fresh draws, and what is guaranteed about that. The guarantee is about mean net value over
 * everything that the simulation leaves to chance, for normal observations: if the best structure is ahead of the others by
 * the indifference or more, it is the one selected with at least the confidence; if not, the one selected is within the
 * indifference of the best.
 *
 * @param selected the structure selected, or the one in front where nothing is guaranteed
 * @param contenders structures that were not dropped, in the order compared; the one selected alone when decided
 * @param procedure how the draws were allotted
 * @param guarantee what is guaranteed
 * @param spent per structure in the order compared, draws simulated for it
 * @param equal draws that equal allocation would have taken over all structures for the same guarantee, planned from the
 *     variances of the first stage; 0 when that did not end
 */
public record Selection(
        StructureKind selected,
        List<StructureKind> contenders,
        Procedure procedure,
        Guarantee guarantee,
        List<Spent> spent,
        long equal) {

    /** Copies the lists. */
    public Selection {
        contenders = List.copyOf(contenders);
        spent = List.copyOf(spent);
    }

    /** Draws simulated over all structures. */
    public long draws() {
        return spent.stream().mapToLong(Spent::draws).sum();
    }

    /** How draws are allotted. */
    public enum Procedure {
        /** Fully sequential, drops what is clearly worse: Kim and Nelson 2001. */
        SEQUENTIAL,
        /** A fixed number of draws where they tell most: optimal computing budget allocation, Chen et al. 2000. */
        BUDGET
    }

    /** Why a selection ended. */
    public enum End {
        /** One structure was left. */
        DECIDED,
        /** The most rounds allowed were made. */
        ROUNDS,
        /** The draws asked for were spent. */
        BUDGET_SPENT,
        /** Time or the user ended it. */
        STOPPED
    }

    /**
     * What is guaranteed.
     *
     * @param end why it ended; there is a guarantee only for {@link End#DECIDED}
     * @param confidence probability of correct selection that was asked for
     * @param indifference difference of mean net value that counts as none, in the company's money
     * @param mostRounds rounds after which a sequential selection gives up; 0 for a budget
     */
    public record Guarantee(End end, double confidence, double indifference, int mostRounds) {

        /** Whether anything is guaranteed. */
        public boolean given() {
            return end == End.DECIDED;
        }
    }

    /**
     * Draws simulated for a structure.
     *
     * @param structure which
     * @param draws how many
     */
    public record Spent(StructureKind structure, long draws) {}
}

package cadre.engine.decide;

import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.List;

/**
 * What a decision is asked for.
 *
 * @param structures to compare, at least two; the own layout is left out where the company named no teams
 * @param starts points of view, at least one
 * @param seed of all chance
 * @param limits how much to simulate
 * @param confidence at which the ranking counts as settled, in (0, 1)
 * @param reasons whether to measure mechanisms and practices
 */
public record Request(
        List<StructureKind> structures,
        List<Scenario.Start> starts,
        long seed,
        Limits limits,
        double confidence,
        boolean reasons) {

    /** Copies the lists; refuses fewer than two structures, no point of view, and a confidence out of range. */
    public Request {
        structures = List.copyOf(structures);
        starts = List.copyOf(starts);
        if (structures.size() < 2 || structures.stream().distinct().count() < structures.size()) {
            throw new IllegalArgumentException("a decision compares at least two different structures");
        }
        if (starts.isEmpty() || starts.stream().distinct().count() < starts.size()) {
            throw new IllegalArgumentException("a decision has one or two different points of view");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence is between 0 and 1, not " + confidence);
        }
    }

    /**
     * How much to simulate.
     *
     * @param leastBlocks draws of the parameters before the comparison may end by itself
     * @param mostBlocks draws after which it ends
     * @param replications under each draw; 0 to choose by precision
     * @param reasonBlocks draws for each mechanism and practice
     * @param tolerance regret that is negligible, as a part of the leader's mean value
     * @param selecting the selection after the comparison from the first point of view
     */
    public record Limits(
            int leastBlocks,
            int mostBlocks,
            int replications,
            int reasonBlocks,
            double tolerance,
            Selecting selecting) {

        /** What is simulated when nobody asks for something else. */
        public static final Limits USUAL = new Limits(50, 250, 0, 24, 0.005, Selecting.USUAL);

        /** Refuses counts out of range. */
        public Limits {
            if (leastBlocks < 2
                    || mostBlocks < leastBlocks
                    || replications < 0
                    || replications == 1
                    || reasonBlocks < 2
                    || !(tolerance >= 0)) {
                throw new IllegalArgumentException("limits out of range: " + leastBlocks + " to " + mostBlocks
                        + " draws, " + replications + " replications, " + reasonBlocks
                        + " draws for reasons, tolerance "
                        + tolerance);
            }
        }
    }

    /**
     * How to select one structure on fresh draws.
     *
     * @param indifference difference of mean net value that counts as none, as a part of the leader's mean value; more than 0
     * @param mostRounds rounds of draws after which a selection with a guarantee gives up; 0 for no selection
     * @param budget draws over all structures for a selection without a guarantee, which takes its place; 0 for none
     */
    public record Selecting(double indifference, int mostRounds, int budget) {

        /** What is done when nobody asks for something else. */
        public static final Selecting USUAL = new Selecting(0.02, 400, 0);

        /** No selection. */
        public static final Selecting NONE = new Selecting(0.02, 0, 0);

        /** Refuses numbers out of range. */
        public Selecting {
            if (!(indifference > 0 && indifference < Double.POSITIVE_INFINITY) || mostRounds < 0 || budget < 0) {
                throw new IllegalArgumentException("no selection with an indifference of " + indifference + ", "
                        + mostRounds + " rounds and a budget of " + budget);
            }
        }

        /** Whether anything is to be selected. */
        public boolean wanted() {
            return mostRounds > 0 || budget > 0;
        }
    }
}

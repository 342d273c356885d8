package cadre.intake.inventory;

import cadre.core.numerics.Interval;
import cadre.core.work.Stage;
import java.util.List;
import java.util.Map;

/** How well the way in which the reference class is made predicts what it was not made from. Nothing is tuned to these results. */
public final class Validation {

    private Validation() {}

    /**
     * Agencies held out: half of them fitted, the other half predicted, many times.
     *
     * @param useCases in the reference
     * @param agencies that have any of them
     * @param splits how often the agencies were divided by lot
     * @param rows one for each month looked at
     */
    public record HeldOut(int useCases, int agencies, int splits, List<Row> rows) {

        /** Copies the list. */
        public HeldOut {
            rows = List.copyOf(rows);
        }

        /**
         * Predictions for one month, means over the splits.
         *
         * @param month since initiation
         * @param lawError mean absolute difference between the share that the law predicts and the share seen in the other half
         * @param plainError the same for the plain Kaplan–Meier curve of the fitted half
         * @param lawScore Brier score of the law's prediction for single use cases, less is better
         * @param plainScore the same for the plain curve
         * @param lawBetter share of splits in which the law has the better score
         * @param covered share of splits in which the other half's share lies within the fitted half's 95 % band
         */
        public record Row(
                int month,
                double lawError,
                double plainError,
                double lawScore,
                double plainScore,
                double lawBetter,
                double covered) {}
    }

    /**
     * Use cases found in two inventories of one year apart, by agency and title.
     *
     * @param matched how many
     * @param unstaged of them without a stage in words in the earlier one, left out of the table
     * @param table how many went from one stage to another
     * @param forecast of those that were not in production or closed and have a date of initiation
     */
    public record Transitions(int matched, int unstaged, Map<Stage, Map<Stage, Integer>> table, Forecast forecast) {}

    /**
     * What the law says about use cases that were open, against what became of them.
     *
     * @param open how many
     * @param expected how many of them the law expects in production in the later inventory, with a 95 % interval for chance alone
     * @param seen how many are
     * @param closed how many were retired or stopped meanwhile
     */
    public record Forecast(int open, Interval expected, int seen, int closed) {}

    /**
     * Numbers in a stage against arrivals × time spent there.
     *
     * @param arrivals use cases initiated
     * @param months in which they arrived
     * @param rows by stage
     */
    public record StageMix(int arrivals, double months, List<Row> rows) {

        /** Copies the list. */
        public StageMix {
            rows = List.copyOf(rows);
        }

        /**
         * One stage.
         *
         * @param what the stage or stages
         * @param seen use cases there
         * @param sojournMonths mean time spent there within the months watched, from the curve of the other half of the agencies
         * @param steady arrivals a month × that time: what would be there if arrivals had always been as they were on average
         * @param byAge the same from the actual dates of arrival
         */
        public record Row(String what, int seen, double sojournMonths, double steady, double byAge) {}
    }

    /** Half of the agencies predicted from the other half, in 200 divisions by lot. */
    public static HeldOut agenciesHeldOut(Inventory inventory) {
        return new HeldOutAgencies(inventory).run(200);
    }

    /** Stages of the use cases found in both inventories. */
    public static Transitions transitions(Inventory earlier, Inventory later) {
        return new StageTransitions(earlier, later).run();
    }

    /** Little's law on the inventory: what is there against what came × how long it stays. */
    public static StageMix arrivalsTimesSojourn(Inventory inventory) {
        return new Sojourns(inventory).run();
    }
}

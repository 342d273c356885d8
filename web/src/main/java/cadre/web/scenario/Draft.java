package cadre.web.scenario;

import cadre.core.company.Change;
import cadre.core.plan.Case;
import java.time.Instant;
import java.util.List;

/**
 * A scenario worked out.
 *
 * @param scenario which
 * @param steps that count, in order
 * @param undone that do not, the next to be done again first
 * @param base text of the company file that it changes
 * @param before the company in it
 * @param text of the company file with the changes
 * @param after the company in it
 */
record Draft(
        Scenario scenario, List<Step> steps, List<Step> undone, String base, Case before, String text, Case after) {

    /** Copies the lists. */
    Draft {
        steps = List.copyOf(steps);
        undone = List.copyOf(undone);
    }

    /** The changes that count. */
    List<Change> changes() {
        return steps.stream().map(Step::change).toList();
    }

    /**
     * A change in a scenario, as it was made.
     *
     * @param id in the database
     * @param position from 1
     * @param change what it changes
     * @param reason why; may be empty
     * @param author name of who made it
     * @param at when
     */
    record Step(long id, int position, Change change, String reason, String author, Instant at) {}
}

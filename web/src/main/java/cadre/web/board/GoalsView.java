package cadre.web.board;

import cadre.web.page.Form;
import java.util.List;

/**
 * The goals of a company with the use cases under each.
 *
 * @param answer how many there are, in a sentence
 * @param goals each with the first of its use cases
 * @param orphans the first of those that serve none
 * @param alone how many serve none
 * @param form for a new goal
 */
public record GoalsView(String answer, List<Served> goals, List<BoardView.Row> orphans, long alone, Form form) {

    /** Copies the lists. */
    public GoalsView {
        goals = List.copyOf(goals);
        orphans = List.copyOf(orphans);
    }

    /**
     * A goal with the first of its use cases.
     *
     * @param goal itself
     * @param rows by next date
     */
    public record Served(Goal goal, List<BoardView.Row> rows) {

        /** Copies the list. */
        public Served {
            rows = List.copyOf(rows);
        }
    }
}

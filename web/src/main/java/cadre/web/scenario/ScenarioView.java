package cadre.web.scenario;

import cadre.web.company.Gap;
import cadre.web.look.FiguresView;
import cadre.web.page.Form;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A scenario to be looked at and changed.
 *
 * @param scenario which
 * @param figures what it brings
 * @param board who is where
 * @param steps the changes that count, in order
 * @param undone how many were undone and can be done again
 * @param gaps what it lacks
 * @param closed what today's organisation lacks and it does not
 * @param comments about it as a whole
 * @param form as filled in
 * @param choices what can be chosen in it
 * @param newer whether there is a newer revision than its base
 */
public record ScenarioView(
        Scenario scenario,
        FiguresView figures,
        BoardView board,
        List<StepView> steps,
        int undone,
        List<GapView> gaps,
        List<String> closed,
        List<Comment> comments,
        Form form,
        Choices choices,
        boolean newer) {

    /** Copies the lists. */
    public ScenarioView {
        steps = List.copyOf(steps);
        gaps = List.copyOf(gaps);
        closed = List.copyOf(closed);
        comments = List.copyOf(comments);
    }

    /**
     * A change in words.
     *
     * @param id in the database
     * @param words a sentence without a full stop
     * @param reason why; may be empty
     * @param author who made it
     * @param at when
     * @param comments about it
     */
    public record StepView(long id, String words, String reason, String author, Instant at, List<Comment> comments) {

        /** Copies the list. */
        public StepView {
            comments = List.copyOf(comments);
        }
    }

    /**
     * Something that is lacking.
     *
     * @param gap what and why
     * @param isNew whether today's organisation does not lack it
     */
    public record GapView(Gap gap, boolean isNew) {}

    /**
     * What can be chosen in the forms; by value, in order.
     *
     * @param seats open seats
     * @param roles of the company file
     * @param practices with their units
     */
    public record Choices(Map<String, String> seats, List<String> roles, Map<String, String> practices) {

        /** Copies the list. */
        public Choices {
            roles = List.copyOf(roles);
        }
    }

    /**
     * What somebody says about a scenario or one of its changes.
     *
     * @param id in the database
     * @param step id of the change; 0 for the scenario as a whole
     * @param text what is said
     * @param author name of who says it
     * @param own whether the one who reads it wrote it
     * @param at when
     */
    public record Comment(long id, long step, String text, String author, boolean own, Instant at) {}
}

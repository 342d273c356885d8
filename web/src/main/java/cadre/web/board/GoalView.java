package cadre.web.board;

import cadre.web.page.Form;

/**
 * The form that changes a goal.
 *
 * @param goal as it stands
 * @param form as filled in
 */
public record GoalView(Goal goal, Form form) {}

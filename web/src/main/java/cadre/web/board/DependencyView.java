package cadre.web.board;

import cadre.web.page.Form;
import cadre.web.usecase.Card;

/**
 * The form that says what a use case needs.
 *
 * @param card as it stands
 * @param form as filled in
 */
public record DependencyView(Card card, Form form) {}

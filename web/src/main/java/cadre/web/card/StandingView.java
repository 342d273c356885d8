package cadre.web.card;

import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.usecase.Card;
import java.util.List;

/**
 * The form that says what happens next with a use case.
 *
 * @param card as it stands
 * @param form as filled in
 * @param owners to choose from
 */
public record StandingView(Card card, Form form, List<Choice> owners) {

    /** Copies the list. */
    public StandingView {
        owners = List.copyOf(owners);
    }
}

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
 * @param stages to choose from
 * @param owners to choose from
 * @param missing what the gate before the next stage misses
 */
public record StandingView(Card card, Form form, List<Choice> stages, List<Choice> owners, List<String> missing) {

    /** Copies the lists. */
    public StandingView {
        stages = List.copyOf(stages);
        owners = List.copyOf(owners);
        missing = List.copyOf(missing);
    }
}

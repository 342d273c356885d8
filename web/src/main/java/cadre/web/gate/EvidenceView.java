package cadre.web.gate;

import cadre.web.page.Form;
import cadre.web.usecase.Card;
import java.util.List;

/**
 * The form that adds evidence to a use case.
 *
 * @param card as it stands
 * @param form as filled in
 * @param evidence that is there
 */
public record EvidenceView(Card card, Form form, List<Evidence> evidence) {

    /** Copies the list. */
    public EvidenceView {
        evidence = List.copyOf(evidence);
    }
}

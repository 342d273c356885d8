package cadre.web.gate;

import cadre.web.usecase.Card;
import java.util.List;

/**
 * Evidence on the page of a use case.
 *
 * @param card shown
 * @param editable whether the visitor may change it
 * @param evidence that is there
 * @param missing before it leaves its stage, for a sentence; empty for nothing
 */
public record GateSectionView(Card card, boolean editable, List<Evidence> evidence, String missing) {

    /** Copies the list. */
    public GateSectionView {
        evidence = List.copyOf(evidence);
    }
}

package cadre.web.frontdoor;

import cadre.web.usecase.Card;
import java.util.List;

/**
 * The ideas of a visitor.
 *
 * @param answer how they stand, a sentence
 * @param own what the visitor asked for, the newest first
 * @param followed what others asked for and the visitor follows
 * @param total of all own ones, of which the newest are shown
 */
public record IdeasView(String answer, List<Card> own, List<Card> followed, long total) {

    /** Copies the lists. */
    public IdeasView {
        own = List.copyOf(own);
        followed = List.copyOf(followed);
    }
}

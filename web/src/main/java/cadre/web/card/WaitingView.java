package cadre.web.card;

import cadre.web.page.Pages;
import cadre.web.usecase.Card;
import java.util.List;

/**
 * What waits for somebody.
 *
 * @param answer how much, a sentence
 * @param cards on this page, what waits longest first
 * @param pages of the list
 */
public record WaitingView(String answer, List<Card> cards, Pages pages) {

    /** Copies the list. */
    public WaitingView {
        cards = List.copyOf(cards);
    }
}

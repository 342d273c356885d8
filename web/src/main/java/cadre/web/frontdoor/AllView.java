package cadre.web.frontdoor;

import cadre.web.page.Pages;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import java.util.List;

/**
 * The ideas of everybody.
 *
 * @param answer how many there are, a sentence
 * @param text looked for; empty for any
 * @param stage word of the stage looked for; empty for any
 * @param cards on this page
 * @param pages of the list
 * @param link address of the list, to which the number of the page is added
 */
public record AllView(String answer, String text, String stage, List<Card> cards, Pages pages, String link) {

    /** Copies the list. */
    public AllView {
        cards = List.copyOf(cards);
    }

    /** Stages to choose from. */
    public List<BoardStage> stages() {
        return List.of(BoardStage.values());
    }
}

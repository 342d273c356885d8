package cadre.web.frontdoor;

import cadre.web.usecase.Card;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Use cases that are like an idea.
 *
 * @param cards the most alike first
 */
public record SimilarView(List<Card> cards) {

    /** Nothing was looked for. */
    static final SimilarView NONE = new SimilarView(List.of());

    /** Copies the list. */
    public SimilarView {
        cards = List.copyOf(cards);
    }

    /** Their numbers, separated by commas: what the form sends back as seen. */
    public String numbers() {
        return cards.stream().map(card -> String.valueOf(card.number())).collect(Collectors.joining(","));
    }
}

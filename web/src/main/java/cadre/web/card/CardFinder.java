package cadre.web.card;

import cadre.web.access.Visit;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the use case of an address. */
@Component
public final class CardFinder {

    private final Cards cards;

    CardFinder(Cards cards) {
        this.cards = cards;
    }

    /** The use case of a number in the company of a visit, or the page that there is none. */
    public Card get(Visit visit, int number) {
        return cards.find(visit.tenant(), number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

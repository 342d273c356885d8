package cadre.web.card;

import cadre.web.access.Visit;
import cadre.web.page.Findable;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.util.List;
import org.springframework.stereotype.Component;

/** Use cases by title, problem or number. */
@Component
final class FindUseCases implements Findable {

    private final Cards cards;

    FindUseCases(Cards cards) {
        this.cards = cards;
    }

    @Override
    public List<Found> find(Visit visit, String words, int most) {
        return cards.first(visit.tenant(), CardFilter.text(words), Cards.Order.TITLE, most).stream()
                .map(card -> new Found("Use case", card.idea().title(), visit.address("use-cases/" + card.number())))
                .toList();
    }
}

package cadre.web.api;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import org.springframework.stereotype.Component;

/** Finds the use case of an address, and answers with one. */
@Component
final class Found {

    private final Cards cards;

    Found(Cards cards) {
        this.cards = cards;
    }

    /** The use case of a number. */
    Card get(Visit visit, int number) {
        return cards.find(visit.tenant(), number).orElseThrow(() -> missing(number));
    }

    /** The same, for a requester only when it is their own. */
    Card own(Visit visit, int number) {
        Card card = get(visit, number);
        if (!visit.may(Role.VIEWER) && !card.isFrom(visit.account().id())) {
            throw missing(number);
        }
        return card;
    }

    /** The answer with a use case. */
    Answer<UseCaseJson> answer(Visit visit, Card card) {
        return Answer.of(UseCaseJson.of(visit, card), card.version());
    }

    private static Problem missing(int number) {
        return Problem.of(Kind.NOT_FOUND, "There is no use case " + number + " that this token may see.");
    }
}

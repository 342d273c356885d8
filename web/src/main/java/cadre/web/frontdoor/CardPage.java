package cadre.web.frontdoor;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Frame;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardSection;
import cadre.web.usecase.Cards;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A use case with everything known about it; for requesters, of others' ideas only what everybody may know. */
@Controller
final class CardPage {

    private static final int CHANGES = 50;

    private final Cards cards;
    private final Sentences sentences;
    private final ObjectProvider<CardSection> sections;

    CardPage(Cards cards, Sentences sentences, ObjectProvider<CardSection> sections) {
        this.cards = cards;
        this.sentences = sentences;
        this.sections = sections;
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/use-cases/{number}")
    ModelAndView show(
            Visit visit, Frame frame, @PathVariable int number, @RequestParam(defaultValue = "1") int page) {
        Card card = cards.find(visit.tenant(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean all = visit.may(Role.VIEWER) || card.isFrom(visit.account().id());
        Pages pages = Pages.of(page, all ? cards.historyLength(visit.tenant(), card) : 0, CHANGES);
        CardView view = new CardView(
                card,
                Facts.state(card),
                all ? Facts.of(card, visit.may(Role.PLANNER)) : List.of(),
                all ? sections(frame, card) : List.of(),
                all
                        ? sentences.passages(
                                visit.tenant(),
                                cards.history(visit.tenant(), card, pages.offset(CHANGES), CHANGES))
                        : List.of(),
                pages);
        return frame.show("frontdoor/card", card.idea().title(), view);
    }

    private List<String> sections(Frame frame, Card card) {
        return sections.stream()
                .sorted(Comparator.comparingInt(CardSection::order))
                .map(section -> section.html(frame, card))
                .flatMap(Optional::stream)
                .toList();
    }
}

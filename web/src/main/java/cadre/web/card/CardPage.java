package cadre.web.card;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Frame;
import cadre.web.page.Pages;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardSection;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Facts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final Followers followers;
    private final ObjectProvider<CardSection> sections;

    CardPage(Cards cards, Sentences sentences, Followers followers, ObjectProvider<CardSection> sections) {
        this.cards = cards;
        this.sentences = sentences;
        this.followers = followers;
        this.sections = sections;
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/use-cases/{number}")
    ModelAndView show(
            Visit visit, Frame frame, @PathVariable int number, @RequestParam(defaultValue = "1") int page) {
        Card card = find(visit, number);
        boolean all = visit.may(Role.VIEWER) || card.isFrom(visit.account().id());
        Pages pages = Pages.of(page, all ? cards.historyLength(visit.tenant(), card) : 0, CHANGES);
        CardView view = new CardView(
                card,
                all,
                card.isFrom(visit.account().id())
                        ? null
                        : followers.of(visit).contains(card.id()),
                Facts.state(card),
                all ? Facts.of(card, visit.may(Role.PLANNER)) : Facts.open(card),
                all ? sections(frame, card) : List.of(),
                all
                        ? sentences.passages(
                                visit.tenant(),
                                cards.history(visit.tenant(), card, pages.offset(CHANGES), CHANGES))
                        : List.of(),
                pages);
        return frame.show("card/card", card.idea().title(), view);
    }

    @Needs(Role.REQUESTER)
    @PostMapping("/c/{tenant}/use-cases/{number}/followers")
    ModelAndView follow(Visit visit, Frame frame, @PathVariable int number) {
        Card card = find(visit, number);
        followers.add(visit, card);
        return frame.go(visit.address("use-cases/" + number), "You follow it now, and find it under My ideas.");
    }

    @Needs(Role.REQUESTER)
    @PostMapping("/c/{tenant}/use-cases/{number}/followers/departure")
    ModelAndView leave(Visit visit, Frame frame, @PathVariable int number) {
        followers.remove(visit, find(visit, number));
        return frame.go(visit.address("use-cases/" + number), "You do not follow it any more.");
    }

    private Card find(Visit visit, int number) {
        return cards.find(visit.tenant(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<String> sections(Frame frame, Card card) {
        return sections.stream()
                .sorted(Comparator.comparingInt(CardSection::order))
                .map(section -> section.html(frame, card))
                .flatMap(Optional::stream)
                .toList();
    }
}

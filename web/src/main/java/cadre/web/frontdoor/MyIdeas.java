package cadre.web.frontdoor;

import cadre.web.access.Visit;
import cadre.web.entry.HomePart;
import cadre.web.entry.OverviewView;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Facts;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The visitor's own ideas, on the first page of a company. */
@Component
@Order(2)
final class MyIdeas implements HomePart {

    private static final int MOST = 5;

    private final OwnIdeas own;

    MyIdeas(OwnIdeas own) {
        this.own = own;
    }

    @Override
    public Optional<Part> of(Visit visit) {
        Cards.Slice newest = own.newest(visit, MOST);
        return newest.total() == 0
                ? Optional.empty()
                : Optional.of(new Part(
                        "You asked for",
                        own.answer(visit) + ".",
                        newest.cards().stream()
                                .map(card -> new Line(
                                        visit.address("use-cases/" + card.number()),
                                        card.idea().title(),
                                        Facts.state(card),
                                        false))
                                .toList(),
                        new OverviewView.Link(visit.address("ideas"), "All your ideas")));
    }
}

package cadre.web.card;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.entry.HomePart;
import cadre.web.entry.OverviewView;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Facts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The open use cases that a visitor looks after, on the first page of a company: what is due first. */
@Component
@Order(1)
final class MyTurn implements HomePart {

    private static final int MOST = 5;
    private static final Set<BoardStage> OPEN =
            Arrays.stream(BoardStage.values()).filter(BoardStage::isOpen).collect(Collectors.toUnmodifiableSet());

    private final Cards cards;

    MyTurn(Cards cards) {
        this.cards = cards;
    }

    @Override
    public Optional<Part> of(Visit visit) {
        CardFilter mine = CardFilter.ALL.ownedBy(visit.account().id()).in(OPEN);
        Cards.Slice slice = cards.page(visit.tenant(), mine, Cards.Order.NEXT_DATE, 0, MOST);
        if (slice.total() == 0) {
            return Optional.empty();
        }
        long late = cards.overdue(visit.tenant(), mine);
        LocalDate today = cards.today();
        String said = String.format(
                Locale.ROOT,
                "%,d open use case%s; %s.",
                slice.total(),
                slice.total() == 1 ? "" : "s",
                late == 0 ? "none is late" : String.format(Locale.ROOT, "%,d late", late));
        return Optional.of(new Part(
                "You look after",
                said,
                slice.cards().stream().map(card -> line(visit, card, today)).toList(),
                new OverviewView.Link(
                        visit.may(Role.VIEWER)
                                ? visit.address("use-cases?view=table&owner="
                                        + visit.account().id())
                                : visit.address("ideas/all"),
                        "All that you look after")));
    }

    private static Line line(Visit visit, Card card, LocalDate today) {
        LocalDate next = card.standing().next();
        boolean late = next != null && next.isBefore(today);
        return new Line(
                visit.address("use-cases/" + card.number()),
                card.idea().title(),
                card.standing().stage().title()
                        + (next == null ? "" : (late ? ", late since " : ", next news by ") + Facts.day(next)),
                late);
    }
}

package cadre.web.frontdoor;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.entry.Headlines;
import cadre.web.entry.OverviewView;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Facts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a visitor's own ideas stand, in a sentence; for those who only have ideas, on the company's first page too. */
@Component
final class OwnIdeas implements Headlines {

    private static final Set<BoardStage> OPEN =
            Arrays.stream(BoardStage.values()).filter(BoardStage::isOpen).collect(Collectors.toUnmodifiableSet());

    private final Cards cards;

    OwnIdeas(Cards cards) {
        this.cards = cards;
    }

    @Override
    public Optional<OverviewView> of(Visit visit) {
        return visit.may(Role.VIEWER)
                ? Optional.empty()
                : Optional.of(new OverviewView(
                        answer(visit),
                        "An idea gets an owner and a date for the first answer at once.",
                        List.of(
                                new OverviewView.Link(visit.address("ideas/new"), "Submit an idea"),
                                new OverviewView.Link(visit.address("ideas/all"), "What others asked for"))));
    }

    /** The visitor's own ideas, the newest first. */
    Cards.Slice newest(Visit visit, int most) {
        return cards.page(visit.tenant(), own(visit), Cards.Order.NEWEST, 0, most);
    }

    /** How they stand. */
    String answer(Visit visit) {
        Map<BoardStage, Long> counts = cards.counts(visit.tenant(), own(visit));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return "You have not submitted an idea yet";
        }
        long open =
                OPEN.stream().mapToLong(stage -> counts.getOrDefault(stage, 0L)).sum();
        String news = cards.page(visit.tenant(), own(visit).in(OPEN), Cards.Order.NEXT_DATE, 0, 1).cards().stream()
                .findFirst()
                .map(card -> card.standing().next())
                .map(next -> "; the next news is due by " + Facts.day(next))
                .orElse("");
        String mine = all == 1
                ? "Your idea"
                : open == all ? "All your " + all + " ideas" : open + " of your " + all + " ideas";
        return open == 0
                ? (all == 1 ? "Your idea is" : "All your " + all + " ideas are") + " settled"
                : mine + (open == 1 ? " is" : " are") + " on the way" + news;
    }

    private static CardFilter own(Visit visit) {
        return CardFilter.ALL.askedBy(visit.account().id());
    }
}

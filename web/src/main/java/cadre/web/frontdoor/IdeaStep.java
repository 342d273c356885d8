package cadre.web.frontdoor;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.entry.FirstSteps;
import cadre.web.entry.OverviewView;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The third step of a company: what ML is asked for. */
@Component
@Order(3)
final class IdeaStep implements FirstSteps {

    private final Cards cards;

    IdeaStep(Cards cards) {
        this.cards = cards;
    }

    @Override
    public Optional<Step> of(Visit visit) {
        if (!visit.may(Role.PLANNER)) {
            return Optional.empty();
        }
        long count = cards.count(visit.tenant(), CardFilter.ALL);
        return Optional.of(new Step(
                "Bring the first ideas in",
                count == 0
                        ? "Each gets an owner and a date at once, and is ranked in the open."
                        : count == 1
                                ? "One use case is there."
                                : String.format(Locale.ROOT, "%,d use cases are there.", count),
                count > 0,
                List.of(
                        new OverviewView.Link(visit.address("ideas/new"), "Submit an idea"),
                        new OverviewView.Link(visit.address("use-cases/import"), "Import a table"))));
    }
}

package cadre.web.board;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.entry.HomePart;
import cadre.web.entry.OverviewView;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many use cases are in which stage, on the first page of a company. */
@Component
@Order(3)
final class Stages implements HomePart {

    private final Cards cards;

    Stages(Cards cards) {
        this.cards = cards;
    }

    @Override
    public Optional<Part> of(Visit visit) {
        if (!visit.may(Role.VIEWER)) {
            return Optional.empty();
        }
        Map<BoardStage, Long> counts = cards.counts(visit.tenant(), CardFilter.ALL);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        counts.forEach((stage, count) -> lines.add(new Line(
                visit.address("use-cases?view=table&stage=" + stage.word()), stage.title(), number(count), false)));
        return Optional.of(new Part(
                "From idea to production",
                number(all) + (all == 1 ? " use case." : " use cases.") + late(visit),
                lines,
                new OverviewView.Link(visit.address("use-cases"), "The board")));
    }

    private String late(Visit visit) {
        long late = cards.overdue(visit.tenant(), CardFilter.ALL);
        return late == 0 ? " None is late." : " " + number(late) + (late == 1 ? " is late." : " are late.");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

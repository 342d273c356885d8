package cadre.web.board;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Frame;
import cadre.web.page.Templates;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardSection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a use case needs, what needs it, and its goal, on its page. */
@Component
final class BoardSection implements CardSection {

    private final Templates templates;
    private final Dependencies dependencies;
    private final GoalStore goals;

    BoardSection(Templates templates, Dependencies dependencies, GoalStore goals) {
        this.templates = templates;
        this.dependencies = dependencies;
        this.goals = goals;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<String> html(Frame frame, Card card) {
        Visit visit = frame.here();
        Map<Long, String> titles = goals.titles(visit.tenant());
        Long goal = card.work().goal();
        SectionView view = new SectionView(
                card,
                visit.may(Role.PLANNER),
                dependencies.needs(visit.tenant(), card),
                dependencies.neededBy(visit.tenant(), card),
                titles,
                goal == null ? "" : titles.getOrDefault(goal, ""));
        return Optional.of(templates.text("board/section", Map.of("frame", frame, "page", view)));
    }
}

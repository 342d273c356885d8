package cadre.web.board;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.card.CardFinder;
import cadre.web.page.Frame;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import cadre.web.usecase.LostUpdate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Says which goal a use case serves. */
@Controller
final class CardGoalPage {

    private final CardFinder finder;
    private final Cards cards;
    private final GoalStore goals;

    CardGoalPage(CardFinder finder, Cards cards, GoalStore goals) {
        this.finder = finder;
        this.cards = cards;
        this.goals = goals;
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/{number}/goal")
    ModelAndView set(
            Visit visit,
            Frame frame,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String goal) {
        Card card = finder.get(visit, number);
        String address = visit.address("use-cases/" + number);
        if (!goal.isEmpty()
                && (!goal.matches("\\d{1,18}")
                        || goals.find(visit.tenant(), Long.parseLong(goal)).isEmpty())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try {
            cards.change(
                    visit.tenant(), card.number(), version, List.of(new Edit(Field.GOAL, goal)), "", Author.of(visit));
        } catch (LostUpdate e) {
            return frame.go(
                    address,
                    "Somebody changed the use case meanwhile, so that the goal was not set. Look at it, and choose again.");
        }
        return frame.go(address, goal.isEmpty() ? "It serves no goal now." : "It has its goal.");
    }
}

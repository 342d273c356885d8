package cadre.web.board;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.card.CardFinder;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says which other use case one needs the result of. */
@Controller
final class DependencyPage {

    private static final String TITLE = "What it needs";

    private final CardFinder finder;
    private final Cards cards;
    private final Dependencies dependencies;

    DependencyPage(CardFinder finder, Cards cards, Dependencies dependencies) {
        this.finder = finder;
        this.cards = cards;
        this.dependencies = dependencies;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/use-cases/{number}/dependencies")
    ModelAndView form(Visit visit, Frame frame, @PathVariable int number) {
        return frame.show("board/dependency", TITLE, new DependencyView(finder.get(visit, number), Form.empty()));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/{number}/dependencies")
    ModelAndView add(
            Visit visit, Frame frame, @PathVariable int number, @RequestParam(defaultValue = "") String needed) {
        Card card = finder.get(visit, number);
        Form form = Form.empty().with("needed", needed);
        int wanted = form.read("needed", Integer::parseInt, "Give the number of a use case, such as 12.", 0);
        Optional<Card> other = form.isWrong() ? Optional.empty() : cards.find(visit.tenant(), wanted);
        if (!form.isWrong() && other.isEmpty()) {
            form.wrong("needed", "There is no use case " + wanted + " here. Give the number of another one.");
        }
        if (other.isPresent()) {
            String circle = dependencies.add(visit, card, other.get());
            if (circle.isEmpty()) {
                return frame.go(
                        visit.address("use-cases/" + number),
                        "It needs “" + other.get().idea().title() + "” now.");
            }
            form.wrong("needed", "Nothing can begin in a circle: " + circle + ".");
        }
        return frame.again("board/dependency", TITLE, new DependencyView(card, form));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/{number}/dependencies/{other}/removal")
    ModelAndView remove(Visit visit, Frame frame, @PathVariable int number, @PathVariable int other) {
        Card needed = finder.get(visit, other);
        dependencies.remove(visit, finder.get(visit, number), needed);
        return frame.go(
                visit.address("use-cases/" + number),
                "It no longer needs “" + needed.idea().title() + "”.");
    }
}

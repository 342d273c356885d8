package cadre.web.card;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Frame;
import cadre.web.page.Pages;
import cadre.web.usecase.Cards;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The open use cases for which something should have happened by now. */
@Controller
final class WaitingPage {

    private static final int MOST = 50;

    private final Cards cards;

    WaitingPage(Cards cards) {
        this.cards = cards;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/ideas/waiting")
    ModelAndView show(Visit visit, Frame frame, @RequestParam(defaultValue = "1") int page) {
        int wished = Math.clamp(page, 1, 10_000);
        Cards.Slice slice = cards.waiting(visit.tenant(), (wished - 1) * MOST, MOST);
        Pages pages = Pages.of(wished, slice.total(), MOST);
        Cards.Slice shown = pages.page() == wished ? slice : cards.waiting(visit.tenant(), pages.offset(MOST), MOST);
        String answer = slice.total() == 0
                ? "Nothing waits: every open use case has an owner and a date to come"
                : slice.total() == 1
                        ? "One use case waits for somebody"
                        : slice.total() + " use cases wait for somebody";
        return frame.show("card/waiting", "What waits", new WaitingView(answer, shown.cards(), pages));
    }
}

package cadre.web.card;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.LostUpdate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Appeals against a decline, and their answers; the forms are on the page of the use case. */
@Controller
final class AppealPage {

    private static final int LONGEST = 5_000;

    private final CardFinder finder;
    private final Appeals appeals;
    private final CardPage page;

    AppealPage(CardFinder finder, Appeals appeals, CardPage page) {
        this.finder = finder;
        this.appeals = appeals;
        this.page = page;
    }

    @Needs(Role.REQUESTER)
    @PostMapping("/c/{tenant}/use-cases/{number}/appeal")
    ModelAndView appeal(Visit visit, Frame frame, @PathVariable int number, @RequestParam Map<String, String> sent) {
        Card card = finder.get(visit, number);
        Form form = Form.empty().with("appeal", sent.getOrDefault("appeal", ""));
        form.required("appeal", "Say why it should not be declined.");
        form.atMost("appeal", LONGEST);
        appeals.refusal(visit, card).ifPresent(why -> form.wrong("appeal", why));
        if (form.isWrong()) {
            return page.again(visit, frame, card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Card open = appeals.ask(visit.tenant(), card, form.value("appeal"), Author.of(visit));
            Card.Owner owner = open.standing().owner();
            return frame.go(
                    visit.address("use-cases/" + number),
                    "Your appeal goes to " + (owner == null ? "an administrator" : owner.name()) + ".");
        } catch (LostUpdate lost) {
            return again(visit, frame, lost, form, "appeal");
        }
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/{number}/verdict")
    ModelAndView verdict(Visit visit, Frame frame, @PathVariable int number, @RequestParam Map<String, String> sent) {
        Card card = finder.get(visit, number);
        Form form = Form.empty();
        sent.forEach(form::with);
        form.required("answer", "Say why; whoever appealed reads it.");
        form.atMost("answer", LONGEST);
        boolean upheld = form.value("verdict").equals("upheld");
        if (!upheld && !form.value("verdict").equals("rejected")) {
            form.wrong("verdict", "Choose whether the appeal is upheld or rejected.");
        }
        Optional<Appeals.Appeal> open = appeals.open(visit.tenant(), card);
        appeals.refusalToAnswer(visit, card).ifPresent(why -> form.wrong("verdict", why));
        if (form.isWrong()) {
            return page.again(visit, frame, card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            appeals.answer(visit.tenant(), card, open.orElseThrow(), upheld, form.value("answer"), Author.of(visit));
            return frame.go(visit.address("use-cases/" + number), "It is answered.");
        } catch (LostUpdate lost) {
            return again(visit, frame, lost, form, "verdict");
        }
    }

    private ModelAndView again(Visit visit, Frame frame, LostUpdate lost, Form form, String field) {
        form.wrong(field, "Somebody changed it this very moment. Look at it again, then send it once more.");
        return page.again(visit, frame, lost.current(), form, HttpStatus.CONFLICT);
    }
}

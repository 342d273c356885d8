package cadre.web.card;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.usecase.Card;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import cadre.web.usecase.LostUpdate;
import cadre.web.usecase.Routing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says what happens next with a use case: who looks after it, the next date and step, and why. */
@Controller
final class StandingPage {

    private static final String TITLE = "What happens next";
    private static final List<Field> FIELDS = NextForm.FIELDS;

    private final CardFinder finder;
    private final Handing handing;
    private final Routing routing;
    private final Resolving resolving;
    private final NextForm next;

    StandingPage(CardFinder finder, Handing handing, Routing routing, Resolving resolving, NextForm next) {
        this.finder = finder;
        this.handing = handing;
        this.routing = routing;
        this.resolving = resolving;
        this.next = next;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/use-cases/{number}/standing")
    ModelAndView form(Visit visit, Frame frame, @PathVariable int number) {
        Card card = finder.get(visit, number);
        Form form = Form.empty().with("version", String.valueOf(card.version()));
        FIELDS.forEach(field -> form.with(field.word(), field.of(card)));
        return frame.show("card/standing", TITLE, view(visit, card, form));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/{number}/standing")
    ModelAndView change(Visit visit, Frame frame, @PathVariable int number, @RequestParam Map<String, String> sent) {
        Card card = finder.get(visit, number);
        Form form = Resolving.form(card, sent);
        int version = Resolving.version(form);
        String address = visit.address("use-cases/" + number);
        List<Edit> edits = next.read(visit, card, form);
        if (form.isWrong()) {
            return frame.again("card/standing", TITLE, view(visit, card, form));
        }
        if (version != card.version()) {
            return resolving.ask(visit, frame, card, version, address + "/standing", form, FIELDS);
        }
        try {
            handing.change(visit, card, edits, form.value("reason"));
            return frame.go(address, "It is done.");
        } catch (LostUpdate lost) {
            return resolving.ask(visit, frame, lost.current(), version, address + "/standing", form, FIELDS);
        }
    }

    private StandingView view(Visit visit, Card card, Form form) {
        List<Choice> owners = Stream.concat(
                        routing.deciders(visit.tenant()).stream(),
                        Stream.ofNullable(card.standing().owner()))
                .distinct()
                .map(one -> new Choice(String.valueOf(one.account()), one.name()))
                .toList();
        return new StandingView(card, form, owners);
    }
}

package cadre.web.card;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.Field;
import cadre.web.usecase.LostUpdate;
import cadre.web.word.Word;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes what is known of a use case. Of two who change the same version, the second one chooses field by field. */
@Controller
final class RevisionPage {

    private static final String TITLE = "Change a use case";
    static final List<Field> FIELDS = List.of(
            Field.TITLE,
            Field.PROBLEM,
            Field.BENEFICIARIES,
            Field.CATEGORY,
            Field.VALUE_LOW,
            Field.VALUE_LIKELY,
            Field.VALUE_HIGH,
            Field.DOMAIN,
            Field.DATA,
            Field.URGENCY,
            Field.KIND,
            Field.ENVELOPE);

    private final CardFinder finder;
    private final Cards cards;
    private final Domains domains;
    private final Resolving resolving;

    RevisionPage(CardFinder finder, Cards cards, Domains domains, Resolving resolving) {
        this.finder = finder;
        this.cards = cards;
        this.domains = domains;
        this.resolving = resolving;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/use-cases/{number}/revision")
    ModelAndView form(Visit visit, Frame frame, @PathVariable int number) {
        Card card = finder.get(visit, number);
        Form form = Form.empty().with("version", String.valueOf(card.version()));
        FIELDS.forEach(field -> form.with(field.word(), field.of(card)));
        return frame.show("card/revision", TITLE, view(visit, card, form));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/{number}/revision")
    ModelAndView change(Visit visit, Frame frame, @PathVariable int number, @RequestParam Map<String, String> sent) {
        Card card = finder.get(visit, number);
        Form form = Resolving.form(card, sent);
        int version = Resolving.version(form);
        IdeaForm.read(form, choices(visit, card));
        form.read("kind", Field::kind, "Choose what it is for.", card.work().kind());
        form.read("envelope", word -> Word.of(Envelope.class, word), "Choose whose time is spent.", Envelope.DELIVERY);
        form.atMost("reason", 2_000);
        if (form.isWrong()) {
            return frame.again("card/revision", TITLE, view(visit, card, form));
        }
        List<Edit> edits = FIELDS.stream()
                .map(field -> new Edit(field, IdeaForm.notation(field, form.value(field.word()))))
                .toList();
        String address = visit.address("use-cases/" + number);
        try {
            Card changed = cards.change(visit.tenant(), number, version, edits, form.value("reason"), Author.of(visit));
            return frame.go(address, changed.version() == version ? "Nothing was different." : "It is changed.");
        } catch (LostUpdate lost) {
            return resolving.ask(visit, frame, lost.current(), version, address + "/revision", form, FIELDS);
        }
    }

    private List<Choice> choices(Visit visit, Card card) {
        return domains.of(visit.tenant(), card.idea().domain());
    }

    private RevisionView view(Visit visit, Card card, Form form) {
        return new RevisionView(card, form, choices(visit, card), domains.currency(visit.tenant()));
    }
}

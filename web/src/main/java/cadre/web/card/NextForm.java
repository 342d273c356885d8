package cadre.web.card;

import cadre.web.access.Visit;
import cadre.web.page.Form;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import cadre.web.usecase.Routing;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens next with a use case, read and checked: owner, date and step. */
@Component
final class NextForm {

    static final List<Field> FIELDS = List.of(Field.OWNER, Field.NEXT_DATE, Field.NEXT_STEP);

    private final Cards cards;
    private final Routing routing;

    NextForm(Cards cards, Routing routing) {
        this.cards = cards;
        this.routing = routing;
    }

    /** The changes; what is wrong is said in the form. */
    List<Edit> read(Visit visit, Card card, Form form) {
        form.atMost("reason", 2_000).atMost("next_step", 500);
        owner(visit, card, form);
        if (card.standing().stage().isOpen() || !form.value("next_date").equals(Field.NEXT_DATE.of(card))) {
            date(form);
        }
        return FIELDS.stream()
                .map(field -> new Edit(field, form.value(field.word())))
                .toList();
    }

    void owner(Visit visit, Card card, Form form) {
        String sent = form.value("owner_id");
        boolean known = sent.equals(Field.OWNER.of(card))
                || routing.deciders(visit.tenant()).stream()
                        .anyMatch(decider -> sent.equals(String.valueOf(decider.account())));
        if (!known) {
            form.wrong("owner_id", "Choose a planner or an administrator of the company.");
        }
    }

    void date(Form form) {
        String example = "such as " + cards.today().plusDays(14) + ".";
        try {
            if (LocalDate.parse(form.value("next_date")).isBefore(cards.today())) {
                form.wrong("next_date", "This date has passed. Enter when something happens next, " + example);
            }
        } catch (DateTimeParseException e) {
            form.wrong("next_date", "Enter the date of the next news, " + example);
        }
    }
}

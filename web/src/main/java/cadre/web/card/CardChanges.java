package cadre.web.card;

import cadre.web.access.Visit;
import cadre.web.page.Form;
import cadre.web.usecase.Card;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.Field;
import cadre.web.word.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Changes of use cases that are not made on a page, by the rules of the pages. */
@Component
public final class CardChanges {

    /** What can be changed, apart from the stage. */
    public static final List<Field> FIELDS = Stream.of(RevisionPage.FIELDS, NextForm.FIELDS, List.of(Field.GOAL))
            .flatMap(List::stream)
            .toList();

    private final Domains domains;
    private final NextForm next;
    private final Handing handing;

    CardChanges(Domains domains, NextForm next, Handing handing) {
        this.domains = domains;
        this.next = next;
        this.handing = handing;
    }

    /**
     * Changes a use case.
     *
     * @param card in the version that the change is based on
     * @param form with all of {@link #FIELDS} and the reason; gets what is wrong with them
     * @return as it stands then; nothing when something is wrong
     * @throws cadre.web.usecase.LostUpdate when it is at another version by now
     */
    public Optional<Card> change(Visit visit, Card card, Form form) {
        IdeaForm.read(form, domains.of(visit.tenant(), card.idea().domain()));
        form.read("kind", Field::kind, "Choose what it is for.", card.work().kind());
        form.read("envelope", word -> Word.of(Envelope.class, word), "Choose whose time is spent.", Envelope.DELIVERY);
        form.atMost("reason", 2_000).atMost("next_step", 500);
        next.owner(visit, card, form);
        if (card.standing().stage().isOpen() && !form.value("next_date").equals(Field.NEXT_DATE.of(card))) {
            next.date(form);
        }
        if (form.isWrong()) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        FIELDS.forEach(field -> edits.add(new Edit(field, IdeaForm.notation(field, form.value(field.word())))));
        return Optional.of(handing.change(visit, card, edits, form.value("reason")));
    }
}

package cadre.web.card;

import cadre.core.work.WorkKind;
import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.usecase.Card;
import cadre.web.usecase.Category;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.Field;
import cadre.web.usecase.Urgency;
import java.util.List;
import java.util.stream.Stream;

/**
 * The form in which a use case is changed.
 *
 * @param card as it stands
 * @param form as filled in
 * @param domains to choose from
 * @param currency of the company; empty when nobody has said
 */
public record RevisionView(Card card, Form form, List<Choice> domains, String currency) {

    /** Copies the list. */
    public RevisionView {
        domains = List.copyOf(domains);
    }

    /** In what value can lie. */
    public List<Choice> categories() {
        return Stream.of(Category.values())
                .map(one -> new Choice(one.word(), one.title()))
                .toList();
    }

    /** How urgent it can be. */
    public List<Choice> urgencies() {
        return Stream.of(Urgency.values())
                .map(one -> new Choice(one.word(), one.title()))
                .toList();
    }

    /** Whose time can be spent. */
    public List<Choice> envelopes() {
        return Stream.of(Envelope.values())
                .map(one -> new Choice(one.word(), one.title()))
                .toList();
    }

    /** What it can be for. */
    public List<Choice> kinds() {
        return Stream.of(WorkKind.values())
                .map(Field::word)
                .map(word -> new Choice(word, Sentences.capital(word)))
                .toList();
    }
}

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
        return Choice.all(Category.values(), Category::word, Category::title);
    }

    /** How urgent it can be. */
    public List<Choice> urgencies() {
        return Choice.all(Urgency.values(), Urgency::word, Urgency::title);
    }

    /** Whose time can be spent. */
    public List<Choice> envelopes() {
        return Choice.all(Envelope.values(), Envelope::word, Envelope::title);
    }

    /** What it can be for. */
    public List<Choice> kinds() {
        return Choice.all(WorkKind.values(), Field::word, kind -> Sentences.capital(Field.word(kind)));
    }
}

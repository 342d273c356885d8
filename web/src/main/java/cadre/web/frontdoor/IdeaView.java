package cadre.web.frontdoor;

import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.usecase.Category;
import cadre.web.usecase.Urgency;
import java.util.List;

/**
 * The form for an idea.
 *
 * @param form as filled in
 * @param domains to choose from; empty when nobody has said which there are
 * @param currency of the company; empty when nobody has said
 * @param similar what is like it already
 */
public record IdeaView(Form form, List<Choice> domains, String currency, SimilarView similar) {

    /** Copies the list. */
    public IdeaView {
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
}

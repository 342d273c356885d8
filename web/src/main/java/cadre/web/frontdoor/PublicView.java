package cadre.web.frontdoor;

import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.usecase.Category;
import cadre.web.usecase.Urgency;
import java.util.List;

/**
 * The form for an idea of somebody without an account.
 *
 * @param company its name
 * @param address of the form
 * @param form as filled in
 */
public record PublicView(String company, String address, Form form) {

    /** In what value can lie. */
    public List<Choice> categories() {
        return Choice.all(Category.values(), Category::word, Category::title);
    }

    /** How urgent it can be. */
    public List<Choice> urgencies() {
        return Choice.all(Urgency.values(), Urgency::word, Urgency::title);
    }
}

package cadre.web.frontdoor;

import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.usecase.Category;
import cadre.web.usecase.Urgency;
import java.util.List;
import java.util.stream.Stream;

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
}

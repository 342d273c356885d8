package cadre.web.decision;

import cadre.web.page.Form;
import java.util.List;

/**
 * The comparisons of a company, and the form that asks for one.
 *
 * @param answer the newest answer in a sentence, or that there is none
 * @param possible whether there is a company file to compare
 * @param form as filled in
 * @param inquiries newest first
 */
public record DecisionsView(String answer, boolean possible, Form form, List<Inquiry> inquiries) {

    /** Copies the list. */
    public DecisionsView {
        inquiries = List.copyOf(inquiries);
    }
}

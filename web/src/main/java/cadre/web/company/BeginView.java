package cadre.web.company;

import cadre.web.page.Choice;
import cadre.web.page.Form;
import java.util.List;

/**
 * The questions about a company.
 *
 * @param form as filled in
 */
public record BeginView(Form form) {

    /** Whom to count. */
    public List<Choice> roles() {
        return Beginning.ROLES;
    }

    /** How they may be organised. */
    public List<Choice> ways() {
        return Beginning.WAYS;
    }

    /** The sizes of a company. */
    public List<Choice> kinds() {
        return Beginning.KINDS;
    }
}

package cadre.web.company;

import cadre.web.page.Form;
import java.util.List;

/**
 * The page on which a company file is imported.
 *
 * @param form as filled in
 * @param findings of the file given last
 * @param again whether there is a revision already
 */
public record ImportView(Form form, List<FindingView> findings, boolean again) {

    /** Copies the list. */
    public ImportView {
        findings = List.copyOf(findings);
    }
}

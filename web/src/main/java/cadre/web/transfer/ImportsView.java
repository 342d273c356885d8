package cadre.web.transfer;

import cadre.web.page.Form;
import java.util.List;

/**
 * The form that brings a table, and what was imported before.
 *
 * @param form as filled in
 * @param imports the newest first
 */
public record ImportsView(Form form, List<CardImport> imports) {

    /** Copies the list. */
    public ImportsView {
        imports = List.copyOf(imports);
    }
}

package cadre.web.decision;

import cadre.web.company.Revision;
import cadre.web.page.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comparison.
 *
 * @param inquiry what was asked for
 * @param revision of the company file it is about
 * @param progress how far it is; null when it has ended
 * @param standing how the structures stand meanwhile
 * @param report the report as markup; empty when there is none
 * @param notes what to know beside it, a sentence each
 * @param form its name and note, as filled in
 */
public record DecisionView(
        Inquiry inquiry,
        Revision revision,
        @Nullable ProgressView progress,
        StandingView standing,
        String report,
        List<Note> notes,
        Form form) {

    /** Copies the list. */
    public DecisionView {
        notes = List.copyOf(notes);
    }

    /**
     * A sentence.
     *
     * @param text it
     * @param about id of the comparison that it is about; 0 for none
     */
    public record Note(String text, long about) {}
}

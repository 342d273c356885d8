package cadre.web.company;

import java.util.List;

/**
 * Every revision of the company file.
 *
 * @param revisions newest first
 */
public record RevisionsView(List<Revision> revisions) {

    /** Copies the list. */
    public RevisionsView {
        revisions = List.copyOf(revisions);
    }
}

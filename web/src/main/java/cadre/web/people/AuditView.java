package cadre.web.people;

import cadre.web.access.Audit;
import cadre.web.page.Form;
import java.util.Arrays;
import java.util.List;

/**
 * Who saw and changed what about whom.
 *
 * @param answer in a sentence
 * @param entries of this page, the newest first
 * @param who as looked for
 * @param deed as looked for
 * @param subject as looked for
 * @param query the same for an address, with its question mark
 * @param number of this page, from 1
 * @param pages how many there are
 * @param least fewest days that are kept
 * @param form for deleting what is old
 */
public record AuditView(
        String answer,
        List<AuditLog.Entry> entries,
        String who,
        String deed,
        String subject,
        String query,
        int number,
        int pages,
        int least,
        Form form) {

    /** Copies the list. */
    public AuditView {
        entries = List.copyOf(entries);
    }

    /** All that can have been done. */
    public List<String> deeds() {
        return Arrays.stream(Audit.Deed.values()).map(Audit.Deed::word).toList();
    }
}

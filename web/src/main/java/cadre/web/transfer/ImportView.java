package cadre.web.transfer;

import cadre.web.company.SheetView;
import java.util.List;

/**
 * An import: what it would do, how far it is, or what it did.
 *
 * @param stored itself
 * @param answer in a sentence
 * @param facts what was read and what would happen, each in a sentence
 * @param changes what would become another, the first of them
 * @param sheet the table with what was found beside its cells
 * @param possible whether it can be imported
 * @param done use cases that are stored already, while it is under way; else -1
 * @param all of them
 */
public record ImportView(
        CardImport stored,
        String answer,
        List<String> facts,
        List<Change> changes,
        SheetView sheet,
        boolean possible,
        int done,
        int all) {

    /** Copies the lists. */
    public ImportView {
        facts = List.copyOf(facts);
        changes = List.copyOf(changes);
    }

    /**
     * A use case that would become another.
     *
     * @param number in the company
     * @param title as it stands
     * @param what would change, in words
     */
    public record Change(int number, String title, String what) {}

    /** Whether it is under way. */
    public boolean isRunning() {
        return done >= 0;
    }

    /** Whether it can be undone. */
    public boolean isDone() {
        return stored.state() == CardImport.State.DONE;
    }
}

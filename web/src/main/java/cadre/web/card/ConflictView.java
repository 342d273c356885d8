package cadre.web.card;

import cadre.web.usecase.Card;
import java.util.List;

/**
 * Two people who changed the same version of a use case, for the second one to choose.
 *
 * @param card as it stands now
 * @param action address to which the choice is sent
 * @param rows a field each in which the two differ
 * @param reason that the second one gave; may be empty
 * @param meanwhile what happened meanwhile
 */
public record ConflictView(Card card, String action, List<Row> rows, String reason, List<CardView.Passage> meanwhile) {

    /** Copies the lists. */
    public ConflictView {
        rows = List.copyOf(rows);
        meanwhile = List.copyOf(meanwhile);
    }

    /**
     * A field in which the two differ.
     *
     * @param word of the field
     * @param title of the field, with a capital
     * @param theirs as it stands now, in words
     * @param yours as sent, in words
     * @param sent as sent, in the notation of the field
     * @param both whether both changed it
     * @param keepYours what is chosen at first
     */
    public record Row(
            String word, String title, String theirs, String yours, String sent, boolean both, boolean keepYours) {}
}

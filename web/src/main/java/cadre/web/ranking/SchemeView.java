package cadre.web.ranking;

import cadre.web.page.Form;
import java.time.Instant;
import java.util.List;

/**
 * A formula with its weights, to be read and to be changed.
 *
 * @param id in addresses; empty for one that is not there yet
 * @param title of it
 * @param row as published; null for one that is not there yet
 * @param names that it may use
 * @param history revisions, the newest first
 * @param form as filled in
 */
public record SchemeView(
        String id,
        String title,
        SchemesView.@org.jspecify.annotations.Nullable Row row,
        String names,
        List<Past> history,
        Form form) {

    /** Copies the list. */
    public SchemeView {
        history = List.copyOf(history);
    }

    /**
     * A revision.
     *
     * @param number from 1
     * @param formula of it
     * @param weights in one line
     * @param reason why it was made
     * @param author who made it; empty for requesters
     * @param at when
     */
    public record Past(int number, String formula, String weights, String reason, String author, Instant at) {}
}

package cadre.web.envelope;

import cadre.web.page.Choice;
import cadre.web.page.Form;
import java.time.Instant;
import java.util.List;

/**
 * The envelopes and the ledger behind them.
 *
 * @param answer what there is, a sentence
 * @param set whether anybody has said how many days there are
 * @param rows an envelope each
 * @param proposal what the company file suggests, a sentence; empty without a file
 * @param proposed transfers that wait for somebody
 * @param entries that count or were refused, the newest first
 * @param choices envelopes, for forms
 * @param capacity the form for what people give
 * @param transfer the form for a transfer
 */
public record EnvelopeView(
        String answer,
        boolean set,
        List<Row> rows,
        String proposal,
        List<Entry> proposed,
        List<Entry> entries,
        List<Choice> choices,
        Form capacity,
        Form transfer) {

    /** Copies the lists. */
    public EnvelopeView {
        rows = List.copyOf(rows);
        proposed = List.copyOf(proposed);
        entries = List.copyOf(entries);
        choices = List.copyOf(choices);
    }

    /**
     * An envelope.
     *
     * @param title of it
     * @param meaning what it is for
     * @param days a quarter
     */
    public record Row(String title, String meaning, String days) {}

    /**
     * An entry of the ledger.
     *
     * @param id in the database
     * @param text what it moves
     * @param reason why
     * @param state in words
     * @param author who made it
     * @param at when
     * @param decidable whether this visitor may approve or refuse it
     */
    public record Entry(
            long id, String text, String reason, String state, String author, Instant at, boolean decidable) {}
}

package cadre.web.card;

import java.util.List;

/**
 * The appeals about a use case, on its page.
 *
 * @param past what was appealed and answered, or waits for an answer, the newest first
 * @param mayAsk whether the visitor may appeal
 * @param mayAnswer whether the visitor may answer the one that waits
 */
public record AppealView(List<Row> past, boolean mayAsk, boolean mayAnswer) {

    /** Copies the list. */
    public AppealView {
        past = List.copyOf(past);
    }

    /**
     * An appeal.
     *
     * @param text of who appealed
     * @param by who, and when
     * @param verdict in words
     * @param reason of the verdict; empty while there is none
     */
    public record Row(String text, String by, String verdict, String reason) {}
}

package cadre.web.ranking;

import cadre.web.page.Pages;
import java.time.Instant;
import java.util.List;

/**
 * What was declined.
 *
 * @param answer how much, a sentence
 * @param rows of this page, the latest first
 * @param pages where one is
 */
public record DeclinedView(String answer, List<Row> rows, Pages pages) {

    /** Copies the list. */
    public DeclinedView {
        rows = List.copyOf(rows);
    }

    /**
     * A use case.
     *
     * @param number in the company
     * @param title of it
     * @param reason why it was declined; may be empty
     * @param since when
     */
    public record Row(int number, String title, String reason, Instant since) {}
}

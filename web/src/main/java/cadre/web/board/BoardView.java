package cadre.web.board;

import cadre.web.page.Pages;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Board or table of use cases.
 *
 * @param answer what there is, in a sentence
 * @param query what of it is looked at
 * @param columns of the board; empty for the table
 * @param rows of the table; empty for the board
 * @param pages of the table
 * @param total how many use cases there are of those asked for
 * @param choices what the filter offers
 */
public record BoardView(
        String answer,
        BoardQuery query,
        List<Column> columns,
        List<Row> rows,
        Pages pages,
        long total,
        Choices choices) {

    /** Copies the lists. */
    public BoardView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column of the board.
     *
     * @param stage that it shows
     * @param total how many are in it
     * @param rows the first of them
     */
    public record Column(BoardStage stage, long total, List<Row> rows) {

        /** Copies the list. */
        public Column {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A use case on the board or in the table.
     *
     * @param number in the company
     * @param title as people call it
     * @param stage where it stands
     * @param owner name; empty for nobody
     * @param domain may be empty
     * @param envelope whose time is spent
     * @param next the next date, in words; empty for none
     * @param overdue whether that has passed
     * @param value likely value a month; empty when nobody said
     * @param changed day of the last change
     */
    public record Row(
            int number,
            String title,
            BoardStage stage,
            String owner,
            String domain,
            String envelope,
            String next,
            boolean overdue,
            String value,
            String changed) {

        static Row of(Card card, LocalDate today) {
            Card.Owner owner = card.standing().owner();
            LocalDate next = card.standing().next();
            Double likely = card.idea().worth().likely();
            return new Row(
                    card.number(),
                    card.idea().title(),
                    card.standing().stage(),
                    owner == null ? "" : owner.name(),
                    card.idea().domain(),
                    card.work().envelope().title(),
                    next == null || !card.standing().stage().isOpen() ? "" : Facts.day(next),
                    card.isOverdue(today),
                    likely == null ? "" : String.format(Locale.ROOT, "%,.0f", likely),
                    Facts.day(Facts.date(card.changed())));
        }
    }

    /**
     * What the filter offers.
     *
     * @param owners of use cases
     * @param domains of use cases
     * @param goals of the company
     */
    public record Choices(List<Choice> owners, List<Choice> domains, List<Choice> goals) {

        /** Copies the lists. */
        public Choices {
            owners = List.copyOf(owners);
            domains = List.copyOf(domains);
            goals = List.copyOf(goals);
        }
    }

    /**
     * Something to choose.
     *
     * @param value sent
     * @param title shown
     */
    public record Choice(String value, String title) {}
}

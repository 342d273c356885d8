package cadre.intake.tables;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import cadre.intake.cells.Sheet;
import cadre.intake.tables.TableImport.Column;
import cadre.intake.tables.TableImport.Tally;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of use cases with everything that is kept of them on their way to production: every row is read or was refused with a
 * finding. Choices that only the reader of the rows knows, such as owners, stand as written.
 *
 * @param titleLine line of the titles
 * @param columns in the order of the table
 * @param tally what became of the rows
 * @param rows those that were read, in the order of the table
 * @param findings everything skipped or doubtful, in the order of the table; errors when nothing was read
 */
public record CardTable(int titleLine, List<Column> columns, Tally tally, List<Row> rows, List<Finding> findings) {

    /**
     * One use case.
     *
     * @param id that tells it apart, as written; of a table without ids, made from the title
     * @param place of the row
     * @param values what the row says, by field: title, problem, beneficiaries, category, value_low, value_likely, value_high (a
     *     month, plain numbers), domain, kind (implementation or research), envelope, data_at_hand, urgency, stage (a word of the
     *     company file), owner, next_date (ISO), next_step, goal, reason, requester_name, asked and since (ISO, day or moment),
     *     channel; a field that it says nothing about is absent
     * @param needs ids of other rows or of use cases known already, as written
     */
    public record Row(String id, Place place, Map<String, Value> values, List<Value> needs) {

        /** Copies the collections. */
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            needs = List.copyOf(needs);
        }
    }

    /**
     * What a cell says.
     *
     * @param text not empty
     * @param place of the cell
     */
    public record Value(String text, Place place) {}

    /** Copies the lists. */
    public CardTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a table.
     *
     * @param sheet its cells
     */
    public static CardTable of(Sheet sheet) {
        if (sheet.isUnreadable()) {
            return failed(0, List.of(), sheet.findings());
        }
        Header guessed = Header.of(sheet, null);
        if (guessed.kind() == TableKind.PEOPLE) {
            int line = guessed.titles().getFirst().place().line();
            return failed(
                    line,
                    List.of(),
                    List.of(new Finding(
                            Severity.ERROR,
                            "people-not-use-cases",
                            new Place(sheet.file(), line, 0),
                            "the titles are those of a table of people",
                            "a table of use cases, with titles such as Use case, Domain, Stage",
                            "import it under Organisation")));
        }
        return new CardReading(sheet, Header.of(sheet, TableKind.CARDS)).read();
    }

    static CardTable failed(int line, List<Column> columns, List<Finding> findings) {
        return new CardTable(line, columns, new Tally(0, 0, 0), List.of(), findings);
    }

    /** Whether nothing could be read. */
    public boolean isUnreadable() {
        return findings.stream().anyMatch(Finding::isError);
    }
}

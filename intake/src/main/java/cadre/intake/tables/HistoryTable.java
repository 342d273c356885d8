package cadre.intake.tables;

import cadre.core.company.Domain;
import cadre.core.evidence.Finding;
import cadre.core.work.History;
import cadre.intake.cells.Sheet;
import cadre.intake.tables.TableImport.Column;
import cadre.intake.tables.TableImport.Tally;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of what became of use cases, a row a use case with the dates of its stages: every row is in the history or was refused with a
 * finding.
 *
 * @param history what was read; null when it cannot be used, with an error among the findings
 * @param begin the day on which the first use case was admitted, month 0
 * @param cutOff the last day of which the table knows anything
 * @param columns in the order of the table
 * @param tally what became of the rows
 * @param reasons why use cases were stopped, as the table has it, with how many; sorted
 * @param findings everything skipped or doubtful, in the order of the table
 */
public record HistoryTable(
        @Nullable History history,
        LocalDate begin,
        LocalDate cutOff,
        List<Column> columns,
        Tally tally,
        Map<String, Integer> reasons,
        List<Finding> findings) {

    /** Copies the collections. */
    public HistoryTable {
        columns = List.copyOf(columns);
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
        findings = List.copyOf(findings);
    }

    /**
     * How the table is to be read; what is not said is guessed.
     *
     * @param mapping what a column is read as, or {@code -} for nothing, by title of the column
     * @param words stages by the words that stand in cells
     * @param asOf the last day of which the table knows anything; null to take it from a line above the titles such as "as
     *     of 2026-01-05", else the latest date of the table
     */
    public record Question(
            Map<String, String> mapping,
            Map<String, String> words,
            @Nullable LocalDate asOf) {

        /** Copies the maps. */
        public Question {
            mapping = Map.copyOf(mapping);
            words = Map.copyOf(words);
        }

        /** Everything is guessed but the end. */
        public static Question guessing(@Nullable LocalDate asOf) {
            return new Question(Map.of(), Map.of(), asOf);
        }
    }

    /**
     * Reads a CSV or XLSX table.
     *
     * @param path the file
     * @param question what the user said about it
     * @param domains of the company; empty to check none
     */
    public static HistoryTable read(Path path, Question question, List<Domain> domains) {
        Sheet sheet = Sheet.read(path);
        if (sheet.isUnreadable()) {
            return failed(List.of(), sheet.findings());
        }
        Header header = Header.of(sheet, TableKind.HISTORY);
        return new HistoryReading(sheet, header, question, domains).read();
    }

    static HistoryTable failed(List<Column> columns, List<Finding> findings) {
        return new HistoryTable(
                null, LocalDate.EPOCH, LocalDate.EPOCH, columns, new Tally(0, 0, 0), Map.of(), findings);
    }
}

package cadre.intake.tables;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import cadre.intake.writing.Entry;
import cadre.intake.writing.YamlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of people or use cases as it was read: every row is an entry or was refused with a finding.
 *
 * @param kind of rows; null when it could not be told, with an error among the findings
 * @param titleLine line of the titles
 * @param columns in the order of the table
 * @param key title of the column by which rows are told apart
 * @param tally what became of the rows
 * @param entries by list of the company file: the rows, and the teams or domains that they name
 * @param dated whether an entry has a date, for which the company file has to say when its time begins
 * @param findings everything skipped or doubtful, in the order of the table
 */
public record TableImport(
        @Nullable TableKind kind,
        int titleLine,
        List<Column> columns,
        String key,
        Tally tally,
        Map<String, List<Entry>> entries,
        boolean dated,
        List<Finding> findings) {

    /**
     * A column and what became of it.
     *
     * @param title as it stands
     * @param use what it was read as; empty when it was not read
     * @param remark why, where that is not plain from the title
     */
    public record Column(String title, String use, String remark) {}

    /**
     * What became of the rows below the titles; read + refused = rows.
     *
     * @param rows those with any text
     * @param read became entries
     * @param refused did not, each with a finding
     */
    public record Tally(int rows, int read, int refused) {

        /** Refuses a tally in which a row is lost. */
        public Tally {
            if (rows != read + refused) {
                throw new IllegalArgumentException(rows + " rows, " + read + " read, " + refused + " refused");
            }
        }
    }

    /** Copies the collections. */
    public TableImport {
        columns = List.copyOf(columns);
        entries = Map.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a CSV or XLSX table.
     *
     * @param path the file
     * @param ask what the user said about it
     * @param known ids of the use cases that the company file has already, which rows may depend on
     */
    public static TableImport read(Path path, Ask ask, Set<String> known) {
        return of(Sheet.read(path), ask, known);
    }

    /**
     * Reads a table whose cells are there.
     *
     * @param sheet the cells
     * @param ask what the user said about it
     * @param known ids of the use cases that the company file has already, which rows may depend on
     */
    public static TableImport of(Sheet sheet, Ask ask, Set<String> known) {
        if (sheet.isUnreadable()) {
            return failed(ask.kind(), 0, List.of(), sheet.findings());
        }
        Header header = Header.of(sheet, ask.kind());
        TableKind kind = header.kind();
        int line = header.titles().getFirst().place().line();
        if (kind == null) {
            List<String> titles = header.titles().stream().map(Cell::trimmed).toList();
            return failed(
                    null,
                    line,
                    List.of(),
                    List.of(new Finding(
                            Severity.ERROR,
                            "unknown-kind",
                            new Place(sheet.file(), line, 0),
                            "the titles do not say whether the rows are people or use cases: "
                                    + RowCells.brief(String.join(", ", titles)),
                            "titles such as Name, Role, Team, or Use case, Domain, Stage",
                            "--as people, or --as use-cases")));
        }
        return new TableReading(sheet, header, kind, ask, known).read();
    }

    static TableImport failed(@Nullable TableKind kind, int line, List<Column> columns, List<Finding> findings) {
        return new TableImport(kind, line, columns, "", new Tally(0, 0, 0), Map.of(), false, findings);
    }

    /** Whether nothing could be read. */
    public boolean isUnreadable() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** Entries of domains or teams that rows name, by id. */
    static List<Entry> named(String list, Map<String, String> names, Place place) {
        List<Entry> entries = new ArrayList<>();
        names.forEach((id, name) -> {
            Map<String, String> values = new LinkedHashMap<>();
            if (!name.equals(id)) {
                values.put("name", YamlText.of(name));
            }
            entries.add(new Entry(list, id, values, "", place));
        });
        return entries;
    }

    static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.place().line())
                        .thenComparingInt(finding -> finding.place().column()))
                .toList();
    }
}

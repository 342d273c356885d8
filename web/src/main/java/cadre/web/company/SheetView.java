package cadre.web.company;

import cadre.core.evidence.Finding;
import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import cadre.intake.tables.TableImport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table that was uploaded, with what was found beside the cells it is about. Shown by {@code tag/sheet.jte}. Cells of
 * columns that were not read because they look private are not shown.
 *
 * @param titles of the columns, in order
 * @param rows in the order of the table: every row with a finding first, as many as fit, then others from the top
 * @param general about the table as a whole
 * @param more how many rows are not shown
 * @param unseen how many rows with findings are not shown
 */
public record SheetView(List<Title> titles, List<Row> rows, List<Note> general, int more, int unseen) {

    /** Rows shown at once. */
    private static final int MOST = 100;

    private static final int LONGEST_CELL = 120;
    private static final int MOST_GENERAL = 50;

    /** Copies the lists. */
    public SheetView {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
        general = List.copyOf(general);
    }

    /**
     * A column.
     *
     * @param text its title as it stands
     * @param use what it was read as; empty when it was not read
     * @param remark why; may be empty
     * @param notes about the column
     */
    public record Title(String text, String use, String remark, List<Note> notes) {

        /** Copies the list. */
        public Title {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A row.
     *
     * @param line where it stands in the table
     * @param cells as many as there are columns
     * @param notes about the row as a whole
     */
    public record Row(int line, List<Value> cells, List<Note> notes) {

        /** Copies the lists. */
        public Row {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A cell.
     *
     * @param text as it stands, cut where it is long
     * @param notes about it
     */
    public record Value(String text, List<Note> notes) {

        /** Copies the list. */
        public Value {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A finding, without its place.
     *
     * @param severity error, warning or note
     * @param text what was found, what was expected, and maybe what to do
     */
    public record Note(String severity, String text) {

        static Note of(Finding finding) {
            String expected = finding.expected().isEmpty() ? "" : " Expected: " + finding.expected() + ".";
            // What would be an option of the command line helps nobody here.
            boolean useful = !finding.maybe().isEmpty() && !finding.maybe().startsWith("--");
            String maybe = useful ? " Maybe " + finding.maybe() + "." : "";
            return new Note(
                    finding.severity().name().toLowerCase(Locale.ROOT), finding.message() + "." + expected + maybe);
        }

        /** Whether the row or the table cannot be used because of it. */
        public boolean isError() {
            return severity.equals("error");
        }
    }

    /**
     * A table with its findings.
     *
     * @param sheet its cells
     * @param read what its columns were read as, and the line of the titles
     * @param findings about it; places are lines of the table and numbers of cells from 1
     */
    public static SheetView of(Sheet sheet, TableImport read, List<Finding> findings) {
        return of(sheet, read.titleLine(), read.columns(), findings);
    }

    /**
     * A table with its findings.
     *
     * @param sheet its cells
     * @param titleLine line of the titles
     * @param columns what they were read as
     * @param findings about it; places are lines of the table and numbers of cells from 1
     */
    public static SheetView of(Sheet sheet, int titleLine, List<TableImport.Column> columns, List<Finding> findings) {
        Map<Integer, List<Finding>> byLine = new HashMap<>();
        findings.forEach(finding -> byLine.computeIfAbsent(
                        sheet.file().equals(finding.place().file())
                                ? finding.place().line()
                                : 0,
                        line -> new ArrayList<>())
                .add(finding));
        List<Title> titles = titles(columns, byLine.getOrDefault(titleLine, List.of()));
        List<List<Cell>> below = Stream.concat(Stream.of(sheet.header()), sheet.rows().stream())
                .filter(row -> !row.isEmpty() && line(row) > titleLine)
                .toList();
        List<Integer> chosen = chosen(below, byLine.keySet());
        List<Row> rows = chosen.stream()
                .map(i -> row(below.get(i), titles, byLine.getOrDefault(line(below.get(i)), List.of())))
                .toList();
        Set<Integer> shown = new HashSet<>(Set.of(titleLine));
        rows.forEach(row -> shown.add(row.line()));
        Set<Integer> lines = new HashSet<>();
        below.forEach(row -> lines.add(line(row)));
        List<Note> general = findings.stream()
                .filter(finding -> !sheet.file().equals(finding.place().file())
                        || !(shown.contains(finding.place().line())
                                || lines.contains(finding.place().line()))
                        || (finding.place().line() == titleLine
                                && finding.place().column() == 0))
                .limit(MOST_GENERAL)
                .map(Note::of)
                .toList();
        int found = (int) lines.stream().filter(byLine::containsKey).count();
        int seen = (int)
                rows.stream().filter(row -> byLine.containsKey(row.line())).count();
        return new SheetView(titles, rows, general, below.size() - rows.size(), found - seen);
    }

    private static List<Title> titles(List<TableImport.Column> columns, List<Finding> findings) {
        List<Title> titles = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            TableImport.Column column = columns.get(i);
            titles.add(new Title(column.title(), column.use(), column.remark(), at(findings, i + 1)));
        }
        return titles;
    }

    private static List<Integer> chosen(List<List<Cell>> rows, Set<Integer> found) {
        List<Integer> chosen = new ArrayList<>();
        for (boolean noted : new boolean[] {true, false}) {
            for (int i = 0; i < rows.size() && chosen.size() < MOST; i++) {
                if (found.contains(line(rows.get(i))) == noted) {
                    chosen.add(i);
                }
            }
        }
        return chosen.stream().sorted().toList();
    }

    private static Row row(List<Cell> cells, List<Title> titles, List<Finding> findings) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            boolean hidden = titles.get(i).remark().startsWith("not read: looks like");
            String text = i < cells.size() && !hidden ? cells.get(i).trimmed() : "";
            values.add(new Value(
                    text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text, at(findings, i + 1)));
        }
        List<Note> whole = findings.stream()
                .filter(finding ->
                        finding.place().column() < 1 || finding.place().column() > titles.size())
                .map(Note::of)
                .toList();
        return new Row(line(cells), values, whole);
    }

    private static List<Note> at(List<Finding> findings, int column) {
        return findings.stream()
                .filter(finding -> finding.place().column() == column)
                .map(Note::of)
                .toList();
    }

    private static int line(List<Cell> row) {
        return row.getFirst().place().line();
    }
}

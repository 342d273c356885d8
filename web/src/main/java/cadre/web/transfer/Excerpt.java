package cadre.web.transfer;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Place;
import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import cadre.intake.tables.TableImport;
import cadre.web.company.SheetView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Of a table, the columns that were read or about which something was found, and the first rows with and without findings. */
final class Excerpt {

    private static final int LONGEST_CELL = 60;
    private static final int FIRST = 5;
    private static final int FOUND = 40;

    private Excerpt() {}

    static SheetView of(Upload upload) {
        Sheet sheet = upload.sheet();
        Set<Integer> found = new HashSet<>();
        upload.findings().forEach(finding -> found.add(finding.place().column() - 1));
        List<Integer> kept = IntStream.range(0, upload.columns().size())
                .filter(i -> !upload.columns().get(i).use().isEmpty() || found.contains(i))
                .boxed()
                .toList();
        NavigableMap<Integer, Integer> starts = new TreeMap<>();
        Stream.concat(Stream.of(sheet.header()), sheet.rows().stream())
                .filter(row -> !row.isEmpty())
                .forEach(row -> starts.put(line(row), line(row)));
        List<Finding> findings = upload.findings().stream()
                .map(finding -> moved(finding, kept, starts))
                .toList();
        List<TableImport.Column> columns =
                kept.stream().map(upload.columns()::get).toList();
        Set<Integer> lines = new HashSet<>();
        findings.forEach(finding -> lines.add(finding.place().line()));
        List<List<Cell>> rows = chosen(sheet.rows(), lines, upload.titleLine());
        rows.forEach(row -> lines.remove(line(row)));
        lines.retainAll(sheet.rows().stream().map(Excerpt::line).toList());
        Sheet narrow = new Sheet(
                sheet.file(),
                cells(sheet.header(), kept),
                rows.stream().map(row -> cells(row, kept)).toList(),
                List.of());
        SheetView view = SheetView.of(
                narrow,
                upload.titleLine(),
                columns,
                findings.stream()
                        .filter(finding -> !lines.contains(finding.place().line()))
                        .toList());
        return new SheetView(
                view.titles(), view.rows(), view.general(), sheet.rows().size() - rows.size(), lines.size());
    }

    private static List<List<Cell>> chosen(List<List<Cell>> rows, Set<Integer> lines, int titleLine) {
        List<List<Cell>> chosen = new ArrayList<>();
        int others = 0;
        int found = 0;
        for (List<Cell> row : rows) {
            boolean noted = lines.contains(line(row)) && line(row) != titleLine;
            if (line(row) <= titleLine || (noted ? found++ < FOUND : others++ < FIRST)) {
                chosen.add(row);
            }
        }
        return chosen;
    }

    /** The finding at the number that its column has in the excerpt, and at the line on which its row begins. */
    private static Finding moved(Finding finding, List<Integer> kept, NavigableMap<Integer, Integer> starts) {
        Place place = finding.place();
        Integer start = starts.floorKey(place.line());
        Place moved =
                new Place(place.file(), start == null ? place.line() : start, kept.indexOf(place.column() - 1) + 1);
        return new Finding(
                finding.severity(), finding.code(), moved, finding.message(), finding.expected(), finding.maybe());
    }

    private static List<Cell> cells(List<Cell> row, List<Integer> kept) {
        List<Cell> cells = new ArrayList<>();
        for (int column : kept) {
            if (!row.isEmpty()) {
                Place place = new Place(row.getFirst().place().file(), line(row), column + 1);
                String text = column < row.size() ? row.get(column).trimmed() : "";
                cells.add(new Cell(
                        text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL - 1) + "…" : text, place));
            }
        }
        return cells;
    }

    private static int line(List<Cell> row) {
        return row.getFirst().place().line();
    }
}

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

/** The columns of a table that were read or about which something was found; wide tables have many others. */
final class Excerpt {

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
        Sheet narrow = new Sheet(
                sheet.file(),
                cells(sheet.header(), kept),
                sheet.rows().stream().map(row -> cells(row, kept)).toList(),
                List.of());
        return SheetView.of(narrow, upload.titleLine(), columns, findings);
    }

    /** The finding at the number that its column has in the excerpt, and at the line on which its row begins. */
    private static Finding moved(Finding finding, List<Integer> kept, NavigableMap<Integer, Integer> starts) {
        Place place = finding.place();
        Integer start = starts.floorKey(place.line());
        Place moved = new Place(
                place.file(), start == null ? place.line() : start, kept.indexOf(place.column() - 1) + 1);
        return new Finding(
                finding.severity(), finding.code(), moved, finding.message(), finding.expected(), finding.maybe());
    }

    private static List<Cell> cells(List<Cell> row, List<Integer> kept) {
        List<Cell> cells = new ArrayList<>();
        for (int column : kept) {
            if (!row.isEmpty()) {
                Place place = new Place(row.getFirst().place().file(), line(row), column + 1);
                cells.add(new Cell(column < row.size() ? row.get(column).text() : "", place));
            }
        }
        return cells;
    }

    private static int line(List<Cell> row) {
        return row.getFirst().place().line();
    }
}

package cadre.intake.cells;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an XLSX file that has any cells; dates become {@code yyyy-mm-dd}, numbers as they are stored. */
final class Workbook {

    /** More digits than any number of a table has; written out, one of a few characters can have billions of them. */
    private static final int MOST_DIGITS = 400;

    private Workbook() {}

    static Sheet read(String file, byte[] bytes) {
        List<Finding> findings = new ArrayList<>();
        List<List<Cell>> rows = List.of();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(Unpacked.of(bytes)), new ReadingOptions(true, false))) {
            for (var sheet : workbook.getSheets().toList()) {
                List<List<Cell>> found;
                try (Stream<Row> stream = sheet.openStream()) {
                    found = stream.map(row -> row(file, row))
                            .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                            .toList();
                }
                if (found.isEmpty()) {
                    continue;
                }
                if (rows.isEmpty()) {
                    rows = found;
                } else {
                    findings.add(new Finding(
                            Severity.WARNING,
                            "sheet-not-read",
                            new Place(file, 0, 0),
                            "the sheet \"" + sheet.getName() + "\" was not read",
                            "one table on the first sheet",
                            "save it as a file of its own"));
                }
            }
        } catch (IOException | RuntimeException e) {
            return Sheet.unreadable(
                    file,
                    "bad-workbook",
                    "the workbook cannot be read: " + e.getMessage(),
                    "an XLSX file",
                    "save the table as CSV");
        }
        return rows.isEmpty()
                ? Sheet.unreadable(
                        file, "empty-file", "the table is empty", "a row of column titles and rows below", "")
                : new Sheet(file, rows.getFirst(), rows.subList(1, rows.size()), findings);
    }

    private static List<Cell> row(String file, Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = row.getOptionalCell(i).map(Workbook::text).orElse("");
            cells.add(new Cell(text, new Place(file, row.getRowNum(), i + 1)));
        }
        return cells;
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return Objects.requireNonNullElse(cell.getText(), "");
        }
        String format =
                Objects.requireNonNullElse(cell.getDataFormatString(), "").toLowerCase(Locale.ROOT);
        BigDecimal number = cell.asNumber();
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            return number.toString();
        }
        if (format.contains("yy") || format.contains("mmm") || format.contains("d/m") || format.contains("m/d")) {
            LocalDateTime date = cell.asDate();
            return date.toLocalDate().toString();
        }
        return number.stripTrailingZeros().toPlainString();
    }
}

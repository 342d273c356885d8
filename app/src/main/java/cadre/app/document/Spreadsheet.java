package cadre.app.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as workbooks (XLSX, Office Open XML): one sheet, its titles in bold and held in view, a filter on each column. */
public final class Spreadsheet {

    private static final double NARROWEST = 10;
    private static final double WIDEST = 60;
    /** What a cell can hold. */
    private static final int LONGEST = 32_767;

    private Spreadsheet() {}

    /**
     * A workbook.
     *
     * @param name of the sheet, at most 31 characters
     * @param titles of the columns
     * @param rows each with as many cells
     * @param numbers columns, from 0, whose cells are numbers where they are not empty; all others are text, whatever they look
     *     like
     */
    public static byte[] of(String name, List<String> titles, List<List<String>> rows, Set<Integer> numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Cadre", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int column = 0; column < titles.size(); column++) {
                sheet.value(0, column, titles.get(column));
                sheet.width(column, width(titles, rows, column));
            }
            sheet.range(0, 0, 0, titles.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            sheet.setAutoFilter(0, 0, rows.size(), titles.size() - 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < titles.size(); column++) {
                    String cell = rows.get(row).get(column);
                    if (!cell.isEmpty() && numbers.contains(column)) {
                        sheet.value(row + 1, column, new BigDecimal(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(row + 1, column, cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static double width(List<String> titles, List<List<String>> rows, int column) {
        int longest = rows.stream()
                .limit(100)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, titles.get(column).length()) + 2.0, NARROWEST, WIDEST);
    }
}

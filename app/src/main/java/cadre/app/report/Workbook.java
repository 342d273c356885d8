package cadre.app.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Tables as a workbook (XLSX). */
public final class Workbook {

    private Workbook() {}

    /**
     * A sheet.
     *
     * @param name at its tab, at most 31 characters
     * @param heads titles of the columns
     * @param rows cells in the order of the columns: numbers, other things as text, empty text for nothing
     */
    public record Sheet(String name, List<String> heads, List<List<Object>> rows) {

        /** Copies the lists. */
        public Sheet {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Writes a workbook; the first row of each sheet stays in sight. Text is never run as a formula.
     *
     * @param sheets in order
     */
    public static byte[] write(List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "Cadre", null)) {
            for (Sheet sheet : sheets) {
                write(book.newWorksheet(sheet.name()), sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet page, Sheet sheet) {
        for (int c = 0; c < sheet.heads().size(); c++) {
            page.value(0, c, sheet.heads().get(c));
            page.style(0, c).bold().set();
        }
        page.freezePane(0, 1);
        for (int r = 0; r < sheet.rows().size(); r++) {
            List<Object> row = sheet.rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                if (row.get(c) instanceof Number number) {
                    page.value(r + 1, c, number);
                } else if (!row.get(c).toString().isEmpty()) {
                    page.value(r + 1, c, row.get(c).toString());
                }
            }
        }
    }
}

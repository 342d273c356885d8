package cadre.intake.inventory;

import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A published inventory without the columns that Cadre does not read, as comma-separated values in UTF-8. Behind them stands the
 * line on which the row began in the published file, so that rows that differ only in what was left out stay different; rows
 * that were the same in every cell are left out from the second on. Cells lose the white space at their ends.
 *
 * <p>To make the copies that ship anew, from the folder of the module, with the classes of core and intake and their libraries on
 * the path: {@code java cadre.intake.inventory.Reduction 2024.csv src/main/resources/cadre/intake/inventory/snapshot-2024.csv.gz}.
 */
final class Reduction {

    static final String LINE = "Line";

    private Reduction() {}

    static void main(String[] arguments) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(csv(Sheet.read(Path.of(arguments[0]))).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(Path.of(arguments[1]), bytes.toByteArray());
    }

    /**
     * The text of the reduced table.
     *
     * @param sheet a published inventory
     */
    static String csv(Sheet sheet) {
        Edition edition = Edition.find(sheet.header())
                .orElseThrow(() -> new IllegalArgumentException(sheet.file() + " is no published inventory"));
        List<Integer> columns = edition.columns(sheet.header()).values().stream()
                .distinct()
                .sorted()
                .toList();
        StringBuilder csv = new StringBuilder(1 << 20);
        add(csv, sheet.header(), columns, LINE);
        Set<List<String>> seen = new HashSet<>();
        for (List<Cell> row : sheet.rows()) {
            if (seen.add(row.stream().map(Cell::trimmed).toList())) {
                add(csv, row, columns, String.valueOf(row.getFirst().place().line()));
            }
        }
        return csv.toString();
    }

    private static void add(StringBuilder csv, List<Cell> row, List<Integer> columns, String last) {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
            cells.add(quoted(column < row.size() ? row.get(column).trimmed() : ""));
        }
        cells.add(last);
        csv.append(String.join(",", cells)).append('\n');
    }

    private static String quoted(String text) {
        return text.matches("[\\w .()/-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The copy of a year that ships with Cadre. */
    static Sheet builtIn(int year) {
        return Sheet.of("the inventory of " + year, bytes(year));
    }

    static byte[] bytes(int year) {
        String name = "snapshot-" + year + ".csv.gz";
        try (InputStream packed = Reduction.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new IllegalStateException("the inventory of " + year + " is missing from this installation");
            }
            try (InputStream plain = new GZIPInputStream(packed)) {
                return plain.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

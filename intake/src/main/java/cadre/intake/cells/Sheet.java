package cadre.intake.cells;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A table as it was read: its first row that is not empty, the rows below, and what was wrong or doubtful about the reading. A file that cannot
 * be read is a sheet without cells and with an error among its findings.
 *
 * @param file as the user named it
 * @param header titles of the columns, as they stand
 * @param rows the others, those without any text left out; a row may be shorter or longer than the header
 * @param findings about bytes, encodings and quotes, in the order of the file
 */
public record Sheet(String file, List<Cell> header, List<List<Cell>> rows, List<Finding> findings) {

    private static final long MOST_BYTES = 64L << 20;

    /** Copies the lists. */
    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a CSV or XLSX file of up to 64 MiB.
     *
     * @param path a file whose name ends in {@code .xlsx}, or any other, which is taken for CSV
     */
    public static Sheet read(Path path) {
        String file = path.toString();
        try {
            if (Files.isDirectory(path)) {
                return unreadable(file, "is-folder", "this is a folder", "a file of a table", "");
            }
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                return unreadable(
                        file,
                        "too-large",
                        "the table has " + (size >> 20) + " MiB",
                        "up to " + (MOST_BYTES >> 20) + " MiB",
                        "keep only the columns and rows that are needed");
            }
            return of(file, Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return unreadable(file, "no-such-file", "there is no such file", "a file of a table", "");
        } catch (IOException e) {
            return unreadable(file, "unreadable-file", "the file cannot be read: " + e.getMessage(), "", "");
        }
    }

    /**
     * Reads the bytes of a CSV or XLSX file.
     *
     * @param file what it is called in findings
     * @param bytes as in the file
     */
    public static Sheet of(String file, byte[] bytes) {
        return isZip(bytes) || file.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? Workbook.read(file, bytes)
                : DelimitedText.read(file, bytes);
    }

    /** Whether nothing could be read. */
    public boolean isUnreadable() {
        return findings.stream().anyMatch(Finding::isError);
    }

    static Sheet unreadable(String file, String code, String message, String expected, String maybe) {
        return new Sheet(
                file,
                List.of(),
                List.of(),
                List.of(new Finding(Severity.ERROR, code, new Place(file, 0, 0), message, expected, maybe)));
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }
}

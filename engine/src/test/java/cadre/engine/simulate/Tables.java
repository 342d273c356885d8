package cadre.engine.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Rows of the tables in the documentation, written to the folder that the property {@code cadre.tables} names, if any. */
final class Tables {

    private Tables() {}

    /** Whether tables are to be written. */
    static boolean asked() {
        return System.getProperty("cadre.tables") != null;
    }

    /** Adds a row to a table. */
    static void row(String table, String format, Object... cells) {
        String folder = System.getProperty("cadre.tables");
        if (folder == null) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(folder, table + ".md"),
                    String.format(Locale.ROOT, format, cells) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cadre.cli.command;

import cadre.app.report.Documents;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What several commands write, refused in the same words. */
final class Outputs {

    private Outputs() {}

    /** A cell of comma-separated values, in quotes. */
    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Writes a text to a file, whole or not at all. */
    static void save(Path target, String text) {
        try {
            Documents.write(target, text);
        } catch (UncheckedIOException e) {
            throw Refusal.ofInput(
                    target + " cannot be written: " + e.getCause(), "a folder that exists and may be written", "");
        }
    }
}

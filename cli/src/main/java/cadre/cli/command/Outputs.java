package cadre.cli.command;

import cadre.app.report.Documents;
import cadre.cli.terminal.Terminal;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /**
     * A file that somebody may have asked for.
     *
     * @param target where; null when nobody asked
     * @param text makes what stands in it
     */
    record To(@Nullable Path target, Supplier<String> text) {}

    /** Writes the files that were asked for, and says which. */
    static void write(Terminal terminal, To... files) {
        List<String> written = new ArrayList<>();
        for (To file : files) {
            Path target = file.target();
            if (target != null) {
                save(target, file.text().get());
                written.add(target.toString());
            }
        }
        if (!written.isEmpty()) {
            terminal.say("Wrote " + String.join(", ", written) + ".");
        }
    }
}

package cadre.app.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The tables of docs/search.md, written anew with {@code -Dcadre.tables=write}: they take many minutes. */
final class SearchDocument {

    private SearchDocument() {}

    static boolean asked() {
        return "write".equals(System.getProperty("cadre.tables"));
    }

    /** Replaces the rows of a table; head and rule stay. */
    static void write(String name, List<String> rows) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no source folder of Cadre above the current one");
        }
        Path file = folder.resolve("docs/search.md");
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            List<String> table = lines.subList(
                    lines.indexOf("<!-- table " + name + " -->") + 3, lines.indexOf("<!-- end " + name + " -->"));
            table.clear();
            table.addAll(rows);
            Path made = Files.writeString(file.resolveSibling("search.md.new"), String.join("\n", lines) + "\n");
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The tables of documents, each between {@code <!-- table NAME -->} and {@code <!-- end
 * NAME -->}. With {@code -Dcadre.tables=write} they are written anew; else they are to say the same but for the numbers,
 * since a test makes fewer draws than a document.
 */
public final class Tables {

    private Tables() {}

    /** Whether tables are to be written. */
    public static boolean asked() {
        return "write".equals(System.getProperty("cadre.tables"));
    }

    /**
     * Writes or compares a table.
     *
     * @param document below {@code docs}
     * @param name of the table in it
     * @param lines head, rule and rows, and what else is counted with them
     */
    public static void table(String document, String name, List<String> lines) {
        Path file = folder().resolve(document);
        try {
            List<String> all = new ArrayList<>(Files.readAllLines(file));
            int from = all.indexOf("<!-- table " + name + " -->");
            int to = all.indexOf("<!-- end " + name + " -->");
            assertThat(from).as("%s has a table %s", file, name).isBetween(0, to);
            List<String> table = all.subList(from + 1, to);
            if (asked()) {
                table.clear();
                table.addAll(lines);
                Path made = Files.writeString(file.resolveSibling(document + ".new"), String.join("\n", all) + "\n");
                Files.move(made, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } else {
                assertThat(table.stream().map(Tables::words).toList())
                        .as("%s, table %s: the command at its end writes it anew", document, name)
                        .isEqualTo(lines.stream().map(Tables::words).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(String line) {
        return line.replaceAll("[-+]?[0-9][0-9.,]*(e[-+]?[0-9]+)?", "#");
    }

    private static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no source folder of Cadre above the current one");
        }
        return folder.resolve("docs");
    }
}

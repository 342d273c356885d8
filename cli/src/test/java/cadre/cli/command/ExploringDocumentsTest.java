package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code claims}, {@code what-if} and {@code search} write, and {@code rerun} reproduces. */
class ExploringDocumentsTest {

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void writeCompany() throws IOException {
        try (InputStream text = Rehearsal.class.getResourceAsStream("/cadre/rehearsal.yaml")) {
            assertThat(text).isNotNull();
            Files.copy(text, folder.resolve("company.yaml"));
        }
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), Terminal.Facts.PIPED, new Interruption());
        return Main.run(arguments, terminal);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims --draws 4 --replications 1",
                "what-if --quick --draws 100 --move arrivals --frontier busy,value",
                "search --rounds 2 --width 3 --draws 10 --budget 60 --time none"
            })
    void theDocumentsAreTheSameBytesWithAnyNumberOfThreadsAndCanBeRerun(String command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add(1, path("company.yaml"));
        for (String n : List.of("1", "2")) {
            List<String> all = new ArrayList<>(words);
            all.addAll(List.of("--threads", n, "--report", path(n + ".html")));
            all.addAll(List.of("--json", path(n + ".json"), "--csv", path(n + ".csv")));
            assertThat(run(all.toArray(String[]::new))).as(() -> err.toString()).isZero();
            assertThat(err.toString()).contains("Wrote ");
        }
        for (String type : List.of(".html", ".json", ".csv")) {
            assertThat(folder.resolve("1" + type)).hasSameBinaryContentAs(folder.resolve("2" + type));
        }
        assertThat(Files.readString(folder.resolve("1.html"))).contains("<h1>").contains("cadre " + words.getFirst());
        assertThat(run("rerun", path("1.json"))).as(() -> err.toString()).isZero();
        assertThat(out.toString()).contains("The same to the bit.");
    }

    @Test
    void aNumberThatWasChangedByHandIsFound() throws IOException {
        assertThat(run("claims", path("company.yaml"), "--draws", "4", "--replications", "1", "--json", path("c.json")))
                .isZero();
        Path file = folder.resolve("c.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"number\": 7,", "\"number\": 777,"));
        assertThat(run("rerun", file.toString())).isEqualTo(Exit.NEGATIVE);
        assertThat(out.toString()).contains("1 number differs", "statements[1].number: 777, now 7");
    }

    @Test
    void aRequestThatCannotBeReadIsRefused() throws IOException {
        assertThat(run("claims", path("company.yaml"), "--draws", "4", "--replications", "1", "--json", path("c.json")))
                .isZero();
        Path file = folder.resolve("c.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"draws\": 4", "\"draws\": -4"));
        assertThat(run("rerun", file.toString())).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("c.json cannot be used");
        Files.writeString(file, text.substring(0, text.length() / 2));
        assertThat(run("rerun", file.toString())).isEqualTo(Exit.NEGATIVE);
    }

    @Test
    void htmlIsAnotherWordForReport() {
        assertThat(run("claims", path("company.yaml"), "--draws", "4", "--replications", "1", "--html", path("c.html")))
                .isZero();
        assertThat(folder.resolve("c.html")).content().contains("</html>");
    }
}

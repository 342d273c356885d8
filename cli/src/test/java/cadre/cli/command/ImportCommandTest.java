package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String PEOPLE =
            "Name,Role,Team,Salary\nAna,Data Scientist,ML,90000\nBo,Software Engineer,Web,80000\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), Terminal.Facts.PIPED, new Interruption());
        return Main.run(arguments, terminal);
    }

    private String table(String text) throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, text);
        return file.toString();
    }

    private String company() {
        return folder.resolve("company.yaml").toString();
    }

    private String text() throws IOException {
        return Files.readString(Path.of(company()));
    }

    @Test
    void aTableBecomesACompanyFileThatCanBeChecked() throws IOException {
        assertThat(run("import", table(PEOPLE), "-o", company())).isZero();
        assertThat(out.toString())
                .contains("2 rows = 2 read + 0 refused")
                .contains("2 people added, 2 teams added (new file)");
        assertThat(text())
                .contains("{id: ana, name: Ana, role: data-scientist, team: ml}")
                .doesNotContain("90000");
        assertThat(run("check", company())).isZero();
    }

    @Test
    void aSecondImportChangesNotAByte() throws IOException {
        run("import", table(PEOPLE), "-o", company());
        String before = text();
        assertThat(run("import", table(PEOPLE), "-o", company())).isZero();
        assertThat(out.toString()).contains("nothing to change");
        assertThat(text()).isEqualTo(before);
    }

    @Test
    void payIsReadOnlyWhenAskedForByName() throws IOException {
        run("import", table(PEOPLE), "-o", company());
        assertThat(err.toString())
                .contains("looks like pay")
                .contains("Maybe --include \"Salary\"")
                .doesNotContain("90000");
        run("import", table(PEOPLE), "-o", company(), "--include", "salary");
        assertThat(text()).contains("cost: 90000");
    }

    @Test
    void aDryRunShowsAndWritesNothing() throws IOException {
        assertThat(run("import", table(PEOPLE), "-o", company(), "--dry-run")).isZero();
        assertThat(out.toString()).contains("+ people ana").contains("Nothing was written");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactly("people.csv");
        }
    }

    @Test
    void findingsGoToAFileWithTheirPlaces() throws IOException {
        Path findings = folder.resolve("findings.csv");
        run("import", table(PEOPLE + "Cy,Janitor,Web,1\n"), "-o", company(), "--findings", findings.toString());
        List<String> lines = Files.readAllLines(findings);
        assertThat(lines.getFirst()).isEqualTo("severity,code,file,line,column,title,message,expected,maybe");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("warning,row-refused-no-role,") && line.contains(",4,2,\"Role\","));
    }

    @Test
    void aFileThatCannotBeMergedIntoStaysAsItIs() throws IOException {
        Files.writeString(Path.of(company()), "cadre: [1");
        assertThat(run("import", table(PEOPLE), "-o", company())).isEqualTo(1);
        assertThat(err.toString()).contains("not-yaml").contains("nothing was written");
        assertThat(text()).isEqualTo("cadre: [1");
    }

    @Test
    void wrongOptionsAreMetWithWhatWasProbablyMeant() throws IOException {
        assertThat(run("import", table(PEOPLE), "--as", "peeple")).isEqualTo(2);
        assertThat(err.toString()).contains("Maybe people");
        assertThat(run("import", table(PEOPLE), "-o", company(), "--map", "Nane=name"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no column is called \"Nane\"").contains("Maybe Name");
        assertThat(run("import", folder.resolve("none.csv").toString(), "-o", company()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no such file");
        assertThat(run("import", "inventory", table(PEOPLE))).isEqualTo(2);
        assertThat(run("import", "inventory", table(PEOPLE), "--agency", "TVA")).isEqualTo(1);
        assertThat(err.toString()).contains("unknown-inventory");
        assertThat(run("import", table(PEOPLE), "-o", company(), "--as-of", "soon"))
                .isEqualTo(2);
    }
}

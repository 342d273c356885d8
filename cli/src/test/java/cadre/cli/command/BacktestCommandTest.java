package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), Terminal.Facts.PIPED, new Interruption());
        return Main.run(arguments, terminal);
    }

    private Path made(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theExamplesAreForecastScoredAndWritten() throws Exception {
        Path page = folder.resolve("page.html");
        Path json = folder.resolve("all.json");
        Path csv = folder.resolve("forecasts.csv");
        assertThat(run(
                        "backtest",
                        "../examples/snapshot-2024.csv",
                        "../examples/snapshot-2025.csv",
                        "--on",
                        "2024-12-31,2025-12-31",
                        "--outcome",
                        "../examples/outcome-2026.csv",
                        "--compare",
                        "--report",
                        page.toString(),
                        "--json",
                        json.toString(),
                        "--csv",
                        csv.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("Of 55 use cases open on 2025-12-31", "Of 55 forecasts, 50 (91 %)", "hierarchy without dates")
                .contains("Standard error of that difference: Brier 0.")
                .contains("Marketing is taken for Brand and Marketing");
        assertThat(err.toString())
                .contains("outcome-2026.csv:32:1: warning: \"Mostly harmless\" is not a stage", "0 errors, 3 warnings");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>");
        assertThat(Files.readString(json)).startsWith("{\n  \"format\": \"cadre-backtest-1\"");
        assertThat(Files.readAllLines(csv)).hasSize(56);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("no part of a file is left behind").hasSize(3);
        }
    }

    @Test
    void wrongInputIsRefusedWithWhatWasExpected() throws Exception {
        Path tiny = made("tiny.csv", "team,name,stage\nA,One,pilot\nA,Two,pilot\n");
        assertThat(run("backtest", tiny.toString())).isEqualTo(Exit.USAGE);
        assertThat(run("backtest", tiny.toString(), tiny.toString(), "--on", "2024-12-31,2025-12-31"))
                .isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("only 2 use cases");
        Path strange = made("strange.csv", "x,y\n1,2\n");
        assertThat(run("backtest", "--outcome", strange.toString())).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("no column has the agency of each use case");
        Path others = made("others.csv", "agency,name,stage\nNobody,Nothing,deployed\n");
        assertThat(run("backtest", "--outcome", others.toString())).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("none of the");
    }
}

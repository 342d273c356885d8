package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import cadre.intake.inventory.ReferenceClasses;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceClassCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), Terminal.Facts.PIPED, new Interruption());
        return Main.run(arguments, terminal);
    }

    @Test
    void theAnswerComesFirstAndEveryDenominatorIsSaid() {
        assertThat(run("reference-class")).isZero();
        assertThat(out.toString())
                .startsWith(
                        "Half of the custom-developed use cases initiated 2021 or later were in production 31 (24 to 36) months")
                .contains("28 % (24 to 32)", "46 % (41 to 51)", "55 % (49 to 61)")
                .contains("69  left out: ended on the day of initiation or before it")
                .contains("delayed entry", "log-normal", "developed under contract", "What it cannot say");
    }

    @Test
    void jsonIsWhatShips() {
        assertThat(run("reference-class", "--json")).isZero();
        assertThat(out.toString()).isEqualTo(ReferenceClasses.toJson(ReferenceClasses.builtIn()));
    }

    @Test
    void csvHasARowForEachCohortAndMonth() {
        assertThat(run("reference-class", "--csv")).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("custom-since-2021,12,293,0.275491,0.239403,0.315800,0.007409,"))
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(10));
    }

    @Test
    void thePageNeedsNothingElseAndHasATableBehindEveryChart() throws IOException {
        Path page = folder.resolve("reference.html");
        assertThat(run("reference-class", "--report", page.toString())).isZero();
        String html = Files.readString(page);
        assertThat(html)
                .contains("<h1>Half of the custom-developed")
                .doesNotContain("http://www.w3.org/1999")
                .doesNotContain("<script")
                .doesNotContain("NaN");
        assertThat(Pattern.compile("<figure>").matcher(html).results().count())
                .isEqualTo(4)
                .isEqualTo(Pattern.compile("<details>").matcher(html).results().count());
        assertThat(Pattern.compile("(?:src|href)=\"(?!#)").matcher(html).find()).isFalse();
    }

    @Test
    void validationNeedsTheRows() {
        assertThat(run("reference-class", "--validate")).isEqualTo(2);
        assertThat(err.toString()).contains("--from FILE");
    }

    @Test
    void whatIsNoInventoryIsRefused() throws IOException {
        Path file = folder.resolve("x.csv");
        Files.writeString(file, "a,b\n1,2\n");
        assertThat(run("reference-class", "--from", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("unknown-inventory");
    }
}

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code claims}, {@code what-if} and {@code search} from end to end, with so little effort that they recommend nothing. */
class ExploringCommandsTest {

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private final Interruption interruption = new Interruption();
    private String company = "";

    @BeforeEach
    void writeCompany() throws IOException {
        try (InputStream text = Rehearsal.class.getResourceAsStream("/cadre/rehearsal.yaml")) {
            assertThat(text).isNotNull();
            Path file = folder.resolve("company.yaml");
            Files.copy(text, file);
            company = file.toString();
        }
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), Terminal.Facts.PIPED, interruption);
        return Main.run(arguments, terminal);
    }

    @Test
    void everyStatementGetsAVerdictAndTheOthersAReason() {
        assertThat(run("claims", company, "--draws", "4", "--replications", "1", "--full"))
                .as(() -> err.toString())
                .isZero();
        assertThat(out.toString())
                .containsSubsequence("Of 39 statements", "measured", "article", "Not testable in the model", "why not");
        assertThat(run("claims", company, "--draws", "4", "--replications", "1", "--csv"))
                .isZero();
        assertThat(out.toString().lines())
                .hasSize(40)
                .allSatisfy(line -> assertThat(line).contains(","));
    }

    @Test
    void aFirstLookAtTheClaimsSaysThatItIsOne() {
        assertThat(run("claims", company, "--quick", "--draws", "5")).isZero();
        assertThat(out.toString()).contains("A first look", "5 draws × 1 replications");
    }

    @Test
    void whatIfNamesTurningPointsInformationAndAFrontier() {
        assertThat(run(
                        "what-if",
                        company,
                        "--quick",
                        "--draws",
                        "100",
                        "--move",
                        "arrivals",
                        "--frontier",
                        "busy,value"))
                .as(() -> err.toString())
                .isZero();
        assertThat(out.toString())
                .containsSubsequence(
                        "Best for ",
                        "What would turn it round",
                        "arrivals",
                        "worth finding out",
                        "Which structure leads: busy from left to right, value from top to bottom");
    }

    @Test
    void searchEndsWithASelectionAndSteps() {
        assertThat(run("search", company, "--rounds", "2", "--width", "3", "--draws", "10", "--budget", "60"))
                .as(() -> err.toString())
                .isZero();
        assertThat(out.toString())
                .containsSubsequence("layout", "Selected: ", "nothing is guaranteed", "brings most first", "Seed 1");
    }

    @Test
    void constraintsThatNoLayoutCanKeepAreAFinding() {
        assertThat(run("search", company, "--squad-size", "300-400", "--max-moves", "0"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("[no-layout-found]", "Maybe other squad sizes");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void stoppedAtOnceClaimsAndWhatIfSaySo() {
        interruption.request();
        assertThat(run("claims", company)).isEqualTo(130);
        assertThat(err.toString()).contains("nothing to report");
        assertThat(run("what-if", company)).isEqualTo(130);
        assertThat(err.toString()).contains("nothing to report");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims | --draws 2 | too few",
                "what-if | --move arivals | neither an input nor a parameter",
                "what-if | --frontier busy | is not a pair",
                "search | --squad-size small | is not a range",
                "search | --stay nobody | is nobody in the company file",
            })
    void optionsOutOfRangeAreRefused(String command, String options, String message) {
        String[] two = options.split(" ");
        assertThat(run(command, company, two[0], two[1])).isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }
}

package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideCommandTest {

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
    void theAnswerComesFirstThenRankingReasonsAndMethod() throws IOException {
        Path json = folder.resolve("out.json");
        Path html = folder.resolve("out.html");
        Path csv = folder.resolve("out.csv");
        assertThat(run(
                        "decide",
                        company,
                        "--draws",
                        "6",
                        "--replications",
                        "2",
                        "--json",
                        json.toString(),
                        "--csv",
                        csv.toString(),
                        "--report",
                        html.toString()))
                .as(() -> err.toString())
                .isZero();
        assertThat(out.toString().lines().findFirst().orElseThrow()).contains("probability");
        assertThat(out.toString())
                .containsSubsequence(
                        "As if already organised so",
                        "P(best)",
                        "From where you stand today",
                        "pays back",
                        "Why",
                        "Rule of thumb",
                        "6 draws of the parameters × 2 replications",
                        "Seed 1, Cadre ",
                        "company.yaml, SHA-256 ");
        assertThat(Files.readString(csv)).startsWith("start,structure,against");
        assertThat(Files.readString(html)).contains("<html");

        assertThat(run("rerun", json.toString())).as(() -> err.toString()).isZero();
        assertThat(out.toString().strip()).isEqualTo("The same to the bit.");

        Files.writeString(Path.of(company), Files.readString(Path.of(company)).replace("per_year: 12", "per_year: 14"));
        assertThat(run("rerun", json.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("Not the same").contains("company.yaml has changed: its SHA-256 was ");
    }

    @Test
    void theSameSeedPrintsTheSameOnAnyNumberOfThreads() {
        String[] arguments = {
            "decide", company, "--draws", "6", "--replications", "2", "--steady", "--no-reasons", "--threads", "1"
        };
        run(arguments);
        String one = out.toString().replaceAll("in [0-9.,]+ s\\.", "");
        arguments[9] = "3";
        run(arguments);
        assertThat(out.toString().replaceAll("in [0-9.,]+ s\\.", "")).isEqualTo(one);
        assertThat(one).doesNotContain("From where you stand today");
    }

    @Test
    void stoppedBeforeAnythingIsFinishedItSaysSo() {
        interruption.request();
        assertThat(run("decide", company)).isEqualTo(130);
        assertThat(err.toString()).contains("nothing to report");
    }

    @Test
    void errorsOfTheFileAreAllListed() throws IOException {
        Files.writeString(
                Path.of(company),
                Files.readString(Path.of(company))
                        .replace("horizon_months: 12", "horizon_months: -3")
                        .replace("role: product-manager", "role: prodct-manager"),
                StandardCharsets.UTF_8);
        assertThat(run("decide", company)).isEqualTo(1);
        assertThat(err.toString())
                .contains("company.yaml:3:")
                .contains("company.yaml:8:")
                .contains("cannot be used");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--structures central | names 1 structure",
                "--structures central,sqads | 'sqads' is not a structure",
                "--draws 1 | is too few",
                "--replications 1 | out of range",
                "--confidence 1.5 | out of range",
                "--time soon | is not a time",
                "--threads 0 | out of range",
            })
    void optionsOutOfRangeAreRefused(String options, String message) {
        String[] two = options.split(" ");
        assertThat(run("decide", company, two[0], two[1])).isEqualTo(2);
        assertThat(err.toString()).contains(message).contains("Maybe ");
    }

    @Test
    void oneStructureInDepthAndItsDiary() throws IOException {
        assertThat(run("simulate", company, "--structure", "squads", "--draws", "4", "--replications", "2"))
                .isZero();
        assertThat(out.toString()).contains("Net value", "Changes of team", "4 draws × 2 replications");
        assertThat(run("simulate", company, "--structure", "central", "--trace", "-"))
                .isZero();
        assertThat(out.toString())
                .contains("(matching)")
                .contains("is asked for")
                .contains("Request 1");
        Path csv = folder.resolve("trace.csv");
        assertThat(run("simulate", company, "--structure", "central", "--trace", csv.toString()))
                .isZero();
        assertThat(Files.readString(csv))
                .startsWith("day,use_case,what,team,person\n")
                .contains(",matching,requested,");
        assertThat(run("simulate", company, "--structure", "venture", "--hub-share", "2"))
                .isEqualTo(2);
    }

    @Test
    void aReportThatIsNoneIsRefused() {
        assertThat(run("rerun", company)).isEqualTo(1);
        assertThat(err.toString()).contains("company.yaml").contains("cannot be used");
    }
}

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
import java.time.LocalDate;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code calibrate} from end to end, with as little effort as it allows. */
class CalibrateCommandTest {

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

    /** Use case i is admitted 40 days after the one before; every third is stopped, the others reach production. */
    private String history(int useCases, IntUnaryOperator days) throws IOException {
        StringBuilder text = new StringBuilder("id,admitted,data,production,stopped\n");
        for (int i = 0; i < useCases; i++) {
            LocalDate admitted = LocalDate.of(2021, 1, 4).plusDays(40L * i);
            LocalDate ended = admitted.plusDays(days.applyAsInt(i));
            boolean stopped = i % 3 == 2;
            text.append("u").append(i).append(',').append(admitted).append(',').append(admitted.plusDays(30));
            text.append(',')
                    .append(stopped ? "" : ended)
                    .append(',')
                    .append(stopped ? ended : "")
                    .append('\n');
        }
        Path file = folder.resolve("history.csv");
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void parametersAreLearntCheckedAndWritten() throws IOException {
        String history = history(30, i -> 150 + 37 * (i * 7 % 11));
        String posterior = folder.resolve("posterior.csv").toString();
        String report = folder.resolve("report.html").toString();
        String json = folder.resolve("learnt.json").toString();
        assertThat(run(
                        "calibrate",
                        company,
                        history,
                        "--draws",
                        "300",
                        "--predictions",
                        "20",
                        "-o",
                        posterior,
                        "--report",
                        report,
                        "--json",
                        json))
                .as(() -> err.toString())
                .isZero();
        assertThat(out.toString())
                .startsWith("From 30 finished use cases, ")
                .containsSubsequence(
                        "says nothing by itself about",
                        "The history against its prediction",
                        "in production after 12 months",
                        "admission to data",
                        "admissions",
                        "300 companies were simulated",
                        "20 use cases in production, 10 stopped, 0 open");
        assertThat(Files.readAllLines(Path.of(posterior)))
                .startsWith("# cadre posterior 1")
                .filteredOn(line -> !line.startsWith("#"))
                .hasSize(101)
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSizeGreaterThan(80));
        assertThat(Files.readString(Path.of(report)))
                .contains("<h1>From 30 finished use cases, ")
                .contains("The history against its prediction")
                .contains("<svg");
        assertThat(Files.readString(Path.of(json))).contains("\"format\": \"cadre-calibration-1\"", "\"finished\": 30");
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        String history = history(24, i -> 120 + 53 * (i * 5 % 9));
        String[] texts = new String[2];
        for (int t = 0; t < 2; t++) {
            String posterior = folder.resolve("posterior" + t + ".csv").toString();
            assertThat(run(
                            "calibrate",
                            company,
                            history,
                            "--draws",
                            "300",
                            "--predictions",
                            "20",
                            "--threads",
                            Integer.toString(t + 1),
                            "-o",
                            posterior))
                    .isZero();
            texts[t] = Files.readString(Path.of(posterior)) + out;
        }
        assertThat(texts[1]).isEqualTo(texts[0]);
    }

    @Test
    void tooLittleToLearnFromIsRefusedWithTheReason() throws IOException {
        assertThat(run("calibrate", company, history(19, i -> 100 + 20 * i))).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("19 finished use cases, and 20 are needed", "Maybe");
        assertThat(run("calibrate", company, history(1, i -> 100))).isEqualTo(Exit.NEGATIVE);
    }

    @Test
    void useCasesThatAreAllAlikeAreRefused() throws IOException {
        String alike = history(25, i -> 200);
        String table = Files.readString(Path.of(alike));
        // All in production: the date of a stop is moved to the column before.
        Files.writeString(
                Path.of(alike),
                Pattern.compile(",,(\\d[^,\\n]*)\\n").matcher(table).replaceAll(",$1,\n"));
        assertThat(run("calibrate", company, alike)).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("all 25 finished use cases ended alike after the same time");
    }

    @Test
    void whoStopsItEarlyIsToldThatThereIsNothing() throws IOException {
        String history = history(30, i -> 150 + 37 * (i * 7 % 11));
        interruption.request();
        assertThat(run("calibrate", company, history)).isEqualTo(Exit.INTERRUPTED);
        assertThat(err.toString()).contains("Stopped before 300 companies were simulated");
    }

    @Test
    void tooFewDrawsAndDaysThatAreNoneAreRefused() throws IOException {
        String history = history(30, i -> 150 + 37 * (i * 7 % 11));
        assertThat(run("calibrate", company, history, "--draws", "10")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("at least 300 draws and 20 predictions");
        assertThat(run("calibrate", company, history, "--as-of", "yesterday")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("'yesterday' is not a day", "2026-01-05");
    }

    @Test
    void withoutAHistoryTheDefaultsAreHeldAgainstOthers() {
        assertThat(run("calibrate", "--defaults", "--draws", "100"))
                .as(() -> err.toString())
                .isZero();
        assertThat(out.toString())
                .containsSubsequence(
                        "Without a history", "time-scale", "success-scale", "months since admission", "36");
        assertThat(run("calibrate", "--defaults", "--draws", "99")).isEqualTo(Exit.USAGE);
        assertThat(run("calibrate", "--defaults", company)).isEqualTo(Exit.USAGE);
    }

    @Test
    void aMissingFileIsAskedFor() {
        assertThat(run("calibrate")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("no company file and no history");
        assertThat(run("calibrate", company)).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("no history", "cadre calibrate company.yaml history.csv");
    }
}

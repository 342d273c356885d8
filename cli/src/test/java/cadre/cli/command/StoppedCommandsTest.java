package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in a real process, in the middle of the work: what is finished is reported, and the shell hears 130. */
@DisabledOnOs(OS.WINDOWS)
class StoppedCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void aSearchReportsWhatItHasFound() throws Exception {
        assertThat(stopped("searching", "search", "--time", "none", "--rounds", "100000"))
                .containsSubsequence("Selected: ", "nothing is guaranteed", "stopped by you");
    }

    @Test
    void whatIfReportsWhatWasFinished() throws Exception {
        assertThat(stopped("moving inputs", "what-if", "--quick", "--draws", "100"))
                .containsSubsequence("Best for ", "worth finding out", "elementary effects", "Stopped by you");
    }

    @Test
    void claimsReportTheDrawsThatWereFinished() throws Exception {
        assertThat(stopped("testing claims .* [0-9],[0-9]{3} of", "claims", "--draws", "9000", "--replications", "1"))
                .containsSubsequence("statements", "verdict", "(of 9000, stopped by you)");
    }

    /** Standard output of a command that is sent an interrupt when its progress shows something. */
    private String stopped(String when, String command, String... options) throws Exception {
        Path company = folder.resolve("company.yaml");
        try (InputStream text = Rehearsal.class.getResourceAsStream("/cadre/rehearsal.yaml")) {
            assertThat(text).isNotNull();
            Files.copy(text, company);
        }
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcadre.screens=2",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                command,
                company.toString()));
        line.addAll(List.of(options));
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(out.toFile());
        builder.environment().put("COLUMNS", "200");
        Process process = builder.start();
        String err = readUntil(process, Pattern.compile(when));
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        process.getErrorStream().transferTo(java.io.OutputStream.nullOutputStream());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(err).isTrue();
        assertThat(process.exitValue()).as(err).isEqualTo(130);
        return Files.readString(out);
    }

    private static String readUntil(Process process, Pattern when) throws IOException {
        StringBuilder seen = new StringBuilder();
        Reader reader = new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8);
        int c = reader.read();
        while (c >= 0 && !when.matcher(seen).find()) {
            seen.append((char) c);
            if (c == '\r' && !when.matcher(seen).find()) {
                seen.setLength(0);
            }
            c = reader.read();
        }
        assertThat(c).as("ended before it was stopped: %s", seen).isGreaterThanOrEqualTo(0);
        return seen.toString();
    }
}

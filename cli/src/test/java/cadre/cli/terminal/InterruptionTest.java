package cadre.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class InterruptionTest {

    /** Works in steps until asked to stop, then reports. */
    static final class Work {

        private Work() {}

        public static void main(String[] arguments) throws InterruptedException {
            Interruption interruption = new Interruption();
            interruption.listen();
            System.out.println("started");
            System.out.flush();
            while (!interruption.requested()) {
                Thread.sleep(5);
            }
            System.out.println("reported");
            System.out.flush();
            interruption.reported();
        }
    }

    /** 128 plus the number of the signal, as shells expect: 2 is Ctrl-C, 15 a termination. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void workThatIsStoppedStillReports() throws Exception {
        assertThat(exitAfter("INT")).isEqualTo(130);
        assertThat(exitAfter("TERM")).isEqualTo(143);
    }

    private static int exitAfter(String signal) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Work.class.getName()))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("started");
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(out.readLine()).isEqualTo("reported");
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        return process.exitValue();
    }
}

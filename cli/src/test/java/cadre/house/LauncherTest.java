package cadre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, in a folder of its own with a Java and a Maven that only say what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String BUILDS = """
            #!/bin/sh
            echo "maven $*" >> calls
            echo "[INFO] Building Cadre core 0.1.0 [2/6]"
            case "$*" in *spotless:check*) [ ! -f unformatted ]; exit;; esac
            if [ -f broken ]; then echo "[ERROR] Demand.java:[3,4] ';' expected"; exit 1; fi
            mkdir -p cli/target
            echo jar > cli/target/cadre-cli-0.1.0-all.jar
            """;

    @TempDir
    private Path temporary;

    private Path home;

    @BeforeEach
    void settle() throws IOException {
        home = Files.createDirectories(temporary.resolve("a folder/cadre home"));
        Files.copy(Repository.root().resolve("cadre"), home.resolve("cadre"));
        executable(home.resolve("cadre"));
        script(home.resolve("mvnw"), BUILDS);
        write(home.resolve("pom.xml"), "<project/>");
        for (String module : Repository.MODULES) {
            write(home.resolve(module + "/pom.xml"), "<project/>");
            write(home.resolve(module + "/src/main/java/A.java"), "class A {}");
        }
        jdk("25.0.2");
    }

    @Test
    void buildsOnceAndPassesArgumentsOn() throws Exception {
        Run first = cadre(home.resolve("cadre"), "decide", "a b.yaml", "--x=$HOME");
        assertThat(first.exit()).isZero();
        assertThat(first.err()).contains("Building Cadre once").contains("Built in");
        assertThat(first.out()).contains("[decide][a b.yaml][--x=$HOME]").contains("cadre.cli.command.Main");
        Run second = cadre(home.resolve("cadre"), "help");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains("[-Dcadre.screens=known]").contains("[help]");
        assertThat(mavenCalls()).isEqualTo(1);
    }

    @Test
    void worksThroughALinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), Path.of("a folder/other"));
        Files.createSymbolicLink(temporary.resolve("a folder/other"), Path.of("cadre home/cadre"));
        assertThat(cadre(link, "help").out()).contains("[help]");
    }

    @Test
    void endsWithTheExitCodeOfTheCommand() throws Exception {
        assertThat(cadre(home.resolve("cadre"), "exit", "1").exit()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewerEvenFromTheFuture() throws Exception {
        cadre(home.resolve("cadre"), "help");
        Path source = home.resolve("core/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(3600)));
        assertThat(cadre(home.resolve("cadre"), "help").err()).contains("Building");
        assertThat(cadre(home.resolve("cadre"), "help").err()).isEmpty();
        assertThat(mavenCalls()).isEqualTo(2);
        Files.delete(home.resolve("engine/src/main/java/A.java"));
        Files.setLastModifiedTime(
                home.resolve("engine/src/main/java"),
                FileTime.from(Instant.now().plusSeconds(7200)));
        assertThat(cadre(home.resolve("cadre"), "help").err()).contains("Building");
    }

    @Test
    void showsTheEndOfTheLogWhenTheBuildFails() throws Exception {
        write(home.resolve("broken"), "");
        Run run = cadre(home.resolve("cadre"), "help");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("error: the build failed").contains("';' expected");
        Files.delete(home.resolve("broken"));
        assertThat(cadre(home.resolve("cadre"), "help").exit()).isZero();
    }

    @Test
    void aLockOfADeadLauncherDoesNotBlock() throws Exception {
        write(home.resolve("target/launch.lock/owner"), "999999999");
        assertThat(cadre(home.resolve("cadre"), "help").exit()).isZero();
    }

    @Test
    void saysWhatIsWrongWithTheJdkAskedFor() throws Exception {
        jdk("17.0.15");
        Run run = cadre(home.resolve("cadre"), "help");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains("which is version 17.0.15, not a JDK 25 or newer")
                .contains("Maybe unset it");
        assertThat(mavenCalls()).isZero();
    }

    @Test
    void testCountsWhatTheReportsSay() throws Exception {
        report("core", "tests=\"7\" errors=\"0\" skipped=\"1\" failures=\"0\"");
        report("cli", "tests=\"4\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        Run run = cadre(home.resolve("cadre"), "test", "-pl", "core");
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().toList()).endsWith("1 skipped", "10 passed, 0 failed");
        assertThat(Files.readString(home.resolve("calls")))
                .contains("verify -pl core")
                .contains("spotless:check -pl core");
    }

    @Test
    void testFailsWhenATestFailedOrNoneRan() throws Exception {
        Run none = cadre(home.resolve("cadre"), "test");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.out().lines().toList()).endsWith("0 passed, 0 failed");
        report("core", "tests=\"7\" errors=\"1\" skipped=\"0\" failures=\"2\"");
        Run failed = cadre(home.resolve("cadre"), "test");
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out().lines().toList()).endsWith("4 passed, 3 failed");
    }

    @Test
    void testFailsWhenTheBuildStopped() throws Exception {
        report("core", "tests=\"7\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        write(home.resolve("broken"), "");
        Run run = cadre(home.resolve("cadre"), "test");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("stopped before everything was checked").endsWith("7 passed, 0 failed\n");
    }

    @Test
    void testFailsWhenAFileIsNotFormatted() throws Exception {
        report("core", "tests=\"7\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        write(home.resolve("unformatted"), "");
        Run run = cadre(home.resolve("cadre"), "test");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("spotless:apply").endsWith("7 passed, 0 failed\n");
    }

    @Test
    void packageMakesAJarNamedAfterTheVersion() throws Exception {
        Run run = cadre(home.resolve("cadre"), "package");
        assertThat(run.exit()).isZero();
        assertThat(home.resolve("dist/cadre-9.8.7.jar")).hasContent("jar");
    }

    @Test
    void benchBuildsTheBenchmarksAndPassesArgumentsOn() throws Exception {
        write(home.resolve("bench/target/classpath.txt"), "a.jar:b.jar");
        Run run = cadre(home.resolve("cadre"), "bench", "--short");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("[bench/target/classes:a.jar:b.jar][cadre.bench.Benchmarks][--short]");
        assertThat(Files.readString(home.resolve("calls"))).contains("-Pbench");
    }

    /** Makes the next build write a report, as the tests of a module would. */
    private void report(String module, String counts) throws IOException {
        String folder = module + "/target/surefire-reports";
        String element = "<testsuite name=\"x\" time=\"0.1\" " + counts + ">";
        Files.writeString(
                home.resolve("mvnw"),
                Files.readString(home.resolve("mvnw"))
                        .replaceFirst(
                                "\n",
                                "\nmkdir -p " + folder + "\necho '" + element + "' > " + folder + "/TEST-x.xml\n"));
    }

    private long mavenCalls() throws IOException {
        Path calls = home.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    /** A Java that prints its arguments, ends as {@code exit N} says, and knows its version. */
    private void jdk(String version) throws IOException {
        Path jdk = temporary.resolve("jdk");
        script(jdk.resolve("bin/java"), """
                #!/bin/sh
                [ "$1" = -jar ] && echo "Cadre 9.8.7" && exit 0
                last=; before=
                for argument; do printf '[%s]' "$argument"; before=$last; last=$argument; done
                [ "$before" = exit ] && exit "$last"
                exit 0
                """);
        script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        write(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private Run cadre(Path script, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(script.toString()));
        line.addAll(List.of(arguments));
        Path out = Files.createTempFile(temporary, "out", ".txt");
        Path err = Files.createTempFile(temporary, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(temporary.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("CADRE_JAVA_HOME", temporary.resolve("jdk").toString());
        environment.remove("CADRE_JAVA_FLAGS");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void script(Path file, String text) throws IOException {
        write(file, text);
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /**
     * How a run of the script ended.
     *
     * @param exit code
     * @param out standard output
     * @param err standard error
     */
    private record Run(int exit, String out, String err) {}
}

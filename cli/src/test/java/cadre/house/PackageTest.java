package cadre.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The one jar that has everything: what its libraries say in files of the same name is all in it, and it serves with a JDK alone. */
@DisabledOnOs(OS.WINDOWS)
class PackageTest {

    /** Files of which each library may have one of its own. */
    private static final List<String> MERGED = List.of(
            "META-INF/services/cadre.app.route.Serving",
            "META-INF/services/cadre.app.route.Keeping",
            "META-INF/services/java.sql.Driver",
            "META-INF/services/org.flywaydb.core.extensibility.Plugin",
            "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
            "META-INF/services/jakarta.servlet.ServletContainerInitializer");

    private static Path jar;

    @TempDir
    private Path empty;

    @BeforeAll
    @Timeout(900)
    static void build() throws Exception {
        String given = System.getProperty("cadre.jar");
        if (given != null) {
            jar = Path.of(given);
            return;
        }
        Process process = new ProcessBuilder(Repository.root().resolve("cadre").toString(), "--version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        jar = Repository.root().resolve("target/launch/cadre.jar");
    }

    @Test
    void servicesOfAllLibrariesAreMerged() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertSoftly(softly -> MERGED.forEach(name -> {
                Set<String> expected = new TreeSet<>();
                try {
                    for (URL one :
                            Collections.list(PackageTest.class.getClassLoader().getResources(name))) {
                        try (InputStream in = one.openStream()) {
                            expected.addAll(providers(in));
                        }
                    }
                    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                        softly.assertThat(expected).as(name).isNotEmpty();
                        softly.assertThat(providers(in)).as(name).containsAll(expected);
                    }
                } catch (IOException e) {
                    softly.fail(name, e);
                }
            }));
        }
    }

    private static Set<String> providers(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @Timeout(120)
    void theDemonstrationOpensFromAnEmptyFolder() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + empty,
                        "-jar",
                        jar.toString(),
                        "serve",
                        "--demo",
                        "--port",
                        "0")
                .directory(empty.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            BufferedReader lines = process.inputReader();
            String line = lines.readLine();
            assertThat(line).startsWith("Cadre is open at http://127.0.0.1:");
            URI root = URI.create(line.substring(line.indexOf("http")));
            HttpURLConnection page =
                    (HttpURLConnection) root.resolve("/").toURL().openConnection();
            try (InputStream in = page.getInputStream()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("Demonstration.");
            }
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(empty).isEmptyDirectory();
        } finally {
            process.destroyForcibly();
        }
    }
}

package cadre.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.evidence.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong and doubtful company files, each with all findings expected about it: the lines that begin with {@code #!} say
 * severity, line:column, code and what is suggested. They are taken out before the file is read.
 */
class WrongInputTest {

    private static final Path CASES = Path.of("src/test/resources/wrong");

    @TempDir
    private static Path folder;

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @BeforeAll
    static void copyWithoutExpectations() throws IOException {
        for (String name : names().toList()) {
            List<String> lines = Files.readAllLines(CASES.resolve(name));
            String text = String.join(
                            "\n",
                            lines.stream().filter(l -> !l.startsWith("#!")).toList())
                    + "\n";
            Files.writeString(folder.resolve(name), text);
        }
    }

    @Test
    void thereAreManyDistinctOnes() throws IOException {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everythingWrongIsFoundInItsPlaceAtOnce(String name) throws IOException {
        List<String> expected = Files.readAllLines(CASES.resolve(name)).stream()
                .filter(l -> l.startsWith("#! "))
                .map(l -> l.substring(3))
                .toList();
        assertThat(expected).as("what is expected of %s", name).isNotEmpty();
        CompanyFiles.Reading reading = CompanyFiles.read(folder.resolve(name));
        assertThat(reading.findings())
                .as(name)
                .extracting(WrongInputTest::shown)
                .containsExactlyElementsOf(expected);
        assertThat(reading.found() == null)
                .as("%s can be used unless a finding is an error", name)
                .isEqualTo(reading.findings().stream().anyMatch(Finding::isError));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFindingIsAWholeSentence(String name) {
        assertThat(CompanyFiles.read(folder.resolve(name)).findings()).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank().doesNotContain("null", "Exception", "\n");
            assertThat(finding.expected()).isNotBlank();
            assertThat(finding.place().file()).endsWith(".yaml");
        });
    }

    private static String shown(Finding f) {
        return f.severity().name().toLowerCase(Locale.ROOT) + " " + f.place().line() + ":"
                + f.place().column() + " " + f.code()
                + (f.maybe().isEmpty() ? "" : " Maybe " + f.maybe());
    }
}

package cadre.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readWithoutErrors(Path file) {
        CompanyFiles.Reading reading = CompanyFiles.read(file);
        assertThat(reading.findings()).as(file.toString()).noneMatch(f -> f.isError());
        assertThat(reading.get().company().seats()).isNotEmpty();
    }
}

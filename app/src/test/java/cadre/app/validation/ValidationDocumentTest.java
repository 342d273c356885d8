package cadre.app.validation;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.run.StudyRun;
import cadre.app.run.Watch;
import cadre.engine.replicate.Studies;
import cadre.engine.replicate.Study;
import cadre.engine.replicate.Target;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ValidationDocumentTest {

    private static final List<StudyRun.Result> RESULTS = Studies.all().stream()
            .map(study -> StudyRun.run(study, study.printed(), 1, 3, 2, Watch.NOBODY))
            .toList();

    private static final Map<String, String> FILES = ValidationDocument.files("validation.md", RESULTS, "0");

    @Test
    void everyStudyHasASectionAndAFigure() throws Exception {
        assertThat(FILES.keySet())
                .containsAll(Studies.all().stream()
                        .map(study -> "validation/" + study.name() + ".svg")
                        .toList());
        assertThat(FILES.get("validation.md"))
                .contains(Studies.all().stream()
                        .map(study -> "\n## " + study.name() + "\n")
                        .toList())
                .contains(Studies.all().stream().map(Study::paper).toList());
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            if (file.getKey().endsWith(".svg")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(file.getValue())));
                assertThat(file.getValue()).doesNotContain("NaN").doesNotContain("Infinity");
            }
        }
    }

    @Test
    void everyLabelIsExplainedAndEveryRowIsThere() {
        String text = FILES.getOrDefault("validation.md", "");
        assertThat(text)
                .contains(Arrays.stream(Target.Label.values())
                        .map(Target.Label::meaning)
                        .toList());
        long rows = RESULTS.stream().mapToLong(result -> result.rows().size()).sum();
        assertThat(text.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| cell")))
                .hasSize((int) rows + 1 + Target.Label.values().length);
        assertThat(text).doesNotContain("NaN").doesNotContain("null").doesNotContain(" -0.0000 ");
    }

    /** What a line says whatever the numbers of runs: what was measured is left out, its cell, name and label stay. */
    private static String skeleton(String line) {
        if (line.startsWith("- ")) {
            return line.replaceFirst("^- (Holds:|\\*\\*Does not hold:\\*\\*) ", "- ")
                    .replaceFirst(" \\([^(]*\\)\\.$", "");
        }
        if (line.startsWith("**") || line.startsWith("Cadre ") || line.endsWith(" runs a cell.")) {
            return line.replaceAll("Cadre \\S+,", "Cadre,").replaceAll("[0-9][0-9,]*", "#");
        }
        String[] cells = line.split(" \\| ");
        boolean number = cells.length > 3 && cells[2].matches("-?[0-9.]+");
        return number ? cells[0] + " | " + cells[1] + (cells.length > 5 ? " | " + cells[5] : "") : line;
    }

    @Test
    void theCommittedDocumentIsWhatTheCommandWrites() throws Exception {
        Path docs = Path.of("..", "docs");
        List<String> committed = Files.readAllLines(docs.resolve("validation.md"));
        assertThat(committed.stream().map(ValidationDocumentTest::skeleton))
                .containsExactlyElementsOf(FILES.getOrDefault("validation.md", "")
                        .lines()
                        .map(ValidationDocumentTest::skeleton)
                        .toList());
        for (String figure : FILES.keySet()) {
            assertThat(docs.resolve(figure)).exists();
        }
    }
}

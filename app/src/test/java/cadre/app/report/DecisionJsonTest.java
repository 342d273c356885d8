package cadre.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.evidence.Finding;
import cadre.engine.decide.Decision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionJsonTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"seed-startup.yaml", "larger-startup.yaml"})
    void whatWasStoredComesBackToTheBit(String example) {
        Decision decision = Sample.of(example).decision();
        String text = Documents.json(decision);
        Path file = folder.resolve("decision.json");
        Documents.write(file, text);

        Documents.Stored stored = Documents.read(file);

        assertThat(stored.findings()).isEmpty();
        assertThat(stored.get()).isEqualTo(decision);
        assertThat(Documents.json(stored.get())).isEqualTo(text);
        assertThat(Documents.differences(decision, stored.get())).isEmpty();
    }

    @Test
    void wordsAreThoseOfTheCompanyFileAndTheOrderIsFixed() {
        String text = Documents.json(Sample.of("larger-startup.yaml").decision());
        assertThat(text)
                .startsWith("{\n  \"format\": \"cadre-decision-1\",\n  \"decision\": {\n    \"provenance\": {\n");
        assertThat(text)
                .contains("\"hub-and-spokes\"", "\"from-here\"", "\"best_in_mean\"", "\"ranking-settled\"")
                .doesNotContain("HUB_AND_SPOKES", "bestInMean", "\r");
        assertThat(text.indexOf("\"answers\""))
                .isBetween(text.indexOf("\"subject\""), text.indexOf("\"rule_of_thumb\""));
    }

    @Test
    void differencesNameTheirPlaceAndBothValues() {
        Decision one = Sample.of("seed-startup.yaml").decision();
        Decision other = new Decision(
                one.provenance(),
                new Decision.Subject(
                        "Another",
                        one.subject().kind(),
                        one.subject().money(),
                        one.subject().currency(),
                        one.subject().horizonMonths(),
                        one.subject().people(),
                        one.subject().mlPeople()),
                one.answers(),
                one.ruleOfThumb(),
                one.predictions().subList(0, 1));
        assertThat(Documents.differences(one, other))
                .containsExactly(
                        "subject.company: \"Seed start-up\", now \"Another\"", "predictions: 5 entries, now 1");
    }

    @Test
    void aMissingFileIsAFinding() {
        assertThat(Documents.read(folder.resolve("none.json")).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("there is no such file"));
    }

    @Test
    void anotherFileIsAFinding() throws IOException {
        assertThat(only("{\"a\": 1}").message()).isEqualTo("The file has no format.");
        assertThat(only("{\"format\": \"cadre-decision-9\"}").message())
                .isEqualTo("The file has the format \"cadre-decision-9\".");
        assertThat(only("").message()).isEqualTo("The file has no format.");
    }

    @Test
    void aBrokenFileIsAFindingWithLineAndColumn() throws IOException {
        Finding cut = only("{\n  \"format\": \"cadre-decision-1\",\n  \"decision\": {");
        assertThat(cut.place().line()).isEqualTo(3);
        assertThat(cut.code()).isEqualTo("not-a-decision");
    }

    @Test
    void anUnknownWordIsAFindingThatNamesTheKnownOnes() throws IOException {
        String text = Documents.json(Sample.of("seed-startup.yaml").decision())
                .replace("\"kind\": \"small-startup\"", "\"kind\": \"tiny-startup\"");
        Finding finding = only(text);
        assertThat(finding.message())
                .contains("decision.subject.kind")
                .contains("\"tiny-startup\" is none of these: small-startup, larger-startup, enterprise");
        assertThat(finding.place().line()).isGreaterThan(5);
    }

    @Test
    void anImpossibleNumberIsRefused() throws IOException {
        String text = Documents.json(Sample.of("seed-startup.yaml").decision())
                .replaceFirst("\"confidence\": 0.9", "\"confidence\": 1.9");
        assertThat(only(text).message()).contains("1.9");
    }

    @Test
    void writingReplacesTheWholeFileAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("out.json");
        Files.writeString(file, "old and longer than the new one");
        Documents.write(file, "új\n");
        assertThat(Files.readAllBytes(file)).isEqualTo("új\n".getBytes(StandardCharsets.UTF_8));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private Finding only(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("read.json"), text);
        Documents.Stored stored = Documents.read(file);
        assertThat(stored.found()).isNull();
        assertThat(stored.findings()).hasSize(1);
        return stored.findings().get(0);
    }
}

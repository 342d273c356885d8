package cadre.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.evidence.Finding;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema is the table of fields, and another program's validator agrees with our reader. */
class CompanySchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(CompanySchema.text(), InputFormat.JSON);

    /** What only the reader can know, because it is about several values or about the world. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "duplicate-key",
            "duplicate-id",
            "unknown-team",
            "unknown-domain",
            "unknown-use-case",
            "unknown-currency",
            "cycle",
            "nobody",
            "no-skills",
            "no-as-of",
            "not-a-date",
            "absurd-date",
            "range-order",
            "bad-prior",
            "bad-group",
            "too-many",
            "too-many-domains",
            "arrives-later",
            "no-file",
            "include-unread",
            "include-outside",
            "include-twice",
            "empty",
            "not-yaml",
            "two-documents",
            "wrong-key",
            "tag");

    @TempDir
    private Path folder;

    @Test
    void thePublishedSchemaIsTheOneOfTheTable() throws IOException {
        assertThat(Files.readString(Path.of("../docs/company.schema.json")))
                .as("write it anew with: ./cadre schema -o docs/company.schema.json")
                .isEqualTo(CompanySchema.text());
    }

    @Test
    void itIsASchemaOfTheDraftItNames() {
        Schema draft = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(draft.validate(CompanySchema.text(), InputFormat.JSON)).isEmpty();
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsValid(Path example) throws IOException {
        assertThat(SCHEMA.validate(Files.readString(example), InputFormat.YAML)).isEmpty();
    }

    static Stream<String> wrong() throws IOException {
        return WrongInputTest.names();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void itAcceptsWhatTheReaderAcceptsAndRefusesWhatASchemaCanKnow(String name) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/wrong").resolve(name));
        List<Finding> errors = CompanyFiles.read(Files.writeString(folder.resolve(name), text)).findings().stream()
                .filter(Finding::isError)
                .toList();
        if (errors.isEmpty()) {
            assertThat(SCHEMA.validate(text, InputFormat.YAML)).as(text).isEmpty();
        } else if (errors.stream().noneMatch(e -> BEYOND_A_SCHEMA.contains(e.code()))
                && !name.contains("group-") // groups in one line are read by the reader alone
                && !name.endsWith("in-group.yaml")
                && !name.equals("recursive-alias.yaml")) { // the validator takes an alias for a text
            assertThat(SCHEMA.validate(text, InputFormat.YAML)).as(text).isNotEmpty();
        }
    }

    static Stream<Field> fields() {
        return Fields.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void theExampleOfEveryFieldIsRight(Field field) throws IOException {
        String text = inItsPlace(field);
        List<Finding> findings = CompanyFiles.read(Files.writeString(folder.resolve("company.yaml"), text))
                .findings();
        assertThat(findings)
                .as(text)
                .filteredOn(Finding::isError)
                .extracting(Finding::code)
                .isSubsetOf(
                        "unknown-team", "unknown-domain", "unknown-use-case", "no-as-of", "no-file", "include-unread");
        assertThat(SCHEMA.validate(text, InputFormat.YAML)).as(text).isEmpty();
    }

    private static String inItsPlace(Field field) {
        String value = field.name() + ": " + field.example();
        String entry = field.name().equals("id") ? "" : "id: x, ";
        String people = "people: [\"2 × ml-engineer\"]\n";
        String section = field.section();
        String placed = section.isEmpty()
                ? value
                : !section.endsWith("[]")
                        ? section + ": {" + value + "}"
                        : section.replace("[]", "") + ": [{" + entry
                                + (section.equals("people[]") && !field.name().equals("role") ? "role: designer, " : "")
                                + value + "}]";
        return (field.name().equals("cadre") ? "" : "cadre: 1\n") + (placed.startsWith("people") ? "" : people) + placed
                + "\n";
    }

    @Test
    void everyFieldIsDescribedOnce() {
        assertThat(Fields.all()).extracting(Field::path).doesNotHaveDuplicates();
        assertThat(Fields.all()).allSatisfy(f -> {
            assertThat(f.meaning()).isNotBlank().doesNotEndWith(".");
            assertThat(f.fallback()).isNotBlank();
            assertThat(f.example()).isNotBlank();
            assertThat(f.expected()).isNotBlank();
            assertThat(Fields.find(f.path().replace("[]", ""))).contains(f);
        });
        assertThat(Fields.all()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameters: {leaving: 0.1, hop-time: {median: 2, p90: 6}, sprint: {low: 8, high: 12}}"})
    void priorsAreValid(String text) {
        assertThat(SCHEMA.validate(text, InputFormat.YAML)).isEmpty();
    }
}

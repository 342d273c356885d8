package cadre.intake.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Place;
import cadre.core.numerics.Philox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CompanyMergeTest {

    private static final String OPENING = "# head\ncadre: 1\n";

    @TempDir
    private Path folder;

    private Path company() {
        return folder.resolve("company.yaml");
    }

    private static Entry person(String id, String... fieldsAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return new Entry("people", id, values, "", new Place("people.csv", 2, 0));
    }

    private CompanyMerge merge(boolean overwrite, Entry... entries) throws IOException {
        CompanyMerge merge = new CompanyMerge(company(), OPENING);
        merge.merge("people", List.of(entries), new CompanyMerge.Origin("people.csv", Map.of(), overwrite));
        if (!merge.isBroken()) {
            merge.write();
        }
        return merge;
    }

    private String text() throws IOException {
        return Files.readString(company());
    }

    private void put(String text) throws IOException {
        Files.writeString(company(), text);
    }

    private static List<String> codes(CompanyMerge merge) {
        return merge.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aNewFileHasTheOpeningAndOneLineForEachEntry() throws IOException {
        merge(false, person("ana", "role", "designer"), person("bo", "role", "marketer", "fte", "0.5"));
        assertThat(text())
                .isEqualTo(
                        "# head\ncadre: 1\n\npeople:\n  - {id: ana, role: designer}\n  - {id: bo, role: marketer, fte: 0.5}\n");
    }

    @Test
    void theSameTableAgainChangesNothing() throws IOException {
        merge(false, person("ana", "role", "designer"));
        String before = text();
        CompanyMerge again = merge(false, person("ana", "role", "designer"));
        assertThat(text()).isEqualTo(before);
        assertThat(again.changes()).isEmpty();
        assertThat(again.findings()).isEmpty();
        assertThat(again.changedFiles()).isEmpty();
    }

    @Test
    void aValueThatNobodyEditedFollowsTheTableAndAllElseStays() throws IOException {
        merge(false, person("ana", "role", "designer", "team", "a"), person("bo", "role", "marketer"));
        put(text().replace("  - {id: bo", "  # Bo is leaving in May 😀\r\n  - {id: bo")
                + "\n# the end, without a line end");
        String before = text();
        CompanyMerge merge =
                merge(false, person("ana", "role", "designer", "team", "b"), person("bo", "role", "marketer"));
        assertThat(text()).isEqualTo(before.replace("team: a", "team: b") + "\r\n");
        assertThat(merge.changes()).containsExactly("~ people ana: team a → b");
    }

    @Test
    void aValueThatAPersonEditedStaysAndTheDifferenceIsSaidOnce() throws IOException {
        merge(false, person("ana", "role", "designer", "fte", "1"));
        put(text().replace("fte: 1", "fte: 80 %"));
        CompanyMerge merge = merge(false, person("ana", "role", "designer", "fte", "0.5"));
        assertThat(text()).contains("fte: 80 %");
        assertThat(codes(merge)).containsExactly("edited-by-hand");
        assertThat(merge.findings().getFirst().place().line()).isEqualTo(5);
        assertThat(codes(merge(false, person("ana", "role", "designer", "fte", "0.5"))))
                .containsExactly("kept-by-hand");
        assertThat(codes(merge(false, person("ana", "role", "designer", "fte", "0.8"))))
                .isEmpty();
    }

    @Test
    void overwriteLetsTheTableWin() throws IOException {
        merge(false, person("ana", "role", "designer", "fte", "1"));
        put(text().replace("fte: 1", "fte: 80 %"));
        merge(true, person("ana", "role", "designer", "fte", "0.5"));
        assertThat(text()).contains("fte: 0.5").doesNotContain("80");
    }

    @Test
    void whatAPersonAddedOrRemovedStaysSo() throws IOException {
        merge(false, person("ana", "role", "designer", "team", "a"), person("bo", "role", "marketer"));
        put(text().replace(", team: a}", ", cost: 90000}  # agreed").replace("  - {id: bo, role: marketer}\n", ""));
        String before = text();
        CompanyMerge merge =
                merge(false, person("ana", "role", "designer", "team", "a"), person("bo", "role", "marketer"));
        assertThat(text()).isEqualTo(before);
        assertThat(codes(merge)).containsExactly("removed-by-hand", "removed-by-hand");
        merge(true, person("ana", "role", "designer", "team", "a"), person("bo", "role", "marketer"));
        assertThat(text())
                .contains("{id: ana, role: designer, cost: 90000, team: a}  # agreed")
                .contains("- {id: bo, role: marketer}");
    }

    @Test
    void whoIsNoLongerInTheTableStaysInTheFile() throws IOException {
        merge(false, person("ana", "role", "designer"), person("bo", "role", "marketer"));
        CompanyMerge merge = merge(false, person("ana", "role", "designer"));
        assertThat(text()).contains("id: bo");
        assertThat(codes(merge)).containsExactly("not-in-table");
    }

    @Test
    void aFileThatWasNeverImportedIntoKeepsAllItsValues() throws IOException {
        put(
                "cadre: 1\npeople:\n- id: ana   # block style\n  role: designer\n  skills:\n    design: 0.9\n\n# after\ndemand: {per_year: 3}\n");
        CompanyMerge merge =
                merge(false, person("ana", "role", "marketer", "team", "a"), person("bo", "role", "marketer"));
        assertThat(text())
                .isEqualTo(
                        "cadre: 1\npeople:\n- id: ana   # block style\n  role: designer\n  team: a\n  skills:\n    design: 0.9\n"
                                + "- {id: bo, role: marketer}\n\n# after\ndemand: {per_year: 3}\n");
        assertThat(codes(merge)).containsExactly("edited-by-hand");
    }

    @Test
    void someoneWrittenWithoutAnIdIsKnownByName() throws IOException {
        put("cadre: 1\npeople:\n  - {name: Ana Silva, role: designer}\n");
        merge(false, person("ana.silva", "name", "Ana Silva", "role", "designer"));
        assertThat(text()).isEqualTo("cadre: 1\npeople:\n  - {name: Ana Silva, role: designer, id: ana.silva}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people: []", "people:", "people: ~", "people:   # nobody yet"})
    void anEmptyListIsFilled(String list) throws IOException {
        put("cadre: 1\n" + list + "\nhorizon_months: 12\n");
        merge(false, person("ana", "role", "designer"));
        Object read = new Load(LoadSettings.builder().build()).loadFromString(text());
        assertThat(read)
                .isEqualTo(Map.of(
                        "cadre", 1, "people", List.of(Map.of("id", "ana", "role", "designer")), "horizon_months", 12));
    }

    @Test
    void aListInBracketsStaysInBrackets() throws IOException {
        put("cadre: 1\npeople: [{id: ana, role: designer}]\n");
        merge(false, person("bo", "role", "marketer"));
        assertThat(text()).isEqualTo("cadre: 1\npeople: [{id: ana, role: designer}, {id: bo, role: marketer}]\n");
    }

    @Test
    void groupsAndBareIdsAreLeftAlone() throws IOException {
        put("cadre: 1\npeople: [\"4 × ml-engineer\"]\ndomains: [search]\n");
        CompanyMerge merge = new CompanyMerge(company(), OPENING);
        Entry domain = new Entry("domains", "search", Map.of("name", "Search"), "", new Place("t", 1, 0));
        merge.merge("domains", List.of(domain), new CompanyMerge.Origin("t", Map.of(), false));
        assertThat(merge.changes()).isEmpty();
    }

    @Test
    void anAliasOrAValueOverSeveralLinesIsNotReplaced() throws IOException {
        merge(false, person("ana", "role", "designer", "name", "Ana"));
        put("cadre: 1\npeople:\n  - id: ana\n    role: designer\n    name: >\n      Ana\n");
        CompanyMerge merge = merge(false, person("ana", "role", "designer", "name", "Anna"));
        assertThat(codes(merge)).containsExactly("not-replaced");
        assertThat(text()).contains("name: >\n      Ana\n");
    }

    @Test
    void entriesOfIncludedFilesAreChangedThereAndNotRepeated() throws IOException {
        put("cadre: 1\ninclude: people.yaml\n");
        Files.writeString(folder.resolve("people.yaml"), "# all of us\npeople:\n  - {id: ana, role: designer}\n");
        merge(false, person("ana", "role", "designer", "team", "a"), person("bo", "role", "marketer"));
        assertThat(text()).isEqualTo("cadre: 1\ninclude: people.yaml\n");
        assertThat(folder.resolve("people.yaml"))
                .hasContent(
                        "# all of us\npeople:\n  - {id: ana, role: designer, team: a}\n  - {id: bo, role: marketer}\n");
    }

    @Test
    void byteOrderMarkAndLineEndsAreKept() throws IOException {
        put("\uFEFFcadre: 1\r\npeople:\r\n  - {id: \"ana\", name: \"😀\", role: designer}\r\n");
        merge(false, person("ana", "name", "\"😀\"", "role", "designer", "team", "a"));
        assertThat(text())
                .isEqualTo("\uFEFFcadre: 1\r\npeople:\r\n  - {id: \"ana\", name: \"😀\", role: designer, team: a}\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cadre: [1", "{cadre: 1}", "- a\n- b\n", "just text"})
    void whatIsNoCompanyFileIsNotTouched(String text) throws IOException {
        put(text);
        CompanyMerge merge = merge(false, person("ana", "role", "designer"));
        assertThat(merge.isBroken()).isTrue();
        assertThat(merge.findings()).allMatch(Finding::isError).isNotEmpty();
        assertThat(text()).isEqualTo(text);
    }

    @Test
    void aFileInAnotherEncodingIsNotTouched() throws IOException {
        byte[] western = "cadre: 1\n# M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(company(), western);
        assertThat(merge(false, person("ana", "role", "designer")).isBroken()).isTrue();
        assertThat(company()).hasBinaryContent(western);
    }

    /** Tables and edits drawn by lot; what the file must then say is computed by the rule of three ways. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void threeWaysHoldForAnyEdits(long seed) throws IOException {
        Map<String, Map<String, String>> expected = new TreeMap<>();
        Map<String, Map<String, String>> base = new HashMap<>();
        for (int round = 0; round < 6; round++) {
            List<Entry> table = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                if (draw(seed, round, i, 0) < 0.3) {
                    continue;
                }
                Map<String, String> values = new LinkedHashMap<>();
                for (String field : List.of("role", "team", "fte")) {
                    if (draw(seed, round, i, field.hashCode()) < 0.8) {
                        values.put(field, "v" + (int) (3 * draw(seed, round, i, field.hashCode() + 1)));
                    }
                }
                String id = "p" + i;
                table.add(new Entry("people", id, values, "", new Place("t", i, 0)));
                Map<String, String> mine = expected.computeIfAbsent(id, key -> new TreeMap<>());
                Map<String, String> last = base.getOrDefault(id, Map.of());
                values.forEach((field, value) -> {
                    boolean own = mine.containsKey(field)
                            ? value.equals(mine.get(field)) || mine.get(field).equals(last.get(field))
                            : !last.containsKey(field);
                    if (own) {
                        mine.put(field, value);
                    }
                });
                base.put(id, values);
            }
            merge(false, table.toArray(Entry[]::new));
            assertThat(people())
                    .as("seed %s, round %s%n%s", seed, round, text())
                    .isEqualTo(expected);
            edit(seed, round, expected);
        }
    }

    private void edit(long seed, int round, Map<String, Map<String, String>> expected) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : text().split("\n", -1)) {
            String edited = line;
            for (Map.Entry<String, Map<String, String>> person : expected.entrySet()) {
                double lot = draw(seed, round, person.getKey().hashCode(), 9);
                if (line.contains("{id: " + person.getKey() + ",")
                        && lot < 0.5
                        && person.getValue().containsKey("team")) {
                    person.getValue().put("team", "by-hand");
                    edited = line.replaceFirst("team: [^,}]+", "team: by-hand") + " # round " + round;
                }
            }
            text.append(edited).append('\n');
        }
        put(text.toString().stripTrailing() + "\n# after round " + round + "\n");
    }

    private Map<String, Map<String, String>> people() throws IOException {
        Map<String, Map<String, String>> people = new TreeMap<>();
        if (new Load(LoadSettings.builder().build()).loadFromString(text()) instanceof Map<?, ?> file
                && file.get("people") instanceof List<?> list) {
            for (Object item : list) {
                Map<String, String> values = new TreeMap<>();
                ((Map<?, ?>) item).forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
                people.put(String.valueOf(values.remove("id")), values);
            }
        }
        return people;
    }

    private static double draw(long seed, int a, int b, int c) {
        return Philox.uniform(seed, a, b, c, 0);
    }
}

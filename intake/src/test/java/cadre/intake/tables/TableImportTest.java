package cadre.intake.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cadre.core.evidence.Finding;
import cadre.intake.writing.Entry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableImportTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 5);

    @TempDir
    private Path folder;

    private TableImport read(String text) throws IOException {
        return read(text, Ask.guessing(AS_OF));
    }

    private TableImport read(String text, Ask ask) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return TableImport.read(file, ask, Set.of());
    }

    private static Ask mapping(Map<String, String> mapping) {
        return new Ask(null, mapping, Set.of(), null, Map.of(), AS_OF);
    }

    private static List<String> codes(TableImport table) {
        return table.findings().stream().map(Finding::code).toList();
    }

    private static List<Entry> entries(TableImport table, String list) {
        return table.entries().getOrDefault(list, List.of());
    }

    @Test
    void peopleFromAnExportWithATitleAboveAndColumnsThatAreNotRead() throws IOException {
        TableImport table = read("""
                Staff;;;;;
                Name;Stelle;Abteilung;Wochenstunden;Gehalt;Geburtsdatum
                Ana Müller;Senior Data Scientist;ML & Daten;32;90.000 €;01.02.1980
                Bo Li;Softwareentwickler;Suche;40;70.000 €;03.04.1990
                """);
        assertThat(table.kind()).isEqualTo(TableKind.PEOPLE);
        assertThat(table.titleLine()).isEqualTo(2);
        assertThat(table.tally()).isEqualTo(new TableImport.Tally(2, 2, 0));
        assertThat(entries(table, "people"))
                .extracting(Entry::id, entry -> entry.values().toString())
                .containsExactly(
                        tuple(
                                "ana-muller",
                                "{name=Ana Müller, role=data-scientist, level=senior, team=ml-daten, fte=0.8}"),
                        tuple("bo-li", "{name=Bo Li, role=software-engineer, team=suche}"));
        assertThat(entries(table, "teams")).extracting(Entry::id).containsExactly("ml-daten", "suche");
        assertThat(codes(table)).containsExactly("above-titles", "column-not-read", "column-not-read", "role-guessed");
        assertThat(table.toString()).doesNotContain("90.000").doesNotContain("1980");
    }

    @Test
    void payIsReadWhenAskedForByNameAndOtherPrivateMattersHaveNoUse() throws IOException {
        Ask ask = new Ask(null, Map.of(), Set.of("monthly salary", "Gender"), null, Map.of(), AS_OF);
        TableImport table = read("Name,Role,Monthly salary,Gender\nAna,Designer,\"5,000\",f\n", ask);
        assertThat(entries(table, "people").getFirst().values())
                .containsEntry("cost", "60000")
                .hasSize(3);
        assertThat(table.columns().getLast().remark()).contains("no use");
    }

    @Test
    void theUserSaysWhatAColumnIs() throws IOException {
        Ask ask = mapping(Map.of("Wer", "name", "Was", "role", "Role", "-", "Python", "skill:software"));
        TableImport table = read("Wer,Was,Role,Team,Python\nAna,Designer,x,A,0.4\n", ask);
        assertThat(entries(table, "people").getFirst().values())
                .containsExactlyEntriesOf(
                        ordered("name", "Ana", "role", "designer", "skills", "{software: 0.4}", "team", "a"));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    @Test
    void unknownColumnsAndFieldsAreErrorsWithTheNearestName() throws IOException {
        TableImport table = read("Name,Role,Team\nAna,Designer,A\n", mapping(Map.of("Nane", "name", "Team", "teem")));
        assertThat(table.isUnreadable()).isTrue();
        assertThat(table.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("unknown-column", "unknown-field");
        assertThat(table.findings()).extracting(Finding::maybe).containsExactlyInAnyOrder("Name", "team");
    }

    @Test
    void everyRowIsReadOrRefusedWithAFinding() throws IOException {
        TableImport table = read("""
                Name,Role,Team
                Ana,Designer,A
                Ana,Designer,A
                ana,Marketer,B
                ,Designer,A
                Bo,Janitor,A
                Name,Role,Team
                Total,,3
                Cy,Designer,A,extra
                """);
        assertThat(table.tally()).isEqualTo(new TableImport.Tally(8, 2, 6));
        assertThat(codes(table))
                .containsExactly(
                        "row-refused-repeated",
                        "row-refused-duplicate-key",
                        "row-refused-no-key",
                        "row-refused-no-role",
                        "row-refused-titles",
                        "row-refused-total",
                        "ragged-row");
        assertThat(table.findings())
                .extracting(finding -> finding.place().line())
                .containsExactly(3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void wordsOfTheCompanysOwn() throws IOException {
        Ask ask = new Ask(
                null,
                Map.of(),
                Set.of(),
                null,
                Map.of("Alchemist", "data-scientist", "Wizard", "data-scentist"),
                AS_OF);
        TableImport table = read("Name,Role,Team\nAna,alchemist,A\nBo,Wizard,A\n", ask);
        assertThat(entries(table, "people").getFirst().values()).containsEntry("role", "data-scientist");
        assertThat(table.findings().getFirst().maybe()).isEqualTo("data-scientist");
    }

    @Test
    void sharesThatAreDoubtfulAreSaidAndThoseThatCannotBeAreLeftOut() throws IOException {
        TableImport table = read(
                "Name,Role,FTE\nA,Designer,80\nB,Designer,half\nC,Designer,0\nD,Designer,150 %\nE,Designer,\"0,5\"\nF,Designer,n/a\n");
        assertThat(entries(table, "people").stream().map(entry -> entry.values().getOrDefault("fte", "-")))
                .containsExactly("0.8", "-", "-", "-", "0.5", "-");
        assertThat(codes(table))
                .containsExactly("read-as-percent", "not-a-number", "out-of-range", "out-of-range", "no-answer");
    }

    @Test
    void onlyStartsThatLieAheadAreWritten() throws IOException {
        TableImport table = read("Name,Role,Start\nA,Designer,2020-01-01\nB,Designer,1 March 2026\nC,Designer,soon\n");
        assertThat(entries(table, "people").stream().map(entry -> entry.values().getOrDefault("start", "-")))
                .containsExactly("-", "2026-03-01", "-");
        assertThat(table.dated()).isTrue();
        assertThat(codes(table)).containsExactly("not-a-date");
    }

    @Test
    void useCasesWithStagesValuesDatesAndDependencies() throws IOException {
        TableImport table = read("""
                Key;Title;Area;Status;Value per year;Depends on;Created
                A-1;Ranking;Search / Web;In progress;120k - 240k;A-2;2025-11-03
                A-2;Embeddings;Search;not in production;;Nothing;2026-03-01
                A-3;Prices;;whenever;12000;;2026-03-01
                """);
        assertThat(table.kind()).isEqualTo(TableKind.USE_CASES);
        List<Entry> useCases = entries(table, "use_cases");
        assertThat(useCases.getFirst().values())
                .isEqualTo(ordered(
                        "name",
                        "Ranking",
                        "domain",
                        "[search, web]",
                        "stage",
                        "experiments",
                        "arrives",
                        "2025-11-03",
                        "value_per_month",
                        "{low: 10000, likely: 15000, high: 20000}",
                        "depends_on",
                        "[a-2]"));
        assertThat(useCases.get(1).values())
                .doesNotContainKey("stage")
                .doesNotContainKey("depends_on")
                .containsEntry("arrives", "2026-03-01");
        assertThat(useCases.get(2).values()).containsEntry("value_per_month", "1000");
        assertThat(codes(table))
                .containsExactly("range-middle", "stage-unreadable", "unknown-use-case", "stage-unreadable");
        assertThat(entries(table, "domains")).extracting(Entry::id).containsExactly("search", "web");
    }

    @Test
    void aDateAheadAndALateStageContradictEachOther() throws IOException {
        TableImport table = read("Use case,Stage,Requested\nX,Live,2026-06-01\n");
        assertThat(entries(table, "use_cases").getFirst().values())
                .isEqualTo(ordered("name", "X", "stage", "production"));
        assertThat(codes(table)).containsExactly("arrives-later");
    }

    @Test
    void idsDoNotDependOnTheOrderOfRows() throws IOException {
        String one = "jo@a.example,Designer,A\n";
        String other = "jo@b.example,Marketer,A\n";
        TableImport forth = read("E-mail,Role,Team\n" + one + other);
        TableImport back = read("E-mail,Role,Team\n" + other + one);
        Set<String> ids = entries(forth, "people").stream().map(Entry::id).collect(Collectors.toSet());
        assertThat(ids).hasSize(2);
        assertThat(entries(back, "people")).extracting(Entry::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Foo,Bar\n1,2\n", "Name,Id\nAna,1\n"})
    void aTableThatDoesNotTellWhatItIsAsks(String text) throws IOException {
        TableImport table = read(text);
        assertThat(codes(table)).containsExactly("unknown-kind");
        assertThat(table.findings().getFirst().maybe()).contains("--as people");
    }

    @Test
    void aTableOfTitlesOnlyHasNoRows() throws IOException {
        assertThat(read("Name,Role,Team\n").tally()).isEqualTo(new TableImport.Tally(0, 0, 0));
    }

    @Test
    void otherEncodingsAreRead() throws IOException {
        String text = "Name,Role,Team\nJürgen Weiß,Designer,Süd\n";
        for (String charset : List.of("windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8")) {
            Path file = folder.resolve(charset + ".csv");
            Files.write(file, text.getBytes(Charset.forName(charset)));
            TableImport table = TableImport.read(file, Ask.guessing(AS_OF), Set.of());
            assertThat(entries(table, "people").getFirst().values())
                    .as(charset)
                    .containsEntry("name", "Jürgen Weiß")
                    .containsEntry("team", "sud");
        }
    }

    @Test
    void aHundredThousandRowsTakeSeconds() throws IOException {
        StringBuilder text = new StringBuilder("Id,Use case,Area,Status,Value per month\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("u")
                    .append(i)
                    .append(",Use case ")
                    .append(i)
                    .append(",Area ")
                    .append(i % 40)
                    .append(",Backlog,1")
                    .append(i)
                    .append('\n');
        }
        long begun = System.nanoTime();
        TableImport table = read(text.toString());
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(60);
        assertThat(table.tally()).isEqualTo(new TableImport.Tally(100_000, 100_000, 0));
    }
}

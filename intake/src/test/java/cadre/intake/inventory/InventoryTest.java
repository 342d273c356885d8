package cadre.intake.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cadre.core.evidence.Finding;
import cadre.core.work.DatedUseCase;
import cadre.core.work.Stage;
import cadre.intake.writing.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class InventoryTest {

    private Path of2023 = Path.of("");
    private Path of2024 = Path.of("");

    @BeforeAll
    void unpack(@TempDir Path folder) throws IOException {
        of2023 = Inventories.unpack(2023, folder);
        of2024 = Inventories.unpack(2024, folder);
    }

    @Test
    void noRowOf2024IsLost() {
        Inventory inventory = Inventory.read(of2024);
        assertThat(inventory.tally()).isEqualTo(new Inventory.Tally(2133, 2130, 3, 0));
        assertThat(inventory.cases()).hasSize(2130);
        assertThat(inventory.findings().stream()
                        .filter(finding -> finding.code().startsWith("row-refused")))
                .hasSize(3);
        assertThat(inventory.findingCounts())
                .contains(
                        entry("row-refused-repeated", 3),
                        entry("date-unreadable", 7),
                        entry("date-year-as-day", 134),
                        entry("stage-missing", 4));
        assertThat(inventory.findings())
                .noneMatch(Finding::isError)
                .allMatch(finding -> finding.place().line() > 0);
    }

    @Test
    void noRowOf2023IsLost() {
        Inventory inventory = Inventory.read(of2023);
        assertThat(inventory.tally()).isEqualTo(new Inventory.Tally(710, 710, 0, 0));
        assertThat(inventory.findingCounts())
                .contains(entry("stage-missing", 321), entry("stage-unreadable", 4), entry("unreadable-character", 10));
    }

    @Test
    void eachUseCaseOfEachYearHasAnIdOfItsOwnAndADomainThatExists() {
        for (Path file : List.of(of2023, of2024)) {
            Inventory inventory = Inventory.read(file);
            Set<String> domains = new HashSet<>();
            inventory
                    .domains()
                    .forEach(domain ->
                            assertThat(domains.add(domain.id())).as(domain.id()).isTrue());
            Set<String> ids = new HashSet<>();
            for (DatedUseCase useCase : inventory.cases()) {
                assertThat(ids.add(useCase.useCase().id()))
                        .as(useCase.useCase().id())
                        .isTrue();
                assertThat(domains).containsAll(useCase.useCase().domains());
            }
        }
    }

    /** Counted with another program in the file as published. */
    @ParameterizedTest
    @CsvSource({"TVA, 39", "tva, 39", "Tennessee Valley Authority, 39", "SEC, 28", "DHS, 183"})
    void anAgencyIsFoundByAbbreviationOrName(String agency, int rows) {
        Inventory inventory = Inventory.read(of2024, agency, null);
        assertThat(inventory.tally()).isEqualTo(new Inventory.Tally(2133, rows, 0, 2133 - rows));
    }

    @Test
    void agenciesTogetherHaveAllRowsAndAllFindings() {
        Inventory all = Inventory.read(of2024);
        Set<String> agencies = new TreeSet<>();
        all.cases().forEach(useCase -> agencies.add(useCase.circumstances().agency()));
        int read = 0;
        int refused = 0;
        for (String agency : agencies) {
            Inventory one = Inventory.read(of2024, agency, null);
            read += one.tally().read();
            refused += one.tally().refused();
        }
        assertThat(read).isEqualTo(2130);
        assertThat(refused).isEqualTo(3);
    }

    @Test
    void aBureauIsAPartOfItsAgency() {
        Inventory gis = Inventory.read(of2024, "TVA", "gis");
        assertThat(gis.domains()).extracting(domain -> domain.name()).containsExactly("GIS");
        assertThat(gis.tally().read()).isPositive();
        assertThat(gis.tally().read() + gis.tally().elsewhere()).isEqualTo(2133);
    }

    @Test
    void anUnknownAgencyOrBureauIsMetWithTheNearest() {
        Finding agency = Inventory.read(of2024, "TVAA", null).findings().getFirst();
        assertThat(agency.code()).isEqualTo("unknown-agency");
        assertThat(agency.maybe()).isEqualTo("TVA");
        assertThat(agency.expected()).contains("DHS");
        assertThat(Inventory.read(of2024, "Department of Enery", null)
                        .findings()
                        .getFirst()
                        .maybe())
                .isEqualTo("Department of Energy");
        Finding bureau = Inventory.read(of2024, "TVA", "Networc").findings().getFirst();
        assertThat(bureau.code()).isEqualTo("unknown-bureau");
        assertThat(bureau.maybe()).isEqualTo("Network");
    }

    @Test
    void anotherTableIsNoInventory(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.csv");
        Files.writeString(file, "a,b\n1,2\n");
        assertThat(Inventory.read(file).findings()).extracting(Finding::code).containsExactly("unknown-inventory");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7/1/2023 | 2023-07-01 | ''",
                "7/2023 | 2023-07 | ''",
                "2023 | 2023-01-01 to 2023-12-31 | date-year-only",
                "7/15/1905 | 2023-01-01 to 2023-12-31 | date-year-as-day",
                "23-Jul | 2023-07 | date-month-as-day",
                "2023-07-01 | 2023-07-01 | ''",
                "Q1 FY24 | 2023-10-01 to 2023-12-31 | date-fiscal-quarter",
                "N/A | null | date-no-answer",
                "TBD | null | date-not-yet",
                "2/30/2023 | null | date-impossible",
                "soon | null | date-unreadable",
                "'' | null | ''"
            })
    void datesOfTheInventory(String cell, String date, String code) {
        DateReading reading = DateReading.of(cell);
        assertThat(String.valueOf(reading.date())).isEqualTo(date);
        assertThat(reading.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Initiated, FRAMING", "Acquisition and/or Development, EXPERIMENTS",
                "Implementation and Assessment, DEPLOYMENT",
        "Operation and Maintenance, PRODUCTION", "Retired, RETIRED", "planned (not in production), INTAKE"
    })
    void stagesOfTheInventory(String words, Stage stage) {
        assertThat(StageReading.of(words).stage()).isEqualTo(stage);
    }

    @Test
    void entriesSayStageKindDomainAndDates() {
        Inventory sec = Inventory.read(of2024, "SEC", null);
        List<Entry> useCases = InventoryEntries.of(sec).getOrDefault("use_cases", List.of());
        assertThat(useCases)
                .hasSize(28)
                .allSatisfy(useCase -> assertThat(useCase.values()).containsKeys("name", "domain", "stage", "arrives"));
    }
}

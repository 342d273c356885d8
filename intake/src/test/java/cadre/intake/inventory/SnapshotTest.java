package cadre.intake.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.evidence.Finding;
import cadre.core.work.DatedUseCase;
import cadre.core.work.RoughDate;
import cadre.core.work.Stage;
import cadre.intake.cells.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("snapshot.csv"), text);
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024})
    void whatShipsIsTheReductionOfWhatWasPublishedAndReadsTheSame(int year) throws IOException {
        Path published = Inventories.unpack(year, folder);
        String name = "snapshot-" + year + ".csv.gz";
        try (InputStream packed = Objects.requireNonNull(Reduction.class.getResourceAsStream(name));
                InputStream plain = new GZIPInputStream(packed)) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Reduction.csv(Sheet.read(published)));
        }
        Inventory whole = Inventory.read(published);
        Inventory shipped = Inventory.builtIn(year);
        assertThat(shipped.cases()).isEqualTo(whole.cases());
        assertThat(shipped.date()).isEqualTo(whole.date());
    }

    @Test
    void aCompanysOwnTableIsReadByItsTitles() throws IOException {
        Inventory inventory = Inventory.snapshot(
                file(
                        "Team,Name,Status,Initiated,Remarks\nSearch,Ranking,Experiments,2024-03-01,x\nAds,Bids,Humming,,\n"),
                LocalDate.of(2024, 12, 31));
        assertThat(inventory.cases()).hasSize(2);
        DatedUseCase ranking = inventory.cases().getFirst();
        assertThat(ranking.circumstances().agency()).isEqualTo("Search");
        assertThat(ranking.useCase().origin().stage()).isEqualTo(Stage.EXPERIMENTS);
        assertThat(ranking.milestones().initiated()).isEqualTo(RoughDate.day(LocalDate.of(2024, 3, 1)));
        assertThat(inventory.findingCounts()).containsEntry("stage-unreadable", 1);
    }

    @Test
    void aTableWithoutItsDayIsRefusedWithWhatToTry() throws IOException {
        List<Finding> findings =
                Inventory.snapshot(file("team,name,stage\na,b,pilot\n"), null).findings();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("day-unknown");
            assertThat(finding.maybe()).isEqualTo("--on 2025-12-31");
        });
    }

    @Test
    void allMissingColumnsAreFoundAtOnce() throws IOException {
        YearlyStages stages = YearlyStages.read(file("who,nam,stat\na,b,pilot\n"));
        assertThat(stages.isUnreadable()).isTrue();
        assertThat(stages.findings()).extracting(Finding::code).containsOnly("column-missing");
        assertThat(stages.findings()).hasSize(3);
        assertThat(stages.findings().get(1).maybe()).isEqualTo("rename the column nam to name");
    }

    @Test
    void rowsOfAnOutcomeThatSayNothingAreFoundWithTheirPlace() throws IOException {
        YearlyStages stages = YearlyStages.read(
                file("stage,remark,team,name\nretired,,a,one\npilot,,,two\nperhaps,,b,three\n,,b,four\npilot,,b\n"));
        assertThat(stages.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.stage()).isEqualTo(Stage.RETIRED));
        assertThat(stages.total()).isEqualTo(5);
        assertThat(stages.findings())
                .filteredOn(finding -> !finding.code().equals("stage-in-other-words"))
                .extracting(finding -> finding.code() + " " + finding.place().line() + ":"
                        + finding.place().column())
                .containsExactly("row-refused 3:3", "stage-unreadable 4:1", "row-refused 5:1", "row-refused 6:0");
    }

    @Test
    void theColumnsOfThePublishedInventoriesAreOutcomesToo() throws IOException {
        for (int year : new int[] {2023, 2024}) {
            YearlyStages stages = YearlyStages.read(Inventories.unpack(year, folder));
            Inventory whole = Inventory.builtIn(year);
            assertThat(stages.isUnreadable()).isFalse();
            assertThat(stages.rows()).hasSizeGreaterThan(380);
            assertThat(stages.rows().getFirst().agencies().getFirst())
                    .isEqualTo(whole.cases().getFirst().circumstances().agency());
            assertThat(stages.rows().getFirst().agencies()).hasSize(2);
            assertThat(stages.rows().getFirst().bureau()).isNotEmpty();
        }
    }

    @Test
    void aRetirementDateSpeaksWhereTheStageIsSilent() throws IOException {
        YearlyStages stages = YearlyStages.read(file("team,name,stage,date retired\na,one,,3/1/2025\na,two,,\n"));
        assertThat(stages.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.stage()).isEqualTo(Stage.RETIRED));
        assertThat(stages.findings()).extracting(Finding::code).containsExactly("stage-missing", "row-refused");
    }

    @ParameterizedTest
    @CsvSource({
        "Live,PRODUCTION",
        "deployed – since March,PRODUCTION",
        "In Use (all sites),PRODUCTION",
        "4. Operational,PRODUCTION",
        "Decommissioned,RETIRED",
        "Canceled: no budget,STOPPED",
        "Proof of Concept,EXPERIMENTS",
        "Pilot - two teams,ADOPTION",
        "backlog,INTAKE",
        "Stage 2: Development,EXPERIMENTS"
    })
    void stagesInOtherPortfoliosWordsAreUnderstoodAndNoted(String words, Stage stage) throws IOException {
        YearlyStages stages = YearlyStages.read(file("team,name,stage\na,one,\"" + words + "\"\n"));
        assertThat(stages.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.stage()).isEqualTo(stage));
        assertThat(stages.findings()).extracting(Finding::severity).containsOnly(Finding.Severity.NOTE);
        assertThat(stages.findings()).hasSize(1);
    }
}

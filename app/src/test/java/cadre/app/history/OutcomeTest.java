package cadre.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.evidence.Finding;
import cadre.engine.forecast.Fate;
import cadre.engine.forecast.Forecast;
import cadre.engine.forecast.Scores;
import cadre.intake.inventory.Inventory;
import cadre.intake.inventory.YearlyStages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The shipped inventories, held against made-up later lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomeTest {

    @TempDir
    private Path folder;

    private Backtest backtest;

    @BeforeAll
    void learn() {
        backtest = Backtest.of(Inventory.builtIn(2023), Inventory.builtIn(2024), List.of());
    }

    private Outcome against(String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "later", ".csv"), text);
        return backtest.against(YearlyStages.read(file));
    }

    private List<Backtest.Line> unique(int most) {
        List<String> names = backtest.now().cases().stream()
                .map(useCase -> Spelling.loose(useCase.useCase().name()))
                .toList();
        return backtest.forecasts().stream()
                .filter(line -> Collections.frequency(
                                names, Spelling.loose(line.useCase().useCase().name()))
                        == 1)
                .limit(most)
                .toList();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String row(Backtest.Line line, String stage) {
        return quoted(stage) + ",x," + quoted(line.useCase().useCase().name()) + ","
                + quoted(line.useCase().circumstances().agency()) + "\n";
    }

    @Test
    void aMadeUpListWithEveryFaultIsScoredAsByHand() throws IOException {
        List<Backtest.Line> lines = unique(30);
        List<String> rows = new ArrayList<>();
        double brier = 0;
        double log = 0;
        for (int i = 0; i < 20; i++) {
            // A rare fate: one of twenty is retired; every fourth is deployed.
            Fate fate = i == 7 ? Fate.RETIRED : i % 4 == 0 ? Fate.DEPLOYED : Fate.NEITHER;
            String stage = switch (fate) {
                case RETIRED -> "Decommissioned";
                case DEPLOYED -> "OPERATION AND MAINTENANCE";
                case NEITHER -> "Acquisition and/or Development";
            };
            rows.add(row(lines.get(i), stage));
            Forecast forecast = lines.get(i).model();
            for (Fate each : Fate.values()) {
                double miss = forecast.of(each) - (each == fate ? 1 : 0);
                brier += miss * miss / 20;
            }
            log += StrictMath.log(forecast.of(fate)) / 20;
        }
        rows.add(row(lines.get(20), "no such stage"));
        rows.add(row(lines.get(21), "Retired"));
        rows.add(row(lines.get(21), "Initiated"));
        rows.add("Retired,x,,DOE\n");
        rows.add("Retired,x,Nothing that was ever forecast,DOE\n");
        Collections.shuffle(rows, new Random(3));
        Outcome outcome = against("Status,Remark,Title,Department\n" + String.join("", rows));
        assertThat(outcome.matched()).isEqualTo(20);
        assertThat(outcome.rows()).isEqualTo(23);
        assertThat(outcome.total()).isEqualTo(25);
        Scores model = Objects.requireNonNull(outcome.model());
        assertThat(model.brier().estimate()).isCloseTo(brier, within(1e-12));
        assertThat(model.log().estimate()).isCloseTo(log, within(1e-12));
        assertThat(model.brier().low()).isLessThan(brier);
        assertThat(outcome.sightings())
                .containsEntry(Sighting.SAME_NAME, 20)
                .containsEntry(Sighting.SEVERAL, 1)
                .containsKeys(Sighting.NOT_THERE, Sighting.AGENCY_NOT_THERE);
        assertThat(outcome.sightings().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(backtest.forecasts().size());
        assertThat(outcome.findings())
                .extracting(Finding::code)
                .contains("row-refused", "stage-unreadable", "named-several-times", "stage-in-other-words");
        assertThat(outcome.findings()).allSatisfy(finding -> {
            assertThat(finding.place().line()).isGreaterThan(1);
            assertThat(finding.place().column()).isPositive();
        });
    }

    @Test
    void aListInWhichAFateNeverHappensIsScoredAllTheSame() throws IOException {
        StringBuilder text = new StringBuilder("stage,x,name,agency\n");
        unique(10).forEach(line -> text.append(row(line, "Retired")));
        Outcome outcome = against(text.toString());
        Scores model = Objects.requireNonNull(outcome.model());
        assertThat(model.calibration().get(Fate.DEPLOYED.ordinal()))
                .allSatisfy(bin -> assertThat(bin.happened().estimate()).isZero());
        assertThat(model.calibration()
                        .get(Fate.DEPLOYED.ordinal())
                        .getFirst()
                        .happened()
                        .high())
                .isPositive();
    }

    @Test
    void theSnapshotItselfAsOutcomeLeavesEverythingOpen() {
        // All of it is found again, the open ones still open.
        List<YearlyStages.Row> rows = backtest.now().cases().stream()
                .map(useCase -> new YearlyStages.Row(
                        List.of(useCase.circumstances().agency()),
                        useCase.circumstances().bureau(),
                        useCase.useCase().name(),
                        useCase.useCase().origin().stage(),
                        new cadre.core.evidence.Place("same.csv", 1, 1)))
                .toList();
        Outcome outcome = backtest.against(new YearlyStages("same.csv", rows.size(), rows, List.of()));
        int several = outcome.sightings().getOrDefault(Sighting.SEVERAL, 0);
        assertThat(outcome.matched()).isEqualTo(backtest.forecasts().size() - several);
        assertThat(several).isLessThan(12);
        assertThat(outcome.fates().stream().filter(seen -> seen.fate() != null))
                .extracting(Outcome.Seen::fate)
                .containsOnly(Fate.NEITHER);
    }

    @Test
    void nothingFoundMeansNoScores() throws IOException {
        Outcome outcome = against("agency,name,stage\nNobody,Nothing,deployed\n");
        assertThat(outcome.matched()).isZero();
        assertThat(outcome.model()).isNull();
        assertThat(outcome.sightings()).containsOnlyKeys(Sighting.AGENCY_NOT_THERE);
    }

    @Test
    void theSameInputsGiveTheSameBits() throws IOException {
        assertThat(Backtest.of(Inventory.builtIn(2023), Inventory.builtIn(2024), List.of()))
                .isEqualTo(backtest);
    }
}

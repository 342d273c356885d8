package cadre.intake.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.numerics.Interval;
import cadre.core.survival.KaplanMeier;
import cadre.core.survival.Lifetime;
import cadre.core.work.ReferenceClass;
import cadre.core.work.ReferenceClass.Cohort;
import cadre.core.work.ReferenceClass.Count;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceClassesTest {

    @Test
    void whatShipsIsTheFitToTheInventoryCharacterByCharacter(@TempDir Path folder) throws IOException {
        Path file = Inventories.unpack(2024, folder);
        String fitted = ReferenceClasses.toJson(ReferenceClasses.fit(Inventory.read(file), file));
        try (InputStream shipped =
                Objects.requireNonNull(ReferenceClasses.class.getResourceAsStream("reference-class.json"))) {
            assertThat(fitted.equals(new String(shipped.readAllBytes(), StandardCharsets.UTF_8)))
                    .as("the shipped reference class is what the inventory gives")
                    .isTrue();
        }
    }

    @Test
    void whatShipsIsReadBackTheSame() throws IOException {
        try (InputStream shipped =
                Objects.requireNonNull(ReferenceClasses.class.getResourceAsStream("reference-class.json"))) {
            assertThat(ReferenceClasses.toJson(ReferenceClasses.builtIn()))
                    .isEqualTo(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyRowOfEveryCohortIsInTheCurveOrCountedWithTheReasonWhyNot() {
        for (Cohort cohort : ReferenceClasses.builtIn().cohorts()) {
            int kind = rows(cohort, "of this kind");
            int out = cohort.counts().stream()
                    .filter(count -> count.what().startsWith("left out"))
                    .mapToInt(Count::rows)
                    .sum();
            assertThat(out + rows(cohort, "in the curve")).as(cohort.id()).isEqualTo(kind);
            assertThat(rows(cohort, "reached") + rows(cohort, "retired") + rows(cohort, "still open"))
                    .as(cohort.id())
                    .isEqualTo(rows(cohort, "in the curve"))
                    .isEqualTo(cohort.curves().size());
        }
    }

    private static int rows(Cohort cohort, String beginning) {
        return cohort.counts().stream()
                .filter(count -> count.what().startsWith(beginning))
                .mapToInt(Count::rows)
                .findFirst()
                .orElseThrow();
    }

    /** Groups by an answer divide the reference: none is counted twice, none is missing. */
    @ParameterizedTest
    @CsvSource({"by who developed it", "by central intake"})
    void groupsDivideTheReference(String group) {
        ReferenceClass reference = ReferenceClasses.builtIn();
        int sum = reference.cohorts().stream()
                .filter(cohort -> cohort.group().equals(group))
                .mapToInt(cohort -> cohort.curves().size())
                .sum();
        assertThat(sum).isEqualTo(reference.main().curves().size());
    }

    /** The figures that are quoted; a change of them is a change of what companies are compared with. */
    @ParameterizedTest
    @CsvSource({"12, .2755, .2394, .3158, 293", "24, .4609, .4115, .5133, 118", "36, .5490, .4884, .6117, 49"})
    void theFiguresQuoted(int month, double share, double low, double high, int atRisk) {
        Cohort main = ReferenceClasses.builtIn().main();
        Interval seen = main.curves().production().at(month);
        assertThat(seen.estimate()).isCloseTo(share, within(5e-5));
        assertThat(seen.low()).isCloseTo(low, within(5e-5));
        assertThat(seen.high()).isCloseTo(high, within(5e-5));
        assertThat(main.curves().production().atRisk().get(month)).isEqualTo(atRisk);
        assertThat(main.curves().medianMonths().estimate()).isCloseTo(30.85, within(0.005));
    }

    @Test
    void agenciesAreHeldOutWholeAndTheHalvesAreEqual(@TempDir Path folder) throws IOException {
        HeldOutAgencies heldOut = new HeldOutAgencies(Inventory.read(Inventories.unpack(2024, folder)));
        List<List<Watch>> halves = heldOut.halves(3);
        assertThat(halves.get(0).size() + halves.get(1).size()).isEqualTo(714);
        assertThat(Math.abs(halves.get(0).size() - halves.get(1).size())).isLessThan(200);
        assertThat(heldOut.halves(3)).isEqualTo(halves);
        assertThat(heldOut.halves(4)).isNotEqualTo(halves);
        Validation.HeldOut result = heldOut.run(4);
        assertThat(result.rows()).hasSize(5).allSatisfy(row -> {
            assertThat(row.lawScore()).isBetween(0.0, 0.5);
            assertThat(row.covered()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void brierWithoutCensoringIsTheMeanSquare() {
        // by 2: one in production, one retired, two still open; .3 predicted: (.49 + .09 + 2 · .09) / 4
        List<Lifetime> lifetimes = List.of(
                Lifetime.fromStart(1, Watch.PRODUCTION),
                Lifetime.fromStart(2, Watch.RETIREMENT),
                Lifetime.fromStart(3, Watch.PRODUCTION),
                Lifetime.fromStart(4, Watch.PRODUCTION));
        KaplanMeier uncensored = KaplanMeier.of(lifetimes.stream()
                .map(life -> Lifetime.fromStart(life.end(), 0))
                .toList());
        assertThat(HeldOutAgencies.brier(lifetimes, uncensored, 2, 0.3)).isCloseTo(0.19, within(1e-12));
    }

    @Test
    void theSameUseCasesAreFoundInBothYears(@TempDir Path folder) throws IOException {
        Inventory earlier = Inventory.read(Inventories.unpack(2023, folder));
        Validation.Transitions transitions =
                Validation.transitions(earlier, Inventory.read(Inventories.unpack(2024, folder)));
        assertThat(transitions.matched()).isEqualTo(195);
        int inTable = transitions.table().values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(inTable + transitions.unstaged()).isEqualTo(195);
        assertThat(transitions.forecast().seen() + transitions.forecast().closed())
                .isLessThanOrEqualTo(transitions.forecast().open());
    }

    @Test
    void stagesHoldAllUseCasesWithDates(@TempDir Path folder) throws IOException {
        Validation.StageMix mix = Validation.arrivalsTimesSojourn(Inventory.read(Inventories.unpack(2024, folder)));
        assertThat(mix.rows().stream().mapToInt(Validation.StageMix.Row::seen).sum())
                .isEqualTo(mix.arrivals())
                .isEqualTo(714);
        assertThat(mix.rows().stream()
                        .mapToDouble(Validation.StageMix.Row::byAge)
                        .sum())
                .isCloseTo(714, within(3.0));
    }
}

package cadre.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cadre.core.work.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static Example example(String group, Fate fate) {
        return new Example(MethodTest.known(0, group, Stage.EXPERIMENTS), fate);
    }

    @Test
    void scoresByHand() {
        Scores scores = Scores.of(
                List.of(new Forecast(.5, .3, .2), new Forecast(0, 0, 1)),
                List.of(example("a", Fate.DEPLOYED), example("b", Fate.DEPLOYED)));
        // (.5² + .3² + .2²) = .38; (1 + 0 + 1) = 2.
        assertThat(scores.brier().estimate()).isCloseTo(1.19, within(1e-12));
        // ln .5, and ln .001 for what was called impossible.
        assertThat(scores.log().estimate()).isCloseTo((-.6931472 - 6.9077553) / 2, within(1e-6));
    }

    @Test
    void calibrationHoldsForecastsAgainstWhatHappened() {
        List<Forecast> forecasts = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            forecasts.add(new Forecast(i / 100.0, 0, 1 - i / 100.0));
            examples.add(example("a", i % 2 == 0 ? Fate.DEPLOYED : Fate.NEITHER));
        }
        List<Scores.Bin> bins = Scores.of(forecasts, examples).calibration().get(Fate.DEPLOYED.ordinal());
        assertThat(bins).hasSize(5);
        assertThat(bins.get(0).forecast()).isCloseTo(.095, within(1e-12));
        assertThat(bins.get(4).forecast()).isCloseTo(.895, within(1e-12));
        assertThat(bins).allSatisfy(bin -> assertThat(bin.happened().estimate()).isEqualTo(.5));
        // Wilson's interval for 10 of 20 at 80 %: .5 ± 1.28155 √(.0125 + 1.6424 ÷ 1600) ÷ (1 + 1.6424 ÷ 20).
        assertThat(bins.get(0).happened().high()).isCloseTo(.63775, within(1e-4));
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Forecast(.5, .5, .5));
        assertThatIllegalArgumentException().isThrownBy(() -> Scores.of(List.of(), List.of()));
    }

    @Test
    void intervalsComeFromDrawingAgenciesAgain() {
        // Two agencies of one use case each, scores .38 and 2: drawn again, the mean is .38, 1.19 or 2 with ¼, ½, ¼.
        Scores scores = Scores.of(
                List.of(new Forecast(.5, .3, .2), new Forecast(0, 0, 1)),
                List.of(example("a", Fate.DEPLOYED), example("b", Fate.DEPLOYED)));
        assertThat(scores.brier().low()).isCloseTo(.38, within(1e-12));
        assertThat(scores.brier().high()).isCloseTo(2, within(1e-12));
        assertThat(scores.brier().level()).isEqualTo(.8);
    }

    @Test
    void useCasesOfOneAgencyAreNotAsManyWitnessesAsRows() {
        List<Forecast> sure = new ArrayList<>();
        List<Example> apart = new ArrayList<>();
        List<Example> together = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sure.add(new Forecast(.5, .1, .4));
            Fate fate = i % 10 < 5 ? Fate.DEPLOYED : Fate.RETIRED;
            apart.add(example("g" + i, fate));
            together.add(example("g" + i % 10, fate));
        }
        double narrow = width(Scores.of(sure, apart));
        double wide = width(Scores.of(sure, together));
        // Ten agencies that are all of one kind against a hundred: √10 times as wide.
        assertThat(wide / narrow).isCloseTo(Math.sqrt(10), within(.5));
    }

    private static double width(Scores scores) {
        return scores.brier().high() - scores.brier().low();
    }

    @Test
    void aDifferenceByHand() {
        List<Example> happened = List.of(example("a", Fate.DEPLOYED), example("b", Fate.DEPLOYED));
        Comparison comparison = Comparison.of(
                List.of(new Forecast(1, 0, 0), new Forecast(.5, .3, .2)),
                List.of(new Forecast(.5, .3, .2), new Forecast(.5, .3, .2)),
                happened);
        // 0 − .38 and 0: mean −.19, standard error .19, by agency the same.
        assertThat(comparison.brier().mean().estimate()).isCloseTo(-.19, within(1e-12));
        assertThat(comparison.brier().error()).isCloseTo(.19, within(1e-12));
        assertThat(comparison.brier().groupError()).isCloseTo(.19, within(1e-12));
        assertThat(comparison.brier().mean().low()).isCloseTo(-.38, within(1e-12));
        assertThat(comparison.brier().mean().high()).isCloseTo(0, within(1e-12));
    }

    @Test
    void whatIsLeftWithoutAnAgencyDoesNotKnowIt() {
        List<Example> pairs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // Three agencies, of which only the largest retires.
            String group = i < 30 ? "large" : i < 45 ? "b" : "c";
            pairs.add(new Example(
                    MethodTest.known(i, group, Stage.EXPERIMENTS),
                    group.equals("large") ? Fate.RETIRED : Fate.NEITHER));
        }
        LeftOut left = LeftOut.of(Method.SAME_YEAR, pairs, List.of());
        assertThat(left.unseen()).extracting(LeftOut.Unseen::group).containsExactly("large", "b", "c");
        assertThat(left.dropped().getFirst().count()).isEqualTo(30);
        // Without it there is nothing to tell agencies apart by: both forecast that nothing is retired.
        assertThat(left.dropped().getFirst().rest().brier().mean().estimate()).isCloseTo(0, within(.01));
        assertThat(left.dropped().get(1).rest().brier().mean().estimate()).isLessThan(-.1);
        // Nobody else retires, so that both are badly wrong about it.
        assertThat(left.unseen().getFirst().brier()).isGreaterThan(.9);
    }
}

package cadre.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

    @Test
    void scoresByHand() {
        Scores scores = Scores.of(
                List.of(new Forecast(.5, .3, .2), new Forecast(0, 0, 1)), List.of(Fate.DEPLOYED, Fate.DEPLOYED));
        // (.5² + .3² + .2²) = .38; (1 + 0 + 1) = 2.
        assertThat(scores.brier()).isCloseTo(1.19, within(1e-12));
        // ln .5, and ln .001 for what was called impossible.
        assertThat(scores.log()).isCloseTo((-.6931472 - 6.9077553) / 2, within(1e-6));
    }

    @Test
    void calibrationHoldsForecastsAgainstWhatHappened() {
        List<Forecast> forecasts = new java.util.ArrayList<>();
        List<Fate> fates = new java.util.ArrayList<>();
        for (int i = 0; i < 100; i++) {
            forecasts.add(new Forecast(i / 100.0, 0, 1 - i / 100.0));
            fates.add(i % 2 == 0 ? Fate.DEPLOYED : Fate.NEITHER);
        }
        List<Scores.Bin> bins = Scores.of(forecasts, fates).calibration().get(Fate.DEPLOYED.ordinal());
        assertThat(bins).hasSize(5);
        assertThat(bins.get(0).forecast()).isCloseTo(.095, within(1e-12));
        assertThat(bins.get(4).forecast()).isCloseTo(.895, within(1e-12));
        assertThat(bins).allSatisfy(bin -> assertThat(bin.happened()).isEqualTo(.5));
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Forecast(.5, .5, .5));
        assertThatIllegalArgumentException().isThrownBy(() -> Scores.of(List.of(), List.of()));
    }
}

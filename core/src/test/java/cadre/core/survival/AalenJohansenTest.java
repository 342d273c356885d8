package cadre.core.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Philox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AalenJohansenTest {

    /** Lymphoblastic leukaemia, then myeloid: months to relapse (1) or death from transplantation (2); 0 censored. */
    private static final int[][][] TRANSPLANTS = {
        {
            {13, 2}, {1, 1}, {72, 0}, {7, 2}, {8, 2}, {9, 2}, {5, 2}, {1, 2}, {22, 2}, {0, 2}, {0, 1}, {35, 0}, {4, 2},
            {14, 2}, {26, 2}, {3, 2}, {12, 1}
        },
        {
            {67, 0}, {70, 0}, {4, 0}, {7, 0}, {68, 0}, {10, 2}, {7, 2}, {3, 1}, {4, 1}, {4, 1}, {3, 1}, {3, 1}, {8, 1},
            {2, 2}, {35, 0}, {2, 0}, {8, 0}, {32, 0}
        }
    };

    /**
     * The 35 bone-marrow transplants and the estimates printed by Scrucca, Santucci and Aversa (2007), Bone Marrow
     * Transplantation 40, at 20, 40 and 60 months.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 1, .1764706, .1764706, .1764706",
        "1, 1, .3681859, .3681859, .3681859",
        "0, 2, .5882353, .7058824, .7058824",
        "1, 2, .2057073, .2057073, .2057073"
    })
    void reproducesThePublishedTransplants(int disease, int cause, double at20, double at40, double at60) {
        AalenJohansen estimate = AalenJohansen.of(transplants(disease), 2);
        assertThat(estimate.incidence(cause, 20)).isCloseTo(at20, within(1e-6));
        assertThat(estimate.incidence(cause, 40)).isCloseTo(at40, within(1e-6));
        assertThat(estimate.incidence(cause, 60)).isCloseTo(at60, within(1e-6));
    }

    @Test
    void varianceIsBinomialWhereNobodyWasCensoredYet() {
        AalenJohansen estimate = AalenJohansen.of(transplants(0), 2);
        double relapse = 3 / 17.0;
        assertThat(estimate.variance(1, 26)).isCloseTo(relapse * (1 - relapse) / 17, within(1e-15));
        double death = 12 / 17.0;
        assertThat(estimate.variance(2, 26)).isCloseTo(death * (1 - death) / 17, within(1e-15));
    }

    @Test
    void fivePeopleByHand() {
        // 1: cause 1 of 5; 2: cause 2 of 4; 3: censored; 4: cause 1 of 2; 5: censored
        AalenJohansen estimate = AalenJohansen.of(
                List.of(
                        Lifetime.fromStart(1, 1),
                        Lifetime.fromStart(2, 2),
                        Lifetime.fromStart(3, 0),
                        Lifetime.fromStart(4, 1),
                        Lifetime.fromStart(5, 0)),
                2);
        assertThat(estimate.incidence(1, 0.9)).isZero();
        assertThat(estimate.incidence(1, 1)).isCloseTo(0.2, within(1e-15));
        assertThat(estimate.incidence(2, 2)).isCloseTo(0.8 / 4, within(1e-15));
        assertThat(estimate.incidence(1, 4)).isCloseTo(0.2 + 0.6 / 2, within(1e-15));
        assertThat(estimate.incidence(0, 4)).isCloseTo(0.7, within(1e-15));
        // delta method, F = .5: times 1 and 2: (.3² / 20 + 4/125 − 2 · .3 · 1/25) + (.3² / 12), time 4: .6² · 1/8
        double byHand = 0.09 / 20 + 4 / 125.0 - 0.6 / 25 + 0.09 / 12 + 0.36 / 8;
        assertThat(estimate.variance(1, 4)).isCloseTo(byHand, within(1e-15));
        assertThat(estimate.timeOf(1, 0.5, 0.95).estimate()).isEqualTo(4);
        assertThat(estimate.timeOf(1, 0.6, 0.95).estimate()).isInfinite();
    }

    @Test
    void bandIsSymmetricalOnTheComplementaryLogLogScale() {
        Interval band = AalenJohansen.of(transplants(1), 2).band(1, 20, 0.95);
        double middle = cloglog(band.estimate());
        assertThat(cloglog(band.high()) - middle).isCloseTo(middle - cloglog(band.low()), within(1e-12));
        double error = Math.sqrt(AalenJohansen.of(transplants(1), 2).variance(1, 20));
        double derivative = 1 / ((1 - band.estimate()) * -Math.log(1 - band.estimate()));
        assertThat(cloglog(band.high()) - middle).isCloseTo(1.959964 * error * derivative, within(1e-6));
    }

    @Test
    void nothingIsKnownAfterTheLastOneWatched() {
        Interval band = AalenJohansen.of(transplants(1), 2).band(1, 80, 0.95);
        assertThat(band.high()).isEqualTo(1);
        assertThat(band.low()).isEqualTo(band.estimate());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withOneCauseItIsKaplanMeierWithGreenwoodsVariance(long seed) {
        List<Lifetime> lifetimes = drawn(seed, 60, 1);
        AalenJohansen incidence = AalenJohansen.of(lifetimes, 1);
        KaplanMeier survival = KaplanMeier.of(lifetimes);
        for (double time = 0.25; time < 12; time += 0.25) {
            assertThat(incidence.incidence(1, time))
                    .as("seed %s", seed)
                    .isCloseTo(1 - survival.survival(time), within(1e-12));
            if (survival.survival(time) > 0) {
                assertThat(incidence.variance(1, time))
                        .as("seed %s", seed)
                        .isCloseTo(survival.variance(time), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void causesAddUpAndNeverFall(long seed) {
        AalenJohansen estimate = AalenJohansen.of(drawn(seed, 80, 3), 3);
        double[] last = new double[4];
        for (double time = 0; time < 12; time += 0.5) {
            double sum = 0;
            for (int cause = 1; cause <= 3; cause++) {
                double now = estimate.incidence(cause, time);
                assertThat(now).as("seed %s", seed).isGreaterThanOrEqualTo(last[cause]);
                last[cause] = now;
                sum += now;
                Interval band = estimate.band(cause, time, 0.95);
                assertThat(band.low()).as("seed %s", seed).isBetween(0.0, now);
                assertThat(band.high()).as("seed %s", seed).isBetween(now, 1.0);
            }
            assertThat(sum).as("seed %s", seed).isCloseTo(estimate.incidence(0, time), within(1e-12));
        }
    }

    @Test
    void refusesNothingAndUnknownCauses() {
        assertThatThrownBy(() -> AalenJohansen.of(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AalenJohansen.of(List.of(Lifetime.fromStart(1, 2)), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lifetime(2, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lifetime(0, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Lifetime> transplants(int disease) {
        List<Lifetime> lifetimes = new ArrayList<>();
        for (int[] patient : TRANSPLANTS[disease]) {
            lifetimes.add(Lifetime.fromStart(patient[0], patient[1]));
        }
        return lifetimes;
    }

    private static List<Lifetime> drawn(long seed, int size, int causes) {
        List<Lifetime> lifetimes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double entry =
                    Philox.uniform(seed, i, 0, 0, 0) < 0.3 ? Math.floor(4 * Philox.uniform(seed, i, 1, 0, 0)) / 4 : 0;
            double end = entry + 0.25 + Math.floor(-16 * Math.log(Philox.uniform(seed, i, 2, 0, 0))) / 4;
            lifetimes.add(new Lifetime(entry, end, (int) (Philox.uniform(seed, i, 3, 0, 0) * (causes + 1))));
        }
        return lifetimes;
    }

    private static double cloglog(double p) {
        return Math.log(-Math.log(1 - p));
    }
}

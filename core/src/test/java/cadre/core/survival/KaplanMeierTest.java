package cadre.core.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.numerics.Interval;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Remission in weeks of 21 leukaemia patients under 6-mercaptopurine: Freireich et al. (1963), Blood 21. Survival and
 * standard errors as printed by Kalbfleisch and Prentice and by Kleinbaum and Klein; bands, median and restricted mean as
 * the usual packages print them.
 */
class KaplanMeierTest {

    private static final int[] ENDED = {6, 6, 6, 7, 10, 13, 16, 22, 23};
    private static final int[] GOING_ON = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};

    private final KaplanMeier estimate = KaplanMeier.of(lifetimes());

    private static List<Lifetime> lifetimes() {
        List<Lifetime> lifetimes = new ArrayList<>();
        for (int week : ENDED) {
            lifetimes.add(Lifetime.fromStart(week, 1));
        }
        for (int week : GOING_ON) {
            lifetimes.add(Lifetime.fromStart(week, Lifetime.CENSORED));
        }
        return lifetimes;
    }

    @ParameterizedTest
    @CsvSource({
        "6, 21, .8571, .0764, .6197, .9516",
        "7, 17, .8067, .0869, .5631, .9228",
        "10, 15, .7529, .0963, .5032, .8894",
        "13, 12, .6902, .1068, .4316, .8491",
        "16, 11, .6275, .1141, .3675, .8049",
        "22, 7, .5378, .1282, .2678, .7468",
        "23, 6, .4482, .1346, .1881, .6801"
    })
    void reproducesTheTextbook(int week, int atRisk, double survival, double error, double low, double high) {
        assertThat(estimate.atRisk(week)).isEqualTo(atRisk);
        assertThat(estimate.survival(week)).isCloseTo(survival, within(5e-5));
        assertThat(Math.sqrt(estimate.variance(week))).isCloseTo(error, within(5e-5));
        Interval band = estimate.band(week, 0.95);
        assertThat(band.low()).isCloseTo(low, within(1e-4));
        assertThat(band.high()).isCloseTo(high, within(1e-4));
    }

    @Test
    void medianWithItsBand() {
        Interval median = estimate.median(0.95);
        assertThat(median.estimate()).isEqualTo(23);
        assertThat(median.low()).isEqualTo(13);
        assertThat(median.high()).isInfinite();
    }

    @Test
    void restrictedMean() {
        Interval mean = estimate.restrictedMean(35, 0.95);
        assertThat(mean.estimate()).isCloseTo(23.2874, within(5e-5));
        assertThat((mean.high() - mean.low()) / 2 / 1.959964).isCloseTo(2.8275, within(5e-4));
    }

    @Test
    void restrictedMeanUpToAnEarlyHorizonIsTheAreaByHand() {
        // level 1 until week 6, 6/7 until week 7, 6/7 · 16/17 until week 8
        assertThat(estimate.restrictedMean(8, 0.95).estimate()).isCloseTo(6 + 6 / 7.0 + 96 / 119.0, within(1e-12));
    }

    @Test
    void delayedEntryCountsOnlyThoseAlreadyThere() {
        // at 2: those entered at 0 (2 of them); at 3: the other, plus the one entered at 2 exactly, and the one at 2.5
        KaplanMeier late = KaplanMeier.of(List.of(
                Lifetime.fromStart(2, 1),
                Lifetime.fromStart(4, Lifetime.CENSORED),
                new Lifetime(2, 3, 1),
                new Lifetime(2.5, 5, 1)));
        assertThat(late.atRisk(2)).isEqualTo(2);
        assertThat(late.atRisk(3)).isEqualTo(3);
        assertThat(late.survival(2)).isCloseTo(1 / 2.0, within(1e-12));
        assertThat(late.survival(3)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(late.survival(4.5)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(late.survival(5)).isZero();
    }
}

package cadre.core.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Philox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LawFitTest {

    @Test
    void exponentialWithOneCutHasAClosedForm() {
        // 3 of 10 are over by 1: S(1) = .7
        LawFit fit = LawFit.of(Law.Family.EXPONENTIAL, counted(3, 0, 7));
        assertThat(fit.law().survival(1)).isCloseTo(0.7, within(1e-6));
        assertThat(fit.law().scale()).isCloseTo(-1 / Math.log(0.7), within(1e-5));
        assertThat(fit.logLikelihood()).isCloseTo(3 * Math.log(0.3) + 7 * Math.log(0.7), within(1e-9));
        assertThat(fit.aic()).isCloseTo(2 - 2 * fit.logLikelihood(), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(value = Law.Family.class, names = "EXPONENTIAL", mode = Mode.EXCLUDE)
    void twoNumbersFitTwoCutsExactly(Law.Family family) {
        // 4 of 20 by 1, 7 more by 2
        LawFit fit = LawFit.of(family, counted(4, 7, 9));
        assertThat(fit.law().survival(1)).isCloseTo(16 / 20.0, within(1e-5));
        assertThat(fit.law().survival(2)).isCloseTo(9 / 20.0, within(1e-5));
        double saturated = 4 * Math.log(0.2) + 7 * Math.log(0.35) + 9 * Math.log(0.45);
        assertThat(fit.logLikelihood()).isCloseTo(saturated, within(1e-8));
    }

    @Test
    void curvatureGivesTheTextbookStandardError() {
        // exponential, all in very short intervals: Var(log scale) = 1 / events
        List<Span> spans = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            spans.add(new Span(0, i - 1e-6, i));
        }
        LawFit fit = LawFit.of(Law.Family.EXPONENTIAL, spans);
        assertThat(fit.law().scale()).isCloseTo(13, within(1e-3));
        assertThat(fit.covariance().getFirst()).isCloseTo(1 / 25.0, within(1e-4));
        Interval median = fit.quantile(0.5, 0.95);
        assertThat(median.estimate()).isCloseTo(13 * Math.log(2), within(1e-3));
        assertThat(median.high() / median.estimate()).isCloseTo(Math.exp(1.959964 / 5), within(1e-3));
    }

    @Test
    void whoeverCameLateSaysNothingAboutTheTimeBefore() {
        // memoryless: entered at 5, over by 6: the same as from the start
        List<Span> late = counted(3, 0, 7).stream()
                .map(span -> new Span(5, span.low() + 5, span.high() + 5))
                .toList();
        assertThat(LawFit.of(Law.Family.EXPONENTIAL, late).law().survival(1)).isCloseTo(0.7, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(value = Law.Family.class, names = "EXPONENTIAL", mode = Mode.EXCLUDE)
    void findsTheLawThatTheTimesWereDrawnFrom(Law.Family family) {
        Law truth = new Law(family, 10, 1.4);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            double time = truth.quantile(Philox.uniform(77, i, 0, 0, 0));
            double month = Math.floor(time);
            spans.add(time > 20 ? Span.beyond(20) : new Span(0, month, month + 1));
        }
        List<LawFit> fits = LawFit.all(spans);
        assertThat(fits.getFirst().law().family()).isEqualTo(family);
        assertThat(fits.getFirst().law().scale()).isCloseTo(10, within(0.6));
        assertThat(fits.getFirst().law().shape()).isCloseTo(1.4, within(0.1));
        assertThat(fits).extracting(LawFit::aic).isSorted();
    }

    @ParameterizedTest
    @EnumSource(Law.Family.class)
    void quantileInvertsSurvival(Law.Family family) {
        Law law = new Law(family, 9, family == Law.Family.EXPONENTIAL ? 1 : 0.8);
        for (double share : new double[] {1e-6, 0.1, 0.5, 0.9, 0.999}) {
            assertThat(1 - law.survival(law.quantile(share))).isCloseTo(share, within(1e-9));
        }
        assertThat(law.survival(0)).isEqualTo(1);
        assertThat(law.survival(Double.POSITIVE_INFINITY)).isZero();
    }

    @Test
    void twoExponentialsCompeteInProportionToTheirRates() {
        Law one = new Law(Law.Family.EXPONENTIAL, 10, 1);
        Law other = new Law(Law.Family.EXPONENTIAL, 30, 1);
        double rate = 1 / 10.0 + 1 / 30.0;
        assertThat(one.incidence(24, other)).isCloseTo(0.75 * (1 - Math.exp(-24 * rate)), within(1e-6));
        assertThat(one.incidence(24, other) + other.incidence(24, one))
                .isCloseTo(1 - Math.exp(-24 * rate), within(1e-6));
    }

    @Test
    void refusesWhatCannotBeFitted() {
        assertThatThrownBy(() -> LawFit.of(Law.Family.WEIBULL, List.of(Span.beyond(3))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(0, 3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Law(Law.Family.WEIBULL, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Span> counted(int byOne, int byTwo, int later) {
        List<Span> spans = new ArrayList<>(Collections.nCopies(byOne, new Span(0, 0, 1)));
        spans.addAll(Collections.nCopies(byTwo, new Span(0, 1, 2)));
        spans.addAll(Collections.nCopies(later, Span.beyond(byTwo == 0 ? 1 : 2)));
        return spans;
    }
}

package cadre.core.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    @Test
    void theMeanOfFiveNumbersHasStudentsInterval() {
        // 1 … 5: mean 3, variance 2.5, standard error √0.5; t(0.975, 4) = 2.776445 (any table).
        Interval mean = Sample.mean(new double[] {1, 2, 3, 4, 5}, 0.95);
        assertThat(mean.estimate()).isEqualTo(3);
        assertThat(mean.high() - 3).isCloseTo(2.776445 * Math.sqrt(0.5), within(1e-5));
        assertThat(3 - mean.low()).isCloseTo(2.776445 * Math.sqrt(0.5), within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"0.975, 1, 12.7062", "0.975, 10, 2.22814", "0.95, 30, 1.69726", "0.5, 7, 0"})
    void studentsQuantilesAreThoseOfTheTables(double p, int freedom, double t) {
        assertThat(Student.quantile(p, freedom)).isCloseTo(t, within(1e-4));
    }

    @Test
    void theSignTestCountsCombinations() {
        // At least 8 heads in 10: (45 + 10 + 1) ÷ 1024.
        assertThat(Student.signTest(8, 10)).isCloseTo(56 / 1024.0, within(1e-12));
        assertThat(Student.signTest(0, 10)).isEqualTo(1);
        assertThat(Student.signTest(3, 3)).isCloseTo(1 / 8.0, within(1e-12));
    }

    @Test
    void aShareHasWilsonsInterval() {
        // 8 of 10 at 95 %: 0.4902 to 0.9433 (Brown, Cai, DasGupta 2001 and any calculator).
        Interval share = Sample.share(8, 10, 0.95);
        assertThat(share.estimate()).isEqualTo(0.8);
        assertThat(share.low()).isCloseTo(0.4902, within(5e-5));
        assertThat(share.high()).isCloseTo(0.9433, within(5e-5));
        assertThat(Sample.share(0, 10, 0.95).low()).isZero();
        assertThat(Sample.share(10, 10, 0.95).high()).isEqualTo(1);
    }

    @Test
    void percentilesAreInterpolatedAsInR() {
        // quantile(c(1, 2, 4, 8), 0.1) is 1.3 in R.
        assertThat(Sample.percentile(new double[] {1, 2, 4, 8}, 0.1)).isCloseTo(1.3, within(1e-12));
        assertThat(Sample.percentile(new double[] {1, 2, 4, 8}, 1)).isEqualTo(8);
    }

    @Test
    void ranksOfEqualsAreShared() {
        assertThat(Sample.ranks(new double[] {3, 1, 3, 2})).containsExactly(3.5, 1, 3.5, 2);
    }

    @Test
    void rankCorrelationIsSpearmans() {
        // Squared differences of ranks 1, 1, 4, 4, 0 add up to 10: 1 − 6·10 ÷ (5·24) = 0.5.
        Interval rho = Sample.rankCorrelation(new double[] {1, 2, 3, 4, 5}, new double[] {2, 1, 5, 2.5, 6}, 0.95);
        assertThat(Sample.rankCorrelation(new double[] {1, 2, 3, 4, 5}, new double[] {2, 3, 1, 4, 5}, 0.95)
                        .estimate())
                .isCloseTo(1 - 6 * 6 / 120.0, within(1e-12));
        assertThat(rho.low()).isLessThan(rho.estimate());
        assertThat(rho.high()).isGreaterThan(rho.estimate());
    }
}

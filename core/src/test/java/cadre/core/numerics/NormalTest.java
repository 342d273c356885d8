package cadre.core.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {

    /** The first three are the check values of Wichura (1988); the others are in every table. */
    @ParameterizedTest
    @CsvSource({
        "0.25, -0.6744897501960817",
        "0.001, -3.090232306167814",
        "1e-20, -9.262340089798408",
        "0.5, 0",
        "0.9, 1.2815515655446004",
        "0.975, 1.959963984540054",
    })
    void quantileIsThePublishedOne(double p, double z) {
        assertThat(Normal.quantile(p)).isCloseTo(z, within(1e-14 * (1 + StrictMath.abs(z))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-12, 0.001, 0.0749, 0.0751, 0.3, 0.5, 0.8, 0.925, 0.99, 0.999999})
    void cumulativeUndoesQuantile(double p) {
        assertThat(Normal.cumulative(Normal.quantile(p))).isCloseTo(p, Percentage.withPercentage(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.8413447460685429", "-1.959963984540054, 0.025", "-10, 7.619853024160527e-24"})
    void cumulativeIsThePublishedOne(double z, double p) {
        assertThat(Normal.cumulative(z)).isCloseTo(p, Percentage.withPercentage(1e-10));
    }
}

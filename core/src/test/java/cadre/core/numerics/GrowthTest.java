package cadre.core.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthTest {

    @Test
    void isTheExponentialFunctionToTwoUnitsInTheLastPlace() {
        for (double x = -60; x < 60; x += 0.000731) {
            double exact = StrictMath.exp(x);
            assertThat(Math.abs(Growth.exp(x) - exact)).as("e^%s", x).isLessThanOrEqualTo(2 * Math.ulp(exact));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e9, -700, -300, 300, 700, 1e9})
    void isBoundedFarOut(double x) {
        double exact = StrictMath.exp(Math.clamp(x, -700, 700));
        assertThat(Math.abs(Growth.exp(x) - exact)).isLessThanOrEqualTo(2 * Math.ulp(exact));
    }

    @Test
    void isOneAtZeroAndNothingForWhatIsNoNumber() {
        assertThat(Growth.exp(0)).isEqualTo(1);
        assertThat(Growth.exp(Double.NaN)).isNaN();
    }
}

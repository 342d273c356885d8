package cadre.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.numerics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "1.25 | 1.2",
                "-0.0314 | −0.031",
                "640499 | 640,000",
                "99.6 | 100",
                "0.999 | 1.0",
                "8 | 8.0",
                "-1234567 | −1,200,000"
            })
    void twoSignificantFigures(double value, String text) {
        assertThat(Numbers.two(value)).isEqualTo(text);
    }

    @Test
    void anIntervalIsRoundedAtOnePlaceWithAThirdFigureWhereItIsNarrow() {
        assertThat(Numbers.interval(new Interval(4.12, 3.91, 4.33, 0.95))).isEqualTo("4.1 (3.9 to 4.3)");
        assertThat(Numbers.interval(new Interval(4.12, 4.08, 4.16, 0.95))).isEqualTo("4.12 (4.08 to 4.16)");
        assertThat(Numbers.signed(new Interval(210, -40, 460, 0.95))).isEqualTo("+210 (−40 to 460)");
        assertThat(Numbers.signed(new Interval(0, 0, 0, 0.95))).isEqualTo("0 (0 to 0)");
    }

    @Test
    void aProbabilityIsNeverACertaintyThatWasNotObserved() {
        assertThat(Numbers.probability(0.9991)).isEqualTo("above 0.99");
        assertThat(Numbers.probability(0.0009)).isEqualTo("below 0.01");
        assertThat(Numbers.probability(1)).isEqualTo("1.00");
        assertThat(Numbers.probability(0.805)).isEqualTo("0.81");
    }

    @Test
    void moneyHasItsCurrencyAndTheSignBeforeIt() {
        assertThat(Amounts.say("EUR", new Interval(4_120_000, 3_910_000, 4_330_000, 0.95)))
                .isEqualTo("EUR\u00a04.1\u00a0million (3.9 to 4.3)");
        assertThat(Amounts.signed("SEK", new Interval(-31_000, -76_000, 14_000, 0.95)))
                .isEqualTo("−SEK\u00a031\u00a0thousand (−76 to 14)");
        assertThat(Amounts.say("use-case months", new Interval(41.4, 30, 52, 0.95)))
                .isEqualTo("41 use-case months of value (30 to 52)");
    }

    @Test
    void valuesThatWereSetKeepTheirFigures() {
        assertThat(Numbers.three(1.29)).isEqualTo("1.29");
        assertThat(Numbers.three(0.4)).isEqualTo("0.4");
        assertThat(Numbers.three(250)).isEqualTo("250");
    }
}

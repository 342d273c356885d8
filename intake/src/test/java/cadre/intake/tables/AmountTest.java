package cadre.intake.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.8 | 0.8 | 0.8",
                "0,8 | 0.8 | 0.8",
                "80 % | 0.8 | 0.8",
                "80% | 0.8 | 0.8",
                "1.234,56 | 1234.56 | 1234.56",
                "1,234.56 | 1234.56 | 1234.56",
                "1'234'567 | 1234567 | 1234567",
                "1 234 567,5 | 1234567.5 | 1234567.5",
                "€ 20.000 | 20000 | 20000",
                "20k | 20000 | 20000",
                "1.5 Mio | 1500000 | 1500000",
                "5-10k | 5000 | 10000",
                "5k – 10k | 5000 | 10000",
                "1.000 bis 2.000 € | 1000 | 2000",
                "10 to 20 | 10 | 20",
                "10 à 20 | 10 | 20",
                "≈ 30k | 30000 | 30000",
                "about 30,000 USD per year | 30000 | 30000",
                "20-30 % | 0.2 | 0.3",
                "-5 | -5 | -5",
                "8.000,50 | 8000.5 | 8000.5",
                "0.125 | 0.125 | 0.125",
                "40 h | 40 | 40",
                "3. | 3 | 3"
            })
    void numbersAsPeopleWriteThem(String cell, double low, double high) {
        Amount amount = Amount.of(cell).orElseThrow();
        assertThat(amount.low()).isCloseTo(low, within(1e-9));
        assertThat(amount.high()).isCloseTo(high, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "half",
                "twenty",
                "10 apples",
                "20-10",
                "1.2.3",
                "2026-03-01",
                "12/2025",
                "",
                "%",
                "x5",
                "5 or 6",
                "1e5"
            })
    void whatIsNoNumber(String cell) {
        assertThat(Amount.of(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234 | true",
                "20,000 | true",
                "1,5 | false",
                "1.234.567 | false",
                "0.125 | false",
                "1234 | false"
            })
    void aSingleSignBeforeThreeDigitsIsDoubtful(String cell, boolean doubtful) {
        assertThat(Amount.of(cell).orElseThrow().doubt().isEmpty()).isEqualTo(!doubtful);
    }
}

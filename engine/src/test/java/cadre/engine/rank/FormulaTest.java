package cadre.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    private static final Map<String, Double> NUMBERS = Map.of("value", 12.0, "effort", 4.0, "reach", 3.0);

    private static Formula formula(String text) {
        Formula.Reading reading = Formula.read(text, NUMBERS.keySet());
        assertThat(reading.faults()).isEmpty();
        return Objects.requireNonNull(reading.found());
    }

    private static List<Formula.Fault> faults(String text) {
        Formula.Reading reading = Formula.read(text, List.of("value", "effort", "reach"));
        assertThat(reading.found()).isNull();
        return reading.faults();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 × 3 | 7",
                "(1 + 2) × 3 | 9",
                "10 − 4 − 3 | 3",
                "16 ÷ 4 ÷ 2 | 2",
                "2 ^ 3 ^ 2 | 512",
                "−2 ^ 2 | -4",
                "2 ^ −1 | 0.5",
                "- - 5 | 5",
                "value / effort * reach - 1 | 8",
                "min(value, effort, reach) + max(1, 2) | 5",
                "sqrt(effort) + log(1) | 2",
                "1.5e2 + .5 | 150.5",
                "VALUE | 12",
                "annuity(0, 24) | 24",
            })
    void isComputed(String text, double value) {
        assertThat(formula(text).value(NUMBERS)).isEqualTo(value);
    }

    /** 10 % a year for 12 months: ((1 − 1/1.1) ÷ (1.1^(1/12) − 1)) = 0.0909091 ÷ 0.00797414 = 11.40048. */
    @Test
    void anAnnuityDiscountsMonthByMonth() {
        assertThat(formula("annuity(0.1, 12)").value(NUMBERS)).isCloseTo(11.40048, within(5e-5));
        double sum = 0;
        for (int month = 1; month <= 36; month++) {
            sum += Math.pow(1.08, -month / 12.0);
        }
        assertThat(formula("annuity(0.08, 36)").value(NUMBERS)).isCloseTo(sum, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(value + 1) × effort ÷ (reach − 2)",
                "value − (effort − reach)",
                "value + (effort + reach)",
                "(−value) ^ 2",
                "−value ^ 2",
                "2 ^ (3 × reach)",
                "min(value, −effort) ÷ sqrt(reach)",
                "value ÷ (effort × reach)",
            })
    void isWrittenAsItIsRead(String text) {
        assertThat(formula(text).text()).isEqualTo(text);
    }

    @Test
    void namesBecomeNumbers() {
        assertThat(formula("value ÷ (effort + reach)").text(name -> String.valueOf(NUMBERS.get(name))))
                .isEqualTo("12.0 ÷ (4.0 + 3.0)");
        assertThat(formula("value ÷ (effort + value)").names()).isEqualTo(Set.of("value", "effort"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "valeu ÷ effort | 1 | 'valeu' is not an input or a weight | value",
                "value ÷ efort | 9 | 'efort' is not an input or a weight | effort",
                "value effort | 7 | there is no sign before 'e' | ×",
                "2 (value) | 3 | there is no sign before '(' | ×",
                "(value + 1 | 1 | this parenthesis is not closed | a ) is missing at the end",
                "value + 1) | 10 | this parenthesis was never opened, or something is missing before it | \"\"",
                "value + | 8 | the formula ends here | \"\"",
                "\"\" | 1 | the formula is empty | \"\"",
                "value ÷ × 2 | 9 | '×' cannot stand here | \"\"",
                "0,5 × value | 2 | a comma stands between the arguments of a function only | a point: 0.5",
                "mim(1, 2) | 1 | 'mim' is not a function | min",
                "value(2) | 1 | 'value' is not a function | value × (",
                "min(1) | 1 | min has 1 argument | \"\"",
                "sqrt(1, 2) | 1 | sqrt has 2 arguments | \"\"",
                "1.2.3 | 1 | '1.2.' is not a number | \"\"",
                "1e999 | 1 | '1e999' is too large | \"\"",
                "value % 2 | 7 | '%' cannot stand here | \"\"",
                "2 ^ | 4 | the formula ends here | \"\"",
            })
    void whatIsWrongIsSaidWithItsColumn(String text, int column, String message, String maybe) {
        Formula.Fault fault = faults(text).getFirst();
        assertThat(fault.message()).isEqualTo(message);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.maybe()).isEqualTo(maybe);
        assertThat(fault.text()).startsWith("Column " + column + ": ");
    }

    @Test
    void allUnknownNamesAreSaidAtOnce() {
        assertThat(faults("valeu ÷ (efort + xyz)"))
                .extracting(Formula.Fault::column)
                .containsExactly(1, 10, 18);
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 200, 249})
    void whatIsNestedTooDeeplyIsRefused(int depth) {
        assertThat(faults("(".repeat(depth) + "1" + ")".repeat(depth))
                        .getFirst()
                        .message())
                .contains("too many parentheses");
        assertThat(faults("−".repeat(depth) + "1").getFirst().message()).contains("too many signs");
        assertThat(faults("2^".repeat(depth) + "1").getFirst().message()).contains("too many");
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(faults("1+".repeat(250) + "1").getFirst().message()).isEqualTo("the formula has 501 characters");
    }

    @Test
    void aSumAboveALineIsTakenApart() {
        assertThat(formula("(value + 2 × reach − 1) ÷ effort").terms())
                .extracting(Formula::text)
                .containsExactly("value ÷ effort", "2 × reach ÷ effort", "−1 ÷ effort");
        assertThat(formula("value × reach ÷ effort").terms()).hasSize(1);
        assertThat(formula("value − (effort − reach)").terms())
                .extracting(Formula::text)
                .containsExactly("value", "−effort", "reach");
    }

    /** Whatever the formula, its terms add up to it. */
    @Test
    void termsAddUp() {
        for (String text : List.of(
                "3 × (value − effort) ÷ reach",
                "−(value + reach) + effort × (1 − value)",
                "(value + 1) × (reach + 1) − effort",
                "min(value, effort) − −reach")) {
            Formula formula = formula(text);
            double sum = formula.terms().stream()
                    .mapToDouble(term -> term.value(NUMBERS))
                    .sum();
            assertThat(sum).as(text).isCloseTo(formula.value(NUMBERS), within(1e-9));
        }
    }

    @Test
    void whatIsKnownIsComputedOnce() {
        Formula formula = formula("value × annuity(0.1, effort) − effort ^ 2 × reach");
        Formula with = formula.with(Map.of("effort", 4.0));
        assertThat(with.names()).containsExactlyInAnyOrder("value", "reach");
        assertThat(with.text()).startsWith("value × 3.9").endsWith(" − 16 × reach");
        assertThat(with.value(NUMBERS)).isEqualTo(formula.value(NUMBERS));
    }
}

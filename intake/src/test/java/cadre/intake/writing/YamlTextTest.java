package cadre.intake.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.numerics.Philox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlTextTest {

    /** Letters and signs that mean something to YAML, or to those who read it carelessly. */
    private static final String SIGNS =
            "aZ09 -_.:#,[]{}&*!|>'\"%@`~?=/\\\n\t\u00e4\u00df\u4e2d\u0643\u2028\u0007\u00a0\ud83d\ude00";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ana; ana",
                "Ana Silva; Ana Silva",
                "Müller & Söhne; Müller & Söhne",
                "yes; \"yes\"",
                "Null; \"Null\"",
                "12; \"12\"",
                "1e5; \"1e5\"",
                "a: b; \"a: b\"",
                "x #1; \"x #1\"",
                "ticket-7; ticket-7",
                "2026-03-01; 2026-03-01",
                "@home; \"@home\"",
                "{x}; \"{x}\""
            })
    void plainWhereThatIsSafe(String text, String yaml) {
        assertThat(YamlText.of(text)).isEqualTo(yaml);
    }

    @Test
    void numbersHaveNoExponent() {
        assertThat(YamlText.of(0.8)).isEqualTo("0.8");
        assertThat(YamlText.of(20_000.0)).isEqualTo("20000");
        assertThat(YamlText.of(1e12)).isEqualTo("1000000000000");
        assertThat(YamlText.of(1e-7)).isEqualTo("0.0000001");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyTextComesBack(long seed) {
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            int length = (int) (Philox.uniform(seed, i, 0, 0, 0) * 12);
            int[] points = SIGNS.codePoints().toArray();
            for (int j = 0; j < length; j++) {
                text.appendCodePoint(points[(int) (Philox.uniform(seed, i, j, 1, 0) * points.length)]);
            }
            String given = text.toString();
            String yaml = "{a: " + YamlText.of(given) + ", b: " + YamlText.list(List.of(given, "z")) + "}";
            Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            assertThat(read)
                    .as("seed %s, case %s: %s", seed, i, yaml)
                    .isEqualTo(Map.of("a", given, "b", List.of(given, "z")));
        }
    }
}

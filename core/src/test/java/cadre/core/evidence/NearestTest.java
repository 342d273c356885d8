package cadre.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN =
            List.of("ml-engineer", "data-engineer", "front-end", "use-cases", "people", "decide");

    @ParameterizedTest
    @CsvSource({
        "ml_engineer, ml-engineer",
        "ML engineer, ml-engineer",
        "mlengeneer, ml-engineer",
        "data-enginer, data-engineer",
        "poeple, people",
        "usecase, use-cases",
        "dec, decide",
    })
    void findsWhatWasMeant(String given, String meant) {
        assertThat(Nearest.find(given, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"sponsor", "xyz", "''"})
    void saysNothingWhenNothingIsNear(String given) {
        assertThat(Nearest.find(given, KNOWN)).isEmpty();
    }

    @Test
    void countsASwapOfNeighboursAsOneEdit() {
        // "abdc" is one swap from "abcd" and one replacement plus more from "abdx".
        assertThat(Nearest.find("abdc", List.of("abcdxx", "abcd"))).contains("abcd");
    }
}

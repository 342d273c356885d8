package cadre.web.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileIdsTest {

    @ParameterizedTest
    @CsvSource({"ranking, ranking", "DHS-12, dhs-12", "'a / b', a-b", "'--', ''", "Prévision 2, prévision-2"})
    void idsOfOtherSystemsBecomeIdsOfTheFile(String elsewhere, String id) {
        assertThat(FileIds.plain(elsewhere)).isEqualTo(id);
    }
}

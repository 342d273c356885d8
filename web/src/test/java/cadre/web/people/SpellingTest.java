package cadre.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: 'Aoife O''Brien'",
                "{\"name\":\"Aoife O'Brien\"}",
                "<b>Aoife O&#39;Brien</b>",
                "AOIFE  O’BRIEN, said so",
                "Aoife\n  O'Brien"
            })
    void aNameIsFoundAsItMayBeWritten(String text) {
        assertThat(Spelling.replace(text, Map.of("Aoife O'Brien", "former member 1")))
                .contains("former member 1")
                .doesNotContainIgnoringCase("brien");
    }

    @ParameterizedTest
    @CsvSource({"Ann,Annual report", "Ann,Joann", "zora,zora-2", "zora,my_zora", "Ida,Florida"})
    void aPartOfAWordIsNotTheName(String name, String text) {
        assertThat(Spelling.replace(text, Map.of(name, "x"))).isEqualTo(text);
    }

    @Test
    void lettersOfAnyLanguageAreLetters() {
        assertThat(Spelling.replace("ŞEYMA Çelik ve Şeymaz", Map.of("Şeyma Çelik", "x")))
                .isEqualTo("x ve Şeymaz");
        assertThat(Spelling.hint("Şeyma O'Çelikoğlu")).isEqualTo("çelikoğlu");
    }

    @ParameterizedTest
    @CsvSource({"zora,Zora Quill,true", "z-quill,Zora Quill,true", "ml-1,Zora Quill,false", "p-007,Al Po,false"})
    void anIdTellsTheNameOrNot(String id, String name, boolean tells) {
        assertThat(Erasure.tells(id, name)).isEqualTo(tells);
    }
}

package cadre.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    @Test
    void noSessionLastsLongerThanAWeek() {
        Instant begun = Instant.parse("2026-03-01T08:00:00Z");
        assertThat(Sessions.over(begun, begun.plus(Duration.ofDays(7)).minusMillis(1)))
                .isFalse();
        assertThat(Sessions.over(begun, begun.plus(Duration.ofDays(7)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Linux
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Safari/537.36 Edg/139.0 | Edge on Windows
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1 | Safari on iOS
                    curl/8.14.1 | A program
                    """)
    void browsersHaveNames(String agent, String name) {
        assertThat(Sessions.browser(agent)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/a\\..\\b",
                "javascript:alert(1)",
                "",
                "evil",
                "/\t/evil.example",
                "/a\r\nLocation: x"
            })
    void elsewhereIsNotWhereOneWas(String address) {
        assertThat(Arrival.local(address)).isEqualTo("/");
    }

    @Test
    void anAddressHereIs() {
        assertThat(Arrival.local("/c/example/decisions?sort=a//b")).isEqualTo("/c/example/decisions?sort=a//b");
    }
}

package cadre.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final RateLimit limit = new RateLimit(() -> now, 10);

    /** Ten a second: twenty at once, then one every tenth of a second. */
    @Test
    void twiceASecondsWorthAtOnceAndThenAtItsPace() {
        for (int request = 1; request <= 20; request++) {
            assertThat(limit.take(1)).as("request %s", request).isZero();
        }
        assertThat(limit.take(1)).isEqualTo(Duration.ofMillis(100));
        now = now.plusMillis(50);
        assertThat(limit.take(1)).isEqualTo(Duration.ofMillis(50));
        now = now.plusMillis(50);
        assertThat(limit.take(1)).isZero();
        assertThat(limit.take(1)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void tokensDoNotTakeFromEachOtherAndAPauseSavesNoMoreThanTwoSeconds() {
        for (int request = 1; request <= 21; request++) {
            limit.take(1);
        }
        assertThat(limit.take(2)).isZero();
        now = now.plusSeconds(3600);
        for (int request = 1; request <= 20; request++) {
            assertThat(limit.take(1)).as("request %s", request).isZero();
        }
        assertThat(limit.take(1)).isPositive();
    }
}

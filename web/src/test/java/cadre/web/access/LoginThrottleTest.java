package cadre.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Guessing becomes slow, and the owner is not soon locked out by it. */
class LoginThrottleTest {

    private Instant now = Instant.parse("2026-05-04T10:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void theFifthFailureFromAnAddressMeansWaitingUntilTheFirstIsOld() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.wait("ada", "10.0.0.1")).isZero();
            throttle.failed("ada", "10.0.0.1");
            now = now.plusSeconds(60);
        }
        // The first was five minutes ago, and counts for fifteen.
        assertThat(throttle.wait("ada", "10.0.0.1")).isEqualTo(Duration.ofMinutes(10));
        assertThat(throttle.wait("ada", "10.0.0.2")).isZero();
        assertThat(throttle.wait("ben", "10.0.0.1")).isZero();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(throttle.wait("ada", "10.0.0.1")).isZero();
    }

    @Test
    void theRightPasswordForgivesWhatWasWrongFromThere() {
        for (int i = 0; i < 4; i++) {
            throttle.failed("ada", "10.0.0.1");
        }
        throttle.succeeded("ada", "10.0.0.1");
        throttle.failed("ada", "10.0.0.1");
        assertThat(throttle.wait("ada", "10.0.0.1")).isZero();
    }

    @Test
    void manyAddressesAgainstOneAccountAndOneAddressAgainstManyAccountsWaitToo() {
        for (int i = 0; i < LoginThrottle.MOST_LOGIN; i++) {
            throttle.failed("ada", "10.0.1." + i);
        }
        assertThat(throttle.wait("ada", "10.0.2.1")).isEqualTo(LoginThrottle.WINDOW);
        for (int i = 0; i < LoginThrottle.MOST_ADDRESS; i++) {
            throttle.failed("someone" + i, "10.0.3.1");
        }
        assertThat(throttle.wait("ben", "10.0.3.1")).isEqualTo(LoginThrottle.WINDOW);
    }
}

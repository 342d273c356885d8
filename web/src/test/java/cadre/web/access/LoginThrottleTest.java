package cadre.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guessing becomes slow, and the owner is not soon locked out by it. */
class LoginThrottleTest {

    private Instant now = Instant.parse("2026-05-04T10:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void theFifthFailureFromAnAddressMeansWaitingUntilTheFirstIsOld() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.begin("ada", "10.0.0.1")).isZero();
            now = now.plusSeconds(60);
        }
        // The first was five minutes ago, and counts for fifteen.
        assertThat(throttle.begin("ada", "10.0.0.1")).isEqualTo(Duration.ofMinutes(10));
        assertThat(throttle.begin("ada", "10.0.0.2")).isZero();
        assertThat(throttle.begin("ben", "10.0.0.1")).isZero();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(throttle.begin("ada", "10.0.0.1")).isZero();
    }

    /** None has been answered when the next begins. */
    @Test
    void manyAtOnceAreNotMoreThanOneAfterAnother() {
        long begun = IntStream.range(0, 50)
                .filter(n -> throttle.begin("ada", "10.0.0.1").isZero())
                .count();
        assertThat(begun).isEqualTo(LoginThrottle.MOST_PAIR);
    }

    @Test
    void theRightPasswordForgivesWhatWasWrongFromThere() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.begin("ada", "10.0.0.1")).isZero();
        }
        throttle.succeeded("ada", "10.0.0.1");
        assertThat(throttle.begin("ada", "10.0.0.1")).isZero();
    }

    @Test
    void theRightPasswordItselfCountsNowhere() {
        for (int i = 0; i < 2 * LoginThrottle.MOST_ADDRESS; i++) {
            assertThat(throttle.begin("ada", "10.0.0.1")).isZero();
            throttle.succeeded("ada", "10.0.0.1");
        }
    }

    @Test
    void manyAddressesAgainstOneAccountAndOneAddressAgainstManyAccountsWaitToo() {
        for (int i = 0; i < LoginThrottle.MOST_LOGIN; i++) {
            throttle.begin("ada", "10.0.1." + i);
        }
        assertThat(throttle.begin("ada", "10.0.2.1")).isEqualTo(LoginThrottle.WINDOW);
        for (int i = 0; i < LoginThrottle.MOST_ADDRESS; i++) {
            throttle.begin("someone" + i, "10.0.3.1");
        }
        assertThat(throttle.begin("ben", "10.0.3.1")).isEqualTo(LoginThrottle.WINDOW);
    }

    @Test
    void aNetworkOfTheNewerAddressesIsOnePerson() {
        for (int i = 0; i < LoginThrottle.MOST_PAIR; i++) {
            throttle.begin("ada", "2001:db8::" + i);
        }
        assertThat(throttle.begin("ada", "2001:db8::ffff")).isEqualTo(LoginThrottle.WINDOW);
    }
}

package cadre.web.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.site.Networks;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Five at once from one address and one more every ten minutes; sixty at once to one company and one more every minute. */
class PublicLimitTest {

    private Instant now = Instant.parse("2026-05-04T10:00:00Z");
    private final PublicLimit limit = new PublicLimit(() -> now);

    @Test
    void fiveAtOnceThenOneEveryTenMinutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.take(1, "10.0.0.1")).isZero();
        }
        assertThat(limit.take(1, "10.0.0.1")).isEqualTo(Duration.ofMinutes(10));
        assertThat(limit.take(1, "10.0.0.2")).isZero();
        now = now.plus(Duration.ofMinutes(4));
        assertThat(limit.take(1, "10.0.0.1")).isEqualTo(Duration.ofMinutes(6));
        now = now.plus(Duration.ofMinutes(6));
        assertThat(limit.take(1, "10.0.0.1")).isZero();
        assertThat(limit.take(1, "10.0.0.1")).isEqualTo(Duration.ofMinutes(10));
        // After fifty minutes of quiet it is as at first, and no more than that after a year.
        now = now.plus(Duration.ofDays(365));
        for (int i = 0; i < 5; i++) {
            assertThat(limit.take(1, "10.0.0.1")).isZero();
        }
        assertThat(limit.take(1, "10.0.0.1")).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void sixtyAtOnceToOneCompanyFromWhereverTheyCome() {
        for (int i = 0; i < PublicLimit.MOST_COMPANY; i++) {
            assertThat(limit.take(1, "10.0.1." + i)).isZero();
        }
        assertThat(limit.take(1, "10.0.2.1")).isEqualTo(Duration.ofMinutes(1));
        assertThat(limit.take(2, "10.0.2.1")).as("another company").isZero();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(limit.take(1, "10.0.2.1")).isZero();
    }

    @Test
    void aWholeNetworkOfTheNewerAddressesIsOneSender() {
        assertThat(Networks.of("2001:db8:0:7::1")).isEqualTo(Networks.of("2001:db8:0:7:ffff::2"));
        assertThat(Networks.of("2001:db8:0:7::1")).isNotEqualTo(Networks.of("2001:db8:0:8::1"));
        assertThat(Networks.of("fe80::1%eth0")).isEqualTo("fe80000000000000");
        assertThat(Networks.of("10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(Networks.of("203.0.113.9:4711"))
                .as("as some proxies write it")
                .isEqualTo("203.0.113.9:4711");
    }
}

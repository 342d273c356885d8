package cadre.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages may go, when they are tried again, and how they are signed. */
class DestinationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1"
            })
    void addressesOfAnInnerNetworkAreNotPublic(String address) throws Exception {
        assertThat(Destinations.isPublic(InetAddress.getByName(address))).isFalse();
        if (!InetAddress.getByName(address).isLoopbackAddress()) {
            String host = address.contains(":") ? "[" + address + "]" : address;
            assertThat(new Destinations(true, false).fault("https://" + host + "/x"))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.15.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "192.1.0.1",
                "198.20.0.1",
                "2606:4700::1111"
            })
    void othersAre(String address) throws Exception {
        assertThat(Destinations.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void thisComputerIsAllowedOnlyWhereTheServerListensToNobodyElse() {
        assertThat(new Destinations(true, false).fault("http://127.0.0.1:9/x")).isEmpty();
        assertThat(new Destinations(false, false).fault("http://127.0.0.1:9/x")).isPresent();
        assertThat(new Destinations(false, true).fault("http://10.0.0.1/x")).isEmpty();
    }

    @Test
    void theWaitsGrowUntilItIsGivenUp() {
        assertThat(Backoff.after(1)).contains(Duration.ofSeconds(5));
        Duration before = Duration.ZERO;
        Duration all = Duration.ZERO;
        int attempts = 1;
        for (Optional<Duration> wait = Backoff.after(1); wait.isPresent(); wait = Backoff.after(++attempts)) {
            assertThat(wait.get()).isGreaterThan(before);
            before = wait.get();
            all = all.plus(before);
        }
        assertThat(attempts).isEqualTo(11);
        // Long enough for a weekend.
        assertThat(all).isBetween(Duration.ofDays(2), Backoff.PATIENCE);
    }

    /** The worked example of the Standard Webhooks specification. */
    @Test
    void theSignatureIsThatOfTheStandard() {
        assertThat(Sender.signature(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}"))
                .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}

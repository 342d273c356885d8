package cadre.web.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When to try again what did not arrive. */
final class Backoff {

    /** A receiver at which nothing arrives for so long is not told any more. */
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(20),
            Duration.ofHours(30));

    private Backoff() {}

    /**
     * How long to wait.
     *
     * @param attempts so far, at least 1
     * @return nothing when it is given up
     */
    static Optional<Duration> after(int attempts) {
        return attempts <= WAITS.size() ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
    }
}

package cadre.web.frontdoor;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets so many through at once, and after that one in each interval: a bucket that holds so many drops, into which one falls
 * in each interval. Not safe for several threads.
 */
final class Bucket {

    private final int most;
    private final Duration interval;
    /** When the bucket is, or was, full. */
    private Instant full;

    /**
     * A full bucket.
     *
     * @param most that go through at once
     * @param interval after which one more does
     */
    Bucket(int most, Duration interval) {
        this.most = most;
        this.interval = interval;
        this.full = Instant.MIN;
    }

    /** How long until one goes through; zero when it does now. */
    Duration wait(Instant now) {
        // One goes through when at most all but one of the drops are missing.
        Instant free = full.equals(Instant.MIN) ? now : full.minus(interval.multipliedBy(most - 1L));
        return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
    }

    /** Lets one through, which {@link #wait} has to allow. */
    void take(Instant now) {
        full = (full.isBefore(now) ? now : full).plus(interval);
    }

    /** Whether it is as if nobody had ever come. */
    boolean isFull(Instant now) {
        return !full.isAfter(now);
    }
}

package cadre.web.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * So many requests a second for each token, and twice as many at once after a pause. Kept in memory; what was used longest ago is
 * forgotten first.
 */
final class RateLimit {

    private static final int MOST_KEYS = 20_000;
    private static final double NANOS = 1e9;

    private final InstantSource clock;
    private final double perSecond;
    private final Map<Long, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A limit.
     *
     * @param clock of the server
     * @param perSecond requests a second, at least 1
     */
    RateLimit(InstantSource clock, int perSecond) {
        this.clock = clock;
        this.perSecond = Math.max(1, perSecond);
    }

    /** What is left at a time. */
    private record Bucket(double left, Instant at) {}

    /**
     * Takes one request.
     *
     * @param token id of it
     * @return zero when it may go on, else how long to wait for the next
     */
    synchronized Duration take(long token) {
        Instant now = clock.instant();
        Bucket before = buckets.getOrDefault(token, new Bucket(2 * perSecond, now));
        double passed = Math.max(0, Duration.between(before.at(), now).toNanos() / NANOS);
        double left = Math.min(2 * perSecond, before.left() + passed * perSecond);
        boolean goes = left >= 1;
        buckets.put(token, new Bucket(goes ? left - 1 : left, now));
        if (buckets.size() > MOST_KEYS) {
            Iterator<Long> oldest = buckets.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return goes ? Duration.ZERO : Duration.ofNanos((long) ((1 - left) / perSecond * NANOS));
    }
}

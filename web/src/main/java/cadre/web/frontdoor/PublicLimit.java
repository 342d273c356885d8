package cadre.web.frontdoor;

import cadre.web.site.Networks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many ideas strangers may send: some at once from one address of the network, and some to one company from everywhere. Kept
 * in memory; addresses that have been quiet are forgotten first.
 */
@Component
final class PublicLimit {

    static final int MOST_ADDRESS = 5;
    static final Duration EACH_ADDRESS = Duration.ofMinutes(10);
    static final int MOST_COMPANY = 60;
    static final Duration EACH_COMPANY = Duration.ofMinutes(1);

    private static final int KEPT = 10_000;

    private final InstantSource clock;
    private final Map<String, Bucket> addresses = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Long, Bucket> companies = new LinkedHashMap<>();

    PublicLimit(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Lets one through, or says how long it has to wait.
     *
     * @param tenant id of the company
     * @param address of the network
     * @return zero when it goes through
     */
    synchronized Duration take(long tenant, String address) {
        Instant now = clock.instant();
        Bucket company = companies.computeIfAbsent(tenant, id -> new Bucket(MOST_COMPANY, EACH_COMPANY));
        Bucket from = addresses.computeIfAbsent(Networks.of(address), key -> new Bucket(MOST_ADDRESS, EACH_ADDRESS));
        Duration wait = company.wait(now).compareTo(from.wait(now)) > 0 ? company.wait(now) : from.wait(now);
        if (wait.isZero()) {
            company.take(now);
            from.take(now);
        }
        if (addresses.size() > KEPT) {
            Iterator<String> quiet = addresses.keySet().iterator();
            quiet.next();
            quiet.remove();
        }
        return wait;
    }
}

package cadre.web.access;

import cadre.web.account.Secrets;
import cadre.web.site.Networks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Slows down guessing: after some failures in a quarter of an hour there is nothing but waiting, for an account from one
 * address, for an account from everywhere, and for an address whatever the account. The limits differ so that guessing
 * from elsewhere does not soon lock the owner out. An attempt counts as failed from its beginning, so that many at once are not
 * more than one after another. Kept in memory; what is oldest is forgotten first.
 */
final class LoginThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Failures of an account from one address. */
    static final int MOST_PAIR = 5;
    /** Failures of an account from everywhere. */
    static final int MOST_LOGIN = 30;
    /** Failures of an address with any account. */
    static final int MOST_ADDRESS = 100;

    private static final int MOST_KEYS = 20_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Begins an attempt, which counts as failed unless {@link #succeeded}.
     *
     * @param login as stored, not as typed
     * @param address of the network
     * @return zero when it may be tried now, else how long to wait: then nothing has begun
     */
    synchronized Duration begin(String login, String address) {
        List<String> keys = keys(login, address);
        Duration wait = Collections.max(
                List.of(wait(keys.get(0), MOST_PAIR), wait(keys.get(1), MOST_LOGIN), wait(keys.get(2), MOST_ADDRESS)));
        if (wait.isZero()) {
            keys.forEach(this::add);
        }
        return wait;
    }

    /** The right password was given: the attempt does not count, and what was wrong from this address before is forgiven. */
    synchronized void succeeded(String login, String address) {
        List<String> keys = keys(login, address);
        failures.remove(keys.get(0));
        takeBack(keys.get(1));
        takeBack(keys.get(2));
    }

    /** A login may be as long as a request; only its hash is kept. One person has a whole network of the newer addresses. */
    private static List<String> keys(String login, String address) {
        String who = Secrets.hash(login);
        String where = Networks.of(address);
        return List.of("p " + where + " " + who, "l " + who, "a " + where);
    }

    private void takeBack(String key) {
        Deque<Instant> times = failures.get(key);
        if (times != null) {
            times.pollLast();
        }
    }

    private Duration wait(String key, int most) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        times.removeIf(time -> !time.plus(WINDOW).isAfter(now));
        if (times.isEmpty()) {
            failures.remove(key);
        }
        return times.size() < most
                ? Duration.ZERO
                : Duration.between(now, times.getFirst().plus(WINDOW));
    }

    private void add(String key) {
        failures.computeIfAbsent(key, k -> new ArrayDeque<>()).addLast(clock.instant());
        if (failures.size() > MOST_KEYS) {
            Iterator<String> oldest = failures.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}

package cadre.web.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after some failures in a quarter of an hour there is nothing but waiting, for an account from one
 * address, for an account from everywhere, and for an address whatever the account. The limits differ so that guessing
 * from elsewhere does not soon lock the owner out. Kept in memory; what is oldest is forgotten first.
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
     * How long to wait before the next attempt.
     *
     * @param login as stored, not as typed
     * @param address of the network
     * @return zero when it may be tried now
     */
    synchronized Duration wait(String login, String address) {
        Duration wait = wait(pair(login, address), MOST_PAIR);
        Duration other = wait("l " + login, MOST_LOGIN);
        Duration third = wait("a " + address, MOST_ADDRESS);
        wait = other.compareTo(wait) > 0 ? other : wait;
        return third.compareTo(wait) > 0 ? third : wait;
    }

    /** It was tried with a wrong password. */
    synchronized void failed(String login, String address) {
        add(pair(login, address));
        add("l " + login);
        add("a " + address);
    }

    /** The right password was given; what was wrong from this address before is forgiven. */
    synchronized void succeeded(String login, String address) {
        failures.remove(pair(login, address));
    }

    private static String pair(String login, String address) {
        return "p " + address + " " + login;
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

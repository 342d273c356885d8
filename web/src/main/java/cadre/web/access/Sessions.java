package cadre.web.access;

import cadre.web.account.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sessions of everybody who is logged in, in memory. One ends after twelve hours in which nothing was asked for, and
 * seven days after logging in whatever was.
 */
@Component
public final class Sessions {

    /**
     * How long a session lasts in which nothing is asked for. The server's own setting is shorter: of those who have not logged in
     * there may be any number, and each takes room.
     */
    public static final Duration IDLE = Duration.ofHours(12);

    /** How long a session lasts at most. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final String ATTRIBUTE = Sessions.class.getName();

    private final InstantSource clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A session as its owner sees it.
     *
     * @param key to end it by; it is not what the browser sends
     * @param begun when they logged in
     * @param seen when something was last asked for
     * @param browser in a few words
     * @param address of the network
     * @param here whether it is the one that asks
     */
    public record Session(String key, Instant begun, Instant seen, String browser, String address, boolean here) {}

    /** What stands in the session; it leaves the list by itself when the session ends. */
    static final class Entry implements HttpSessionBindingListener {

        private final Sessions sessions;
        private final String key = UUID.randomUUID().toString();
        private final HttpSession session;
        private final long account;
        private final int stamp;
        private final Instant begun;
        private final String browser;
        private final String address;
        private volatile Instant seen;

        Entry(Sessions sessions, HttpServletRequest request, long account, int stamp, Instant now) {
            this.sessions = sessions;
            this.session = request.getSession();
            this.account = account;
            this.stamp = stamp;
            this.begun = now;
            this.seen = now;
            this.browser = browser(Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
            this.address = request.getRemoteAddr();
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            sessions.entries.remove(key);
        }

        void end() {
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                // It has just ended by itself.
            }
        }

        private Session shown(@Nullable HttpSession asking) {
            return new Session(
                    key,
                    begun,
                    seen,
                    browser,
                    address,
                    asking != null && asking.getId().equals(id()));
        }

        private String id() {
            try {
                return session.getId();
            } catch (IllegalStateException e) {
                return "";
            }
        }
    }

    /** Begins to count a session, right after logging in. */
    void begin(HttpServletRequest request, long account, int stamp) {
        Entry entry = new Entry(this, request, account, stamp, clock.instant());
        entries.put(entry.key, entry);
        entry.session.setMaxInactiveInterval(Math.toIntExact(IDLE.toSeconds()));
        entry.session.setAttribute(ATTRIBUTE, entry);
    }

    /**
     * The stamp of the account when the session of a request began.
     *
     * @return nothing when the session has lasted too long, or nobody logged in to this account with it
     */
    Optional<Integer> stamp(HttpSession session, long account) {
        Instant now = clock.instant();
        if (!(session.getAttribute(ATTRIBUTE) instanceof Entry entry)
                || entry.account != account
                || over(entry.begun, now)) {
            return Optional.empty();
        }
        entry.seen = now;
        return Optional.of(entry.stamp);
    }

    /** The account's stamp was counted up by this session itself, which goes on. */
    public void renew(HttpServletRequest request, long account, int stamp) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.removeAttribute(ATTRIBUTE);
        begin(request, account, stamp);
    }

    /** Whether a session that began then has lasted too long. */
    static boolean over(Instant begun, Instant now) {
        return !begun.plus(LONGEST).isAfter(now);
    }

    /** The sessions of an account, the one last used first. */
    public List<Session> of(Account account, HttpServletRequest asking) {
        return entries.values().stream()
                .filter(entry -> entry.account == account.id())
                .map(entry -> entry.shown(asking.getSession(false)))
                .sorted(Comparator.comparing(Session::seen).reversed())
                .toList();
    }

    /**
     * Ends a session of an account.
     *
     * @return false when it has no such session
     */
    public boolean end(Account account, String key) {
        Entry entry = entries.get(key);
        if (entry == null || entry.account != account.id()) {
            return false;
        }
        entry.end();
        return true;
    }

    /** Ends all sessions of an account but the one that asks. */
    public void endAll(long account, @Nullable HttpServletRequest asking) {
        HttpSession kept = asking == null ? null : asking.getSession(false);
        entries.values().stream()
                .filter(entry -> entry.account == account)
                .filter(entry -> kept == null || !kept.getId().equals(entry.id()))
                .forEach(Entry::end);
    }

    /** What a person would call it; browsers say that they are each other. */
    static String browser(String agent) {
        String name = agent.contains("Firefox/")
                ? "Firefox"
                : agent.contains("Edg/")
                        ? "Edge"
                        : agent.contains("Chrome/") ? "Chrome" : agent.contains("Safari/") ? "Safari" : "A program";
        String system = agent.contains("Android")
                ? "Android"
                : agent.contains("iPhone") || agent.contains("iPad")
                        ? "iOS"
                        : agent.contains("Windows")
                                ? "Windows"
                                : agent.contains("Mac OS X") ? "macOS" : agent.contains("Linux") ? "Linux" : "";
        return system.isEmpty() ? name : name + " on " + system;
    }
}

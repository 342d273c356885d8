package cadre.web.access;

import cadre.web.account.Account;
import cadre.web.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password has to be, and the accounts as the security library asks for them. */
@Component
public final class Passwords implements UserDetailsService {

    /** Fewest characters. */
    public static final int LEAST = 10;

    /** The hash looks at no more bytes than this. */
    private static final int MOST_BYTES = 72;

    /** Rounds of the hash, as a power of two: about a quarter of a second. */
    private static final int STRENGTH = 12;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final LoginThrottle throttle;

    Passwords(Accounts accounts, PasswordEncoder encoder, LoginThrottle throttle) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
    }

    /** How passwords are hashed: with bcrypt. An account without a password takes as long to refuse as one with another. */
    public static PasswordEncoder encoder() {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(STRENGTH);
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", bcrypt));
        encoder.setDefaultPasswordEncoderForMatches(new NoPassword(bcrypt));
        return encoder;
    }

    /**
     * What is wrong with a new password.
     *
     * @param password as typed
     * @param login it must not be
     * @return a sentence; nothing when it will do
     */
    public static Optional<String> fault(String password, String login) {
        if (password.length() < LEAST) {
            return Optional.of("The password needs at least " + LEAST + " characters. Maybe four words in a row.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("The password is longer than " + MOST_BYTES + " bytes, and the rest would not count.");
        }
        if (Accounts.normal(password).equals(Accounts.normal(login))
                || password.chars().distinct().count() < 3) {
            return Optional.of("This password would be guessed at once. Maybe four words in a row.");
        }
        return Optional.empty();
    }

    /** The hash of a password, as it is stored. */
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password), "no hash");
    }

    /**
     * What is wrong with the password that somebody who is logged in was asked for once more. Guessing is slowed down as it
     * is on the page to log in.
     *
     * @param account whose
     * @param password as typed
     * @return a sentence; nothing when it is right
     */
    public Optional<String> refusal(Account account, String password, HttpServletRequest request) {
        Duration wait = throttle.begin(account.login(), request.getRemoteAddr());
        if (!wait.isZero()) {
            return Optional.of("There were too many attempts. Wait " + Math.max(1, wait.toMinutes()) + " min.");
        }
        if (accounts.find(account.id())
                .filter(found -> encoder.matches(password, found.hash()))
                .isEmpty()) {
            return Optional.of("This is not your password. Maybe a letter is in the wrong case.");
        }
        throttle.succeeded(account.login(), request.getRemoteAddr());
        return Optional.empty();
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return accounts.find(login).map(Visitor::new).orElseThrow(() -> new UsernameNotFoundException("no account"));
    }

    /** For what is stored instead of a hash where there is no password: no password has it. */
    private static final class NoPassword implements PasswordEncoder {

        private final PasswordEncoder like;
        private volatile @Nullable String other;

        NoPassword(PasswordEncoder like) {
            this.like = like;
        }

        @Override
        public String encode(@Nullable CharSequence password) {
            throw new UnsupportedOperationException("there is no password to keep");
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            String some = other;
            if (some == null) {
                some = like.encode("the password of nobody");
                other = some;
            }
            boolean ignored = like.matches(password, some);
            return false;
        }
    }
}

package cadre.web.access;

import cadre.web.account.Accounts;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password has to be, and the accounts as the security library asks for them. */
@Component
public final class Passwords implements UserDetailsService {

    /** Fewest characters. */
    public static final int LEAST = 10;

    /** The hash looks at no more bytes than this. */
    private static final int MOST_BYTES = 72;

    private final Accounts accounts;
    private final PasswordEncoder encoder;

    Passwords(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
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

    @Override
    public UserDetails loadUserByUsername(String login) {
        return accounts.find(login).map(Visitor::new).orElseThrow(() -> new UsernameNotFoundException("no account"));
    }
}

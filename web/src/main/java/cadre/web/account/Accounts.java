package cadre.web.account;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts. */
@Component
public final class Accounts {

    private final JdbcClient database;
    private final InstantSource clock;

    Accounts(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An account with its password, as the library hashed it.
     *
     * @param account whose
     * @param hash of the password
     * @param enabled whether it may log in
     */
    public record Credentials(Account account, String hash, boolean enabled) {}

    /** What is stored for a login as typed: letter case and blanks around it do not count. */
    public static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether there is any account, so that the first-run page is over. */
    public boolean any() {
        return database.sql("select count(*) from account").query(Long.class).single() > 0;
    }

    /**
     * Makes an account.
     *
     * @param login not in use
     * @param name for others
     * @param hash of the password
     * @throws org.springframework.dao.DuplicateKeyException when the login is in use
     */
    public Account add(String login, String name, String hash) {
        database.sql("insert into account (login, name, password, created_at) values (?, ?, ?, ?)")
                .params(normal(login), name, hash, Timestamp.from(clock.instant()))
                .update();
        return find(login).orElseThrow().account();
    }

    /** The account of a login as typed. */
    public Optional<Credentials> find(String login) {
        return database.sql("select id, login, name, password, disabled_at from account where login = ?")
                .param(normal(login))
                .query((row, n) -> new Credentials(
                        new Account(row.getLong("id"), row.getString("login"), row.getString("name")),
                        row.getString("password"),
                        row.getTimestamp("disabled_at") == null))
                .optional();
    }

    /** The account of an id, unless it was disabled. */
    public Optional<Account> enabled(long id) {
        return database.sql("select id, login, name from account where id = ? and disabled_at is null")
                .param(id)
                .query((row, n) -> new Account(row.getLong("id"), row.getString("login"), row.getString("name")))
                .optional();
    }
}

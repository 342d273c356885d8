package cadre.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts. */
@Component
public final class Accounts {

    /** Stands for the hash of an account that nobody can log in to with a password. */
    public static final String NO_PASSWORD = "none";

    private static final Set<Integer> UNSEEN = Stream.of(
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR)
            .map(Byte::intValue)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<Character.UnicodeScript> ALIKE = EnumSet.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.ARMENIAN,
            Character.UnicodeScript.CHEROKEE);

    private static final String SELECT = "select id, login, name, password, disabled_at, stamp from account where ";

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
     * @param stamp what began under another one has ended
     */
    public record Credentials(Account account, String hash, boolean enabled, int stamp) {

        /** Whether it can log in with a password. */
        public boolean hasPassword() {
            return !hash.equals(NO_PASSWORD);
        }
    }

    /** What is stored for a login as typed: letter case, blanks around it and ways of writing the same signs do not count. */
    public static String normal(String login) {
        String plain = Normalizer.normalize(login, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return Normalizer.normalize(plain, Normalizer.Form.NFKC);
    }

    /**
     * What is wrong with a new login: nobody is to pass for somebody else by signs that are not seen or look like others.
     *
     * @return a sentence; nothing when it will do
     */
    public static Optional<String> fault(String login) {
        if (login.codePoints().anyMatch(point -> UNSEEN.contains(Character.getType(point)))) {
            return Optional.of("There is a sign in it that cannot be seen. Maybe type it instead of copying it.");
        }
        long scripts = login.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .filter(ALIKE::contains)
                .distinct()
                .count();
        return scripts > 1
                ? Optional.of(
                        "It has letters of two scripts that look alike, such as Latin and Cyrillic. Take one of them.")
                : Optional.empty();
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
        return database.sql(SELECT + "login = ?")
                .param(normal(login))
                .query(Accounts::credentials)
                .optional();
    }

    /** The account of an id. */
    public Optional<Credentials> find(long id) {
        return database.sql(SELECT + "id = ?")
                .param(id)
                .query(Accounts::credentials)
                .optional();
    }

    /** The account of an id, unless it was disabled. */
    public Optional<Account> enabled(long id) {
        return find(id).filter(Credentials::enabled).map(Credentials::account);
    }

    /** All accounts, by login. */
    public List<Credentials> all() {
        return database.sql(SELECT + "1 = 1 order by login")
                .query(Accounts::credentials)
                .list();
    }

    /** Gives an account another name. */
    public void rename(long id, String name) {
        database.sql("update account set name = ? where id = ?")
                .params(name, id)
                .update();
    }

    /** Gives an account another password, which ends all its sessions. */
    public void password(long id, String hash) {
        database.sql("update account set password = ?, stamp = stamp + 1 where id = ?")
                .params(hash, id)
                .update();
    }

    /** Lets nobody log in to an account, and ends all its sessions. */
    public void disable(long id) {
        database.sql("update account set disabled_at = ?, stamp = stamp + 1 where id = ? and disabled_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Lets an account in again. */
    public void enable(long id) {
        database.sql("update account set disabled_at = null where id = ?")
                .param(id)
                .update();
    }

    /** Takes everything out of an account by which its owner could be known, for good; nobody logs in to it again. */
    public void anonymise(long id, String name) {
        disable(id);
        database.sql("update account set login = ?, name = ?, password = ?, mail_link = false where id = ?")
                .params("erased-" + id, name, NO_PASSWORD, id)
                .update();
        database.sql("delete from identity where account_id = ?").param(id).update();
    }

    /** Allows, or no longer, that an identity with the login as its verified address is linked at its first login. */
    public void allowMailLink(long id, boolean allowed) {
        database.sql("update account set mail_link = ? where id = ?")
                .params(allowed, id)
                .update();
    }

    /** The account that an identity with this verified address may be linked to. */
    public Optional<Account> linkable(String mail) {
        return database.sql(SELECT + "login = ? and mail_link and disabled_at is null")
                .param(normal(mail))
                .query(Accounts::credentials)
                .optional()
                .map(Credentials::account);
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(
                new Account(row.getLong("id"), row.getString("login"), row.getString("name")),
                row.getString("password"),
                row.getTimestamp("disabled_at") == null,
                row.getInt("stamp"));
    }
}

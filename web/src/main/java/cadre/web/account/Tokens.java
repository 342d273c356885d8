package cadre.web.account;

import cadre.web.word.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The tokens of programs. Only hashes are stored: who loses one makes another. */
@Component
public final class Tokens {

    /** With what every token begins, so that it is recognised where it does not belong. */
    public static final String PREFIX = "cadre_";

    private static final int HINT = PREFIX.length() + 4;
    private static final Duration USE = Duration.ofMinutes(1);

    private static final String SELECT = """
            select k.id, k.name, k.role, k.hint, k.created_at, k.expires_at, k.last_used_at, k.revoked_at,
                a.id as account_id, a.login, a.name as account_name, t.id as tenant_id, t.slug, t.name as tenant_name,
                m.role as member_role
            from api_token k join account a on a.id = k.account_id join tenant t on t.id = k.tenant_id
                join membership m on m.account_id = k.account_id and m.tenant_id = k.tenant_id
            where a.disabled_at is null and\s""";

    private final JdbcClient database;
    private final InstantSource clock;

    Tokens(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A token that was just made.
     *
     * @param id of it
     * @param secret with what the program comes; not to be had again
     */
    public record Made(long id, String secret) {}

    /**
     * Makes a token.
     *
     * @param owner whose, and where
     * @param role no higher than the owner's
     * @param name what it is for
     * @param days until it expires
     */
    public Made make(Membership owner, Role role, String name, int days) {
        if (!owner.role().covers(role)) {
            throw new IllegalArgumentException("a token cannot do more than its owner");
        }
        String secret = PREFIX + Secrets.make();
        Instant now = clock.instant();
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into api_token (tenant_id, account_id, name, role, hash, hint, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        owner.tenant().id(),
                        owner.account().id(),
                        name,
                        role.word(),
                        Secrets.hash(secret),
                        secret.substring(0, HINT),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(Duration.ofDays(days))))
                .update(key, "id");
        return new Made(Objects.requireNonNull(key.getKeyAs(Long.class), "the database made no key"), secret);
    }

    /** The token that a program came with; nothing when there is none, it expired or was revoked, or its owner left. */
    public Optional<Token> use(String secret) {
        Instant now = clock.instant();
        Optional<Token> found = database.sql(SELECT + "k.hash = ?")
                .param(Secrets.hash(secret))
                .query(Tokens::token)
                .optional()
                .filter(token -> token.isGood(now));
        found.filter(token -> token.used() == null || !token.used().plus(USE).isAfter(now))
                .ifPresent(token -> database.sql("update api_token set last_used_at = ? where id = ?")
                        .params(Timestamp.from(now), token.id())
                        .update());
        return found;
    }

    /** All of a company, or those of one account there, newest first. */
    public List<Token> all(Tenant tenant, @Nullable Account owner) {
        return database.sql(SELECT + "k.tenant_id = ? and (k.account_id = ? or ?) order by k.id desc")
                .params(tenant.id(), owner == null ? 0L : owner.id(), owner == null)
                .query(Tokens::token)
                .list();
    }

    /** The one of an id, if it is this company's. */
    public Optional<Token> find(Tenant tenant, long id) {
        return database.sql(SELECT + "k.tenant_id = ? and k.id = ?")
                .params(tenant.id(), id)
                .query(Tokens::token)
                .optional();
    }

    /** From now on it is not accepted. */
    public void revoke(Token token) {
        database.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), token.id())
                .update();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getLong("id"),
                new Membership(
                        new Account(row.getLong("account_id"), row.getString("login"), row.getString("account_name")),
                        new Tenant(row.getLong("tenant_id"), row.getString("slug"), row.getString("tenant_name")),
                        Word.of(Role.class, row.getString("member_role"))),
                row.getString("name"),
                Word.of(Role.class, row.getString("role")),
                row.getString("hint"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

package cadre.web.account;

import cadre.web.word.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that let one person into a company, once, within a week. Who has the link has the invitation: it is shown once. It is good
 * only while who made it may still ask people in: otherwise an administrator could keep one to come back with.
 */
@Component
public final class Invitations {

    /** How long one can be used. */
    public static final Duration LIFE = Duration.ofDays(7);

    private static final String SELECT = """
            select i.id, i.role, i.label, i.made_at, i.expires_at, t.id as tenant_id, t.slug, t.name, a.name as author
            from invitation i join tenant t on t.id = i.tenant_id join account a on a.id = i.author_id
              join membership m on m.tenant_id = i.tenant_id and m.account_id = i.author_id
            where m.role = 'administrator' and a.disabled_at is null
              and i.used_at is null and i.withdrawn_at is null and i.expires_at > ? and\s""";

    private final JdbcClient database;
    private final InstantSource clock;

    Invitations(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An invitation that can still be used.
     *
     * @param id in the database
     * @param tenant into which company
     * @param role as what
     * @param label for whom, as the administrator wrote it
     * @param author name of the administrator
     * @param made when
     * @param expires until when it can be used
     */
    public record Invitation(
            long id, Tenant tenant, Role role, String label, String author, Instant made, Instant expires) {}

    /**
     * Makes an invitation.
     *
     * @param label for whom, so that administrators know which it is
     * @return the token, which is stored nowhere
     */
    public String make(Tenant tenant, Account author, Role role, String label) {
        String token = Secrets.make();
        Instant now = clock.instant();
        database.sql("insert into invitation (tenant_id, role, label, token, author_id, made_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        tenant.id(),
                        role.word(),
                        label,
                        Secrets.hash(token),
                        author.id(),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(LIFE)))
                .update();
        return token;
    }

    /** The invitation of a token, while it can be used. */
    public Optional<Invitation> find(String token) {
        return database.sql(SELECT + "i.token = ?")
                .params(Timestamp.from(clock.instant()), Secrets.hash(token))
                .query(Invitations::invitation)
                .optional();
    }

    /** The invitations of a company that can still be used, newest first. */
    public List<Invitation> open(Tenant tenant) {
        return database.sql(SELECT + "i.tenant_id = ? order by i.id desc")
                .params(Timestamp.from(clock.instant()), tenant.id())
                .query(Invitations::invitation)
                .list();
    }

    /**
     * Uses an invitation up.
     *
     * @return false when somebody else was faster
     */
    public boolean use(Invitation invitation, Account account) {
        return database.sql("update invitation set used_at = ?, account_id = ?"
                                + " where id = ? and used_at is null and withdrawn_at is null")
                        .params(Timestamp.from(clock.instant()), account.id(), invitation.id())
                        .update()
                == 1;
    }

    /**
     * Withdraws an invitation.
     *
     * @return false when the company has no such invitation to withdraw
     */
    public boolean withdraw(Tenant tenant, long id) {
        return database.sql("update invitation set withdrawn_at = ?"
                                + " where id = ? and tenant_id = ? and used_at is null and withdrawn_at is null")
                        .params(Timestamp.from(clock.instant()), id, tenant.id())
                        .update()
                == 1;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                new Tenant(row.getLong("tenant_id"), row.getString("slug"), row.getString("name")),
                Word.of(Role.class, row.getString("role")),
                row.getString("label"),
                row.getString("author"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}

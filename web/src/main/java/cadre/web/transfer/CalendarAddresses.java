package cadre.web.transfer;

import cadre.web.access.Visit;
import cadre.web.account.Members;
import cadre.web.account.Membership;
import cadre.web.account.Role;
import cadre.web.account.Secrets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Addresses with a secret, under which calendar programs fetch the dates of a company: they can send nothing else along. Each member has
 * one at most, and it leads nowhere as soon as they may not see the board any more.
 */
@Component
final class CalendarAddresses {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Members members;

    CalendarAddresses(JdbcClient database, TransactionTemplate transaction, InstantSource clock, Members members) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.members = members;
    }

    /** Makes one; the one from before leads nowhere from then on. Returns the secret, which is stored nowhere. */
    String make(Visit visit) {
        String secret = Secrets.make();
        transaction.executeWithoutResult(status -> {
            remove(visit);
            database.sql(
                            "insert into calendar_address (tenant_id, account_id, secret_hash, made_at) values (?, ?, ?, ?)")
                    .params(
                            visit.tenant().id(),
                            visit.account().id(),
                            Secrets.hash(secret),
                            Timestamp.from(clock.instant()))
                    .update();
        });
        return secret;
    }

    /** From now on it leads nowhere. */
    void remove(Visit visit) {
        database.sql("delete from calendar_address where tenant_id = ? and account_id = ?")
                .params(visit.tenant().id(), visit.account().id())
                .update();
    }

    /** When the visitor made theirs; nothing without one. */
    Optional<Instant> made(Visit visit) {
        return database.sql("select made_at from calendar_address where tenant_id = ? and account_id = ?")
                .params(visit.tenant().id(), visit.account().id())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Whose it is and where, while they may see the board there. */
    Optional<Membership> find(String secret) {
        return database.sql("select c.account_id, t.slug from calendar_address c join tenant t on t.id = c.tenant_id"
                        + " join account a on a.id = c.account_id where c.secret_hash = ? and a.disabled_at is null")
                .param(Secrets.hash(secret))
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                .optional()
                .flatMap(found -> members.find(found.getKey(), found.getValue()))
                .filter(member -> member.role().covers(Role.VIEWER));
    }
}

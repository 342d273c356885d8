package cadre.web.people;

import cadre.web.account.Account;
import cadre.web.account.Tenant;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account is which person of the company file: said by the account, confirmed by an administrator. */
@Component
final class SeatLinks {

    private final JdbcClient database;
    private final InstantSource clock;

    SeatLinks(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An account that says who it is.
     *
     * @param account who says so
     * @param seat id of the person
     * @param confirmed whether an administrator has confirmed it
     */
    record Link(Account account, String seat, boolean confirmed) {}

    private static final String SELECT = """
            select a.id, a.login, a.name, l.seat, l.confirmed_at
            from seat_link l join account a on a.id = l.account_id where l.tenant_id = ?\s""";

    Optional<Link> of(Tenant tenant, Account account) {
        return list(SELECT + "and a.id = ?", tenant.id(), account.id()).stream().findFirst();
    }

    /** The account that is confirmed to be a person. */
    Optional<Link> confirmed(Tenant tenant, String seat) {
        return list(SELECT + "and l.seat = ? and l.confirmed_at is not null", tenant.id(), seat).stream()
                .findFirst();
    }

    /** What waits for an administrator, the oldest first. */
    List<Link> open(Tenant tenant) {
        return list(SELECT + "and l.confirmed_at is null order by l.asked_at", tenant.id());
    }

    void ask(Tenant tenant, Account account, String seat) {
        remove(tenant, account.id());
        database.sql("insert into seat_link (tenant_id, account_id, seat, asked_at) values (?, ?, ?, ?)")
                .params(tenant.id(), account.id(), seat, Timestamp.from(clock.instant()))
                .update();
    }

    /** Only one account is a person: with the new one, the earlier one is not any more. */
    boolean confirm(Tenant tenant, long account, Account administrator) {
        database.sql("""
                        delete from seat_link where tenant_id = ? and account_id <> ? and confirmed_at is not null
                        and seat = (select seat from seat_link where tenant_id = ? and account_id = ?)""").params(tenant.id(), account, tenant.id(), account).update();
        return database.sql("update seat_link set confirmed_by = ?, confirmed_at = ?"
                                + " where tenant_id = ? and account_id = ? and confirmed_at is null")
                        .params(administrator.id(), Timestamp.from(clock.instant()), tenant.id(), account)
                        .update()
                == 1;
    }

    boolean remove(Tenant tenant, long account) {
        return database.sql("delete from seat_link where tenant_id = ? and account_id = ?")
                        .params(tenant.id(), account)
                        .update()
                == 1;
    }

    private List<Link> list(String sql, Object... parameters) {
        return database.sql(sql)
                .params(parameters)
                .query((row, n) -> new Link(
                        new Account(row.getLong("id"), row.getString("login"), row.getString("name")),
                        row.getString("seat"),
                        row.getTimestamp("confirmed_at") != null))
                .list();
    }
}

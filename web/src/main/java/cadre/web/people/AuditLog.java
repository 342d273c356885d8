package cadre.web.people;

import cadre.web.access.Audit;
import cadre.web.access.Visit;
import cadre.web.account.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what {@link Audit} wrote, and deletes what is old. */
@Component
public final class AuditLog {

    /** Entries younger than this cannot be deleted. */
    static final int LEAST_DAYS = 90;

    private static final String FROM = """
            from audit_entry e left join account a on a.id = e.account_id
            left join account s on s.id = case when e.subject_kind = 'account' then cast(e.subject as bigint) end
            where e.tenant_id = ?""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Audit audit;

    AuditLog(JdbcClient database, TransactionTemplate transaction, InstantSource clock, Audit audit) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What to look for.
     *
     * @param who part of the login or name of who did it; empty for everybody
     * @param deed what was done; empty for anything
     * @param subject id of a person or login of a member about whom it is; empty for anybody
     */
    record Filter(String who, String deed, String subject) {

        /** Everything. */
        static final Filter NONE = new Filter("", "", "");

        boolean isEmpty() {
            return equals(NONE);
        }
    }

    /**
     * An entry as people read it.
     *
     * @param id in the database
     * @param at when
     * @param who name of who did it
     * @param deed what was done
     * @param kind what the subject is
     * @param subject about whom: id of a person, name of an account, or everyone
     * @param page where
     * @param detail of a change; may be empty
     */
    public record Entry(
            long id, Instant at, String who, String deed, String kind, String subject, String page, String detail) {}

    List<Entry> page(Tenant tenant, Filter filter, int from, int most) {
        List<Object> parameters = new ArrayList<>(List.of(tenant.id()));
        String where = where(filter, parameters);
        parameters.addAll(List.of(most, from));
        return database.sql("select e.*, a.name as who, s.name as subject_name " + FROM + where
                        + " order by e.id desc limit ? offset ?")
                .params(parameters)
                .query(AuditLog::entry)
                .list();
    }

    /** Some entries, the newest first, with ids below one. */
    public List<Entry> below(Tenant tenant, long below, int most) {
        return database.sql("select e.*, a.name as who, s.name as subject_name " + FROM
                        + " and e.id < ? order by e.id desc limit ?")
                .params(tenant.id(), below, most)
                .query(AuditLog::entry)
                .list();
    }

    int count(Tenant tenant, Filter filter) {
        List<Object> parameters = new ArrayList<>(List.of(tenant.id()));
        String where = where(filter, parameters);
        return database.sql("select count(*) " + FROM + where)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** Who looked at a person or everybody, and what was changed about them; the newest first. */
    List<Entry> about(Tenant tenant, String seat, int most) {
        return database.sql("select e.*, a.name as who, s.name as subject_name " + FROM
                        + " and ((e.subject_kind = 'seat' and e.subject = ?) or (e.subject_kind = 'everyone'"
                        + " and e.deed in ('viewed', 'exported'))) order by e.id desc limit ?")
                .params(tenant.id(), seat, most)
                .query(AuditLog::entry)
                .list();
    }

    /** Deletes what is older than so many days, and says so in the log. */
    int purge(Visit visit, int days) {
        return Objects.requireNonNull(transaction.execute(status -> {
            int gone = database.sql("delete from audit_entry where tenant_id = ? and at < ?")
                    .params(visit.tenant().id(), Timestamp.from(clock.instant().minus(Duration.ofDays(days))))
                    .update();
            audit.note(
                    visit,
                    Audit.Deed.PURGED,
                    Audit.Subject.EVERYONE,
                    "audit",
                    gone + " entries older than " + days + " days");
            return gone;
        }));
    }

    private static String where(Filter filter, List<Object> parameters) {
        StringBuilder where = new StringBuilder();
        if (!filter.who().isEmpty()) {
            where.append(" and (lower(a.name) like ? or lower(a.login) like ?)");
            String like = "%" + filter.who().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
            parameters.addAll(List.of(like, like));
        }
        if (!filter.deed().isEmpty()) {
            where.append(" and e.deed = ?");
            parameters.add(filter.deed());
        }
        if (!filter.subject().isEmpty()) {
            where.append(" and ((e.subject_kind = 'seat' and e.subject = ?) or s.login = ?)");
            parameters.addAll(List.of(filter.subject(), filter.subject()));
        }
        return where.toString();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        String kind = row.getString("subject_kind");
        String who = row.getString("who");
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                who != null
                        ? who
                        : row.getObject("account_id") == null ? "the command line" : "an account that is gone",
                row.getString("deed"),
                kind,
                switch (kind) {
                    case "everyone" -> "everyone";
                    case "account" ->
                        Objects.requireNonNullElse(row.getString("subject_name"), "an account that is gone");
                    default -> row.getString("subject");
                },
                row.getString("page"),
                row.getString("detail"));
    }
}

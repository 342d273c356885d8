package cadre.web.decision;

import cadre.web.access.Visit;
import cadre.web.account.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** What was asked and answered, company by company. */
@Component
final class Inquiries {

    private static final String SELECT = """
            select d.id, d.revision_id, a.name as asker, d.state, d.seconds, d.reasons, d.seed, d.asked_at, d.ended_at, d.headline
            from decision d join account a on a.id = d.author_id where\s""";

    private final JdbcClient database;
    private final InstantSource clock;

    Inquiries(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Stores what is asked for; it then waits.
     *
     * @param visit who asks, and where
     * @param revision id of the revision it is about
     * @param wish how much
     * @return its id
     */
    long ask(Visit visit, long revision, Inquiry.Wish wish) {
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into decision (tenant_id, revision_id, author_id, state, seconds, reasons, seed, asked_at,"
                        + " headline) values (?, ?, ?, ?, ?, ?, ?, ?, '')")
                .params(
                        visit.tenant().id(),
                        revision,
                        visit.account().id(),
                        State.QUEUED.word(),
                        wish.seconds(),
                        wish.reasons(),
                        wish.seed(),
                        Timestamp.from(clock.instant()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class), "the database made no key");
    }

    /** The one of an id, if it is this company's. */
    Optional<Inquiry> find(Tenant tenant, long id) {
        return database.sql(SELECT + "d.tenant_id = ? and d.id = ?")
                .params(tenant.id(), id)
                .query(Inquiries::inquiry)
                .optional();
    }

    /** All of a company, newest first. */
    List<Inquiry> all(Tenant tenant) {
        return database.sql(SELECT + "d.tenant_id = ? order by d.id desc")
                .param(tenant.id())
                .query(Inquiries::inquiry)
                .list();
    }

    /** The newest that has an answer. */
    Optional<Inquiry> newestAnswered(Tenant tenant) {
        return database.sql(SELECT + "d.tenant_id = ? and d.headline <> '' order by d.id desc limit 1")
                .param(tenant.id())
                .query(Inquiries::inquiry)
                .optional();
    }

    /** The answer as JSON; nothing when there is none. */
    Optional<String> answer(Inquiry inquiry) {
        return database.sql("select answer from decision where id = ? and answer is not null")
                .param(inquiry.id())
                .query((row, n) -> row.getString(1))
                .optional();
    }

    /** Its turn has come. */
    void started(long id) {
        database.sql("update decision set state = ? where id = ?")
                .params(State.RUNNING.word(), id)
                .update();
    }

    /** It ended without an answer. */
    void ended(long id, State state) {
        database.sql("update decision set state = ?, ended_at = ? where id = ?")
                .params(state.word(), Timestamp.from(clock.instant()), id)
                .update();
    }

    /** It has an answer. */
    void answered(long id, State state, String headline, String answer) {
        database.sql("update decision set state = ?, ended_at = ?, headline = ?, answer = ? where id = ?")
                .params(state.word(), Timestamp.from(clock.instant()), headline, answer, id)
                .update();
    }

    /** After a start: what was open when the server ended will not be answered. */
    void interruptOpen() {
        database.sql("update decision set state = ?, ended_at = ? where state in (?, ?)")
                .params(
                        State.INTERRUPTED.word(),
                        Timestamp.from(clock.instant()),
                        State.QUEUED.word(),
                        State.RUNNING.word())
                .update();
    }

    private static Inquiry inquiry(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Inquiry(
                row.getLong("id"),
                row.getLong("revision_id"),
                row.getString("asker"),
                State.of(row.getString("state")),
                new Inquiry.Wish(row.getInt("seconds"), row.getBoolean("reasons"), row.getLong("seed")),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("headline"));
    }
}

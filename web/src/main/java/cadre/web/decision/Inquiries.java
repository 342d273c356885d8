package cadre.web.decision;

import cadre.web.access.Visit;
import cadre.web.account.Tenant;
import cadre.web.webhook.Outbox;
import cadre.web.webhook.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What was asked and answered, company by company. */
@Component
final class Inquiries {

    /** How many stand on one page of the list. */
    static final int ON_A_PAGE = 50;

    private static final String SELECT = """
            select d.id, d.revision_id, a.name as asker, d.state, d.seconds, d.reasons, d.seed, d.repeats_id, d.asked_at,
            d.ended_at, d.headline, d.name, d.note, d.archived
            from decision d join account a on a.id = d.author_id where\s""";

    private final JdbcClient database;
    private final InstantSource clock;

    private final TransactionTemplate transaction;
    private final Outbox outbox;

    Inquiries(JdbcClient database, InstantSource clock, TransactionTemplate transaction, Outbox outbox) {
        this.database = database;
        this.clock = clock;
        this.transaction = transaction;
        this.outbox = outbox;
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
                        + " headline, repeats_id) values (?, ?, ?, ?, ?, ?, ?, ?, '', ?)")
                .params(
                        visit.tenant().id(),
                        revision,
                        visit.account().id(),
                        State.QUEUED.word(),
                        wish.seconds(),
                        wish.reasons(),
                        wish.seed(),
                        Timestamp.from(clock.instant()))
                .param(wish.repeats())
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

    /**
     * Some of a company, newest first.
     *
     * @param tenant whose
     * @param archived whether those that were put away, or the others
     * @param page from 1
     */
    List<Inquiry> page(Tenant tenant, boolean archived, int page) {
        return database.sql(SELECT + "d.tenant_id = ? and d.archived = ? order by d.id desc limit ? offset ?")
                .params(tenant.id(), archived, ON_A_PAGE, (page - 1) * ON_A_PAGE)
                .query(Inquiries::inquiry)
                .list();
    }

    /** Some of a company, newest first, with ids below one, put away or not. */
    List<Inquiry> below(Tenant tenant, long below, int most) {
        return database.sql(SELECT + "d.tenant_id = ? and d.id < ? order by d.id desc limit ?")
                .params(tenant.id(), below, most)
                .query(Inquiries::inquiry)
                .list();
    }

    /** Those with words in their name, note or answer, newest first. */
    List<Inquiry> called(Tenant tenant, String words, int most) {
        String like = "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return database.sql(SELECT
                        + "d.tenant_id = ? and (lower(d.name) like ? escape '!' or lower(d.note) like ? escape '!'"
                        + " or lower(d.headline) like ? escape '!') order by d.id desc limit ?")
                .params(tenant.id(), like, like, like, most)
                .query(Inquiries::inquiry)
                .list();
    }

    /** How many there are. */
    int count(Tenant tenant, boolean archived) {
        return database.sql("select count(*) from decision where tenant_id = ? and archived = ?")
                .params(tenant.id(), archived)
                .query(Integer.class)
                .single();
    }

    /** The newest that has an answer and was not put away. */
    Optional<Inquiry> newestAnswered(Tenant tenant) {
        return database.sql(
                        SELECT + "d.tenant_id = ? and d.headline <> '' and not d.archived order by d.id desc limit 1")
                .param(tenant.id())
                .query(Inquiries::inquiry)
                .optional();
    }

    /** The newest that repeats one. */
    Optional<Inquiry> repetition(Tenant tenant, Inquiry inquiry) {
        return database.sql(SELECT + "d.tenant_id = ? and d.repeats_id = ? order by d.id desc limit 1")
                .params(tenant.id(), inquiry.id())
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

    /** The same, which nobody else names before the transaction ends. */
    Optional<Inquiry> hold(Tenant tenant, long id) {
        return database.sql("select id from decision where tenant_id = ? and id = ? for update")
                .params(tenant.id(), id)
                .query(Long.class)
                .optional()
                .flatMap(held -> find(tenant, held));
    }

    /** Gives it a name and a note. */
    void name(Tenant tenant, long id, String name, String note) {
        database.sql("update decision set name = ?, note = ? where tenant_id = ? and id = ?")
                .params(name, note, tenant.id(), id)
                .update();
    }

    /** Puts it away, or takes it back. */
    void archive(Tenant tenant, long id, boolean away) {
        database.sql("update decision set archived = ? where tenant_id = ? and id = ?")
                .params(away, tenant.id(), id)
                .update();
    }

    /** Its turn has come. */
    void started(long id) {
        database.sql("update decision set state = ? where id = ?")
                .params(State.RUNNING.word(), id)
                .update();
    }

    /** It ended without an answer. */
    void ended(long id, State state) {
        transaction.executeWithoutResult(status -> {
            database.sql("update decision set state = ?, ended_at = ? where id = ?")
                    .params(state.word(), Timestamp.from(clock.instant()), id)
                    .update();
            tell(id, state, "");
        });
    }

    /** It has an answer. */
    void answered(long id, State state, String headline, String answer) {
        transaction.executeWithoutResult(status -> {
            database.sql("update decision set state = ?, ended_at = ?, headline = ?, answer = ? where id = ?")
                    .params(state.word(), Timestamp.from(clock.instant()), headline, answer, id)
                    .update();
            tell(id, state, headline);
        });
    }

    /** Other servers are told in the transaction of the change. */
    private void tell(long id, State state, String headline) {
        Tenant tenant = database.sql(
                        "select t.id, t.slug, t.name from decision d join tenant t on t.id = d.tenant_id where d.id = ?")
                .param(id)
                .query((row, n) -> new Tenant(row.getLong(1), row.getString(2), row.getString(3)))
                .single();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", id);
        data.put("state", state.word());
        data.put("headline", headline);
        data.put("url", "/api/v1/companies/" + tenant.slug() + "/decisions/" + id);
        outbox.add(tenant, Topic.DECISION_ENDED, data);
    }

    /** After a start: what was open when the server ended will not be answered. */
    void interruptOpen() {
        database.sql("select id from decision where state in (?, ?) order by id")
                .params(State.QUEUED.word(), State.RUNNING.word())
                .query(Long.class)
                .list()
                .forEach(id -> ended(id, State.INTERRUPTED));
    }

    private static Inquiry inquiry(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        long repeats = row.getLong("repeats_id");
        Long repeated = row.wasNull() ? null : repeats;
        return new Inquiry(
                row.getLong("id"),
                row.getLong("revision_id"),
                row.getString("asker"),
                State.of(row.getString("state")),
                new Inquiry.Wish(row.getInt("seconds"), row.getBoolean("reasons"), row.getLong("seed"), repeated),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("headline"),
                new Inquiry.Label(row.getString("name"), row.getString("note"), row.getBoolean("archived")));
    }
}

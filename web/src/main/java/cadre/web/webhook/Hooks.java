package cadre.web.webhook;

import cadre.web.access.Visit;
import cadre.web.account.Tenant;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The receivers of the companies, and what was sent to each. */
@Component
public final class Hooks {

    /** Most receivers of a company. */
    public static final int MOST = 20;

    private static final int SECRET_BYTES = 32;
    private static final String DELIVERIES = """
            select d.id, d.message_id, m.topic, m.body, d.state, d.attempts, d.next_at, d.tried_at, d.status, d.answer
            from webhook_delivery d join webhook_message m on m.id = d.message_id where d.tenant_id = ? and\s""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Destinations destinations;
    private final Outbox outbox;
    private final SecureRandom chance = new SecureRandom();

    Hooks(
            JdbcClient database,
            TransactionTemplate transaction,
            InstantSource clock,
            Destinations destinations,
            Outbox outbox) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.destinations = destinations;
        this.outbox = outbox;
    }

    /**
     * A receiver that was just made.
     *
     * @param hook it
     * @param secret with which messages are signed; not to be had again
     */
    public record Made(Hook hook, String secret) {}

    /** What is wrong with an address; nothing when messages may be sent there. */
    public Optional<String> fault(String url) {
        return destinations.fault(url);
    }

    /** The words of a receiver's topics that are none. */
    public static List<String> unknown(Collection<String> topics) {
        return topics.stream().filter(word -> Topic.find(word).isEmpty()).toList();
    }

    /**
     * Makes a receiver.
     *
     * @param url without {@link #fault}
     * @param topics words; empty for everything
     */
    public Made make(Visit visit, String url, Collection<String> topics) {
        byte[] bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        String secret = Sender.SECRET + Base64.getEncoder().encodeToString(bytes);
        KeyHolder key = new GeneratedKeyHolder();
        database.sql(
                        "insert into webhook (tenant_id, version, url, secret, topics, author_id, created_at, disabled_reason)"
                                + " values (?, 1, ?, ?, ?, ?, ?, '')")
                .params(
                        visit.tenant().id(),
                        url,
                        secret,
                        String.join(" ", topics),
                        visit.account().id(),
                        Timestamp.from(clock.instant()))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKeyAs(Long.class), "the database made no key");
        return new Made(find(visit.tenant(), id).orElseThrow(), secret);
    }

    /** All of a company, the oldest first. */
    public List<Hook> all(Tenant tenant) {
        return database.sql("select * from webhook where tenant_id = ? order by id")
                .param(tenant.id())
                .query(Hooks::hook)
                .list();
    }

    /** The one of an id, if it is this company's. */
    public Optional<Hook> find(Tenant tenant, long id) {
        return database.sql("select * from webhook where tenant_id = ? and id = ?")
                .params(tenant.id(), id)
                .query(Hooks::hook)
                .optional();
    }

    /** Switches it off, or on again; what waits is then sent. */
    public void enable(Tenant tenant, Hook hook, boolean on) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql(
                        "update webhook set version = version + 1, disabled_at = ?, disabled_reason = ?, failing_since = null"
                                + " where tenant_id = ? and id = ?")
                .params(Stream.<@Nullable Object>of(
                                on ? null : now, on ? "" : "Switched off by hand.", tenant.id(), hook.id())
                        .toList())
                .update();
        outbox.ring();
    }

    /** Forgets a receiver and what was sent to it. */
    public void remove(Tenant tenant, Hook hook) {
        transaction.executeWithoutResult(status -> {
            database.sql("delete from webhook_delivery where tenant_id = ? and webhook_id = ?")
                    .params(tenant.id(), hook.id())
                    .update();
            database.sql("delete from webhook where tenant_id = ? and id = ?")
                    .params(tenant.id(), hook.id())
                    .update();
        });
    }

    /** Sends a message that says nothing, to try whether it arrives. */
    public Delivery tryOut(Tenant tenant, Hook hook) {
        long message = outbox.addFor(tenant, Topic.TRIAL, Map.of("text", "Cadre can reach you."), hook.id());
        return database.sql(DELIVERIES + "d.webhook_id = ? and d.message_id = ?")
                .params(tenant.id(), hook.id(), message)
                .query(Hooks::delivery)
                .single();
    }

    /** Some of what was sent or is waiting, the newest first, with ids below one. */
    public List<Delivery> deliveries(Tenant tenant, Hook hook, long below, int most) {
        return database.sql(DELIVERIES + "d.webhook_id = ? and d.id < ? order by d.id desc limit ?")
                .params(tenant.id(), hook.id(), below, most)
                .query(Hooks::delivery)
                .list();
    }

    /** The delivery of an id. */
    public Optional<Delivery> delivery(Tenant tenant, Hook hook, long id) {
        return database.sql(DELIVERIES + "d.webhook_id = ? and d.id = ?")
                .params(tenant.id(), hook.id(), id)
                .query(Hooks::delivery)
                .optional();
    }

    /** Sends it now, whether it arrived before or not. */
    public void sendAgain(Tenant tenant, Delivery delivery) {
        database.sql("update webhook_delivery set state = ?, next_at = ? where tenant_id = ? and id = ?")
                .params(Delivery.WAITING, Timestamp.from(clock.instant()), tenant.id(), delivery.id())
                .update();
        outbox.ring();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Hook hook(ResultSet row, int number) throws SQLException {
        String topics = row.getString("topics");
        return new Hook(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("url"),
                topics.isEmpty() ? List.of() : List.of(topics.split(" ")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "failing_since"),
                instant(row, "disabled_at"),
                row.getString("disabled_reason"));
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getLong("message_id"),
                row.getString("topic"),
                row.getString("body"),
                row.getString("state"),
                row.getInt("attempts"),
                instant(row, "next_at"),
                instant(row, "tried_at"),
                row.getObject("status", Integer.class),
                row.getString("answer"));
    }
}

package cadre.web.webhook;

import cadre.web.account.Tenant;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where messages for other servers are put, in the transaction of the change that they tell of: what is stored is told, also when
 * the server is killed in between, and what was taken back is not.
 */
@Component
public final class Outbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Semaphore bell = new Semaphore(0);

    Outbox(JdbcClient database, TransactionTemplate transaction, InstantSource clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Puts a message in for everybody who wants it; nothing is stored when nobody does.
     *
     * @param tenant whose change
     * @param topic what happened
     * @param data names and values, in order; nothing about people
     */
    public void add(Tenant tenant, Topic topic, Map<String, ?> data) {
        addAll(tenant, topic, List.of(data));
    }

    /** Puts messages in, each for everybody who wants it. */
    public void addAll(Tenant tenant, Topic topic, List<? extends Map<String, ?>> all) {
        transaction.executeWithoutResult(status -> {
            List<Long> hooks = database
                    .sql("select id, topics from webhook where tenant_id = ? and disabled_at is null order by id")
                    .param(tenant.id())
                    .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                    .list()
                    .stream()
                    .filter(hook -> hook.getValue().isEmpty()
                            || List.of(hook.getValue().split(" ")).contains(topic.word()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!hooks.isEmpty()) {
                all.forEach(data -> add(tenant, topic, data, hooks));
                ring();
            }
        });
    }

    /** Puts a message in for one receiver, and says its id. */
    long addFor(Tenant tenant, Topic topic, Map<String, ?> data, long hook) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long message = add(tenant, topic, data, List.of(hook));
            ring();
            return message;
        }));
    }

    private long add(Tenant tenant, Topic topic, Map<String, ?> data, List<Long> hooks) {
        Instant now = clock.instant();
        Map<String, Object> inside = new LinkedHashMap<>();
        inside.put("company", tenant.slug());
        inside.putAll(data);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", topic.word());
        body.put("timestamp", now.toString());
        body.put("data", inside);
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into webhook_message (tenant_id, topic, body, created_at) values (?, ?, ?, ?)")
                .params(tenant.id(), topic.word(), JSON.writeValueAsString(body), Timestamp.from(now))
                .update(key, "id");
        long message = Objects.requireNonNull(key.getKeyAs(Long.class), "the database made no key");
        hooks.forEach(
                hook -> database.sql("insert into webhook_delivery (tenant_id, webhook_id, message_id, state, attempts,"
                                + " next_at, answer) values (?, ?, ?, ?, 0, ?, '')")
                        .params(tenant.id(), hook, message, Delivery.WAITING, Timestamp.from(now))
                        .update());
        return message;
    }

    /** Wakes whoever sends, once the transaction is on the disk. */
    void ring() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bell.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.release();
            }
        });
    }

    /** Waits until something was put in, or so long. */
    void await(Duration most) throws InterruptedException {
        if (bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}

package cadre.web.webhook;

import cadre.web.site.Pulse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, in order for each receiver, receivers beside each other, so that a slow one holds up nobody else. What does not
 * arrive is tried again at growing intervals; a message may arrive twice when the server is killed between sending and noting it,
 * and then has the same id.
 */
@Component
final class Postman implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** How often to look without being woken, for what is due again. */
    private static final Duration ROUND = Duration.ofSeconds(5);

    private static final int AT_ONCE = 50;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Outbox outbox;
    private final Sender sender;
    private final Pulse pulse;
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;
    private @Nullable Thread thread;

    Postman(
            JdbcClient database,
            TransactionTemplate transaction,
            InstantSource clock,
            Outbox outbox,
            Destinations destinations,
            Pulse pulse) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.outbox = outbox;
        this.pulse = pulse;
        this.sender = new Sender(destinations);
    }

    /** What is due. */
    private record Due(long id, long message, String body, int attempts, String url, String secret) {}

    @Override
    public void run(ApplicationArguments arguments) {
        thread = Thread.ofVirtual().name("postman").start(this::work);
    }

    private void work() {
        while (!closing) {
            try {
                round();
                outbox.await(ROUND);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!closing) {
                    if (!pulse.missed(e)) {
                        LOG.error("messages could not be sent", e);
                    }
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ROUND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        List<Long> hooks = database.sql("select distinct d.webhook_id from webhook_delivery d join webhook w on w.id ="
                        + " d.webhook_id where d.state = ? and d.next_at <= ? and w.disabled_at is null")
                .params(Delivery.WAITING, Timestamp.from(clock.instant()))
                .query(Long.class)
                .list();
        hooks.stream()
                .filter(busy::add)
                .forEach(hook -> Thread.ofVirtual().name("webhook-" + hook).start(() -> {
                    try {
                        send(hook);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        if (!closing && !pulse.missed(e)) {
                            LOG.error("messages to receiver {} could not be sent", hook, e);
                        }
                    } finally {
                        busy.remove(hook);
                        // What came in meanwhile was passed over because of this.
                        outbox.ring();
                    }
                }));
    }

    private void send(long hook) throws InterruptedException {
        for (List<Due> due = due(hook); !due.isEmpty() && !closing; due = due(hook)) {
            for (Due one : due) {
                if (closing) {
                    return;
                }
                Sender.Result result =
                        sender.send(one.url(), one.secret(), "msg_" + one.message(), one.body(), clock.instant());
                note(hook, one, result);
            }
        }
    }

    private List<Due> due(long hook) {
        return database.sql(
                        "select d.id, d.message_id, m.body, d.attempts, w.url, w.secret from webhook_delivery d join"
                                + " webhook_message m on m.id = d.message_id join webhook w on w.id = d.webhook_id where d.webhook_id = ?"
                                + " and d.state = ? and d.next_at <= ? and w.disabled_at is null order by d.id limit ?")
                .params(hook, Delivery.WAITING, Timestamp.from(clock.instant()), AT_ONCE)
                .query((row, n) -> new Due(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    private void note(long hook, Due due, Sender.Result result) {
        Instant now = clock.instant();
        int attempts = due.attempts() + 1;
        Optional<Instant> next =
                result.isGood() ? Optional.empty() : Backoff.after(attempts).map(now::plus);
        String state = result.isGood() ? Delivery.DELIVERED : next.isPresent() ? Delivery.WAITING : Delivery.GIVEN_UP;
        transaction.executeWithoutResult(status -> {
            database.sql("update webhook_delivery set state = ?, attempts = ?, next_at = ?, tried_at = ?, status = ?,"
                            + " answer = ? where id = ?")
                    .params(Stream.<@Nullable Object>of(
                                    state,
                                    attempts,
                                    next.map(Timestamp::from).orElse(null),
                                    Timestamp.from(now),
                                    result.status(),
                                    result.answer(),
                                    due.id())
                            .toList())
                    .update();
            if (result.isGood()) {
                database.sql("update webhook set failing_since = null where id = ? and failing_since is not null")
                        .param(hook)
                        .update();
            } else {
                failed(hook, now, result);
            }
        });
    }

    private void failed(long hook, Instant now, Sender.Result result) {
        database.sql("update webhook set failing_since = ? where id = ? and failing_since is null")
                .params(Timestamp.from(now), hook)
                .update();
        String reason = result.isGone()
                ? "The receiver answered that it is gone for good (410)."
                : "Nothing arrived there for " + Backoff.PATIENCE.toDays() + " days.";
        // Who is gone need not be waited for.
        Instant patience = result.isGone() ? now : now.minus(Backoff.PATIENCE);
        database.sql("update webhook set version = version + 1, disabled_at = ?, disabled_reason = ? where id = ? and"
                        + " disabled_at is null and failing_since <= ?")
                .params(Timestamp.from(now), reason, hook, Timestamp.from(patience))
                .update();
    }

    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        sender.close();
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(5));
        }
    }
}

package cadre.web.rest;

import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a program sends once, however often it sends it with the same key. The key, what was done and what was answered are
 * stored in one transaction: either all of it is there, or nothing was done. Of two at the same time the second waits for the first.
 * Refusals are not kept, since nothing was done. Answers are kept for a day.
 */
@Component
public final class Once {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Once(JdbcClient database, TransactionTemplate transaction, InstantSource clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Stored(String request, int status, String location, String etag, String body) {}

    /**
     * Does it, or answers what was answered before.
     *
     * @param key by which the request is known
     * @param work what to do; joins the transaction
     */
    public <T> Answer<T> answer(Key key, Supplier<Answer<T>> work) {
        if (key.key().isEmpty()) {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        }
        Optional<Answer<T>> before = before(key);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> first(key, work)));
        } catch (Taken e) {
            return this.<T>before(key).orElseThrow(Once::busy);
        } catch (PessimisticLockingFailureException e) {
            return this.<T>before(key).orElseThrow(Once::busy);
        }
    }

    /** Another request with the key was first. */
    private static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Taken(Throwable cause) {
            super(cause);
        }
    }

    private static Problem busy() {
        return Problem.of(
                        Kind.CONFLICT,
                        "A request with this Idempotency-Key is being answered. Send it again in a moment.")
                .header("Retry-After", "1");
    }

    private <T> Answer<T> first(Key key, Supplier<Answer<T>> work) {
        Instant now = clock.instant();
        long tenant = key.token().membership().tenant().id();
        // Old ones are deleted now and then; this one would be in the way.
        database.sql("delete from api_answer where token_id = ? and idempotency_key = ? and answered_at < ?")
                .params(key.token().id(), key.key(), Timestamp.from(now.minus(KEPT)))
                .update();
        try {
            database.sql(
                            "insert into api_answer (tenant_id, token_id, idempotency_key, request, status, location, etag, body,"
                                    + " answered_at) values (?, ?, ?, ?, 0, '', '', '', ?)")
                    .params(tenant, key.token().id(), key.key(), key.request(), Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Taken(e);
        }
        Answer<T> answer = work.get();
        database.sql("update api_answer set status = ?, location = ?, etag = ?, body = ?"
                        + " where token_id = ? and idempotency_key = ?")
                .params(
                        answer.status(),
                        answer.headers().getOrDefault("Location", ""),
                        answer.version(),
                        Writer.json(answer),
                        key.token().id(),
                        key.key())
                .update();
        return answer;
    }

    /** What was answered before, as it was; the type is that of the text that is sent. */
    @SuppressWarnings("unchecked")
    private <T> Optional<Answer<T>> before(Key key) {
        return database.sql("select request, status, location, etag, body from api_answer"
                        + " where token_id = ? and idempotency_key = ? and answered_at >= ?")
                .params(
                        key.token().id(),
                        key.key(),
                        Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, n) -> new Stored(
                        row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional()
                .map(stored -> (Answer<T>) again(key, stored));
    }

    private static Answer<String> again(Key key, Stored stored) {
        if (!stored.request().equals(key.request())) {
            throw Problem.of(
                    Kind.INVALID,
                    "This Idempotency-Key was sent before with another request. Take a new key for a new request.");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Idempotency-Replayed", "true");
        if (!stored.location().isEmpty()) {
            headers.put("Location", stored.location());
        }
        return new Answer<>(stored.status(), stored.body().isEmpty() ? null : stored.body(), stored.etag(), headers);
    }
}

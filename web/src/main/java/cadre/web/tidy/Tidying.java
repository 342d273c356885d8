package cadre.web.tidy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks every hour for what nobody needs any more, and deletes a few rows at a time, so that nobody waits for it. What is too much
 * for one round is left to the next, which then comes sooner.
 */
@Component
final class Tidying implements ApplicationRunner, DisposableBean {

    /** Rows deleted in one transaction. */
    static final int AT_ONCE = 500;
    /** Transactions for one kind of rows in one round. */
    static final int ROUNDS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration SHORT_PAUSE = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final InstantSource clock;
    private volatile boolean closing;
    private @Nullable Thread thread;

    Tidying(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        thread = Thread.ofVirtual().name("tidying").start(this::work);
    }

    private void work() {
        try {
            // Not while the first visitors wait for their pages.
            Thread.sleep(SHORT_PAUSE);
            while (!closing) {
                Thread.sleep(pause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        try {
            return round().values().stream().anyMatch(gone -> gone == AT_ONCE * ROUNDS) ? SHORT_PAUSE : PAUSE;
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.warn("what nobody needs any more could not be deleted: {}", e.toString());
            }
            return PAUSE;
        }
    }

    /** Deletes what has served, at most so much; says how many rows of which kind. */
    Map<Leftover, Integer> round() {
        Map<Leftover, Integer> gone = new EnumMap<>(Leftover.class);
        for (Leftover each : Leftover.values()) {
            int all = 0;
            int some = AT_ONCE;
            for (int n = 0; n < ROUNDS && some == AT_ONCE && !closing; n++) {
                some = delete(each);
                all += some;
            }
            gone.put(each, all);
        }
        return gone;
    }

    private int delete(Leftover each) {
        Timestamp before = Timestamp.from(clock.instant().minus(each.kept()));
        return database.sql(each.deletion(AT_ONCE))
                .params(Collections.nCopies(Math.toIntExact(each.marks()), before))
                .update();
    }

    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(5));
        }
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thread that is interrupted while it saves, as work that is given up is, must not take the database away from the others. */
class InterruptedWriterTest {

    @Test
    @Timeout(120)
    void theOthersGoOn(@TempDir Path folder) throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            JdbcClient database = server.part(JdbcClient.class);
            AtomicInteger saved = new AtomicInteger();
            for (int t = 0; t < 20; t++) {
                int writer = t;
                int before = saved.get();
                Thread thread = Thread.ofVirtual().start(() -> {
                    try {
                        for (int n = 0; !Thread.currentThread().isInterrupted(); n++) {
                            save(database, "w" + writer + "-" + n);
                            saved.incrementAndGet();
                        }
                    } catch (DataAccessException e) {
                        return; // what was on the way when it was interrupted
                    }
                });
                while (saved.get() < before + 20) {
                    Thread.onSpinWait();
                }
                thread.interrupt();
                thread.join();
                save(database, "after " + t);
            }
            assertThat(database.sql("select count(*) from tenant")
                            .query(Long.class)
                            .single())
                    .isGreaterThanOrEqualTo(saved.get() + 20L);
        }
    }

    private static void save(JdbcClient database, String slug) {
        database.sql("insert into tenant (slug, name, created_at) values (?, 'x', current_timestamp)")
                .param(slug)
                .update();
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cadre.app.route.Serving;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server process that is killed while people save: what was acknowledged is there when it is started again. */
class KilledServerTest {

    private static final String COMPANY = "/c/example-foods";
    private static final int SAVED_BEFORE = 50;
    private static final int WRITERS = 3;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Semaphore saved = new Semaphore(0);

    @Test
    @Timeout(400)
    void killLosesNothingThatWasAcknowledged(@TempDir Path folder) throws Exception {
        String comparison;
        try (ServerProcess process = ServerProcess.start(folder)) {
            TestClient first = TestClient.first(process.root(), "Example Foods", "first");
            save(first, "before");
            assertThatExceptionOfType(Serving.Refused.class)
                    .isThrownBy(() -> TestServer.start(folder))
                    .withMessageContaining("is in use by another process")
                    .satisfies(refused -> assertThat(refused.maybe()).contains("--data"));
            List<Thread> writers = new ArrayList<>();
            for (int w = 1; w <= WRITERS; w++) {
                writers.add(writer(first, "writer " + w + ", "));
            }
            saved.acquire(SAVED_BEFORE);
            comparison = first.compare(COMPANY);
            process.kill();
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(SAVED_BEFORE);
        try (TestServer again = TestServer.start(folder)) {
            JdbcClient database = again.part(JdbcClient.class);
            List<String> kept = database.sql("select note from company_revision order by revision")
                    .query(String.class)
                    .list();
            assertThat(kept).containsAll(acknowledged);
            // Each writer may have had one on the way, saved but not yet acknowledged.
            assertThat(kept).doesNotHaveDuplicates().hasSizeBetween(acknowledged.size(), acknowledged.size() + WRITERS);
            assertThat(database.sql("select max(revision) from company_revision")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(kept.size());
            assertThat(database.sql("select state from decision")
                            .query(String.class)
                            .list())
                    .containsExactly("interrupted");
            TestClient first = TestClient.loggedIn(again, "first");
            assertThat(first.get(comparison).text()).contains("The server ended before this comparison did");
            save(first, "after");
        }
    }

    /** Saves one revision after the other until the server is gone. */
    private Thread writer(TestClient client, String name) {
        return Thread.ofVirtual().start(() -> {
            try {
                for (int n = 1; ; n++) {
                    save(client, name + n);
                    saved.release();
                }
            } catch (UncheckedIOException e) {
                // The server is gone; what was on the way is not acknowledged.
                return;
            }
        });
    }

    private void save(TestClient client, String note) {
        TestClient.Answer answer =
                client.post(COMPANY + "/organisation/import", Map.of("text", TestServer.example(), "note", note));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        acknowledged.add(note);
    }
}

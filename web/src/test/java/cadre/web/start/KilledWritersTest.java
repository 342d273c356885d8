package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

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

/**
 * A server process that is killed while people submit ideas and change them: each that was acknowledged is there, with its whole history,
 * and none is there by halves.
 */
class KilledWritersTest {

    private static final String COMPANY = "/c/example-foods";
    private static final int SAVED_BEFORE = 60;
    private static final int WRITERS = 3;

    private final Queue<Said> acknowledged = new ConcurrentLinkedQueue<>();
    private final Semaphore saved = new Semaphore(0);

    /** What the server said it has: an idea, at a version, with a title. */
    private record Said(int number, int version, String title) {}

    @Test
    @Timeout(400)
    void killLosesNoIdeaAndNoChange(@TempDir Path folder) throws Exception {
        try (ServerProcess process = ServerProcess.start(folder)) {
            TestClient first = TestClient.first(process.root(), "Example Foods", "first");
            List<Thread> writers = new ArrayList<>();
            for (int w = 1; w <= WRITERS; w++) {
                writers.add(writer(first, w));
            }
            saved.acquire(SAVED_BEFORE);
            process.kill();
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(SAVED_BEFORE).anyMatch(said -> said.version() > 2);
        try (TestServer again = TestServer.start(folder)) {
            JdbcClient database = again.part(JdbcClient.class);
            for (Said said : acknowledged) {
                List<String> titles = database.sql(
                                "select c.new_value from use_case_change c join use_case u on u.id = c.use_case_id"
                                        + " where u.number = ? and c.version = ? and c.field = 'title' and u.version >= c.version")
                        .params(said.number(), said.version())
                        .query(String.class)
                        .list();
                if (said.version() > 1) {
                    assertThat(titles).as("%s", said).containsExactly(said.title());
                }
                assertThat(database.sql("select count(*) from use_case where number = ? and version >= ?")
                                .params(said.number(), said.version())
                                .query(Integer.class)
                                .single())
                        .as("%s", said)
                        .isEqualTo(1);
            }
            // No version without the line of its history, no history of what is not there.
            assertThat(database.sql("select count(*) from use_case u where version > 1 and not exists (select 1 from"
                                    + " use_case_change c where c.use_case_id = u.id and c.version = u.version)")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(database.sql("select count(*) from use_case_change c join use_case u on u.id = c.use_case_id"
                                    + " where c.version > u.version")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(TestClient.loggedIn(again, "first")
                            .get(COMPANY + "/ideas/all")
                            .status())
                    .isEqualTo(200);
        }
    }

    /** Submits one idea after the other and changes each twice, until the server is gone. */
    private Thread writer(TestClient client, int writer) {
        return Thread.ofVirtual().start(() -> {
            try {
                for (int n = 1; ; n++) {
                    String title = words(writer * 10_000L + n);
                    String address = submit(client, title);
                    for (int version = 1; version <= 2; version++) {
                        change(client, address, version, title + " " + version);
                    }
                }
            } catch (UncheckedIOException e) {
                // The server is gone; what was on the way is not acknowledged.
                return;
            }
        });
    }

    /** Words that no other idea has, so that none is taken for another one. */
    private static String words(long seed) {
        long mixed = seed * 0x9E3779B97F4A7C15L;
        return Long.toUnsignedString(mixed, 36) + " " + Long.toUnsignedString(mixed * 0xBF58476D1CE4E5B9L, 36);
    }

    private String submit(TestClient client, String title) {
        TestClient.Answer answer = client.post(
                COMPANY + "/ideas/new",
                Map.of("title", title, "problem", title, "category", "cost", "domain", "", "urgency", "year"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        acknowledged.add(new Said(Integer.parseInt(answer.location().replaceFirst(".*/", "")), 1, title));
        saved.release();
        return answer.location();
    }

    private void change(TestClient client, String address, int version, String title) {
        TestClient.Answer answer = client.post(
                address + "/revision",
                Map.of(
                        "version", String.valueOf(version),
                        "title", title,
                        "problem", title,
                        "category", "cost",
                        "domain", "",
                        "urgency", "year",
                        "kind", "implementation",
                        "envelope", "delivery",
                        "reason", "Said better"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        acknowledged.add(new Said(Integer.parseInt(address.replaceFirst(".*/", "")), version + 1, title));
        saved.release();
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is stopped while somebody watches a comparison ends soon, and tells them. */
class StoppingTest {

    private static final Duration MOST = Duration.ofSeconds(10);

    @Test
    @Timeout(120)
    void openStreamsDoNotHoldItUp(@TempDir Path folder) throws Exception {
        TestServer server = TestServer.start(folder);
        TestClient client = TestClient.first(server.root(), "Example Foods", "first");
        client.post("/c/example-foods/organisation/import", Map.of("text", TestServer.example()));
        String comparison = client.compare("/c/example-foods");
        HttpResponse<Stream<String>> stream = client.stream(comparison + "/events");
        Iterator<String> lines = stream.body().iterator();
        assertThat(lines.next()).isEqualTo("event:progress");
        Instant begin = Instant.now();
        server.close();
        Duration took = Duration.between(begin, Instant.now());
        assertThat(took).isLessThan(MOST);
        List<String> rest = new ArrayList<>();
        lines.forEachRemaining(rest::add);
        assertThat(rest).contains("event:ended");
    }
}

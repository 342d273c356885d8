package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cadre.app.route.Serving;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real server: comparisons that are stopped or outlive it, and starts that cannot be. */
class RunningServerTest {

    private static final String COMPANY = "/c/example-foods";

    @TempDir
    private Path folder;

    private static String state(TestServer server, String comparison) {
        long id = Long.parseLong(comparison.substring(comparison.lastIndexOf('/') + 1));
        return server.part(JdbcClient.class)
                .sql("select state from decision where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static void await(TestServer server, String comparison, String state) throws InterruptedException {
        while (!state(server, comparison).equals(state)) {
            Thread.sleep(50);
        }
    }

    @Test
    @Timeout(400)
    void aComparisonCanBeStoppedAndOneThatOutlivesTheServerIsInterrupted() throws Exception {
        String left;
        try (TestServer server = TestServer.start(folder)) {
            TestClient client = TestClient.first(server.root(), "Example Foods", "first");
            assertThat(client.post(COMPANY + "/organisation/import", Map.of("text", TestServer.example()))
                            .status())
                    .isEqualTo(303);
            String stopped = client.compare(COMPANY);
            await(server, stopped, "running");
            assertThat(client.get(stopped).text())
                    .contains("The structures are being compared", "Stop with what is there");
            assertThat(client.post(stopped + "/cancellation", Map.of()).status())
                    .isEqualTo(303);
            await(server, stopped, "stopped");
            assertThat(client.get(stopped).text()).doesNotContain("The structures are being compared");
            left = client.compare(COMPANY);
            await(server, left, "running");
        }
        try (TestServer again = TestServer.start(folder)) {
            assertThat(state(again, left)).isEqualTo("interrupted");
            assertThat(TestClient.loggedIn(again, "first").get(left).text())
                    .contains("The server ended before this comparison did");
        }
    }

    @Test
    void aPortInUseIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Serving.Wish wish =
                    new Serving.Wish("0.0.0", "127.0.0.1", taken.getLocalPort(), folder.resolve("data"), null, false);
            assertThatExceptionOfType(Serving.Refused.class)
                    .isThrownBy(() -> new Server().start(wish))
                    .withMessage("port " + taken.getLocalPort() + " of 127.0.0.1 is in use")
                    .satisfies(refused -> assertThat(refused.maybe()).contains("--port 0"));
        }
    }

    @ParameterizedTest
    @CsvSource({"a file", "a file/below it"})
    void aFolderThatCannotBeWrittenIsSaid(String data) throws Exception {
        Files.writeString(folder.resolve("a file"), "no folder");
        Path wished = folder.resolve(data);
        assertThatExceptionOfType(Serving.Refused.class)
                .isThrownBy(() -> TestServer.start(wished))
                .withMessageContaining("nothing can be kept in " + wished)
                .satisfies(refused -> assertThat(refused.maybe()).contains("--data"));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://localhost/cadre?password=secret, is not a database that Cadre knows",
        "jdbc:postgresql://127.0.0.1:1/cadre?password=secret, the database cannot be reached"
    })
    void aDatabaseThatCannotBeOpenedIsSaidWithoutItsPassword(String database, String why) {
        assertThatExceptionOfType(Serving.Refused.class)
                .isThrownBy(() -> TestServer.start(folder, database, false))
                .withMessageContaining(why)
                .satisfies(refused ->
                        assertThat(refused.getMessage() + refused.maybe()).doesNotContain("secret"))
                .satisfies(refused -> assertThat(refused.maybe()).isNotBlank());
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.site.Pulse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that goes away while the server runs: everybody is told so, and nobody has to start the server again. */
@Timeout(120)
class OutageTest {

    private static final String API = "/api/v1/companies";

    @TempDir
    private Path folder;

    /** What happens to the embedded database when its disk is full, without filling one. */
    private static void breakDown(TestServer server) throws Exception {
        try (Connection connection = server.part(DataSource.class).getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            session.getDatabase().getStore().getMvStore().closeImmediately();
        }
    }

    @Test
    void theEmbeddedDatabaseIsOpenedAgain() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            server.company("Example Foods", "first");
            TestClient client = TestClient.loggedIn(server, "first");
            assertThat(client.get("/health").text()).isEqualTo("{\"status\":\"up\"}\n");
            breakDown(server);
            TestClient.Answer away = client.get("/c/example-foods/organisation");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.text()).contains("Cadre cannot answer just now", "Maybe try again in a minute");
            assertThat(away.header("Retry-After")).isEqualTo("5");
            assertThat(away.header("Cache-Control")).isEqualTo("no-store");
            while (client.get("/health").status() != 200) {
                Thread.sleep(20);
            }
            assertThat(client.get("/c/example-foods/organisation").status()).isEqualTo(200);
            assertThat(client.post("/c/example-foods/use-cases/goals", Map.of("title", "Later", "description", "x"))
                            .status())
                    .isEqualTo(303);
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("cadre.mv.db")))
                .as("for its owner only")
                .hasSize(2);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("cadre.mv.db");
        }
    }

    @Test
    void aPostgresThatIsGoneIsSaidToEverybody() throws Exception {
        Postgres postgres = Postgres.start();
        try (TestServer server = TestServer.start(folder, postgres.url(), false)) {
            Tenant tenant = server.company("Example Foods", "first");
            TestProgram program = TestProgram.of(server, tenant, "first", Role.VIEWER);
            TestClient client = TestClient.loggedIn(server, "first");
            TestClient stranger = new TestClient(server);
            stranger.get("/login");
            assertThat(program.get(API).status()).isEqualTo(200);
            postgres.close();
            assertThat(stranger.post("/login", Map.of("login", "first", "password", TestServer.PASSWORD))
                            .status())
                    .as("nobody says that the password is wrong")
                    .isEqualTo(503);
            assertThat(server.part(Pulse.class).isDown()).isTrue();
            assertThat(client.get("/health").text()).isEqualTo("{\"status\":\"down\"}\n");
            assertThat(client.get("/c/example-foods/organisation").status()).isEqualTo(503);
            TestProgram.Answer problem = program.get(API);
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.at("/type")).isEqualTo("/api#problem-unavailable");
            assertThat(problem.header("Retry-After")).isEqualTo("5");
        } finally {
            postgres.close();
        }
    }
}

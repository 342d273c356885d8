package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cadre.app.route.Serving;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same server on PostgreSQL: the same schema as in the embedded database, and a walk through what writes. */
class PostgresTest {

    private static final String COMPANY = "/c/example-foods";

    private static Postgres postgres;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = Postgres.start();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    /** Every column with whether it may be empty, and every migration that was made. */
    private static List<String> schema(TestServer server) {
        JdbcClient database = server.part(JdbcClient.class);
        List<String> columns = database.sql(
                        "select lower(table_name) || '.' || lower(column_name) || ' ' || is_nullable from information_schema.columns"
                                + " where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'"
                                + " order by 1")
                .query(String.class)
                .list();
        List<String> migrations = database.sql(
                        "select \"version\" || ' ' || \"script\" || ' ' || \"checksum\" from \"flyway_schema_history\""
                                + " where \"version\" is not null order by \"installed_rank\"")
                .query(String.class)
                .list();
        return Stream.concat(columns.stream(), migrations.stream()).toList();
    }

    @Test
    @Timeout(400)
    void everythingThatWritesWorksAndTheSchemaIsThatOfTheEmbeddedDatabase() throws Exception {
        String comparison;
        List<String> schema;
        try (TestServer server = TestServer.start(folder, postgres.url(), false)) {
            TestClient client = TestClient.first(server.root(), "Example Foods", "first");
            assertThat(client.post(COMPANY + "/organisation/import", Map.of("text", "people: 3"))
                            .status())
                    .isEqualTo(422);
            assertThat(client.post(
                                    COMPANY + "/organisation/import",
                                    Map.of("text", TestServer.example(), "note", "Größe – ü"))
                            .status())
                    .isEqualTo(303);
            assertThat(client.get(COMPANY + "/organisation").status()).isEqualTo(200);
            assertThat(client.get(COMPANY + "/organisation/revisions").text()).contains("Größe – ü");
            comparison = client.compare(COMPANY);
            assertThat(client.post(comparison + "/cancellation", Map.of()).status())
                    .isEqualTo(303);
            comparison = client.compare(COMPANY);
            schema = schema(server);
        }
        try (TestServer again = TestServer.start(folder, postgres.url(), false)) {
            TestClient client = TestClient.loggedIn(again, "first");
            assertThat(client.get(comparison).text()).contains("The server ended before this comparison did");
            assertThat(client.get(COMPANY + "/organisation").text()).contains("Revision 1");
        }
        try (Stream<Path> kept = Files.list(folder)) {
            assertThat(kept).as("nothing is kept beside the database").isEmpty();
        }
        try (TestServer embedded = TestServer.start(folder)) {
            assertThat(schema).hasSizeGreaterThan(20).isEqualTo(schema(embedded));
        }
    }

    @Test
    @Timeout(400)
    void scenariosAndTablesAreWrittenToo() throws Exception {
        try (TestServer server = TestServer.start(folder, postgres.url(), false)) {
            server.company("Other Works", "tester");
            String company = "/c/other-works";
            TestClient client = TestClient.loggedIn(server, "tester");
            client.get(company + "/organisation/import");
            client.post(company + "/organisation/import", Map.of("text", TestServer.example()));
            String scenario = client.post(company + "/scenarios", Map.of("name", "Tried – ü"))
                    .location();
            for (String person : List.of("ml-engineer-1", "ml-engineer-2")) {
                Map<String, String> move = Map.of("kind", "move", "person", person, "to", "search");
                assertThat(client.post(scenario + "/changes", move).status()).isEqualTo(303);
            }
            client.post(scenario + "/comments", Map.of("text", "Why?"));
            for (String what : List.of("/dropping", "/reopening", "/decision")) {
                assertThat(client.post(scenario + what, Map.of()).status()).isEqualTo(303);
            }
            assertThat(client.get(scenario).text()).contains("Tried – ü", "Why?", "2 changes");
            assertThat(client.post(scenario + "/merge", Map.of("newest", "1")).location())
                    .isEqualTo(company + "/organisation");
            byte[] people = client.get(company + "/organisation/tables/people.csv")
                    .text()
                    .replace("ml-engineer-1,,", "ml-engineer-1,Ana,")
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(client.upload(company + "/organisation/tables", "people.csv", people)
                            .text())
                    .contains("One thing would change");
        }
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        assertThatExceptionOfType(Serving.Refused.class)
                .isThrownBy(() -> TestServer.start(folder, postgres.url("mistaken"), false))
                .withMessageContaining("the database cannot be opened")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("mistaken"))
                .satisfies(refused -> assertThat(refused.maybe()).contains("CADRE_DATABASE_USER"));
    }
}

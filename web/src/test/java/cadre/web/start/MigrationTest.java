package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cadre.app.route.Serving;
import cadre.web.archive.SampleRows;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A database of every version there has ever been, with rows in each of its tables, is brought to the newest: what was in it still is. New
 * versions take part by themselves.
 */
class MigrationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    static List<String> versions() {
        return SampleRows.versions(Storage.of(folder.resolve("none"), null).source());
    }

    @ParameterizedTest
    @MethodSource("versions")
    @Timeout(120)
    void theServerStartsOnAnEmbeddedDatabaseOfEveryVersion(String version) throws Exception {
        Path data = folder.resolve("v" + version);
        DataSource source = Storage.of(data, null).made().source();
        SampleRows.make(source, Optional.of(version));
        Map<String, List<String>> before = SampleRows.rows(source);
        try (TestServer server = TestServer.start(data)) {
            survived(before, SampleRows.rows(source));
            assertThat(new TestClient(server).get("/login").status()).isEqualTo(200);
        }
    }

    @Test
    @Timeout(400)
    void everyVersionIsBroughtToTheNewestOnPostgres() throws Exception {
        try (Postgres postgres = Postgres.start()) {
            DataSource all = Storage.of(folder, postgres.url()).source();
            for (String version : versions()) {
                try (Connection connection = all.getConnection()) {
                    connection.createStatement().execute("create schema v" + version);
                }
                String url = postgres.url() + "&currentSchema=v" + version;
                DataSource source = Storage.of(folder, url).source();
                SampleRows.make(source, Optional.of(version));
                Map<String, List<String>> before = SampleRows.rows(source);
                SampleRows.migrate(source);
                survived(before, SampleRows.rows(source));
            }
            String oldest = postgres.url() + "&currentSchema=v" + versions().getFirst();
            try (TestServer server = TestServer.start(folder, oldest, false)) {
                assertThat(new TestClient(server).get("/login").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aDatabaseOfANewerCadreIsRefused() throws Exception {
        Path data = folder.resolve("newer");
        try (TestServer server = TestServer.start(data)) {
            server.part(JdbcClient.class)
                    .sql(
                            "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                                    + " \"script\", \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", \"success\")"
                                    + " values (999, '999', 'new', 'SQL', 'V999__new.sql', 1, 'x', current_timestamp, 1, true)")
                    .update();
        }
        assertThatExceptionOfType(Serving.Refused.class)
                .isThrownBy(() -> TestServer.start(data))
                .withMessage("the database was made by a newer Cadre: it has version 999 of the tables")
                .satisfies(refused -> assertThat(refused.maybe()).contains("the newer Cadre"));
    }

    /** Every row is still there, with the same in every column that it had. */
    private static void survived(Map<String, List<String>> before, Map<String, List<String>> after) {
        assertThat(before).isNotEmpty();
        before.forEach((table, lines) -> {
            assertThat(lines).as(table).hasSizeGreaterThanOrEqualTo(2);
            List<String> columns = List.copyOf(JSON.readTree(lines.getFirst()).propertyNames());
            List<String> now = new ArrayList<>();
            for (String line : after.getOrDefault(table, List.of())) {
                JsonNode row = JSON.readTree(line);
                ObjectNode old = JSON.createObjectNode();
                columns.forEach(column -> old.set(column, row.path(column)));
                now.add(JSON.writeValueAsString(old));
            }
            assertThat(now)
                    .as(table)
                    .containsAll(lines.stream()
                            .map(line -> JSON.writeValueAsString(JSON.readTree(line)))
                            .toList());
        });
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cadre.app.route.Keeping;
import cadre.app.route.Serving;
import cadre.web.account.Account;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.archive.Archives;
import cadre.web.archive.SampleRows;
import cadre.web.company.Revisions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is backed up comes back as it was, from either database into either; and nothing half. */
class ArchiveTest {

    @TempDir
    private static Path shared;

    private static Postgres postgres;
    private static Path backup;

    @TempDir
    private Path folder;

    private final Keeper keeper = new Keeper();

    @BeforeAll
    static void make() throws Exception {
        postgres = Postgres.start();
        Path source = Files.createDirectory(shared.resolve("source"));
        SampleRows.make(Storage.of(source, null).source(), Optional.empty());
        backup = shared.resolve("backup.zip");
        try (TestServer server = TestServer.start(source)) {
            assertThat(server.root()).isNotNull();
            new Keeper().backup(new Keeping.Place(source, null), "0.0.0", backup);
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (postgres != null) {
            postgres.close();
        }
    }

    private Keeping.Place embedded(String name) {
        return new Keeping.Place(folder.resolve(name), null);
    }

    private static Keeping.Place schema(String name) {
        Storage all = Storage.of(shared, postgres.url());
        try (var connection = all.source().getConnection()) {
            connection.createStatement().execute("create schema " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Keeping.Place(shared, postgres.url() + "&currentSchema=" + name);
    }

    private static DataSource source(Keeping.Place place) {
        return Storage.of(place.folder(), place.database()).source();
    }

    @Test
    void aBackupGoesFromOneDatabaseToTheOtherAndBack() throws Exception {
        Map<String, List<String>> before = SampleRows.lines(backup);
        assertThat(before).hasSizeGreaterThan(15);
        assertThat(Files.getPosixFilePermissions(backup))
                .as("for its owner only")
                .hasSize(2);
        assertThat(before.values()).allSatisfy(lines -> assertThat(lines).hasSizeGreaterThanOrEqualTo(2));
        Keeping.Place there = schema("there");
        keeper.restore(backup, there);
        assertThat(SampleRows.rows(source(there))).isEqualTo(before);
        Path again = folder.resolve("again.zip");
        keeper.backup(there, "0.0.0", again);
        keeper.restore(again, embedded("back"));
        try (TestServer server = TestServer.start(folder.resolve("back"))) {
            assertThat(SampleRows.rows(server.part(DataSource.class))).isEqualTo(before);
            // The database counts on from where it was.
            server.account("one more");
        }
    }

    @Test
    void theArchiveOfACompanyIsEqualAfterItWasPutBack() throws Exception {
        Path company = folder.resolve("company.zip");
        keeper.restore(backup, embedded("all"));
        try (TestServer server = TestServer.start(folder.resolve("all"))) {
            Files.move(server.part(Archives.class).company(new Tenant(2, "", "")), company);
        }
        Map<String, List<String>> lines = SampleRows.lines(company);
        assertThat(lines.get("tables/tenant.jsonl")).hasSize(1);
        assertThat(lines.get("tables/account.jsonl"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"password\":\"none\""));
        assertThat(lines.get("tables/use_case.jsonl")).hasSize(2);
        assertThat(lines.get("tables/use_case_change.jsonl")).hasSize(2);
        assertThat(lines.get("tables/decision_log.jsonl")).hasSize(2);
        assertThat(lines).doesNotContainKeys("tables/api_token.jsonl", "tables/invitation.jsonl");
        for (Keeping.Place place : List.of(schema("company"), embedded("company"))) {
            assertThat(keeper.restore(company, place).ofCompany()).isTrue();
            try (TestServer server = TestServer.start(place.folder(), place.database(), false)) {
                Path again = server.part(Archives.class).company(new Tenant(2, "", ""));
                assertThat(SampleRows.lines(again)).isEqualTo(lines);
                Files.delete(again);
            }
        }
    }

    @Test
    void anAdministratorTakesTheArchiveAwayFromItsPage() throws Exception {
        try (TestServer server = TestServer.start(folder.resolve("data"))) {
            Tenant tenant = server.company("Example Foods", "first");
            Account author = server.member(tenant, "planner", Role.PLANNER);
            server.part(Revisions.class).add(tenant, author, TestServer.example(), "test");
            TestClient client = TestClient.loggedIn(server, "first");
            assertThat(client.get("/c/example-foods/archive").text())
                    .contains("Everything of Example Foods can be taken away", "company_revision", "api_token");
            TestClient.Answer answer = client.get("/c/example-foods/archive.zip");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
            assertThat(client.get("/c/example-foods/audit").text()).contains("archive");
            Path zip = server.part(Archives.class).company(tenant);
            assertThat(String.join("", SampleRows.lines(zip).get("tables/company_revision.jsonl")))
                    .contains("\"note\":\"test\"");
            Files.delete(zip);
            try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                assertThat(left.filter(file -> file.getFileName().toString().startsWith("cadre-archive")))
                        .isEmpty();
            }
        }
    }

    @Test
    void theBackupOfARunningServerNeedsTheKeyOfItsFolder() throws Exception {
        Path data = folder.resolve("data");
        try (TestServer server = TestServer.start(data);
                HttpClient http = HttpClient.newHttpClient()) {
            URI address = server.root().resolve("/server/backup");
            List<String> sign = Files.readAllLines(data.resolve("server"));
            assertThat(status(http, address, "")).isEqualTo(404);
            assertThat(status(http, address, "0".repeat(sign.get(1).length()))).isEqualTo(404);
            assertThat(status(http, address, sign.get(1))).isEqualTo(200);
            assertThat(Files.getPosixFilePermissions(data.resolve("server"))).hasSize(2);
        }
        assertThat(data.resolve("server")).doesNotExist();
    }

    private static int status(HttpClient http, URI address, String key) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Cadre-Key", key).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Each archive has as many rows of one table as of the other, which are always written together. */
    @ParameterizedTest
    @CsvSource({"embedded", "postgresql"})
    void anArchiveIsOfOneMoment(String database) throws Exception {
        Keeping.Place place = database.equals("embedded") ? embedded("data") : schema("moment");
        try (TestServer server = TestServer.start(place.folder(), place.database(), false)) {
            Tenant tenant = server.company("Example Foods", "first");
            JdbcClient rows = server.part(JdbcClient.class);
            var together = server.part(TransactionTemplate.class);
            AtomicBoolean enough = new AtomicBoolean();
            Thread writer = Thread.ofVirtual().start(() -> {
                for (int n = 0; !enough.get(); n++) {
                    String name = "n" + n;
                    together.executeWithoutResult(status -> {
                        rows.sql(
                                        "insert into goal (tenant_id, title, description, created_at) values (?, ?, '', current_timestamp)")
                                .params(tenant.id(), name)
                                .update();
                        rows.sql("insert into mail_domain (tenant_id, domain) values (?, ?)")
                                .params(tenant.id(), name)
                                .update();
                    });
                }
            });
            long last = 0;
            for (int n = 0; n < 12 || last < 20; n++) {
                Path archive = server.part(Archives.class).company(tenant);
                Map<String, List<String>> lines = SampleRows.lines(archive);
                Files.delete(archive);
                last = Objects.requireNonNull(lines.get("tables/goal.jsonl")).size();
                assertThat(lines.get("tables/mail_domain.jsonl")).hasSize((int) last);
            }
            enough.set(true);
            writer.join();
        }
    }

    @Test
    void aPlaceThatIsNotEmptyIsRefused() throws Exception {
        Keeping.Place place = embedded("data");
        keeper.restore(backup, place);
        byte[] before = Files.readAllBytes(folder.resolve("data/cadre.mv.db"));
        assertThatExceptionOfType(Serving.Refused.class)
                .isThrownBy(() -> keeper.restore(backup, place))
                .withMessageContaining("something is kept in " + place.folder() + " already");
        assertThat(folder.resolve("data/cadre.mv.db")).hasBinaryContent(before);
        Keeping.Place used = schema("used");
        keeper.restore(backup, used);
        assertThatExceptionOfType(Serving.Refused.class)
                .isThrownBy(() -> keeper.restore(backup, used))
                .withMessageContaining("the database is not empty");
        assertThatExceptionOfType(Serving.Refused.class)
                .isThrownBy(() -> keeper.backup(place, "0.0.0", backup))
                .withMessageContaining("is there already");
        assertThatExceptionOfType(Serving.Refused.class)
                .isThrownBy(() -> keeper.backup(embedded("nothing"), "0.0.0", folder.resolve("b.zip")))
                .withMessageContaining("nothing is kept in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tables/goal.jsonl | description | descriptiom | is not as it was when the archive was made",
                "manifest.json | cadre archive 1 | cadre archive 2 | its manifest does not say",
                "manifest.json | \"schema\" : \\d+ | \"schema\" : 999 | was made by a newer Cadre",
                "manifest.json | \"table\" : \"goal\" | \"table\" : \"goals\" | tables/goals.jsonl is missing",
                "manifest.json | \"rows\" : 4 | \"rows\" : 5 | rows",
            })
    void anArchiveThatWasChangedIsRefusedAndLeavesNothing(String file, String old, String changed, String why)
            throws Exception {
        Path broken = Files.copy(backup, folder.resolve("broken.zip"));
        try (FileSystem zip = FileSystems.newFileSystem(broken)) {
            Path inside = zip.getPath(file);
            Files.writeString(inside, Files.readString(inside).replaceFirst(old, changed));
        }
        refusesAndLeavesNothing(broken, why);
    }

    @Test
    void halfAnArchiveIsRefusedAndLeavesNothing() throws Exception {
        byte[] whole = Files.readAllBytes(backup);
        refusesAndLeavesNothing(
                Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2)), "not all of one");
        refusesAndLeavesNothing(
                Files.write(folder.resolve("text.zip"), "no archive".getBytes(StandardCharsets.UTF_8)),
                "is not a ZIP file");
    }

    private void refusesAndLeavesNothing(Path archive, String why) throws Exception {
        Keeping.Place place = embedded("data");
        assertThatExceptionOfType(Serving.Refused.class)
                .isThrownBy(() -> keeper.restore(archive, place))
                .withMessageContaining(why);
        try (Stream<Path> left = Files.list(Files.createDirectories(place.folder()))) {
            assertThat(left).isEmpty();
        }
        Keeping.Place there = schema("s" + Math.abs(System.identityHashCode(archive)) + "_" + why.length());
        assertThatExceptionOfType(Serving.Refused.class)
                .isThrownBy(() -> keeper.restore(archive, there))
                .withMessageContaining(why);
        assertThat(SampleRows.rows(source(there))).isEmpty();
    }
}

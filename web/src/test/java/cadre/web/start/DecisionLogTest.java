package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.route.Keeping;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.log.Chain;
import cadre.web.log.DecisionLog;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever somebody does to the log in the database, it is found out, with the entry named. Each test has a company of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionLogTest {

    private Path folder;
    private TestServer server;
    private DecisionLog log;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        server = TestServer.start(folder.resolve("data"));
        log = server.part(DecisionLog.class);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A company with five decisions. */
    private Tenant company(String name) {
        Tenant tenant = server.company(name, name.toLowerCase(Locale.ROOT));
        Card card = server.part(Cards.class).add(tenant, TestServer.idea("Sort the mail"), "", Author.SERVER);
        for (int i = 1; i <= 5; i++) {
            log.add(
                    tenant,
                    "declined",
                    i % 2 == 0 ? card : null,
                    "Decision " + i,
                    "Reason " + i,
                    new Author(null, "P"));
        }
        return tenant;
    }

    private void tamper(String sql, Tenant tenant) {
        server.part(JdbcClient.class).sql(sql).param("t", tenant.id()).update();
    }

    private Optional<String> flaw(Tenant tenant) {
        return log.whole(tenant).flaw().map(Chain.Flaw::words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "summary | update decision_log set summary = 'x' where position = 2 and tenant_id = :t"
                        + "| entry 2 was changed or moved",
                "reason | update decision_log set reason = 'Reason 4' where position = 3 and tenant_id = :t"
                        + "| entry 3 was changed or moved",
                "name | update decision_log set author_name = 'x' where position = 3 and tenant_id = :t"
                        + "| the name under entry 3 was changed",
                "card | update decision_log set use_case_id = null where position = 4 and tenant_id = :t"
                        + "| entry 4 was changed or moved",
                "first | delete from decision_log where position = 1 and tenant_id = :t | entry 1 is missing",
                "middle | delete from decision_log where position in (2, 3) and tenant_id = :t"
                        + "| entries 2 to 3 are missing",
                "shifted | delete from decision_log where position = 5 and tenant_id = :t;"
                        + " update decision_log set position = position + 1 where position = 4 and tenant_id = :t"
                        + "| entry 4 is missing",
                "end | delete from decision_log where position = 5 and tenant_id = :t"
                        + "| entry 5 is missing at the end",
                "half | delete from decision_log where position > 2 and tenant_id = :t"
                        + "| entries 3 to 5 are missing at the end",
                "all | delete from decision_log where tenant_id = :t | entries 1 to 5 are missing at the end",
                "order | update decision_log set position = case position when 2 then -3 else -2 end"
                        + " where position in (2, 3) and tenant_id = :t;"
                        + " update decision_log set position = -position where position < 0 and tenant_id = :t"
                        + "| entry 2 was changed or moved",
                "head | update tenant set log_position = 4, log_hash = (select hash from decision_log where position = 4"
                        + " and tenant_id = :t) where id = :t | entry 5 was not written by Cadre",
            })
    void whatIsDoneToARowIsFound(String name, String sql, String found) {
        Tenant tenant = company("Row-" + name);
        assertThat(flaw(tenant)).isEmpty();
        for (String each : sql.split(";")) {
            tamper(each, tenant);
        }
        assertThat(flaw(tenant)).contains(found);
        log.add(tenant, "declined", null, "The next", "", Author.SERVER);
        assertThat(flaw(tenant)).as("another entry does not hide it").isPresent();
    }

    @Test
    void anErasedNameBreaksNothingAndErasingHidesNothing() {
        Tenant tenant = company("Erased");
        assertThat(log.forget(tenant, text -> text.replace("P", "nobody"))).isEmpty();
        assertThat(flaw(tenant)).isEmpty();
        assertThat(log.forget(tenant, text -> text.replace("Reason 3", "…"))).contains(3);
        assertThat(flaw(tenant)).isEmpty();
        tamper("delete from decision_log where position = 5 and tenant_id = :t", tenant);
        assertThat(log.forget(tenant, text -> text.replace("Reason 2", "…"))).contains(2);
        assertThat(flaw(tenant)).contains("entry 5 is missing at the end");
        tamper("update decision_log set reason = 'x' where position = 3 and tenant_id = :t", tenant);
        log.forget(tenant, text -> text.replace("Reason 1", "…").replace("Reason 4", "…"));
        assertThat(flaw(tenant)).contains("entry 3 was changed or moved");
        assertThat(log.whole(tenant).entries())
                .extracting(DecisionLog.Entry::reason)
                .doesNotContain("Reason 4");
    }

    @Test
    void thePageSaysItAndComparesWithAnEarlierExport() {
        Tenant tenant = company("Paged");
        server.member(tenant, "paged-viewer", Role.VIEWER);
        TestClient viewer = TestClient.loggedIn(server, "paged-viewer");
        String page = "/c/paged/ranking/log";
        Chain.Head then = log.whole(tenant).head();
        assertThat(viewer.get(page).text())
                .contains("5 decisions are in the log, and none was changed since", then.hash());
        List<String> csv =
                viewer.get(page + ".csv?text=Reason+2").text().lines().toList();
        assertThat(csv).hasSize(2);
        assertThat(csv.get(1)).startsWith("2,").endsWith(",5," + then.hash());
        log.add(tenant, "declined", null, "Decision 6", "", Author.SERVER);
        String asked = page + "?position=5&hash=" + then.hash();
        assertThat(viewer.get(asked).text()).contains("Entry 5 has this hash: nothing up to it was changed.");
        assertThat(viewer.get(page + ".json").text())
                .contains("\"position\" : 6", "\"author_digest\"", "\"flaw\" : \"\"");
        tamper("update decision_log set reason = 'x' where position = 2 and tenant_id = :t", tenant);
        assertThat(viewer.get(asked).text()).contains("Entry 5 has this hash, but entry 2 was changed or moved.");
        assertThat(viewer.get(page).text()).contains("tampered with: entry 2 was changed or moved");
        tamper("update decision_log set hash = 'x' where position = 5 and tenant_id = :t", tenant);
        assertThat(viewer.get(asked).text()).contains("Entry 5 has another hash");
        assertThat(viewer.get(page + "?position=9&hash=" + then.hash()).text()).contains("Entry 9 is not in the log");
        TestClient.Answer wrong = viewer.get(page + "?position=0&hash=abc");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("The number of an entry is 1 or more.", "A hash has 64", "value=\"abc\"");
    }

    /** As the guide says how. */
    @Test
    void anExportIsComputedAgainWithoutCadre() throws Exception {
        company("Recipe");
        JsonNode export = JsonMapper.shared()
                .readTree(TestClient.loggedIn(server, "recipe")
                        .get("/c/recipe/ranking/log.json")
                        .text());
        String before = "";
        for (int i = export.get("entries").size() - 1; i >= 0; i--) {
            JsonNode entry = export.at("/entries/" + i);
            Instant at = Instant.parse(entry.get("at").stringValue());
            List<String> parts = List.of(
                    before,
                    entry.get("position").asString(),
                    entry.get("kind").stringValue(),
                    entry.get("use_case").asString(""),
                    entry.get("summary").stringValue(),
                    entry.get("reason").stringValue(),
                    entry.get("author_digest").stringValue(),
                    String.valueOf(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            before = HexFormat.of().formatHex(digest.digest());
            assertThat(entry.get("hash").stringValue()).isEqualTo(before);
        }
        assertThat(export.at("/head/hash").stringValue()).isEqualTo(before);
    }

    @Test
    void programsCompareToo() {
        Tenant tenant = company("Asked");
        TestProgram program = TestProgram.of(server, tenant, "asked", Role.VIEWER);
        String check = "/api/v1/companies/asked/decision-log/check";
        TestProgram.Answer whole = program.get(check);
        assertThat(whole.at("/position")).isEqualTo("5");
        assertThat(whole.json().get("holds").booleanValue()).isTrue();
        assertThat(whole.json().get("same").isNull()).isTrue();
        String then = check + "?position=5&hash=" + whole.at("/hash");
        assertThat(program.get(then).json().get("same").booleanValue()).isTrue();
        tamper("delete from decision_log where position = 5 and tenant_id = :t", tenant);
        TestProgram.Answer cut = program.get(then);
        assertThat(cut.at("/flaw")).isEqualTo("5");
        assertThat(cut.at("/problem")).isEqualTo("entry 5 is missing at the end");
        assertThat(cut.json().get("same").isNull()).isTrue();
    }

    @Test
    void backupsAndWhatIsPutBackAreCheckedToo() {
        Path data = folder.resolve("kept");
        Path backup = folder.resolve("kept.zip");
        try (TestServer kept = TestServer.start(data)) {
            Tenant tenant = kept.company("Kept Works", "keeper");
            for (int i = 1; i <= 3; i++) {
                Card card = kept.part(Cards.class).add(tenant, TestServer.idea("Idea"), "", Author.SERVER);
                kept.part(DecisionLog.class).add(tenant, "declined", card, "Declined", "", new Author(null, "P"));
            }
            Keeper keeper = new Keeper();
            assertThat(keeper.backup(new Keeping.Place(data, null), "0.0.0", folder.resolve("whole.zip"))
                            .flaws())
                    .isEmpty();
            kept.part(JdbcClient.class)
                    .sql("delete from decision_log where position = 3")
                    .update();
            assertThat(keeper.backup(new Keeping.Place(data, null), "0.0.0", backup)
                            .flaws())
                    .containsExactly("the log of decisions of Kept Works: entry 3 is missing at the end");
            Keeping.Place back = new Keeping.Place(folder.resolve("back"), null);
            assertThat(keeper.restore(backup, back).flaws())
                    .containsExactly("the log of decisions of Kept Works: entry 3 is missing at the end");
        }
    }
}

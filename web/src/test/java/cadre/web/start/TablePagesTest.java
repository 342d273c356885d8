package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Company;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tables of people and use cases are taken away, brought back, and looked at before they are merged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablePagesTest {

    private static final String TABLES = "/c/example-foods/organisation/tables";

    private TestServer server;
    private Tenant tenant;
    private TestClient planner;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        revisions().add(tenant, server.member(tenant, "planner", Role.PLANNER), TestServer.example(), "test");
        planner = TestClient.loggedIn(server, "planner");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Revisions revisions() {
        return server.part(Revisions.class);
    }

    private Revision newest() {
        return revisions().newest(tenant).orElseThrow();
    }

    private Company company() {
        return revisions().subject(newest()).company();
    }

    private TestClient.Answer upload(String name, byte[] content) {
        planner.get(TABLES);
        return planner.upload(TABLES, name, content);
    }

    private TestClient.Answer confirm(TestClient.Answer preview, Map<String, String> instead) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile(
                        "type=\"hidden\" name=\"(name|content|kind|overwrite|revision)\" value=\"([^\"]*)\"")
                .matcher(preview.text());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(instead);
        return planner.post(TABLES + "/import", fields);
    }

    @Test
    void whatIsTakenAwayChangesNothingWhenItIsBroughtBack() {
        for (String table : new String[] {"people", "use-cases"}) {
            for (String kind : new String[] {"csv", "xlsx"}) {
                byte[] file = planner.bytes(TABLES + "/" + table + "." + kind);
                TestClient.Answer preview = upload(table + "." + kind, file);
                assertThat(preview.status()).isEqualTo(200);
                assertThat(preview.text()).contains("The table says what the company file says already");
                assertThat(preview.text()).doesNotContain("class=\"noted\"");
            }
        }
        assertThat(planner.get(TABLES + "/nothing.csv").status()).isEqualTo(404);
    }

    @Test
    void aTableIsShownWithItsFindingsAndMergedOnlyWhenSaidSo() {
        String csv = planner.get(TABLES + "/people.csv").text();
        String changed = csv.replace("ml-engineer-3,ml-engineer-3", "ml-engineer-3,Ana")
                        .replace("ml-engineer-3,,", "ml-engineer-3,Ana,")
                + "\"new-one\",\"Bo\",\"Juggler\",\"\",\"\",\"ml\",\"\",\"\",\"\"\r\n"
                + "\"new-two\",\"Cy\",\"Designer\",\"\",\"\",\"search\",\"0.5\",\"\",\"\"\r\n";
        int before = newest().number();
        Company was = company();
        TestClient.Answer preview = upload("people.csv", changed.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.text())
                .contains("class=\"noted\"", "is no role that Cadre knows", "+ people new-two", "Make it revision");
        assertThat(newest().number()).isEqualTo(before);
        assertThat(confirm(preview, Map.of("revision", "0")).status()).isEqualTo(422);
        assertThat(confirm(preview, Map.of()).location()).isEqualTo("/c/example-foods/organisation");
        Company now = company();
        assertThat(newest().number()).isEqualTo(before + 1);
        assertThat(now.seats()).hasSize(was.seats().size() + 1);
        assertThat(now.seats().stream()
                        .filter(seat -> seat.id().equals("ml-engineer-3"))
                        .findFirst()
                        .orElseThrow()
                        .name())
                .isEqualTo("Ana");
        assertThat(revisions().content(newest())).contains("# A start-up after its second round");
        assertThat(confirm(preview, Map.of()).status()).isEqualTo(422);
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThat(upload("nothing.csv", new byte[0]).status()).isEqualTo(422);
        assertThat(upload("words.csv", "only some words".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("The table cannot be read");
        assertThat(upload("large.csv", new byte[(1 << 20) + 1]).status()).isEqualTo(422);
        assertThat(planner.post(TABLES + "/import", Map.of("content", "%%%")).status())
                .isEqualTo(422);
    }
}

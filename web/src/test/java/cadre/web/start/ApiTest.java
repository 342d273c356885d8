package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Account;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What programs can ask, with the real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private static final String API = "/api/v1/companies/example-foods";

    private TestServer server;
    private Tenant tenant;
    private TestProgram viewer;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        server.member(tenant, "viewer", Role.VIEWER);
        viewer = TestProgram.of(server, tenant, "viewer", Role.VIEWER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aTokenIsMadeOnAPageShownOnceAndRevoked() {
        TestClient client = TestClient.loggedIn(server, "viewer");
        String page = "/c/example-foods/tokens";
        client.get(page);
        TestClient.Answer high = client.post(page, Map.of("name", "", "role", "planner", "days", "3"));
        assertThat(high.status()).isEqualTo(422);
        assertThat(high.text())
                .contains("Say what the token is for", "A token cannot do more than you", "Choose for how long");
        TestClient.Answer made = client.post(page, Map.of("name", "Nightly report", "role", "viewer", "days", "30"));
        assertThat(made.status()).isEqualTo(303);
        Matcher secret = Pattern.compile("value=\"(cadre_[A-Za-z0-9_-]{43})\"")
                .matcher(client.get(made.location()).text());
        assertThat(secret.find()).isTrue();
        assertThat(client.get(made.location()).text())
                .contains("was shown before")
                .doesNotContain(secret.group(1));
        TestProgram program = new TestProgram(server, secret.group(1));
        assertThat(program.get(API).at("/role")).isEqualTo("viewer");
        assertThat(server.part(JdbcClient.class)
                        .sql("select hash from api_token where name = 'Nightly report'")
                        .query(String.class)
                        .single())
                .hasSize(64);
        assertThat(client.get(page).text()).contains("Nightly report", secret.group(1).substring(0, 10));
        assertThat(client.post(made.location() + "/revocation", Map.of()).status())
                .isEqualTo(303);
        TestProgram.Answer after = program.get(API);
        assertThat(after.status()).isEqualTo(401);
        assertThat(after.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(after.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aTokenDoesNoMoreThanItsOwnerMayToday() {
        Account account = server.member(tenant, "demoted", Role.PLANNER);
        TestProgram program = TestProgram.of(server, tenant, "demoted", Role.PLANNER);
        assertThat(program.get(API).at("/role")).isEqualTo("planner");
        JdbcClient database = server.part(JdbcClient.class);
        database.sql("update membership set role = 'requester' where account_id = ?")
                .param(account.id())
                .update();
        assertThat(program.get(API).at("/role")).isEqualTo("requester");
        database.sql("delete from membership where account_id = ?")
                .param(account.id())
                .update();
        assertThat(program.get(API).status()).isEqualTo(401);
    }

    @Test
    void anExpiredTokenIsNotAccepted() {
        TestProgram program = TestProgram.of(server, tenant, "administrator", Role.VIEWER);
        server.part(JdbcClient.class)
                .sql("update api_token set expires_at = created_at where id = (select max(id) from api_token)")
                .update();
        assertThat(program.get(API).status()).isEqualTo(401);
    }

    @Test
    void everyRefusalIsAProblem() {
        TestProgram nobody = new TestProgram(server, "");
        refused(nobody.get(API), 401, "no-token");
        assertThat(nobody.get(API).header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Cadre\"");
        assertThat(nobody.get(API).header("Set-Cookie")).isEmpty();
        refused(new TestProgram(server, "cadre_wrong").get(API), 401, "no-token");
        refused(viewer.get("/api/v1/companies/other-works"), 404, "not-found");
        refused(viewer.get("/api/v1/nothing"), 404, "not-found");
        refused(viewer.send("DELETE", API, ""), 405, "method");
        assertThat(viewer.send("DELETE", API, "").header("Allow")).contains("GET");
        refused(viewer.get(API, "Accept", "text/html"), 406, "not-acceptable");
        refused(viewer.get("/api/v1/a;b/c"), 400, "malformed");
    }

    private static void refused(TestProgram.Answer answer, int status, String word) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("/api#problem-" + word);
        assertThat(answer.json().path("status").intValue()).isEqualTo(status);
        assertThat(answer.at("/title")).isNotBlank();
        assertThat(answer.at("/detail")).isNotBlank();
    }
}

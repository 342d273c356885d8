package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** One's own account: name, password, sessions, another company; and what logging in does with a session. */
class AccountTest {

    private static final String NEW = "another four words here";

    private static TestServer server;
    private static Tenant tenant;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoHasNotLoggedInTakesRoomForAnHourOnly() throws Exception {
        TestClient stranger = new TestClient(server);
        stranger.get("/login");
        assertThat(idle(stranger)).isEqualTo(3600);
        server.account("resting");
        assertThat(idle(TestClient.loggedIn(server, "resting"))).isEqualTo(12 * 3600);
    }

    private static int idle(TestClient client) throws IOException {
        TomcatWebServer web = (TomcatWebServer) ((ServletWebServerApplicationContext) server.context()).getWebServer();
        Context all =
                (Context) Objects.requireNonNull(web).getTomcat().getHost().findChildren()[0];
        return all.getManager().findSession(client.session()).getMaxInactiveInterval();
    }

    @Test
    void theSessionIsAnotherOneAfterLoggingIn() {
        server.account("fixed");
        TestClient client = new TestClient(server);
        client.get("/login");
        String before = client.session();
        client.post("/login", Map.of("login", "fixed", "password", TestServer.PASSWORD));
        assertThat(before).isNotEmpty();
        assertThat(client.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(new TestClient(server, before).get("/account").location())
                .as("whoever knew the one before is not let in with it")
                .isEqualTo("/login");
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        server.member(tenant, "changer", Role.VIEWER);
        TestClient here = TestClient.loggedIn(server, "changer");
        TestClient there = TestClient.loggedIn(server, "changer");
        here.get("/account");
        TestClient.Answer wrong = here.post("/account/password", Map.of("old", "not it at all", "password", "short"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("This is not your password").contains("at least 10 characters");
        assertThat(there.get("/account").status()).isEqualTo(200);
        String before = here.session();
        assertThat(here.post("/account/password", Map.of("old", TestServer.PASSWORD, "password", NEW))
                        .location())
                .isEqualTo("/account");
        assertThat(here.get("/account").status()).as("here one stays").isEqualTo(200);
        assertThat(here.session()).isNotEqualTo(before);
        assertThat(there.get("/account").location()).isEqualTo("/login");
        TestClient later = new TestClient(server);
        later.get("/login");
        assertThat(later.post("/login", Map.of("login", "changer", "password", TestServer.PASSWORD))
                        .location())
                .isEqualTo("/login?wrong");
        assertThat(later.post("/login", Map.of("login", "changer", "password", NEW))
                        .location())
                .isEqualTo("/");
    }

    @Test
    void guessingThePasswordFromInsideIsSlowedDownToo() {
        server.account("guesser");
        TestClient client = TestClient.loggedIn(server, "guesser");
        client.get("/account");
        for (int i = 0; i < 5; i++) {
            assertThat(client.post("/account/password", Map.of("old", "guess number " + i, "password", NEW))
                            .text())
                    .contains("This is not your password");
        }
        assertThat(client.post("/account/password", Map.of("old", TestServer.PASSWORD, "password", NEW))
                        .text())
                .contains("There were too many attempts");
    }

    @Test
    void oneEndsOnesOwnSessionsAndNobodyElses() {
        server.account("two-places");
        server.account("stranger");
        TestClient here = TestClient.loggedIn(server, "two-places");
        TestClient there = TestClient.loggedIn(server, "two-places");
        Matcher other = Pattern.compile("/account/sessions/([^/]+)/end")
                .matcher(here.get("/account").text());
        assertThat(other.find()).isTrue();
        String end = other.group();
        assertThat(other.find()).as("this one is not offered").isFalse();
        TestClient stranger = TestClient.loggedIn(server, "stranger");
        stranger.get("/account");
        assertThat(stranger.post(end, Map.of()).status()).isEqualTo(404);
        assertThat(there.get("/account").status()).isEqualTo(200);
        assertThat(here.post(end, Map.of()).status()).isEqualTo(303);
        assertThat(there.get("/account").location()).isEqualTo("/login");
        assertThat(here.get("/account").text()).doesNotContain(here.session());
    }

    @Test
    void aNewNameIsReadAtOnce() {
        server.account("renamed");
        TestClient client = TestClient.loggedIn(server, "renamed");
        TestClient elsewhere = TestClient.loggedIn(server, "renamed");
        client.get("/account");
        assertThat(client.post("/account/name", Map.of("name", " ")).status()).isEqualTo(422);
        client.post("/account/name", Map.of("name", "Quite Another"));
        assertThat(elsewhere.get("/account").text()).contains(">Quite Another</a>");
    }

    @Test
    void onlyAdministratorsMakeCompanies() {
        server.member(tenant, "no-founder", Role.PLANNER);
        TestClient planner = TestClient.loggedIn(server, "no-founder");
        assertThat(planner.get("/account").text()).doesNotContain("Make another company");
        assertThat(planner.post("/account/companies", Map.of("company", "Mine")).status())
                .isEqualTo(403);
        TestClient administrator = TestClient.loggedIn(server, "administrator");
        administrator.get("/account");
        assertThat(administrator
                        .post("/account/companies", Map.of("company", "Second Works"))
                        .location())
                .isEqualTo("/c/second-works");
        assertThat(administrator.get("/").text())
                .as("who is in several chooses")
                .contains("/c/example-foods", "/c/second-works");
        assertThat(planner.get("/c/second-works").status()).isEqualTo(404);
    }

    @Test
    void loggingInLeadsBackButNeverElsewhere() {
        server.member(tenant, "returner", Role.VIEWER);
        TestClient client = new TestClient(server);
        assertThat(client.page("/c/example-foods/decisions?a=1").location()).isEqualTo("/login");
        client.get("/login");
        assertThat(client.post("/login", Map.of("login", "returner", "password", TestServer.PASSWORD))
                        .location())
                .isEqualTo("/c/example-foods/decisions?a=1");
        for (String trick : new String[] {
            "//evil.example/c", "/%2F/evil.example", "/\\evil.example", "/.//evil.example", "/c/x?next=//evil.example"
        }) {
            TestClient tricked = new TestClient(server);
            tricked.raw(trick, "evil.example");
            tricked.get("/login");
            TestClient.Answer answer =
                    tricked.post("/login", Map.of("login", "returner", "password", TestServer.PASSWORD));
            assertThat(answer.header("Location"))
                    .as("after %s", trick)
                    .matches("(http://127\\.0\\.0\\.1:\\d+)?/([^/\\\\].*)?");
        }
    }

    @Test
    void aPartOfAPageIsNotWhereOneWas() {
        server.member(tenant, "parts", Role.VIEWER);
        TestClient client = new TestClient(server);
        assertThat(client.get("/c/example-foods/decisions").location())
                .as("asked for without wanting a page")
                .isEqualTo("/login");
        client.get("/login");
        assertThat(client.post("/login", Map.of("login", "parts", "password", TestServer.PASSWORD))
                        .location())
                .isEqualTo("/");
    }
}

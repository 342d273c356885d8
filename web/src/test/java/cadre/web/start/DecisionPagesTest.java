package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of comparisons, with a company so small that one is computed in seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class DecisionPagesTest {

    private static final String COMPANY = "/c/example-foods";
    static final String TINY = """
            cadre: 1
            company: {name: Example Foods, kind: small-startup, currency: EUR}
            horizon_months: 3
            domains: [a, b]
            people:
              - {name: Ana, role: ml-engineer, team: t}
              - {role: software-engineer, team: t}
              - {role: product-manager, team: t}
            teams:
              - {id: t, name: T, serves: [a, b]}
            demand: {per_year: 1, value_per_month: {low: 5000, likely: 20000, high: 60000}}
            """;

    private TestServer server;
    private TestClient planner;
    private Tenant tenant;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "planner");
        planner = TestClient.loggedIn(server, "planner");
        importCompany(TINY);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void importCompany(String text) {
        planner.get(COMPANY + "/organisation/import");
        assertThat(planner.post(COMPANY + "/organisation/import", Map.of("text", text))
                        .status())
                .isEqualTo(303);
    }

    private String ask(Map<String, String> form) {
        planner.get(COMPANY + "/decisions");
        TestClient.Answer asked = planner.post(COMPANY + "/decisions", form);
        assertThat(asked.status()).as(asked.text()).isEqualTo(303);
        return asked.location();
    }

    private String finished(String seed) throws InterruptedException {
        String address = ask(Map.of("seconds", "3600", "seed", seed));
        await(address, "finished");
        return address;
    }

    private String state(String address) {
        return server.part(JdbcClient.class)
                .sql("select state from decision where id = ?")
                .param(id(address))
                .query(String.class)
                .single();
    }

    private static long id(String address) {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private void await(String address, String state) throws InterruptedException {
        while (!state(address).equals(state)) {
            assertThat(state(address)).isIn("waiting", "running");
            Thread.sleep(50);
        }
    }

    @Test
    void itIsSeenToConverge() throws InterruptedException {
        importCompany(TestServer.example());
        String address = ask(Map.of("seconds", "3600", "seed", "7"));
        String page = planner.get(address).text();
        while (!page.contains("in front so far")) {
            assertThat(page).contains("The structures are being compared");
            Thread.sleep(100);
            page = planner.get(address).text();
        }
        // Without script the page comes again by itself; the standing is in it as a picture and as a table.
        assertThat(page)
                .contains(
                        "http-equiv=\"refresh\"",
                        "Mean net value so far",
                        "As if organised so already",
                        "Behind the first");
        planner.post(address + "/cancellation", Map.of());
        String events = planner.get(address + "/events").text();
        assertThat(events).contains("event:ended");
        await(address, "stopped");
        assertThat(planner.get(address).text()).contains("report.html").doesNotContain("in front so far");
        importCompany(TINY);
    }

    private String answer(TestServer where, String address) {
        return where.part(JdbcClient.class)
                .sql("select answer from decision where id = ?")
                .param(id(address))
                .query(String.class)
                .single();
    }

    @Test
    void whatWasInterruptedIsRunAgainWithTheSameBits(@TempDir Path folder) throws InterruptedException {
        String uninterrupted = finished("5");
        String left;
        try (TestServer other = TestServer.start(folder)) {
            other.company("Example Foods", "planner");
            TestClient client = TestClient.loggedIn(other, "planner");
            client.get(COMPANY + "/organisation/import");
            client.post(COMPANY + "/organisation/import", Map.of("text", TINY));
            client.get(COMPANY + "/decisions");
            left = client.post(COMPANY + "/decisions", Map.of("seconds", "3600", "seed", "5"))
                    .location();
        }
        try (TestServer again = TestServer.start(folder)) {
            TestClient client = TestClient.loggedIn(again, "planner");
            assertThat(client.get(left).text()).contains("The server ended before this comparison did", "Run it again");
            String repetition = client.post(left + "/repetition", Map.of()).location();
            while (answerIsMissing(again, repetition)) {
                Thread.sleep(50);
            }
            assertThat(answer(again, repetition)).isEqualTo(answer(server, uninterrupted));
            assertThat(client.get(left).text()).contains("It was computed again.", "href=\"" + repetition + "\"");
        }
    }

    private static boolean answerIsMissing(TestServer where, String address) {
        return where.part(JdbcClient.class)
                .sql("select count(*) from decision where id = ? and answer is null")
                .param(id(address))
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatEndedWithItsTimeComesOutTheSameWhenItIsComputedAgain() throws InterruptedException {
        importCompany(TestServer.example());
        String hurried = ask(Map.of("seconds", "5", "seed", "3"));
        await(hurried, "finished");
        importCompany(TINY);
        assertThat(answer(server, hurried)).contains("time");
        String again = planner.post(hurried + "/repetition", Map.of()).location();
        await(again, "finished");
        assertThat(answer(server, again)).isEqualTo(answer(server, hurried));
        assertThat(planner.get(again).text())
                .contains("came out the same to the last bit", "The company file has changed since");
    }

    @Test
    void itHasANameAndIsPutAwayWithoutBeingLost() throws InterruptedException {
        String address = finished("11");
        planner.get(address);
        String name = "Before <the> reorganisation";
        assertThat(planner.post(address + "/label", Map.of("name", "x".repeat(121), "note", "kept"))
                        .text())
                .contains("This has 121 characters; at most 120 are kept.", ">kept</textarea>");
        assertThat(planner.post(address + "/label", Map.of("name", name, "note", "Why not"))
                        .status())
                .isEqualTo(303);
        String shown = "Before &lt;the&gt; reorganisation";
        assertThat(planner.get(address).text()).contains("<title>" + shown, "Why not");
        String list = COMPANY + "/decisions";
        assertThat(planner.get(list).text()).contains(shown);
        planner.post(address + "/archival", Map.of("away", "true"));
        assertThat(planner.get(address).text()).contains("report.html", "Take back from the archive");
        assertThat(planner.get(list).text()).doesNotContain(shown + "</a>");
        assertThat(planner.get(list + "?archived=true").text()).contains(shown);
        planner.post(address + "/archival", Map.of("away", "false"));
        assertThat(planner.get(list).text()).contains(shown);
    }

    @Test
    void anyNumberIsComparedSideBySide() throws InterruptedException {
        String one = finished("21");
        importCompany(TINY.replace("horizon_months: 3", "horizon_months: 6")
                .replace("name: Ana, role: ml-engineer", "name: Ana, role: software-engineer"));
        String other = finished("22");
        importCompany(TINY);
        String form = COMPANY + "/decisions/compare?ids=" + id(one) + "&ids=" + id(other);
        String address = COMPANY + "/decisions/compare?ids=" + id(one) + "," + id(other);
        assertThat(planner.get(form).location()).isEqualTo(address);
        TestClient.Answer page = planner.get(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("data-address=\"" + address + "\"", "horizon_months", "people[Ana].role")
                .contains("<th role=\"columnheader\" scope=\"col\" class=\"words\">Comparison " + id(one));
        server.member(tenant, "viewer", Role.VIEWER);
        String seen = TestClient.loggedIn(server, "viewer").get(address).text();
        assertThat(seen)
                .contains("horizon_months", "One difference is about people and shown to planners only.")
                .doesNotContain("people[Ana]");
        assertThat(planner.get(COMPANY + "/decisions/compare?ids=" + id(one)).location())
                .isEqualTo(COMPANY + "/decisions");
        assertThat(planner.get(COMPANY + "/decisions/compare?ids=" + id(one) + ",999999")
                        .status())
                .isEqualTo(404);
    }
}

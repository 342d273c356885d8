package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final String TINY = """
            cadre: 1
            company: {name: Example Foods, kind: small-startup, currency: EUR}
            horizon_months: 12
            domains: [a, b]
            people:
              - {count: 3, role: ml-engineer, team: t}
              - {count: 2, role: software-engineer, team: t}
              - {role: product-manager, team: t}
            teams:
              - {id: t, name: T, serves: [a, b]}
            demand: {per_year: 12, value_per_month: {low: 5000, likely: 20000, high: 60000}}
            """;

    private TestServer server;
    private TestClient planner;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        server.company("Example Foods", "planner");
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
}

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
import org.junit.jupiter.api.io.TempDir;

/** What a company goes by, read and changed by programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiCompanyTest {

    private static final String API = "/api/v1/companies/example-foods";

    private TestServer server;
    private TestProgram administrator;
    private TestProgram planner;
    private TestProgram viewer;
    private TestProgram requester;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        Tenant tenant = server.company("Example Foods", "administrator");
        server.member(tenant, "planner", Role.PLANNER);
        administrator = TestProgram.of(server, tenant, "administrator", Role.ADMINISTRATOR);
        planner = TestProgram.of(server, tenant, "planner", Role.PLANNER);
        viewer = TestProgram.of(server, tenant, "planner", Role.VIEWER);
        requester = TestProgram.of(server, tenant, "planner", Role.REQUESTER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static void refused(TestProgram.Answer answer, int status, String... pointers) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("errors").findValuesAsString("pointer")).containsExactlyInAnyOrder(pointers);
    }

    @Test
    void aGoalIsChangedEndedAndNeverOverwrittenUnseen() {
        TestProgram.Answer made = planner.post(API + "/goals", "{\"title\": \"Answer within a day\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String address = made.header("Location");
        assertThat(requester.get(address).text()).isEqualTo(made.text());
        String tag = made.header("ETag");
        TestProgram.Answer changed =
                planner.patch(address, "{\"title\": \"Answer within an hour\", \"ended\": true}", "If-Match", tag);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/title")).isEqualTo("Answer within an hour");
        assertThat(changed.json().path("ended").booleanValue()).isTrue();
        assertThat(changed.json().path("version").intValue()).isEqualTo(2);
        TestProgram.Answer late = planner.patch(address, "{\"ended\": false}", "If-Match", tag);
        refused(late, 412);
        assertThat(late.header("ETag")).isEqualTo(changed.header("ETag")).isNotEqualTo(tag);
        refused(planner.patch(address, "{\"ended\": false}"), 428);
        TestProgram.Answer same = planner.patch(address, "{}", "If-Match", changed.header("ETag"));
        assertThat(same.text()).as("what changes nothing is no change").isEqualTo(changed.text());
        refused(
                planner.patch(address, "{\"title\": null, \"ended\": 1, \"end\": true}", "If-Match", "*"),
                422,
                "/title",
                "/ended",
                "/end");
        refused(viewer.patch(address, "{}", "If-Match", "*"), 403);
        refused(planner.get(API + "/goals/999"), 404);
    }

    /** Who opened the form before a program changed the goal is told, and keeps what they wrote. */
    @Test
    void thePageOfAGoalSaysThatAProgramWasFaster() {
        TestProgram.Answer made = planner.post(API + "/goals", "{\"title\": \"Fewer letters\"}");
        String page = "/c/example-foods/use-cases/goals/" + made.at("/id");
        TestClient client = TestClient.loggedIn(server, "planner");
        assertThat(client.get(page).text()).contains("name=\"version\" value=\"1\"");
        planner.patch(made.header("Location"), "{\"title\": \"No letters\"}", "If-Match", "*");
        TestClient.Answer late = client.post(page, Map.of("title", "Few letters", "version", "1"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text())
                .contains("it is “No letters” now", "value=\"Few letters\"", "name=\"version\" value=\"2\"");
        assertThat(client.post(page, Map.of("title", "Few letters", "version", "2"))
                        .status())
                .isEqualTo(303);
        assertThat(planner.get(made.header("Location")).at("/title")).isEqualTo("Few letters");
    }
}

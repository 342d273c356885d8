package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Accounts;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        TestProgram.refused(late, 412);
        assertThat(late.header("ETag")).isEqualTo(changed.header("ETag")).isNotEqualTo(tag);
        TestProgram.refused(planner.patch(address, "{\"ended\": false}"), 428);
        TestProgram.Answer same = planner.patch(address, "{}", "If-Match", changed.header("ETag"));
        assertThat(same.text()).as("what changes nothing is no change").isEqualTo(changed.text());
        TestProgram.refused(
                planner.patch(address, "{\"title\": null, \"ended\": 1, \"end\": true}", "If-Match", "*"),
                422,
                "/title",
                "/ended",
                "/end");
        TestProgram.refused(viewer.patch(address, "{}", "If-Match", "*"), 403);
        TestProgram.refused(planner.get(API + "/goals/999"), 404);
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

    @Test
    void routingRulesAreAddedMovedAndTakenAway() {
        String rules = API + "/routing-rules";
        long owner = id("planner");
        String rule = "{\"category\": \"cost\", \"words\": \"invoice\", \"owner\": " + owner + ", \"days\": 3}";
        TestProgram.Answer first = planner.post(rules, rule, "Idempotency-Key", "rule");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(planner.post(rules, rule, "Idempotency-Key", "rule").text()).isEqualTo(first.text());
        String before = "{\"owner\": " + id("administrator") + ", \"days\": 1, \"position\": 1}";
        TestProgram.Answer second = planner.post(rules, before);
        assertThat(second.json().path("position").intValue()).isEqualTo(1);
        assertThat(viewer.get(rules).json().at("/items/1/id"))
                .isEqualTo(first.json().path("id"));
        assertThat(routed("Read invoices", "cost")).isEqualTo("Person administrator");
        TestProgram.Answer stale =
                planner.send("PUT", first.header("Location"), rule, "If-Match", first.header("ETag"));
        TestProgram.refused(stale, 412);
        assertThat(stale.header("ETag"))
                .as("it has another place now")
                .isEqualTo(viewer.get(first.header("Location")).header("ETag"));
        TestProgram.Answer moved = planner.send(
                "PUT",
                second.header("Location"),
                before.replace("\"position\": 1", "\"position\": 9"),
                "If-Match",
                second.header("ETag"));
        assertThat(moved.json().path("position").intValue()).isEqualTo(2);
        assertThat(routed("Read invoices", "cost")).isEqualTo("Person planner");
        assertThat(routed("Read letters", "cost")).isEqualTo("Person administrator");
        TestProgram.refused(
                planner.post(rules, "{\"owner\": 999, \"days\": 3, \"domain\": \"x\"}"), 422, "/owner", "/domain");
        TestProgram.refused(
                planner.post(rules, "{\"owner\": 1, \"days\": 0, \"wrods\": \"x\"}"), 422, "/days", "/wrods");
        TestProgram.refused(
                planner.send("DELETE", second.header("Location"), "", "If-Match", second.header("ETag")), 412);
        TestProgram.refused(planner.send("DELETE", second.header("Location"), ""), 428);
        assertThat(planner.send("DELETE", second.header("Location"), "", "If-Match", moved.header("ETag"))
                        .status())
                .isEqualTo(204);
        TestProgram.refused(planner.send("DELETE", second.header("Location"), "", "If-Match", "*"), 404);
        TestProgram.refused(viewer.post(rules, rule), 403);
        assertThat(planner.send("DELETE", first.header("Location"), "", "If-Match", "*")
                        .status())
                .isEqualTo(204);
    }

    private String routed(String title, String category) {
        return planner.get(API + "/routing?title=" + title.replace(' ', '+') + "&category=" + category)
                .at("/owner/name");
    }

    private long id(String login) {
        return server.part(Accounts.class).find(login).orElseThrow().account().id();
    }

    @Test
    void anAdministratorOpensTheDoorForStrangers() {
        TestProgram.Answer shut = planner.get(API + "/front-door");
        assertThat(shut.json().path("publicForm").booleanValue()).isFalse();
        assertThat(shut.at("/otherwise/name")).isEqualTo("Person administrator");
        TestClient stranger = new TestClient(server);
        assertThat(stranger.get(shut.at("/publicUrl")).status()).isEqualTo(404);
        TestProgram.refused(planner.send("PUT", API + "/front-door", "{\"publicForm\": true}", "If-Match", "*"), 403);
        TestProgram.refused(
                administrator.send("PUT", API + "/front-door", "{\"publicForm\": 1}", "If-Match", "*"),
                422,
                "/publicForm");
        String tag = shut.header("ETag");
        TestProgram.Answer open =
                administrator.send("PUT", API + "/front-door", "{\"publicForm\": true}", "If-Match", tag);
        assertThat(open.json().path("publicForm").booleanValue()).isTrue();
        assertThat(stranger.get(shut.at("/publicUrl")).status()).isEqualTo(200);
        TestProgram.refused(
                administrator.send("PUT", API + "/front-door", "{\"publicForm\": true}", "If-Match", tag), 412);
        administrator.send("PUT", API + "/front-door", "{\"publicForm\": false}", "If-Match", "*");
    }

    @Test
    void whatIsLikeAnIdeaIsSaidBeforeItIsSubmitted() {
        String idea = "{\"title\": \"Sort incoming complaints\", \"problem\": \"Nobody reads the complaints in time.\","
                + " \"category\": \"speed\", \"urgency\": \"year\"}";
        String number = requester.post(API + "/use-cases", idea).at("/number");
        String like = API + "/similar-use-cases?title=Sort+incoming+complaints&problem=Nobody+reads+them";
        assertThat(requester.get(like).at("/items/0/number")).isEqualTo(number);
        assertThat(requester.get(API + "/similar-use-cases?title=Zebra").json().path("items"))
                .isEmpty();
        assertThat(requester.get(API + "/similar-use-cases").json().path("items"))
                .isEmpty();
        assertThat(requester.get(API + "/domains").json().path("items")).isEmpty();
    }

    @Test
    void gatesAreReadAndReplacedButNotUnseen() {
        TestProgram.Answer usual = viewer.get(API + "/gates");
        assertThat(usual.at("/gates/2/stage")).isEqualTo("data");
        assertThat(usual.at("/gates/2/needs/0")).isEqualTo("dataset");
        String tag = usual.header("ETag");
        String wanted = "{\"gates\": [{\"stage\": \"data\", \"needs\": [\"dataset\", \"document\"]}]}";
        TestProgram.Answer set = planner.send("PUT", API + "/gates", wanted, "If-Match", tag);
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.json().at("/gates/2/needs")).hasSize(2);
        assertThat(set.json().at("/gates/1/needs"))
                .as("what is left out needs nothing")
                .isEmpty();
        TestProgram.refused(planner.send("PUT", API + "/gates", wanted, "If-Match", tag), 412);
        TestProgram.refused(
                planner.send("PUT", API + "/gates", wanted.replace("dataset", "datasets"), "If-Match", "*"),
                422,
                "/gates/0/needs/0");
        TestProgram.refused(viewer.send("PUT", API + "/gates", wanted, "If-Match", "*"), 403);
    }

    @Test
    void whatWaitsIsListedInParts() {
        for (String title : new String[] {"Weigh the late pears", "Peel the late plums"}) {
            String made = planner.post(
                            API + "/use-cases",
                            "{\"title\": \"" + title + "\", \"problem\": \"It is late.\", \"category\": \"cost\","
                                    + " \"urgency\": \"year\"}")
                    .at("/number");
            server.part(JdbcClient.class)
                    .sql("update use_case set next_date = date '2020-01-02' where number = ?")
                    .param(Integer.parseInt(made))
                    .update();
        }
        TestProgram.Answer one = viewer.get(API + "/waiting?limit=1");
        assertThat(one.json().path("items")).hasSize(1);
        TestProgram.Answer other = viewer.get(API + "/waiting?limit=1&cursor=" + one.at("/next"));
        assertThat(Set.of(one.at("/items/0/title"), other.at("/items/0/title")))
                .containsExactlyInAnyOrder("Weigh the late pears", "Peel the late plums");
        TestProgram.refused(requester.get(API + "/waiting"), 403);
    }

    @Test
    void aUseCaseIsFollowedUntilItIsNot() {
        String number = administrator
                .post(
                        API + "/use-cases",
                        "{\"title\": \"Count the crates\", \"problem\": \"Nobody knows.\", \"category\": \"cost\","
                                + " \"urgency\": \"year\"}")
                .at("/number");
        String address = API + "/use-cases/" + number + "/following";
        TestClient client = TestClient.loggedIn(server, "planner");
        TestProgram.Answer not = requester.get(address);
        assertThat(not.json().path("following").booleanValue()).isFalse();
        TestProgram.refused(requester.send("PUT", address, ""), 428);
        TestProgram.Answer now = requester.send("PUT", address, "", "If-Match", not.header("ETag"));
        assertThat(now.json().path("following").booleanValue()).as(now.text()).isTrue();
        assertThat(client.get("/c/example-foods/ideas").text()).contains("What you follow", "Count the crates");
        TestProgram.refused(requester.send("PUT", address, "", "If-Match", not.header("ETag")), 412);
        assertThat(requester.send("PUT", address, "", "If-Match", "*").status()).isEqualTo(200);
        assertThat(requester
                        .send("DELETE", address, "", "If-Match", now.header("ETag"))
                        .status())
                .isEqualTo(204);
        assertThat(client.get("/c/example-foods/ideas").text()).doesNotContain("What you follow");
        TestProgram.refused(requester.get(API + "/use-cases/999/following"), 404);
    }

    @Test
    void aReceiverIsSwitchedOffTriedAndSwitchedOn() {
        TestProgram.Answer made =
                administrator.post(API + "/webhooks", "{\"url\": \"http://127.0.0.1:9/\"}", "Idempotency-Key", "hook");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String address = made.header("Location");
        TestProgram.Answer off = administrator.patch(address, "{\"on\": false}", "If-Match", made.header("ETag"));
        assertThat(off.json().path("on").booleanValue()).as(off.text()).isFalse();
        assertThat(off.at("/reason")).isEqualTo("Switched off by hand.");
        TestProgram.refused(administrator.patch(address, "{\"on\": true}", "If-Match", made.header("ETag")), 412);
        TestProgram.refused(
                administrator.patch(address, "{\"on\": 1, \"url\": \"x\"}", "If-Match", "*"), 422, "/on", "/url");
        TestProgram.Answer trial = administrator.post(address + "/trial", "", "Idempotency-Key", "trial");
        assertThat(trial.status()).as(trial.text()).isEqualTo(202);
        assertThat(trial.at("/topic")).isEqualTo("trial");
        assertThat(administrator
                        .post(address + "/trial", "", "Idempotency-Key", "trial")
                        .text())
                .isEqualTo(trial.text());
        TestProgram.Answer sent = administrator.get(address + "/deliveries");
        assertThat(sent.json().path("items").findValuesAsString("id")).containsExactly(trial.at("/id"));
        assertThat(sent.at("/items/0/state")).isEqualTo("waiting");
        TestProgram.Answer on = administrator.patch(address, "{\"on\": true}", "If-Match", off.header("ETag"));
        assertThat(on.json().path("on").booleanValue()).isTrue();
        assertThat(on.at("/reason")).isEmpty();
        TestProgram.Answer same = administrator.patch(address, "{}", "If-Match", on.header("ETag"));
        assertThat(same.header("ETag")).as("what changes nothing is no change").isEqualTo(on.header("ETag"));
        TestProgram.refused(planner.post(address + "/trial", ""), 403);
    }
}

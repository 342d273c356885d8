package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.company.Revisions;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scenarios as programs make, change, discuss and merge them; the audit log as they read it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiScenariosTest {

    private static final String API = "/api/v1/companies/example-foods";

    private TestServer server;
    private Tenant tenant;
    private TestProgram planner;
    private TestProgram viewer;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        server.part(Revisions.class)
                .add(tenant, server.member(tenant, "planner", Role.PLANNER), TestServer.example(), "test");
        planner = TestProgram.of(server, tenant, "administrator", Role.PLANNER);
        viewer = TestProgram.of(server, tenant, "administrator", Role.VIEWER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String scenario(String name) {
        TestProgram.Answer made = planner.post(API + "/scenarios", "{\"name\": \"" + name + "\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.header("Location");
    }

    private TestProgram.Answer send(String address, String what, String json) {
        return planner.post(
                address + what, json, "If-Match", planner.get(address).header("ETag"));
    }

    private TestProgram.Answer change(String address, String json) {
        TestProgram.Answer answer = send(address, "/changes", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static String move(String person, String to) {
        return "{\"kind\": \"move-person\", \"subject\": \"" + person + "\", \"to\": \"" + to + "\"}";
    }

    @Test
    void everyKindOfChangeIsMade() {
        String address = scenario("Everything");
        change(address, "{\"kind\": \"add-team\", \"name\": \"Growth: new\", \"serves\": [\"pricing\"]}");
        change(address, move("ml-engineer-1", "growth-new"));
        change(address, "{\"kind\": \"rename-team\", \"subject\": \"ml\", \"to\": \"Core ML\"}");
        change(address, "{\"kind\": \"serve-domains\", \"subject\": \"search\", \"serves\": [\"pricing\"]}");
        change(address, "{\"kind\": \"add-seat\", \"role\": \"designer\", \"to\": \"growth-new\"}");
        change(address, "{\"kind\": \"change-fte\", \"subject\": \"ml-engineer-1\", \"percent\": 50}");
        change(address, "{\"kind\": \"change-practice\", \"subject\": \"guild_hours_per_week\", \"to\": \"2\"}");
        change(address, "{\"kind\": \"remove-seat\", \"subject\": \"open-1\"}");
        change(address, move("ml-engineer-1", "ml"));
        TestProgram.Answer last = change(address, "{\"kind\": \"remove-team\", \"subject\": \"growth-new\"}");
        assertThat(last.json().at("/changes").findValuesAsString("kind"))
                .containsExactly(
                        "add-team",
                        "move-person",
                        "rename-team",
                        "serve-domains",
                        "add-seat",
                        "change-fte",
                        "change-practice",
                        "remove-seat",
                        "move-person",
                        "remove-team");
        assertThat(last.at("/changes/3/to")).isEqualTo("pricing");
        assertThat(last.at("/changes/5/from")).isEqualTo("1.0");
        assertThat(last.at("/changes/5/to")).isEqualTo("0.5");
        assertThat(last.json().at("/scenario/changes").intValue()).isEqualTo(10);
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() {
        String address = scenario("Wrong");
        for (String wrong : List.of(
                move("nobody", "search"),
                move("ml-engineer-1", "ml"),
                "{\"kind\": \"remove-team\", \"subject\": \"ml\"}",
                "{\"kind\": \"change-fte\", \"subject\": \"ml-engineer-1\"}",
                "{\"kind\": \"serve-domains\", \"subject\": \"search\", \"serves\": [\"nowhere\"]}",
                "{\"kind\": \"move-persn\"}")) {
            TestProgram.Answer answer = send(address, "/changes", wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.at("/errors/0/pointer")).as(wrong).startsWith("/");
        }
        assertThat(planner.get(address).json().path("changes")).isEmpty();
        assertThat(viewer.post(address + "/changes", move("ml-engineer-1", "search"), "If-Match", "*")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void changesAreUndoneRedoneAndNeverMadeUnseen() {
        String address = scenario("Moved");
        String tag = planner.get(address).header("ETag");
        assertThat(planner.post(address + "/changes", move("ml-engineer-3", "search"))
                        .status())
                .isEqualTo(428);
        TestProgram.Answer first = planner.post(
                address + "/changes", move("ml-engineer-3", "search"), "If-Match", tag, "Idempotency-Key", "move");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(planner.post(
                                address + "/changes",
                                move("ml-engineer-3", "search"),
                                "If-Match",
                                tag,
                                "Idempotency-Key",
                                "move")
                        .text())
                .isEqualTo(first.text());
        assertThat(planner.post(address + "/undoing", "", "If-Match", tag).status())
                .isEqualTo(412);
        TestProgram.Answer undone = send(address, "/undoing", "");
        assertThat(undone.json().at("/changes/0/counts").booleanValue()).isFalse();
        assertThat(undone.json().at("/scenario/changes").intValue()).isZero();
        assertThat(send(address, "/undoing", "").status()).isEqualTo(409);
        TestProgram.Answer redone = send(address, "/redoing", "");
        assertThat(redone.json().at("/changes/0/counts").booleanValue()).isTrue();
        assertThat(send(address, "/redoing", "").status()).isEqualTo(409);
        assertThat(redone.text()).contains("\"subject\":\"ml-engineer-3\"");
        assertThat(viewer.get(address).text())
                .contains("Somebody in machine learning moves")
                .doesNotContain("ml-engineer-3");
    }

    @Test
    void theMergeListsWhatDoesNotFit() {
        String first = scenario("First");
        change(first, move("data-scientist-1", "pricing"));
        change(first, move("data-scientist-2", "pricing"));
        String second = scenario("Second");
        change(second, move("data-scientist-1", "support"));
        String id = change(second, move("data-scientist-2", "support")).at("/changes/1/id");
        int newest = server.part(Revisions.class).newest(tenant).orElseThrow().number();
        TestProgram.Answer merged = send(first, "/merge", "{\"onto\": " + newest + "}");
        assertThat(merged.status()).as(merged.text()).isEqualTo(201);
        assertThat(merged.json().path("number").intValue()).isEqualTo(newest + 1);
        assertThat(planner.get(first).at("/scenario/state")).isEqualTo("merged");
        assertThat(send(first, "/merge", "{\"onto\": " + newest + "}").status()).isEqualTo(409);
        assertThat(send(second, "/merge", "{\"onto\": " + newest + "}").status())
                .isEqualTo(409);
        TestProgram.Answer conflicts = send(second, "/merge", "{\"onto\": " + (newest + 1) + "}");
        assertThat(conflicts.status()).isEqualTo(409);
        assertThat(conflicts.json().path("errors").size()).isEqualTo(2);
        assertThat(conflicts.text()).contains("data-scientist-1 is in pricing now", "leave or do");
        String settled = planner.get(second).json().at("/changes/0/id").asString("");
        TestProgram.Answer done = send(
                second,
                "/merge",
                "{\"onto\": " + (newest + 1) + ", \"conflicts\": [{\"change\": " + settled
                        + ", \"word\": \"leave\"}, {\"change\": " + id + ", \"word\": \"do\"}]}");
        assertThat(done.status()).as(done.text()).isEqualTo(201);
        assertThat(server.part(Revisions.class)
                        .content(server.part(Revisions.class).newest(tenant).orElseThrow()))
                .contains("{id: data-scientist-1, role: data-scientist, level: senior, team: pricing}")
                .contains("{id: data-scientist-2, role: data-scientist, team: support}");
    }

    @Test
    void oneIsDroppedReopenedAndTalkedAbout() {
        String address = scenario("Talked about");
        TestProgram.Answer said = viewer.post(address + "/comments", "{\"text\": \"Who does support then?\"}");
        assertThat(said.status()).as(said.text()).isEqualTo(201);
        assertThat(viewer.post(address + "/comments", "{\"text\": \"This?\", \"change\": 4711}")
                        .status())
                .isEqualTo(422);
        assertThat(planner.get(address + "/comments").at("/items/0/text")).isEqualTo("Who does support then?");
        String open = planner.get(address).header("ETag");
        assertThat(send(address, "/dropping", "").at("/scenario/state")).isEqualTo("dropped");
        assertThat(planner.get(address, "If-None-Match", open).status()).isEqualTo(200);
        assertThat(send(address, "/changes", move("ml-engineer-1", "search")).status())
                .isEqualTo(409);
        assertThat(send(address, "/reopening", "").at("/scenario/state")).isEqualTo("open");
        assertThat(send(address, "/reopening", "").status()).isEqualTo(409);
    }

    @Test
    void theAuditLogIsReadPageByPageByAdministrators() {
        TestProgram administrator = TestProgram.of(server, tenant, "administrator", Role.ADMINISTRATOR);
        for (int look = 1; look <= 3; look++) {
            server.part(JdbcClient.class)
                    .sql(
                            "insert into audit_entry (tenant_id, at, account_id, deed, subject_kind, subject, page, detail)"
                                    + " values (?, current_timestamp, null, 'viewed', 'seat', ?, 'person', '')")
                    .params(tenant.id(), "seat-" + look)
                    .update();
        }
        TestProgram.Answer first = administrator.get(API + "/audit-log?limit=2");
        assertThat(first.json().path("items").findValuesAsString("subject")).containsExactly("seat-3", "seat-2");
        assertThat(first.at("/items/0/who")).isEqualTo("the command line");
        TestProgram.Answer second = administrator.get(API + "/audit-log?limit=1&cursor=" + first.at("/next"));
        assertThat(second.json().path("items").findValuesAsString("subject")).containsExactly("seat-1");
        assertThat(planner.get(API + "/audit-log").status()).isEqualTo(403);
    }

    /** The same simulation as on the page: of what nothing changes, the change is zero; a moved person changes something. */
    @Test
    void theQuickSimulationIsAnsweredWithItsIntervals() {
        String address = scenario("Simulated");
        TestProgram.Answer same = simulated(address);
        assertThat(same.json().path("figures").findValuesAsString("metric"))
                .containsExactly("net", "share-production", "time-to-production");
        assertThat(same.json().path("figures").findValuesAsString("verdict")).containsOnly("the same");
        assertThat(same.json().at("/figures/0/change/high").doubleValue()).isZero();
        change(address, "{\"kind\": \"change-fte\", \"subject\": \"ml-engineer-1\", \"percent\": 50}");
        TestProgram.Answer less = simulated(address);
        var net = less.json().at("/figures/0");
        assertThat(less.json().path("draws").intValue()).isGreaterThanOrEqualTo(8);
        for (String side : new String[] {"base", "scenario", "change"}) {
            assertThat(net.path(side).path("estimate").doubleValue())
                    .isBetween(
                            net.path(side).path("low").doubleValue(),
                            net.path(side).path("high").doubleValue());
        }
        boolean clear = net.at("/change/low").doubleValue() > 0
                || net.at("/change/high").doubleValue() < 0;
        assertThat(net.path("verdict").asString(""))
                .as("a change is called one when its interval has no zero in it")
                .isIn(clear ? Set.of("better", "worse") : Set.of("too close to tell"));
        assertThat(viewer.get(address + "/figures?seconds=21").at("/errors/0/pointer"))
                .isEqualTo("?seconds");
    }

    private TestProgram.Answer simulated(String address) {
        return Stream.generate(() -> viewer.get(address + "/figures?seconds=5"))
                .filter(answer -> answer.json().path("figures").size() > 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aScenarioIsKeptComparedAndItsFileTakenAway() {
        String address = scenario("Kept");
        change(address, "{\"kind\": \"rename-team\", \"subject\": \"ml\", \"to\": \"Core ML\"}");
        TestProgram.Answer file = planner.get(address + "/company.yaml");
        assertThat(file.text()).contains("Core ML");
        TestProgram.Answer kept = planner.post(address + "/keeping", "", "Idempotency-Key", "keep");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(planner.get(kept.header("Location") + "/company.yaml").text())
                .isEqualTo(file.text());
        assertThat(planner.get(API + "/revisions").json().path("items").findValuesAsString("id"))
                .doesNotContain(kept.at("/id"));
        String ask = "{\"seconds\": 3600, \"reasons\": false, \"revision\": " + kept.at("/id") + "}";
        TestProgram.Answer asked = planner.post(API + "/decisions", ask);
        assertThat(asked.at("/revision")).isEqualTo(kept.at("/id"));
        assertThat(planner.post(asked.header("Location") + "/repetition", "").status())
                .as("it is not over yet")
                .isEqualTo(409);
        planner.post(asked.header("Location") + "/cancellation", "");
        assertThat(planner.post(API + "/decisions", ask.replace(kept.at("/id"), "999"))
                        .at("/errors/0/pointer"))
                .isEqualTo("/revision");
    }

    @Test
    void aComparisonIsNamedAndPutAway() {
        String asked = planner.post(API + "/decisions", "{\"seconds\": 3600, \"reasons\": false}")
                .header("Location");
        planner.post(asked + "/cancellation", "");
        TestProgram.Answer named =
                planner.patch(asked, "{\"name\": \"Before the summer\", \"archived\": true}", "If-Match", "*");
        assertThat(named.status()).as(named.text()).isEqualTo(200);
        assertThat(named.at("/name")).isEqualTo("Before the summer");
        assertThat(named.json().path("archived").booleanValue()).isTrue();
        assertThat(planner.patch(asked, "{\"note\": null}", "If-Match", "\"old\"")
                        .status())
                .isEqualTo(412);
        assertThat(planner.patch(asked, "{\"name\": \"" + "x".repeat(121) + "\"}", "If-Match", "*")
                        .at("/errors/0/pointer"))
                .isEqualTo("/name");
    }

    @Test
    void onlyWhoWroteACommentDeletesIt() {
        String address = scenario("Talked about");
        String comment =
                viewer.post(address + "/comments", "{\"text\": \"No.\"}").at("/id");
        server.member(tenant, "another", Role.PLANNER);
        TestProgram another = TestProgram.of(server, tenant, "another", Role.PLANNER);
        String deletion = address + "/comments/" + comment + "/deletion";
        assertThat(another.post(deletion, "").status()).isEqualTo(409);
        assertThat(viewer.post(deletion, "").status()).isEqualTo(204);
        assertThat(viewer.post(deletion, "").status()).isEqualTo(404);
        assertThat(viewer.get(address + "/comments").json().path("items")).isEmpty();
    }
}

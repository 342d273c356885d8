package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.company.Revisions;
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

/** Scenarios from the first move to the merge, with the forms of the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenarioPagesTest {

    private static final String LIST = "/c/example-foods/scenarios";

    private TestServer server;
    private Tenant tenant;
    private TestClient planner;
    private TestClient viewer;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        server.part(Revisions.class)
                .add(tenant, server.member(tenant, "planner", Role.PLANNER), TestServer.example(), "test");
        server.member(tenant, "viewer", Role.VIEWER);
        planner = TestClient.loggedIn(server, "planner");
        viewer = TestClient.loggedIn(server, "viewer");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String scenario(String name) {
        planner.get(LIST);
        TestClient.Answer made = planner.post(LIST, Map.of("name", name));
        assertThat(made.status()).isEqualTo(303);
        planner.get(made.location());
        return made.location();
    }

    private void change(String scenario, Map<String, String> fields) {
        TestClient.Answer answer = planner.post(scenario + "/changes", fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    private void move(String scenario, String person, String to) {
        change(scenario, Map.of("kind", "move", "person", person, "to", to, "reason", "Tried for once"));
    }

    private static String text(String page) {
        return page.replaceAll("(?s)<script.*?</script>|<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private String undone(String scenario) {
        Matcher last = Pattern.compile("name=\"step\" value=\"(\\d+)\"")
                .matcher(planner.get(scenario).text());
        assertThat(last.find()).isTrue();
        return last.group(1);
    }

    @Test
    void aMoveIsListedUndoneAndDoneAgain() {
        String scenario = scenario("One to Search");
        move(scenario, "ml-engineer-3", "search");
        String page = text(planner.get(scenario).text());
        assertThat(page)
                .contains("ml-engineer-3 moves from ML team to Search product")
                .contains("Tried for once", "Person planner", "One change")
                .contains("One ML person sits alone in Search product");
        assertThat(planner.post(scenario + "/undoing", Map.of("step", undone(scenario)))
                        .status())
                .isEqualTo(303);
        assertThat(text(planner.get(scenario).text())).contains("No change yet").contains("Redo");
        planner.post(scenario + "/redoing", Map.of());
        assertThat(text(planner.get(scenario).text())).contains("One change").doesNotContain("Redo");
    }

    @Test
    void undoingAnOldChangeUndoesNothing() {
        String scenario = scenario("Two moves");
        move(scenario, "ml-engineer-1", "search");
        String first = undone(scenario);
        move(scenario, "ml-engineer-2", "search");
        planner.post(scenario + "/undoing", Map.of("step", first));
        assertThat(text(planner.get(scenario).text())).contains("2 changes", "Somebody has changed this scenario");
    }

    @Test
    void everyKindOfChangeIsMadeWithItsForm() {
        String scenario = scenario("Everything");
        change(scenario, Map.of("kind", "add-team", "team-name", "Growth: new", "serves", "pricing"));
        move(scenario, "ml-engineer-1", "growth-new");
        change(scenario, Map.of("kind", "rename-team", "renamed", "ml", "new-name", "Core ML"));
        change(scenario, Map.of("kind", "serve", "serving", "search", "serves", "pricing"));
        change(scenario, Map.of("kind", "toggle", "serving", "search", "domain", "search"));
        change(scenario, Map.of("kind", "add-seat", "role", "designer", "level", "senior", "seat-team", "growth-new"));
        change(scenario, Map.of("kind", "fte", "timed", "ml-engineer-1", "percent", "50 %"));
        change(scenario, Map.of("kind", "practice", "practice", "guild_hours_per_week", "value", "2"));
        String page = text(planner.get(scenario).text());
        assertThat(page)
                .contains("New team Growth: new, which serves Pricing.")
                .contains("ML team is called Core ML.")
                .contains("serves Pricing too and no longer serves Search.")
                .contains("Search product serves Search too.")
                .contains("Open seat for a senior designer in Growth: new.")
                .contains("ml-engineer-1 has 50 % of full time, not 100 %.")
                .contains("Guild: 2 hours a week for each ML person instead of 0.");
        change(scenario, Map.of("kind", "remove-seat", "unfilled", "open-1"));
        move(scenario, "ml-engineer-1", "ml");
        change(scenario, Map.of("kind", "remove-team", "ended", "growth-new"));
        String yaml = planner.get(scenario + "/company.yaml").text();
        assertThat(yaml)
                .contains("name: Core ML", "fte: 0.5", "guild_hours_per_week: 2", "# A start-up")
                .doesNotContain("open-1", "growth");
    }

    @Test
    void aFormThatIsWrongSaysWhatWasExpectedAndChangesNothing() {
        String scenario = scenario("Wrong");
        for (Map<String, String> wrong : java.util.List.of(
                Map.<String, String>of(),
                Map.of("kind", "move", "person", "nobody", "to", "search"),
                Map.of("kind", "move", "person", "ml-engineer-1", "to", "nowhere"),
                Map.of("kind", "move", "person", "ml-engineer-1", "to", "ml"),
                Map.of("kind", "add-team", "team-name", "ML team"),
                Map.of("kind", "remove-team", "ended", "ml"),
                Map.of("kind", "fte", "timed", "ml-engineer-1", "percent", "700"),
                Map.of("kind", "practice", "practice", "sponsor", "value", "perhaps"),
                Map.of("kind", "practice", "practice", "juggling", "value", "2"),
                Map.of("kind", "remove-seat", "unfilled", "ml-engineer-1"))) {
            TestClient.Answer answer = planner.post(scenario + "/changes", wrong);
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.text()).contains("There is a problem");
        }
        assertThat(text(planner.get(scenario).text())).contains("No change yet");
        assertThat(planner.post(LIST, Map.of("name", " ")).status()).isEqualTo(422);
    }

    @Test
    void viewersLookAndTalkButReadNoNamesAndChangeNothing() {
        String scenario = scenario("Seen by others");
        move(scenario, "ml-engineer-3", "search");
        String page = viewer.get(scenario).text();
        assertThat(text(page)).contains("Somebody in machine learning moves from ML team to Search product");
        assertThat(text(page)).doesNotContain("Merge into");
        assertThat(page)
                .as("by the id one finds the name")
                .doesNotContain("ml-engineer-3")
                .contains("data-seat=\"\"");
        assertThat(viewer.post(scenario + "/changes", Map.of("kind", "move")).status())
                .isEqualTo(403);
        assertThat(viewer.post(scenario + "/comments", Map.of("text", "Who does <b>support</b> then?"))
                        .status())
                .isEqualTo(303);
        String said = viewer.get(scenario).text();
        assertThat(said).contains("Who does &lt;b&gt;support&lt;/b&gt; then?");
        Matcher own = Pattern.compile("/comments/(\\d+)/deletion").matcher(said);
        assertThat(own.find()).isTrue();
        assertThat(planner.get(scenario).text()).doesNotContain("/deletion");
        planner.post(scenario + "/comments/" + own.group(1) + "/deletion", Map.of());
        assertThat(viewer.get(scenario).text()).contains("/deletion");
        viewer.post(scenario + "/comments/" + own.group(1) + "/deletion", Map.of());
        assertThat(viewer.get(scenario).text()).doesNotContain("support&lt;");
        assertThat(viewer.post(scenario + "/comments", Map.of("text", "")).status())
                .isEqualTo(422);
    }

    @Test
    void viewersReadNothingOfFewerThanFivePeople() {
        String scenario = scenario("A small team");
        assertThat(viewer.get(scenario).text()).doesNotContain("too few for others");
        change(scenario, Map.of("kind", "add-team", "team-name", "Growth", "serves", "pricing"));
        String team = server.part(JdbcClient.class)
                .sql("select subject from scenario_step where kind = 'add-team' order by id desc limit 1")
                .query(String.class)
                .single();
        move(scenario, "ml-engineer-3", team);
        change(scenario, Map.of("kind", "fte", "timed", "ml-engineer-3", "percent", "60"));
        assertThat(text(viewer.get(scenario).text()))
                .contains("too few for others", "Somebody in machine learning has another share of full time")
                .doesNotContain("60 %");
        assertThat(text(planner.get(scenario).text())).contains("60 %").doesNotContain("too few for others");
    }

    @Test
    void whoTakesEverybodyAwayWithAScenarioIsWrittenDown() {
        String scenario = scenario("To take away");
        long before = takenAway();
        assertThat(planner.get(scenario + "/company.yaml").status()).isEqualTo(200);
        assertThat(takenAway()).isEqualTo(before + 1);
    }

    private long takenAway() {
        return server.part(JdbcClient.class)
                .sql("select count(*) from audit_entry where deed = 'exported' and page = 'scenario'")
                .query(Long.class)
                .single();
    }

    @Test
    void mergingMakesARevisionAndSaysWhatDoesNotFit() {
        String first = scenario("First");
        move(first, "data-scientist-1", "pricing");
        String second = scenario("Second");
        move(second, "data-scientist-1", "support");
        move(second, "data-scientist-2", "support");
        assertThat(text(planner.get(first + "/merge").text())).contains("One change becomes revision");
        String newest = newest(first);
        assertThat(planner.post(first + "/merge", Map.of("newest", newest)).location())
                .isEqualTo("/c/example-foods/organisation");
        assertThat(text(planner.get(first).text())).contains("merged");
        assertThat(planner.post(first + "/changes", Map.of("kind", "move", "person", "ml-engineer-1", "to", "search"))
                        .status())
                .isEqualTo(422);
        String conflict = planner.get(second + "/merge").text();
        assertThat(text(conflict))
                .contains("One change does not fit the newest revision")
                .contains("data-scientist-1 is in pricing now, not in ml.");
        newest = newest(second);
        assertThat(planner.post(second + "/merge", Map.of("newest", newest)).status())
                .isEqualTo(422);
        Matcher field = Pattern.compile("id=\"(step-\\d+)\"").matcher(conflict);
        assertThat(field.find()).isTrue();
        assertThat(planner.post(second + "/merge", Map.of("newest", newest, field.group(1), "leave"))
                        .status())
                .isEqualTo(303);
        String yaml = server.part(Revisions.class)
                .content(server.part(Revisions.class).newest(tenant).orElseThrow());
        assertThat(yaml)
                .contains("{id: data-scientist-1, role: data-scientist, level: senior, team: pricing}")
                .contains("{id: data-scientist-2, role: data-scientist, team: support}");
    }

    private String newest(String scenario) {
        Matcher found = Pattern.compile("name=\"newest\" value=\"(\\d+)\"")
                .matcher(planner.get(scenario + "/merge").text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void structuresAreComparedForAScenarioThatIsNoRevision() {
        String scenario = scenario("Decided");
        move(scenario, "designer-2", "search");
        String listed = planner.get("/c/example-foods/organisation/revisions").text();
        String ask = planner.post(scenario + "/decision", Map.of()).location();
        assertThat(ask).startsWith("/c/example-foods/decisions?revision=");
        TestClient.Answer form = planner.get(ask);
        assertThat(text(form.text())).contains("It will be about scenario Decided with 1 change.");
        String revision = ask.replaceAll(".*revision=(\\d+).*", "$1");
        String decision = planner.post(
                        "/c/example-foods/decisions", Map.of("seconds", "3600", "seed", "1", "revision", revision))
                .location();
        assertThat(text(planner.get(decision).text())).contains("about scenario Decided with 1 change");
        planner.post(decision + "/cancellation", Map.of());
        planner.get(decision);
        assertThat(text(planner.get("/c/example-foods/organisation/revisions").text()))
                .isEqualTo(text(listed));
    }

    @Test
    void whatIsDroppedCanBeReadAndOpenedAgain() {
        String scenario = scenario("Dropped");
        move(scenario, "designer-1", "");
        planner.post(scenario + "/dropping", Map.of());
        assertThat(text(planner.get(scenario).text())).contains("dropped", "Open it again", "One change");
        planner.post(scenario + "/reopening", Map.of());
        assertThat(text(planner.get(scenario).text())).contains("Merge into the organisation");
    }

    @Test
    void theQuickSimulationSaysWhatAMoveBringsAndTheComparisonTheSame() {
        String scenario = scenario("Simulated");
        move(scenario, "mlops-engineer-1", "search");
        String events = planner.get(scenario + "/events").text();
        assertThat(events).contains("event:figures", "event:ended");
        assertThat(text(planner.get(scenario).text()))
                .containsPattern("This change (would|may)")
                .contains("Net value", "Time to production");
        String id = scenario.substring(scenario.lastIndexOf('/') + 1);
        planner.get(LIST + "/comparison/events?id=" + id);
        assertThat(text(planner.get(LIST + "/comparison?id=" + id).text()))
                .contains("Simulated, against today", "mlops-engineer-1 moves");
        assertThat(planner.get(LIST + "/comparison?id=4711").status()).isEqualTo(404);
        assertThat(planner.get(LIST + "/comparison").status()).isEqualTo(303);
    }
}

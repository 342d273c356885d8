package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.company.Revisions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is stored about a person: who sees it, that looks are written down, and the file with everything. */
class PersonTest {

    static final String FILE = """
            cadre: 1
            company: {name: Example Foods, kind: small-startup, currency: EUR}
            horizon_months: 24
            domains:
              - {id: shop, name: Shop}
            people:
              - {id: zora, name: Zora Quillfeather, role: ml-engineer, team: core}
              - {id: person-2, name: Person Two, role: data-engineer, team: core}
              - {id: person-3, name: Person Three, role: product-manager}
            teams:
              - {id: core, name: Core team, serves: [shop]}
            use_cases:
              - {id: one, name: A use case, domain: shop, value_per_month: {low: 1000, likely: 2000, high: 5000}}
            """;

    private static TestServer server;
    private static Tenant tenant;
    private static Account requester;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        requester = server.member(tenant, "requester", Role.REQUESTER);
        for (Role role : List.of(Role.VIEWER, Role.PLANNER)) {
            server.member(tenant, role.word(), role);
        }
        Account administrator =
                server.part(Accounts.class).find("administrator").orElseThrow().account();
        server.part(Revisions.class).add(tenant, administrator, FILE, "test");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void viewersSeeNamesAndTeamsPlannersTheRest() {
        TestClient viewer = TestClient.loggedIn(server, "viewer");
        assertThat(viewer.get("/c/example-foods/people").text()).contains("Zora Quillfeather", "Core team");
        assertThat(viewer.get("/c/example-foods/people?q=two").text())
                .contains("Person Two")
                .doesNotContain("Zora");
        String page = viewer.get("/c/example-foods/people/zora").text();
        assertThat(page).contains("Zora Quillfeather, in Core team").doesNotContain("of 1<", "a year", "Who looked");
        assertThat(viewer.get("/c/example-foods/people/zora/person.json").status())
                .isEqualTo(403);
        assertThat(viewer.get("/c/example-foods/people/nobody").status()).isEqualTo(404);
        TestClient planner = TestClient.loggedIn(server, "planner");
        assertThat(planner.get("/c/example-foods/people/person-2").text())
                .contains("Person Two, in Core team", "data engineering", "EUR a year");
        assertThat(looks("person-2"))
                .as("the planner's look is written down, the viewer saw nothing")
                .containsExactly("planner viewed person");
        planner.get("/c/example-foods/people/person-2");
        assertThat(looks("person-2")).as("the same look").hasSize(1);
    }

    @Test
    void everyoneSeesWhatIsStoredAboutThemselves() throws Exception {
        TestClient person = TestClient.loggedIn(server, "requester");
        assertThat(person.get("/c/example-foods/people/zora").status()).isEqualTo(403);
        assertThat(person.get("/c/example-foods/me/person.json").location()).isEqualTo("/c/example-foods/me");
        person.get("/c/example-foods/me");
        assertThat(person.post("/c/example-foods/me", Map.of("name", "Nobody At All"))
                        .text())
                .contains("Nobody in the company file is called");
        person.post("/c/example-foods/me", Map.of("name", "zora quillfeather"));
        assertThat(person.get("/c/example-foods/me").text())
                .as("not before it is confirmed")
                .contains("You said that you are zora")
                .doesNotContain("a year");
        TestClient administrator = TestClient.loggedIn(server, "administrator");
        assertThat(administrator.get("/c/example-foods/members").text())
                .contains("Person requester (requester) says to be");
        administrator.post("/c/example-foods/members/links/" + requester.id() + "/confirmation", Map.of());
        String page = person.get("/c/example-foods/me").text();
        assertThat(page).contains("Zora Quillfeather, in Core team", "machine learning", "EUR a year", "Who looked");
        TestClient.Answer file = person.get("/c/example-foods/me/person.json");
        assertThat(file.header("Content-Disposition")).contains("person.json");
        JsonNode json = JsonMapper.shared().readTree(file.text());
        assertThat(json.at("/company_file/name").asString()).isEqualTo("Zora Quillfeather");
        assertThat(json.at("/account/0/login").asString()).isEqualTo("requester");
        assertThat(json.at("/texts_with_the_name/company_revision.content/0").asString())
                .contains("Zora Quillfeather");
        assertThat(json.at("/looks_and_changes/0/deed").asString()).isEqualTo("exported");
        assertThat(file.text()).as("nothing of others").doesNotContain("Person Three");
    }

    @Test
    void theLogIsForAdministratorsAndForgetsOnlyWhatIsOld() {
        TestClient administrator = TestClient.loggedIn(server, "administrator");
        administrator.get("/c/example-foods/organisation");
        assertThat(administrator.get("/c/example-foods/audit?deed=viewed").text())
                .contains("Person administrator", "everyone", "organisation");
        assertThat(administrator.get("/c/example-foods/audit?who=%25").text())
                .as("a sign like any other")
                .contains("Nothing that you asked for");
        assertThat(administrator
                        .get("/c/example-foods/audit?who=nobody-like-this")
                        .text())
                .contains("Nothing that you asked for");
        assertThat(administrator.get("/c/example-foods/audit.csv?deed=viewed").text())
                .startsWith("at,who,deed,kind,subject,page,detail\r\n")
                .contains(",Person administrator,viewed,everyone,everyone,organisation,");
        JdbcClient database = server.part(JdbcClient.class);
        database.sql(
                        "insert into audit_entry (tenant_id, at, deed, subject_kind, subject, page, detail)"
                                + " values (?, timestamp with time zone '2020-01-01 00:00:00+00:00', 'viewed', 'seat', 'old', 'person', '')")
                .param(tenant.id())
                .update();
        assertThat(administrator
                        .post("/c/example-foods/audit/purge", Map.of("days", "30"))
                        .text())
                .contains("At least 90 days are kept");
        assertThat(looks("old")).hasSize(1);
        administrator.post("/c/example-foods/audit/purge", Map.of("days", "365"));
        assertThat(looks("old")).isEmpty();
        assertThat(administrator.get("/c/example-foods/audit?deed=purged").text())
                .contains("1 entries older than 365 days");
    }

    @Test
    void whoeverSeesOrTakesAwayEverybodysSkillsIsWrittenDown() {
        TestClient planner = TestClient.loggedIn(server, "planner");
        planner.get("/c/example-foods/scenarios");
        String scenario = planner.post("/c/example-foods/scenarios", Map.of("name", "Two teams"))
                .location();
        assertThat(planner.get(scenario).status()).isEqualTo(200);
        assertThat(planner.get("/c/example-foods/organisation/tables/people.csv")
                        .status())
                .isEqualTo(200);
        assertThat(planner.get("/c/example-foods/organisation/tables/people.xlsx")
                        .status())
                .isEqualTo(200);
        assertThat(looksAtEveryone())
                .containsSubsequence("planner viewed scenario", "planner exported people", "planner exported people");
        int before = looksAtEveryone().size();
        assertThat(TestClient.loggedIn(server, "viewer").get(scenario).status()).isEqualTo(200);
        assertThat(looksAtEveryone()).as("a viewer is shown no skills").hasSize(before);
    }

    private static List<String> looksAtEveryone() {
        return looks("everyone", "");
    }

    private static List<String> looks(String seat) {
        return looks("seat", seat);
    }

    private static List<String> looks(String kind, String seat) {
        return server.part(JdbcClient.class)
                .sql("select a.login, e.deed, e.page from audit_entry e left join account a on a.id = e.account_id"
                        + " where e.subject_kind = ? and e.subject = ? order by e.id")
                .params(kind, seat)
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.ranking.RankingDocuments;
import cadre.app.ranking.RankingSheet;
import cadre.app.route.Keeping;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.archive.Archives;
import cadre.web.archive.SampleRows;
import cadre.web.log.DecisionLog;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do most, page by page, on PostgreSQL: it reads some statements otherwise than the embedded database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class PagesPostgresTest {

    private Path folder;
    private Postgres postgres;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        postgres = Postgres.start();
        server = TestServer.start(folder, postgres.url(), false);
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        postgres.close();
    }

    private TestClient client(Tenant tenant, String login, Role role) {
        server.member(tenant, login, role);
        return TestClient.loggedIn(server, login);
    }

    private static void done(TestClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    @Test
    void theRealInventoryIsImportedRankedAndFound() throws Exception {
        Tenant tenant = server.company("Agency", "agency-boss");
        TestClient planner = client(tenant, "agency-planner", Role.PLANNER);
        String cases = "/c/agency/use-cases";
        planner.get(cases + "/import");
        String preview =
                planner.post(cases + "/import", Map.of("inventory", "2024")).location();
        planner.get(preview);
        done(planner.post(preview + "/confirmation", Map.of()));
        while (!planner.get(preview).text().contains("Open the board")) {
            Thread.sleep(50);
        }
        int all = server.part(Cards.class)
                .all(tenant, CardFilter.ALL, Cards.Order.NUMBER)
                .size();
        assertThat(all).isGreaterThan(1000);
        assertThat(planner.get(cases).status()).isEqualTo(200);
        for (String query : List.of("?view=table&sort=value&page=2", "?view=table&text=fraud", "?stage=production")) {
            assertThat(planner.get(cases + query).status()).as(query).isEqualTo(200);
        }
        assertThat(planner.get("/c/agency/find?q=fraud").status()).isEqualTo(200);
        assertThat(planner.get("/c/agency/ranking?of=open").text()).contains("rank");
        Path file = Files.writeString(
                folder.resolve("ranking.json"),
                planner.get("/c/agency/ranking/ranking.json").text());
        RankingSheet stated = Objects.requireNonNull(RankingDocuments.read(file).found());
        assertThat(stated.differences(stated.again(1))).isEmpty();
        done(planner.post(preview + "/withdrawal", Map.of()));
    }

    @Test
    void anIdeaIsDeclinedAppealedAndUpheldAndGoalsHaveTheirs() {
        Tenant tenant = server.company("Foods", "foods-boss");
        TestClient boss = TestClient.loggedIn(server, "foods-boss");
        TestClient second = client(tenant, "foods-second", Role.ADMINISTRATOR);
        TestClient requester = client(tenant, "foods-requester", Role.REQUESTER);
        Map<String, String> idea = new LinkedHashMap<>(Map.of(
                "title",
                "Find broken seals",
                "problem",
                "Too late.",
                "category",
                "risk",
                "domain",
                "",
                "urgency",
                "year"));
        requester.get("/c/foods/ideas/new");
        String address = requester.post("/c/foods/ideas/new", idea).location();
        assertThat(requester.post("/c/foods/ideas/similar", idea).text()).contains("Find broken seals");
        done(boss.post(address + "/stage", Map.of("to", "declined", "reason", "Too few.", "version", version(tenant))));
        done(requester.post(address + "/appeal", Map.of("appeal", "One in a hundred.")));
        done(second.post(address + "/verdict", Map.of("verdict", "upheld", "answer", "That is many.")));
        assertThat(requester.get(address).text()).contains("It was upheld.", "That is many.");
        done(boss.post("/c/foods/use-cases/goals", Map.of("title", "Fewer returns", "description", "Größe – ü")));
        Long goal = server.part(JdbcClient.class)
                .sql("select id from goal where tenant_id = ?")
                .param(tenant.id())
                .query(Long.class)
                .single();
        done(boss.post(address + "/goal", Map.of("version", version(tenant), "goal", "" + goal)));
        assertThat(boss.get("/c/foods/use-cases/goals").text()).contains("Fewer returns");
        assertThat(boss.get("/c/foods/ranking/log?kind=declined&text=few").text())
                .contains("none was changed since");
        assertThat(server.part(DecisionLog.class).whole(tenant).flaw()).isEmpty();
    }

    private String version(Tenant tenant) {
        return String.valueOf(
                server.part(Cards.class).find(tenant, 1).orElseThrow().version());
    }

    @Test
    void daysMoveBetweenEnvelopesWhenSomebodyElseApproves() {
        Tenant tenant = server.company("Works", "works-boss");
        TestClient boss = TestClient.loggedIn(server, "works-boss");
        TestClient planner = client(tenant, "works-planner", Role.PLANNER);
        String page = "/c/works/ranking/envelopes";
        planner.get(page);
        done(planner.post(page, Map.of("research", "30", "delivery", "100", "platform", "20", "reason", "Start")));
        done(planner.post(
                page + "/transfers", Map.of("from", "delivery", "to", "research", "days", "25", "why", "More")));
        Long entry = server.part(JdbcClient.class)
                .sql("select max(id) from envelope_entry where tenant_id = ?")
                .param(tenant.id())
                .query(Long.class)
                .single();
        boss.get(page);
        done(boss.post(page + "/transfers/" + entry + "/approval", Map.of()));
        assertThat(planner.get(page).text()).contains("55 for research, 75 for delivery, 20 for platform");
    }

    @Test
    void aCompanyIsTakenAwayAndPutBackEqual() throws Exception {
        Tenant tenant = server.company("Moved", "moved-boss");
        TestClient boss = TestClient.loggedIn(server, "moved-boss");
        boss.get("/c/moved/organisation/import");
        TestClient.Answer wrong = boss.post("/c/moved/organisation/import", Map.of("text", "horizon_months: soon"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("What is “horizon_months”", "/help/horizon_months");
        done(boss.post("/c/moved/organisation/import", Map.of("text", TestServer.example())));
        String scenario =
                boss.post("/c/moved/scenarios", Map.of("name", "Tried")).location();
        done(boss.post(scenario + "/changes", Map.of("kind", "move", "person", "ml-engineer-1", "to", "search")));
        done(boss.post(scenario + "/merge", Map.of("newest", "1")));
        Path archive = server.part(Archives.class).company(tenant);
        Keeping.Place place = new Keeping.Place(folder.resolve("moved"), null);
        assertThat(new Keeper().restore(archive, place).flaws()).isEmpty();
        try (TestServer other = TestServer.start(place.folder())) {
            Path again = other.part(Archives.class).company(tenant);
            assertThat(SampleRows.lines(again)).isEqualTo(SampleRows.lines(archive));
            Files.delete(again);
        }
        Files.delete(archive);
    }
}

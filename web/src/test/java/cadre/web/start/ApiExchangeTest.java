package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What programs take away of comparisons and bring as tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiExchangeTest {

    private static final String API = "/api/v1/companies/example-foods";

    private static final String TABLE = """
            Nr;Use case;Bereich;Status
            A1;Sort the post;Office;Development
            A2;Read invoices;Office;Idea
            A3;;Depot;Idea
            """;

    private TestServer server;
    private Tenant tenant;
    private TestProgram planner;
    private TestProgram viewer;
    private TestClient reader;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = Furnished.in(server).tenant();
        planner = TestProgram.of(server, tenant, "administrator", Role.PLANNER);
        viewer = TestProgram.of(server, tenant, "administrator", Role.VIEWER);
        reader = TestClient.loggedIn(server, "administrator");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void reportsAreThoseOfThePages() {
        for (String file : new String[] {"/report.html", "/report.csv"}) {
            TestProgram.Answer report = viewer.get(API + "/decisions/1" + file);
            assertThat(report.status()).as(report.text()).isEqualTo(200);
            assertThat(report.text())
                    .hasSizeGreaterThan(1000)
                    .isEqualTo(reader.get("/c/example-foods/decisions/1" + file).text());
        }
        assertThat(viewer.get(API + "/decisions/99/report.csv").status()).isEqualTo(404);
    }

    @Test
    void comparisonsStandSideBySide() {
        TestProgram.Answer sides = viewer.get(API + "/decision-comparison?ids=2,1");
        assertThat(sides.status()).as(sides.text()).isEqualTo(200);
        assertThat(sides.json().path("decisions").findValuesAsString("seed")).containsExactly("2", "1");
        assertThat(sides.at("/decisions/0/views/0/start")).isEqualTo("steady");
        JsonNode structures = sides.json().at("/decisions/0/views/1/structures");
        assertThat(structures.findValuesAsString("structure")).containsExactlyInAnyOrder("central", "squads", "own");
        assertThat(structures.findValuesAsString("rank")).containsExactly("1", "2", "3");
        assertThat(reader.get("/c/example-foods/decisions/compare?ids=2,1").text())
                .contains(sides.at("/answer"));
        assertThat(viewer.get(sides.at("/decisions/1/report")).status()).isEqualTo(200);
        String tag = sides.header("ETag");
        assertThat(viewer.get(API + "/decision-comparison?ids=2,1", "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void whatCannotStandSideBySideIsSaidAtOnce() {
        TestProgram.Answer refused = viewer.get(API + "/decision-comparison?ids=first,99,1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("'first' is not an id.", "There is no comparison 99 that has an answer.");
        assertThat(viewer.get(API + "/decision-comparison?ids=1,1").text()).contains("between 2 and 24");
        assertThat(viewer.get(API + "/decision-comparison").at("/errors/0/pointer"))
                .isEqualTo("?ids");
    }

    private TestProgram.Answer table(String content, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "text/csv";
        return planner.send("POST", API + "/use-case-imports?file=ideas.csv", content, all);
    }

    @Test
    void aTableIsLookedAtStoredOnceAndUndone() {
        int before = cards();
        TestProgram.Answer looked = table(TABLE, "Idempotency-Key", "look");
        assertThat(looked.status()).as(looked.text()).isEqualTo(201);
        assertThat(looked.at("/file")).isEqualTo("ideas.csv");
        assertThat(looked.json().path("added").intValue()).isEqualTo(2);
        assertThat(looked.json().at("/preview/refused").intValue()).isEqualTo(1);
        assertThat(looked.text()).contains("the use case has no name");
        assertThat(table(TABLE, "Idempotency-Key", "look").text()).isEqualTo(looked.text());
        assertThat(cards()).isEqualTo(before);
        String address = looked.header("Location");
        assertThat(planner.get(address).text()).isEqualTo(looked.text());
        assertThat(planner.post(address + "/withdrawal", "").status()).isEqualTo(409);
        TestProgram.Answer done = planner.post(address + "/confirmation", "", "Idempotency-Key", "do");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.at("/state")).isEqualTo("done");
        assertThat(planner.post(address + "/confirmation", "", "Idempotency-Key", "do")
                        .text())
                .isEqualTo(done.text());
        assertThat(planner.post(address + "/confirmation", "").status()).isEqualTo(409);
        assertThat(cards()).isEqualTo(before + 2);
        assertThat(table(TABLE).json().at("/preview/same").intValue()).isEqualTo(2);
        assertThat(planner.post(address + "/withdrawal", "").at("/state")).isEqualTo("undone");
        assertThat(planner.post(address + "/withdrawal", "").status()).isEqualTo(409);
        assertThat(cards()).isEqualTo(before);
    }

    @Test
    void whatIsNoTableIsRefusedAndNothingKept() {
        TestProgram.Answer refused = table("nothing;here\n1;2\n");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).startsWith("#");
        assertThat(viewer.send("POST", API + "/use-case-imports", TABLE, "Content-Type", "text/csv")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theBoardIsWrittenIntoTheCompanyFileOnce() {
        String address = API + "/organisation/use-cases";
        TestProgram.Answer differences = planner.get(address);
        assertThat(differences.status()).as(differences.text()).isEqualTo(200);
        assertThat(differences.json().path("changes").size()).isPositive();
        int before = cards();
        int missing = differences.json().path("missing").size();
        TestProgram.Answer taken = planner.post(address + "/taken", "");
        assertThat(taken.json().path("taken").intValue()).isEqualTo(missing);
        assertThat(cards()).isEqualTo(before + missing);
        TestProgram.Answer written = planner.post(address + "/written", "", "Idempotency-Key", "write");
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        assertThat(planner.post(address + "/written", "", "Idempotency-Key", "write")
                        .text())
                .isEqualTo(written.text());
        assertThat(planner.get(written.at("/file")).text()).contains("Sort the mail");
        assertThat(planner.get(address).json().path("changes")).isEmpty();
        assertThat(planner.post(address + "/written", "").status()).isEqualTo(409);
        assertThat(viewer.get(address).status()).isEqualTo(403);
    }

    private int cards() {
        return server.part(Cards.class)
                .all(tenant, CardFilter.ALL, Cards.Order.NUMBER)
                .size();
    }
}

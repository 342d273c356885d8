package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import java.nio.file.Path;
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

    private TestServer server;
    private TestProgram planner;
    private TestProgram viewer;
    private TestClient reader;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        Tenant tenant = Furnished.in(server).tenant();
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
}

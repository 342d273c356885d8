package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Tenant;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first company file of a company, without one: from a few answers, or the example. */
class FirstFileTest {

    @TempDir
    private static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFewAnswersBecomeTheFirstRevision() {
        Tenant tenant = server.company("Answering Foods", "answering");
        TestClient client = TestClient.loggedIn(server, "answering");
        String page = "/c/answering-foods/organisation/new";
        TestClient.Answer wrong = client.post(
                page, Map.of("areas", "Search", "ml-engineer", "some", "today", "central", "kind", "other"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("value=\"some\"");
        assertThat(server.part(Revisions.class).newest(tenant)).isEmpty();

        assertThat(client.post(
                                page,
                                Map.of(
                                        "areas", "Search\nPricing",
                                        "ml-engineer", "4",
                                        "software-engineer", "6",
                                        "today", "central",
                                        "currency", "EUR",
                                        "kind", "small-startup"))
                        .status())
                .isEqualTo(303);
        Revision revision = server.part(Revisions.class).newest(tenant).orElseThrow();
        assertThat(revision.number()).isEqualTo(1);
        assertThat(client.get("/c/answering-foods/organisation").text())
                .contains("10 people, 4 of them in ML")
                .contains("for 2 domains");
    }

    @Test
    void theExampleIsLoadedOnceAndOverNothing() {
        Tenant tenant = server.company("Trying Foods", "trying");
        TestClient client = TestClient.loggedIn(server, "trying");
        String page = "/c/trying-foods/organisation/example";
        assertThat(client.post(page, Map.of()).status()).isEqualTo(303);
        assertThat(client.get("/c/trying-foods/organisation").text()).contains("40 people");
        client.post(page, Map.of());
        assertThat(server.part(Revisions.class).newest(tenant).orElseThrow().number())
                .isEqualTo(1);
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Board, table, gates, dependencies and goals through the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardTest {

    private static final int LARGEST_PAGE = 300_000;

    private TestServer server;
    private Tenant tenant;
    private TestClient planner;
    private String root;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        server.member(tenant, "planner", Role.PLANNER);
        planner = TestClient.loggedIn(server, "planner");
        root = "/c/" + tenant.slug() + "/use-cases";
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Card card(String title) {
        return server.part(Cards.class).add(tenant, TestServer.idea(title), "", Author.SERVER);
    }

    private Card again(Card card) {
        return server.part(Cards.class).find(tenant, card.number()).orElseThrow();
    }

    private TestClient.Answer move(Card card, String to, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.putIfAbsent("version", String.valueOf(again(card).version()));
        form.put("to", to);
        return planner.post(root + "/" + card.number() + "/stage", form);
    }

    @Test
    void aGateHoldsUntilWhatItNeedsIsThere() {
        Card card = card("Find damaged parcels");
        assertThat(move(card, "framing", Map.of()).status()).isEqualTo(303);
        TestClient.Answer held = move(card, "data", Map.of());
        assertThat(held.status()).isEqualTo(422);
        assertThat(held.text()).contains("a domain and an owner and a document that says how success is measured");
        server.part(Cards.class)
                .change(tenant, card.number(), 2, List.of(new Edit(Field.DOMAIN, "Depot")), "", Author.SERVER);
        assertThat(again(card).standing().stage().word()).isEqualTo("framing");
        String evidence = root + "/" + card.number() + "/evidence";
        TestClient.Answer wrong = planner.post(evidence, Map.of("kind", "document", "link", "javascript:alert(1)"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Say what it is called.", "begins with https://");
        planner.post(evidence, Map.of("kind", "document", "title", "Measure", "link", "https://example.org/m?a=b"));
        assertThat(move(card, "data", Map.of()).status()).isEqualTo(303);
        assertThat(again(card).standing().stage().word()).isEqualTo("data");
        String page = planner.get(root + "/" + card.number()).text();
        assertThat(page).contains("https://example.org/m?a=b", "Before it leaves Data, there has to be a dataset.");
    }

    @Test
    void aPlannerMayLetItPassAndSaysWhy() {
        Card card = card("Read meter values");
        assertThat(move(card, "integration", Map.of("waived", "yes")).text()).contains("Say why it may pass without");
        assertThat(move(card, "integration", Map.of("waived", "yes", "reason", "Bought ready made"))
                        .status())
                .isEqualTo(303);
        List<String> log = server.part(JdbcClient.class)
                .sql("select summary from decision_log where use_case_id = ?")
                .param(card.id())
                .query(String.class)
                .list();
        assertThat(log).hasSize(1);
        assertThat(log.getFirst()).contains("from Idea to Integration without", "a model");
        assertThat(planner.get(root + "/" + card.number()).text()).contains("Bought ready made");
    }

    @Test
    void stoppingAndDecliningNeedAReason() {
        Card card = card("Guess the weather");
        for (String end : List.of("stopped", "declined")) {
            assertThat(move(card, end, Map.of()).status()).as(end).isEqualTo(422);
            assertThat(move(card, end, Map.of("reason", "Nobody would use it")).status())
                    .as(end)
                    .isEqualTo(303);
            assertThat(again(card).standing().reason()).isEqualTo("Nobody would use it");
        }
    }

    @Test
    void aMoveBasedOnAnOldVersionIsRefused() {
        Card card = card("Sort invoices");
        move(card, "framing", Map.of());
        TestClient.Answer late = move(card, "stopped", Map.of("version", "1", "reason", "Too late"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("it is in Framing by now, and you wanted it in Stopped");
        assertThat(again(card).standing().stage().word()).isEqualTo("framing");
    }

    @Test
    void aCircleOfNeedsIsRefusedByName() {
        Card one = card("Alpha");
        Card two = card("Beta");
        Card three = card("Gamma");
        String needed = "needed";
        planner.post(root + "/" + one.number() + "/dependencies", Map.of(needed, "" + two.number()));
        planner.post(root + "/" + two.number() + "/dependencies", Map.of(needed, "" + three.number()));
        TestClient.Answer circle =
                planner.post(root + "/" + three.number() + "/dependencies", Map.of(needed, "" + one.number()));
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.text())
                .contains("%d “Gamma” needs %d “Alpha”, which needs %d “Beta”, which needs %d “Gamma”"
                        .formatted(three.number(), one.number(), two.number(), three.number()));
        String page = planner.get(root + "/" + two.number()).text();
        assertThat(page)
                .contains(
                        "Needs <a href=\"" + root + "/" + three.number() + "\"",
                        "Needed by <a href=\"" + root + "/" + one.number());
    }

    @Test
    void goalsHaveTheirUseCasesAndTheOthersAreSaid() {
        Card card = card("Answer letters");
        planner.post(root + "/goals", Map.of("title", "Answer within a day"));
        long goal = server.part(JdbcClient.class)
                .sql("select max(id) from goal where tenant_id = ?")
                .param(tenant.id())
                .query(Long.class)
                .single();
        planner.post(root + "/" + card.number() + "/goal", Map.of("version", "1", "goal", "" + goal));
        assertThat(again(card).work().goal()).isEqualTo(goal);
        assertThat(planner.get(root + "/goals").text())
                .contains("1 goal is pursued", "1 open, 1 in all.", "Answer letters");
        assertThat(planner.get(root + "?view=table&goal=" + goal).text()).contains("1 use case like that");
        assertThat(planner.get(root + "?view=table&goal=0").text()).doesNotContain("Answer letters");
    }

    /** With three thousand use cases, what a browser fetches stays small. */
    @Test
    void threeThousandUseCases() throws IOException {
        Tenant big = BigCompany.found(server, "Big Company", "chief");
        TestClient chief = TestClient.loggedIn(server, "chief");
        String cases = "/c/" + big.slug() + "/use-cases";
        assertThat(chief.get(cases).text()).contains("3,000 use cases: ", "Show all ");
        for (String address : List.of(
                "", "?view=table", "?view=table&sort=value&page=60", "?q=detect&owner=3", "/goals", "/gates", "/1")) {
            TestClient.Answer answer = chief.get(cases + address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(packed(answer.text())).as("bytes of %s", address).isLessThan(LARGEST_PAGE / 2);
        }
        assertThat(chief.get(cases + "?view=table&page=60").text()).contains("Page 60 of 60");
    }

    private static int packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}

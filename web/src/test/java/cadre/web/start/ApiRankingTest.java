package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.usecase.Author;
import cadre.web.usecase.Cards;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Estimates, formulas and envelopes as programs read and change them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiRankingTest {

    private static final String API = "/api/v1/companies/example-foods";

    private TestServer server;
    private Tenant tenant;
    private TestProgram requester;
    private TestProgram planner;
    private TestProgram second;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        server.member(tenant, "planner", Role.PLANNER);
        server.member(tenant, "requester", Role.REQUESTER);
        requester = TestProgram.of(server, tenant, "requester", Role.REQUESTER);
        planner = TestProgram.of(server, tenant, "administrator", Role.PLANNER);
        second = TestProgram.of(server, tenant, "planner", Role.PLANNER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static void refused(TestProgram.Answer answer, int status, String pointer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("errors").findValuesAsString("pointer")).contains(pointer);
    }

    @Test
    void estimatesAreReplacedWithAReasonAndNeverUnseen() {
        int number = server.part(Cards.class)
                .add(tenant, TestServer.idea("Sort the mail"), "", Author.SERVER)
                .number();
        String address = API + "/use-cases/" + number + "/estimates";
        TestProgram.Answer before = planner.get(address);
        assertThat(before.status()).as(before.text()).isEqualTo(200);
        assertThat(before.json().path("inputs")).hasSize(10);
        assertThat(before.at("/inputs/4/source")).isEqualTo("assumed");
        String tag = before.header("ETag");
        String wanted = """
                {"probability": {"low": 0.2, "likely": 0.5, "high": 0.7}, "reason": "Tried it for a week."}""";
        TestProgram.Answer after = planner.send("PUT", address, wanted, "If-Match", tag);
        assertThat(after.status()).as(after.text()).isEqualTo(200);
        assertThat(after.at("/inputs/4/input")).isEqualTo("probability");
        assertThat(after.at("/inputs/4/source")).isEqualTo("estimate");
        assertThat(after.json().at("/inputs/4/likely").doubleValue()).isEqualTo(0.5);
        assertThat(after.header("ETag")).isNotEqualTo(tag);
        assertThat(planner.get(API + "/use-cases/" + number).header("ETag")).isEqualTo(after.header("ETag"));
        TestProgram.Answer late = second.send("PUT", address, wanted, "If-Match", tag);
        assertThat(late.status()).isEqualTo(412);
        assertThat(planner.send("PUT", address, wanted).status()).isEqualTo(428);
        TestProgram.Answer wrong = planner.send("PUT", address, """
                {"probability": {"low": 0.2, "likely": 0.5, "high": 1.5}, "reason": "x",
                 "reach": {"low": 9, "likely": 5, "high": 10}}""", "If-Match", "*");
        refused(wrong, 422, "/probability/high");
        refused(wrong, 422, "/reach/low");
        refused(planner.send("PUT", address, "{}", "If-Match", "*"), 422, "/reason");
        TestProgram.Answer back = planner.send("PUT", address, "{\"reason\": \"It was a guess.\"}", "If-Match", "*");
        assertThat(back.at("/inputs/4/source")).isEqualTo("assumed");
        assertThat(planner.get(API + "/use-cases/" + number + "/history").text())
                .contains("Tried it for a week.", "It was a guess.");
        assertThat(planner.get(API + "/use-cases/999/estimates").status()).isEqualTo(404);
        assertThat(requester.get(address).status()).isEqualTo(403);
    }

    @Test
    void formulasArePublishedWithAReason() {
        String wanted = """
                {"title": "Value first", "formula": "w_value × value ÷ effort", "reason": "Money is short.",
                 "weights": [{"name": "w_value", "value": 2}]}""";
        TestProgram.Answer made = planner.post(API + "/schemes", wanted, "Idempotency-Key", "scheme");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(planner.post(API + "/schemes", wanted, "Idempotency-Key", "scheme")
                        .text())
                .isEqualTo(made.text());
        String address = made.header("Location");
        assertThat(address).endsWith("/schemes/value-first");
        refused(planner.post(API + "/schemes", wanted), 422, "/title");
        assertThat(requester.get(API + "/schemes").text()).contains("value-first", "\"author\":\"\"");
        String tag = planner.get(address).header("ETag");
        TestProgram.Answer next =
                second.send("PUT", address, wanted.replace("\"value\": 2", "\"value\": 3"), "If-Match", tag);
        assertThat(next.status()).as(next.text()).isEqualTo(200);
        assertThat(next.json().path("revision").intValue()).isEqualTo(2);
        assertThat(next.json().at("/weights/0/value").doubleValue()).isEqualTo(3);
        assertThat(planner.send("PUT", address, wanted, "If-Match", tag).status())
                .isEqualTo(412);
        TestProgram.Answer wrong = planner.send("PUT", address, """
                {"title": "X", "formula": "valeu ÷ effort", "reason": "r",
                 "weights": [{"name": "a\\nb = 1", "value": 2}]}""", "If-Match", "*");
        refused(wrong, 422, "/formula");
        refused(wrong, 422, "/weights");
        assertThat(planner.get(API + "/decision-log").text()).contains("Money is short.", "w_value from 2 to 3");
        assertThat(planner.get(API + "/schemes/nothing").status()).isEqualTo(404);
    }

    @Test
    void daysAreSetAndMoveOnlyWhenSomebodyElseApproves() {
        String envelopes = API + "/envelopes";
        String tag = planner.get(envelopes).header("ETag");
        String wanted = "{\"research\": 100, \"delivery\": 300, \"platform\": 50, \"reason\": \"As in the plan.\"}";
        TestProgram.Answer set = planner.send("PUT", envelopes, wanted, "If-Match", tag);
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.json().path("delivery").longValue()).isEqualTo(300);
        assertThat(second.send("PUT", envelopes, wanted.replace("300", "200"), "If-Match", tag)
                        .status())
                .isEqualTo(412);
        refused(planner.send("PUT", envelopes, wanted.replace("300", "-1"), "If-Match", "*"), 422, "/delivery");
        String transfer = "{\"from\": \"delivery\", \"to\": \"research\", \"days\": 60, \"reason\": \"Try more.\"}";
        refused(planner.post(envelopes + "/transfers", transfer.replace("60", "301")), 422, "/days");
        refused(planner.post(envelopes + "/transfers", transfer.replace("research", "delivery")), 422, "/to");
        TestProgram.Answer proposed = planner.post(envelopes + "/transfers", transfer, "Idempotency-Key", "move");
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(proposed.at("/state")).isEqualTo("proposed");
        assertThat(planner.get(envelopes).json().path("research").longValue()).isEqualTo(100);
        String address = proposed.header("Location");
        TestProgram.Answer own = planner.post(address + "/approval", "");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.at("/detail")).contains("Somebody else has to approve");
        TestProgram.Answer approved = second.post(address + "/approval", "", "Idempotency-Key", "yes");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.at("/state")).isEqualTo("approved");
        assertThat(second.post(address + "/approval", "", "Idempotency-Key", "yes")
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(second.post(address + "/refusal", "").status()).isEqualTo(409);
        assertThat(planner.get(envelopes).json().path("research").longValue()).isEqualTo(160);
        assertThat(planner.get(envelopes).json().path("delivery").longValue()).isEqualTo(240);
        assertThat(planner.get(address).at("/decidedBy")).isEqualTo("Person planner");
        assertThat(planner.get(envelopes + "/entries").json().path("items")).hasSize(2);
        String more = second.post(envelopes + "/transfers", transfer).header("Location");
        assertThat(planner.post(more + "/refusal", "").at("/state")).isEqualTo("refused");
    }

    @Test
    void filesAreThoseOfThePages() {
        server.part(Cards.class).add(tenant, TestServer.idea("Read the orders"), "", Author.SERVER);
        TestClient page = TestClient.loggedIn(server, "administrator");
        assertThat(planner.get(API + "/use-cases.csv").text())
                .contains("Read the orders")
                .isEqualTo(page.get("/c/example-foods/use-cases/use-cases.csv").text());
        assertThat(planner.get(API + "/use-cases.csv?stage=production").text()).doesNotContain("Read the orders");
        assertThat(planner.get(API + "/ranking.csv").text())
                .contains("Read the orders")
                .isEqualTo(page.get("/c/example-foods/ranking/ranking.csv").text());
        TestProgram.Answer calendar = planner.get(API + "/calendar.ics");
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.text())
                .isEqualTo(page.get("/c/example-foods/use-cases/calendar.ics").text());
        for (String file : new String[] {"use-cases.xlsx", "ranking.xlsx"}) {
            TestProgram.Answer book = planner.get(API + "/" + file);
            assertThat(book.status()).isEqualTo(200);
            assertThat(book.text()).startsWith("PK");
        }
        assertThat(requester.get(API + "/use-cases.csv").status()).isEqualTo(403);
    }
}

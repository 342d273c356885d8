package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.ranking.RankingDocuments;
import cadre.app.ranking.RankingSheet;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.company.Revisions;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Draft;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ranking, why, estimates, formulas, envelopes and the log, as pages. Each test has a company of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingPagesTest {

    private static final List<String> FACTORS = List.of(
            "value",
            "research",
            "delivery",
            "platform",
            "probability",
            "criticality",
            "opportunity",
            "reach",
            "impact",
            "confidence");

    @TempDir
    private static Path folder;

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start(folder.resolve("data"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A company with so many ideas, all alike, and people of each role. */
    private Tenant company(String name, int ideas) {
        Tenant tenant = server.company(name, name + "-administrator");
        for (Role role : List.of(Role.REQUESTER, Role.VIEWER, Role.PLANNER)) {
            server.member(tenant, name + "-" + role.word(), role);
        }
        for (int i = 1; i <= ideas; i++) {
            Draft draft = TestServer.idea("Idea number " + i);
            server.part(Cards.class).add(tenant, draft, "", Author.SERVER);
        }
        return tenant;
    }

    private TestClient client(Tenant tenant, Role role) {
        TestClient client = TestClient.loggedIn(server, tenant.slug() + "-" + role.word());
        client.get("/c/" + tenant.slug() + "/ranking");
        return client;
    }

    private static String root(Tenant tenant) {
        return "/c/" + tenant.slug() + "/ranking";
    }

    private static String heading(TestClient.Answer answer) {
        Matcher matcher = Pattern.compile("<h1>(.*?)</h1>").matcher(answer.text());
        assertThat(matcher.find()).as(answer.text()).isTrue();
        return matcher.group(1);
    }

    /** Every input known exactly. */
    private static Map<String, String> exactly(String value, String days, int version) {
        Map<String, String> form = new HashMap<>();
        List<String> numbers = List.of(value, "0", days, "0", "0.5", "3", "3", "100", "1", "0.8");
        for (int i = 0; i < FACTORS.size(); i++) {
            for (String end : List.of("low", "likely", "high")) {
                form.put(FACTORS.get(i) + "_" + end, numbers.get(i));
            }
        }
        form.put("reason", "Counted");
        form.put("version", String.valueOf(version));
        return form;
    }

    @Test
    void withoutUseCasesThePageSaysWhatToDo() {
        Tenant tenant = company("empty", 0);
        TestClient.Answer answer = client(tenant, Role.REQUESTER).get(root(tenant));
        assertThat(heading(answer)).isEqualTo("Nothing waits to be ranked");
        assertThat(answer.text()).contains("submit an idea");
    }

    /**
     * By hand: (1 × 50,000 ÷ 5,000 + 3 + 3) ÷ 40 = 16 ÷ 40 = 0.4 against the others' default of (2,000 ÷ 5,000 + 3 + 3) ÷ 60 =
     * 6.4 ÷ 60 = 0.107.
     */
    @Test
    void anEstimateMovesARankAndIsExplained() {
        Tenant tenant = company("moved", 30);
        TestClient planner = client(tenant, Role.PLANNER);
        TestClient.Answer before = planner.get(root(tenant) + "/use-cases/30");
        assertThat(heading(before)).startsWith("“Idea number 30” is 30th of 30");
        assertThat(before.text()).contains("0.107").contains("assumed: nobody estimated the effort");
        TestClient.Answer form = planner.get(root(tenant) + "/use-cases/30/estimates");
        assertThat(form.text()).contains("from the card: the value on the card");
        TestClient.Answer saved = planner.post(root(tenant) + "/use-cases/30/estimates", exactly("50,000", "40", 1));
        assertThat(saved.status()).isEqualTo(303);
        TestClient.Answer after = planner.get(root(tenant) + "/use-cases/30?next=10");
        assertThat(heading(after))
                .startsWith("“Idea number 30” is 1st of 30, and among the next 10 with probability 1.00");
        // The other 29 are all alike: the order tells them apart, and nothing else.
        assertThat(planner.get(root(tenant) + "?next=10").text())
                .contains("29 have the same score as number 10 in the order");
        assertThat(planner.get(root(tenant) + "?next=1").text()).doesNotContain("have the same score");
        assertThat(after.text())
                .contains("(1 × 50,000 ÷ 5,000 + 1 × 3 + 1 × 3) ÷ 40")
                .contains("= 0.4")
                .contains("estimated by Person moved-planner")
                .contains("Counted");
        // The history of the use case has it too, and requesters do not read who it was.
        assertThat(planner.get("/c/moved/use-cases/30").text()).contains("1st of 30");
        assertThat(client(tenant, Role.REQUESTER)
                        .get(root(tenant) + "/use-cases/30")
                        .text())
                .contains("estimated")
                .doesNotContain("Person moved-planner");
        TestClient.Answer list = planner.get(root(tenant) + "?next=5");
        assertThat(heading(list)).matches("1 of the next 5 are certain, 4 could be others|1 of .*");
    }

    @Test
    void allFaultsOfEstimatesAreSaidAtOnceAndNothingIsLost() {
        Tenant tenant = company("faults", 2);
        TestClient planner = client(tenant, Role.PLANNER);
        Map<String, String> form = exactly("50000", "40", 1);
        form.put("value_low", "much");
        form.put("delivery_low", "90");
        form.put("probability_high", "1.5");
        form.put("reach_likely", "");
        form.put("reason", "");
        TestClient.Answer answer = planner.post(root(tenant) + "/use-cases/1/estimates", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Value, low: expected a number of 0 or more, not “much”.")
                .contains("Delivery effort: expected low, likely and high in this order. Maybe 40, 40, 90.")
                .contains("Probability of success, high: expected a number from 0 to 1, not “1.5”.")
                .contains("Reach: fill in low, likely and high, or none of them; likely is missing.")
                .contains("Say why, so that others can follow it.")
                .contains("value=\"much\"");
        assertThat(server.part(JdbcClient.class)
                        .sql("select count(*) from estimate where tenant_id = ?")
                        .param(tenant.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoWasTooLateIsToldWhatIsThereNow() {
        Tenant tenant = company("late", 1);
        TestClient planner = client(tenant, Role.PLANNER);
        planner.post(root(tenant) + "/use-cases/1/estimates", exactly("50000", "40", 1));
        TestClient.Answer late = planner.post(root(tenant) + "/use-cases/1/estimates", exactly("70000", "40", 1));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text())
                .contains("Somebody changed this use case since you opened the form")
                .contains("Now 50,000, estimated by")
                .contains("value=\"70000\"")
                .contains("name=\"version\" value=\"2\"");
        assertThat(planner.post(root(tenant) + "/use-cases/1/estimates", exactly("70000", "40", 2))
                        .status())
                .isEqualTo(303);
        // Empty fields take the estimates back; the history keeps them.
        Map<String, String> nothing = new HashMap<>(Map.of("reason", "It was another one", "version", "3"));
        planner.post(root(tenant) + "/use-cases/1/estimates", nothing);
        assertThat(planner.get(root(tenant) + "/use-cases/1").text())
                .contains("Value: taken back. It was another one")
                .contains("Value: 70,000. Counted")
                .contains("from the card: the value on the card");
    }

    @Test
    void weightsAreChangedByADecisionWithAReason() {
        Tenant tenant = company("weights", 3);
        TestClient planner = client(tenant, Role.PLANNER);
        String scheme = root(tenant) + "/schemes/wsjf";
        String formula = "(w_value × value ÷ money_per_point + w_time × criticality) ÷ effort";
        Map<String, String> form = new HashMap<>(Map.of(
                "title", "Ours",
                "formula", formula.replace("criticality", "criticallity"),
                "weights", "w_value = 2\nw_time = x\nmoney_per_point = 5000",
                "revision", "0"));
        TestClient.Answer wrong = planner.post(scheme, form);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("Line 2: expected a number such as 0.5, not “x”.")
                .contains("is not an input or a weight")
                .contains("Maybe criticality.")
                .contains("Say why: it goes into the log of decisions.");
        form.put("formula", formula);
        form.put("weights", "w_value = 2\nw_time = 1\nmoney_per_point = 5000");
        form.put("reason", "Money counts double");
        assertThat(planner.post(scheme, form).status()).isEqualTo(303);
        assertThat(planner.get(scheme).text()).contains("Revision 1").contains("Money counts double");
        assertThat(planner.get(root(tenant) + "/log").text())
                .contains("One decision is in the log, and none was changed since")
                .contains("w_opportunity from 1 to none; w_value from 1 to 2")
                .contains("Why: Money counts double");
        assertThat(planner.post(scheme, form).location()).isEqualTo(scheme);
        form.put("weights", "w_value = 3\nw_time = 1\nmoney_per_point = 5000");
        TestClient.Answer late = planner.post(scheme, form);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Somebody published revision 1 since you opened the form");
        assertThat(planner.get(root(tenant) + "/use-cases/1").text()).contains("(2 × 2,000 ÷ 5,000 + 1 × 3) ÷ 60");
    }

    @Test
    void ownFormulasRankToo() {
        Tenant tenant = company("own", 3);
        TestClient planner = client(tenant, Role.PLANNER);
        Map<String, String> form = new HashMap<>(
                Map.of("title", "Value a day", "formula", "value / effort", "weights", "", "reason", "Simple"));
        TestClient.Answer added = planner.post(root(tenant) + "/schemes", form);
        assertThat(added.location()).isEqualTo(root(tenant) + "?scheme=value-a-day");
        assertThat(planner.get(added.location()).text()).contains("<pre class=\"formula\">value ÷ effort</pre>");
        assertThat(planner.post(root(tenant) + "/schemes", form).text()).contains("There is a formula of this title");
        form.put("title", "Constant");
        form.put("formula", "2 + 2");
        assertThat(planner.post(root(tenant) + "/schemes", form).text()).contains("It uses no input");
    }

    @Test
    void theExportIsComputedAgainAndATamperedRankIsFound() throws Exception {
        Tenant tenant = company("export", 12);
        TestClient requester = client(tenant, Role.REQUESTER);
        for (String ending : List.of("csv", "json")) {
            TestClient.Answer answer = requester.get(
                    root(tenant) + "/ranking." + ending + "?scheme=net-value&next=3&of=waiting&quarters=1");
            assertThat(answer.status()).isEqualTo(200);
            Path file = Files.writeString(folder.resolve("ranking." + ending), answer.text());
            RankingSheet stated =
                    Objects.requireNonNull(RankingDocuments.read(file).found());
            assertThat(stated.rows()).hasSize(12);
            assertThat(stated.method().next()).isEqualTo(3);
            assertThat(stated.differences(stated.again(1))).isEmpty();
        }
        String text = Files.readString(folder.resolve("ranking.csv"));
        Path tampered = Files.writeString(
                folder.resolve("tampered.csv"), text.replace("\n1,", "\n99,").replace("\n2,", "\n1,"));
        RankingSheet stated =
                Objects.requireNonNull(RankingDocuments.read(tampered).found());
        assertThat(stated.differences(stated.again(1))).hasSize(2).allMatch(each -> each.contains(": rank is stated"));
        assertThat(requester.get(root(tenant) + "/ranking.xlsx").header("Content-Type"))
                .contains("spreadsheetml");
    }

    @Test
    void whatFitsIsSaidOnceThereIsACapacity() {
        Tenant tenant = company("fits", 3);
        TestClient planner = client(tenant, Role.PLANNER);
        assertThat(planner.get(root(tenant)).text())
                .contains("set the capacity")
                .contains("not known");
        Map<String, String> form =
                Map.of("research", "10", "delivery", "130", "platform", "0", "reason", "Two of us are on leave");
        assertThat(planner.post(root(tenant) + "/envelopes", form).status()).isEqualTo(303);
        // Each takes 60 days of delivery: two fit into 130, the third lacks 50.
        assertThat(planner.get(root(tenant)).text())
                .contains("2 use cases fit a quarter of the people there are")
                .contains("lacks 50 days of delivery");
        assertThat(planner.get(root(tenant) + "?quarters=2").text()).contains("3 use cases fit 2 quarters");
    }

    @Test
    void nothingMovesBetweenEnvelopesBeforeSomebodyElseApproves() {
        Tenant tenant = company("moves", 0);
        TestClient planner = client(tenant, Role.PLANNER);
        TestClient administrator = TestClient.loggedIn(server, "moves-administrator");
        String page = root(tenant) + "/envelopes";
        planner.post(page, Map.of("research", "30", "delivery", "100", "platform", "20", "reason", "Start"));
        TestClient.Answer wrong = planner.post(
                page + "/transfers", Map.of("from", "delivery", "to", "delivery", "days", "500", "why", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("Choose another envelope that receives.")
                .contains("Delivery has 100 person-days a quarter, so that 500 cannot be moved.")
                .contains("Say why: it goes into the log of decisions.");
        planner.post(
                page + "/transfers",
                Map.of("from", "delivery", "to", "research", "days", "25", "why", "More experiments"));
        long entry = server.part(JdbcClient.class)
                .sql("select max(id) from envelope_entry where tenant_id = ?")
                .param(tenant.id())
                .query(Long.class)
                .single();
        String total = "150 person-days a quarter: ";
        assertThat(heading(planner.get(page))).isEqualTo(total + "30 for research, 100 for delivery, 20 for platform");
        planner.post(page + "/transfers/" + entry + "/approval", Map.of());
        assertThat(heading(planner.get(page))).isEqualTo(total + "30 for research, 100 for delivery, 20 for platform");
        administrator.get(page);
        administrator.post(page + "/transfers/" + entry + "/approval", Map.of());
        assertThat(heading(planner.get(page))).isEqualTo(total + "55 for research, 75 for delivery, 20 for platform");
        administrator.post(page + "/transfers/" + entry + "/refusal", Map.of());
        assertThat(heading(planner.get(page))).isEqualTo(total + "55 for research, 75 for delivery, 20 for platform");
        assertThat(planner.get(root(tenant) + "/log?kind=transfer").text())
                .contains("Moved 25 person-days a quarter from delivery to research, proposed by Person moves-planner")
                .doesNotContain("Capacity in person-days");
        assertThat(planner.get(root(tenant) + "/log.csv").text())
                .contains("transfer-proposed")
                .contains("More experiments");
    }

    @Test
    void theCompanyFileSuggestsACapacity() {
        Tenant tenant = company("suggests", 0);
        server.part(Revisions.class).add(tenant, server.account("suggests-author"), TestServer.example(), "test");
        assertThat(client(tenant, Role.PLANNER).get(root(tenant) + "/envelopes").text())
                .contains("The company file suggests ")
                .contains("ML operations gives to the platform");
    }

    @Test
    void whatWasDeclinedIsListedWithItsReasonAndNotRanked() {
        Tenant tenant = company("declined", 2);
        Cards cards = server.part(Cards.class);
        Card card = cards.find(tenant, 1).orElseThrow();
        cards.change(
                tenant,
                1,
                card.version(),
                List.of(
                        new Edit(Field.STAGE, BoardStage.DECLINED.word()),
                        new Edit(Field.REASON, "Nobody would use it")),
                "Nobody would use it",
                Author.SERVER);
        TestClient requester = client(tenant, Role.REQUESTER);
        assertThat(requester.get(root(tenant)).text())
                .contains("One use case was declined")
                .doesNotContain("Idea number 1<");
        assertThat(requester.get(root(tenant) + "/declined").text())
                .contains("Idea number 1")
                .contains("Nobody would use it");
        assertThat(requester.get(root(tenant) + "/use-cases/1").status()).isEqualTo(404);
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Account;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.log.DecisionLog;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An idea from the form to the answer to an appeal, as the people see it who have to do with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontDoorTest {

    private static final String COMPANY = "/c/example-foods";

    private TestServer server;
    private Tenant tenant;
    private Account planner;
    private TestClient requester;
    private TestClient other;
    private TestClient decider;
    private TestClient boss;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "boss");
        planner = server.member(tenant, "planner", Role.PLANNER);
        server.member(tenant, "requester", Role.REQUESTER);
        server.member(tenant, "other", Role.REQUESTER);
        boss = TestClient.loggedIn(server, "boss");
        requester = TestClient.loggedIn(server, "requester");
        other = TestClient.loggedIn(server, "other");
        decider = TestClient.loggedIn(server, "planner");
        server.part(JdbcClient.class)
                .sql("insert into routing_rule (tenant_id, position, domain, category, words, owner_id, answer_days)"
                        + " values (?, 1, '', 'risk', '', ?, 5)")
                .params(tenant.id(), planner.id())
                .update();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Map<String, String> idea(String title, String category) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("title", title);
        form.put("problem", title + "? Too late.");
        form.put("category", category);
        form.put("domain", "");
        form.put("urgency", "year");
        form.put("value_low", "1 000");
        form.put("value_high", "9,000.50");
        return form;
    }

    private String submit(TestClient client, String title, String category) {
        TestClient.Answer answer = client.post(COMPANY + "/ideas/new", idea(title, category));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    private Card card(String address) {
        int number = Integer.parseInt(address.substring(address.lastIndexOf('/') + 1));
        return server.part(Cards.class).find(tenant, number).orElseThrow();
    }

    private Map<String, String> standing(String address, Map<String, String> changed) {
        Card card = card(address);
        Map<String, String> form = new LinkedHashMap<>();
        for (Field field : List.of(Field.OWNER, Field.NEXT_DATE, Field.NEXT_STEP)) {
            form.put(field.word(), field.of(card));
        }
        form.put("version", String.valueOf(card.version()));
        form.putAll(changed);
        return form;
    }

    private Map<String, String> stage(String address, String to, String reason) {
        return Map.of(
                "to",
                to,
                "reason",
                reason,
                "version",
                String.valueOf(card(address).version()));
    }

    private List<String> log(String address) {
        return server.part(DecisionLog.class).of(tenant, card(address)).stream()
                .map(DecisionLog.Entry::kind)
                .toList();
    }

    @Test
    void anIdeaIsRoutedDeclinedAppealedAndTakenUp() {
        String address = submit(requester, "Find broken seals", "risk");
        Card routed = card(address);
        assertThat(routed.standing().owner()).isEqualTo(new Card.Owner(planner.id(), "Person planner"));
        assertThat(routed.standing().next())
                .isEqualTo(server.part(Cards.class).today().plusDays(5));
        assertThat(routed.idea().worth()).isEqualTo(new Card.Worth(1000.0, null, 9000.5));
        assertThat(requester.get(address).text())
                .contains("Person planner looks after it", "Routing rule 1 sends", "? Too late.");
        assertThat(requester.get(COMPANY).text()).contains("the next news is due by");

        assertThat(decider.post(address + "/stage", stage(address, "declined", ""))
                        .text())
                .contains("Say why; whoever");
        assertThat(decider.post(address + "/stage", stage(address, "declined", "Too few seals break."))
                        .status())
                .isEqualTo(303);
        assertThat(requester.get(address).text()).contains("Declined since", "Too few seals break.", "Appeal");

        assertThat(requester.post(address + "/appeal", Map.of("appeal", " ")).text())
                .contains("Say why it should not be declined.");
        assertThat(requester
                        .post(address + "/appeal", Map.of("appeal", "One in a hundred does."))
                        .status())
                .isEqualTo(303);
        assertThat(card(address).standing().stage()).isEqualTo(BoardStage.IDEA);
        assertThat(card(address).standing().owner())
                .as("not who declined")
                .extracting(Card.Owner::name)
                .isEqualTo("Person boss");
        Map<String, String> verdict = Map.of("verdict", "upheld", "answer", "That is many.");
        assertThat(decider.post(address + "/verdict", verdict).text()).contains("You declined it");
        assertThat(boss.post(address + "/verdict", verdict).status()).isEqualTo(303);
        assertThat(boss.post(address + "/verdict", verdict).text()).contains("No appeal waits for an answer.");
        assertThat(requester.get(address).text()).contains("It was upheld.", "That is many.");
        assertThat(log(address)).containsExactly("upheld", "appealed", "declined");
        assertThat(server.part(DecisionLog.class).whole(tenant).flaw()).isEmpty();
    }

    @Test
    void aRejectedAppealIsNotAppealedAgain() {
        String address = submit(requester, "Guess the weather", "other");
        boss.post(address + "/stage", stage(address, "declined", "Others do."));
        requester.post(address + "/appeal", Map.of("appeal", "Not as well."));
        assertThat(card(address).standing().owner())
                .extracting(Card.Owner::name)
                .isEqualTo("Person planner");
        decider.post(address + "/verdict", Map.of("verdict", "rejected", "answer", "They do it well."));
        assertThat(card(address).standing().stage()).isEqualTo(BoardStage.DECLINED);
        assertThat(requester
                        .post(address + "/appeal", Map.of("appeal", "Still not."))
                        .text())
                .contains("There is nothing to appeal against");
    }

    @Test
    void othersSeeWhereItStandsButNotWhatItSays() {
        String address = submit(requester, "Weigh the pallets", "cost");
        assertThat(other.get(address).text())
                .contains("Weigh the pallets", "looks after it")
                .doesNotContain("? Too late.", "What happened");
        assertThat(other.get(COMPANY + "/ideas/all?text=pallets").text()).contains("One use case that fits");
        assertThat(other.post(address + "/appeal", Map.of("appeal", "Why not?")).text())
                .contains("Only who asked for it can appeal.");
        assertThat(other.post(address + "/followers", Map.of()).status()).isEqualTo(303);
        assertThat(other.post(address + "/followers", Map.of()).status()).isEqualTo(303);
        assertThat(other.get(COMPANY + "/ideas").text()).contains("What you follow", "Weigh the pallets");
        other.post(address + "/followers/departure", Map.of());
        assertThat(other.get(COMPANY + "/ideas").text()).doesNotContain("What you follow");
    }

    @Test
    void whatIsLikeItIsShownBeforeItIsSubmittedTwice() {
        String address = submit(requester, "Forecast the harvest of apples", "cost");
        assertThat(other.post(COMPANY + "/ideas/similar", Map.of("title", "Harvest forecast for apples"))
                        .text())
                .contains("Is it one of these?", "Forecast the harvest of apples", "Idea since");
        TestClient.Answer again = other.post(COMPANY + "/ideas/new", idea("Harvest forecast for apples", "cost"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("There is something like it already", "Submit it all the same");
        Map<String, String> seen = idea("Harvest forecast for apples", "cost");
        seen.put("seen", String.valueOf(card(address).number()));
        assertThat(other.post(COMPANY + "/ideas/new", seen).status()).isEqualTo(303);
    }

    @Test
    void allFaultsAreSaidAtOnceAndWhatWasTypedIsKept() {
        Map<String, String> form = Map.of(
                "problem",
                "Kept <b>as typed</b>",
                "value_low",
                "5",
                "value_likely",
                "many",
                "value_high",
                "2",
                "domain",
                "nowhere");
        TestClient.Answer answer = requester.post(COMPANY + "/ideas/new", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "Give the idea a title",
                        "Choose in what the value lies.",
                        "Choose a domain",
                        "Choose how urgent it is.",
                        "Enter a number such as 5000",
                        "The low value is above the high one.",
                        "Kept &lt;b&gt;as typed&lt;/b&gt;");
    }

    @Test
    void ofTwoWhoChangeTheSameVersionTheSecondChooses() {
        String address = submit(requester, "Label the boxes", "quality");
        Card before = card(address);
        Map<String, String> form = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            form.put(field.word(), field.of(before));
        }
        form.put("reason", "");
        form.put("version", "1");
        Map<String, String> first = new LinkedHashMap<>(form);
        first.put("title", "Label every box");
        first.put("urgency", "now");
        assertThat(boss.post(address + "/revision", first).status()).isEqualTo(303);
        Map<String, String> second = new LinkedHashMap<>(form);
        second.put("title", "Label the boxes and bags");
        second.put("problem", "Nobody knows what is in them.");
        TestClient.Answer conflict = decider.post(address + "/revision", second);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains(
                        "Title, which both of you changed",
                        "Label every box",
                        "Label the boxes and bags",
                        "Problem, which you changed",
                        "Nobody knows what is in them.",
                        "Urgency, which they changed")
                .doesNotContain("Domain, which");
        assertThat(decider.post(
                                address + "/revision",
                                Map.of(
                                        "resolved", "yes",
                                        "version", "2",
                                        "mine_title", "Label the boxes and bags",
                                        "keep_title", "theirs",
                                        "mine_problem", "Nobody knows what is in them.",
                                        "keep_problem", "mine",
                                        "mine_urgency", "year",
                                        "keep_urgency", "theirs"))
                        .status())
                .isEqualTo(303);
        Card after = card(address);
        assertThat(after.version()).isEqualTo(3);
        assertThat(after.idea().title()).isEqualTo("Label every box");
        assertThat(after.idea().problem()).isEqualTo("Nobody knows what is in them.");
        assertThat(after.idea().urgency().word()).isEqualTo("now");
    }

    @Test
    void aMoveOfAnOldVersionIsShownBesideTheNewOne() {
        String address = submit(requester, "Count the crates", "cost");
        Map<String, String> late = standing(
                address, Map.of("owner_id", String.valueOf(planner.id()), "next_step", "we talk", "reason", "Kept"));
        boss.post(address + "/standing", standing(address, Map.of("next_step", "we look at the yard")));
        TestClient.Answer conflict = decider.post(address + "/standing", late);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("we look at the yard", "we talk", "Person planner", "Owner, which you changed", "Kept");
    }

    @Test
    void goingBackNeedsAReasonAndANewOwnerIsLogged() {
        String address = submit(requester, "Smell the milk", "quality");
        assertThat(boss.post(address + "/standing", standing(address, Map.of("next_date", "2001-01-01")))
                        .text())
                .contains("This date has passed.");
        boss.post(address + "/stage", stage(address, "framing", ""));
        assertThat(boss.post(address + "/stage", stage(address, "intake", "")).text())
                .contains("Say why it goes back");
        boss.post(address + "/stage", stage(address, "intake", "Too early."));
        assertThat(card(address).standing().stage()).isEqualTo(BoardStage.IDEA);
        Map<String, String> handed = standing(address, Map.of("owner_id", String.valueOf(planner.id())));
        assertThat(boss.post(address + "/standing", handed).status()).isEqualTo(303);
        assertThat(boss.get(address).text())
                .contains("Person planner looks after it", "Owner: Person planner instead of");
        assertThat(log(address)).containsExactly("handed-over", "moved", "moved");
        Map<String, String> stranger = standing(address, Map.of("owner_id", "999999"));
        assertThat(boss.post(address + "/standing", stranger).text()).contains("Choose a planner or an administrator");
    }

    @Test
    void whatIsLateWaits() {
        String address = submit(requester, "Read the gas meters", "cost");
        assertThat(boss.get(COMPANY + "/ideas/waiting").text()).doesNotContain("Read the gas meters");
        Cards cards = server.part(Cards.class);
        Card card = card(address);
        cards.change(
                tenant,
                card.number(),
                card.version(),
                List.of(new Edit(Field.NEXT_DATE, cards.today().minusDays(1).toString())),
                "",
                Author.SERVER);
        assertThat(boss.get(COMPANY + "/ideas/waiting").text()).contains("Read the gas meters", "wait");
        assertThat(boss.get(address).text()).contains("That date has passed.");
    }

    @Test
    void strangersSendIdeasOnlyWhereAnAdministratorHasOpenedTheForm() {
        Tenant open = server.company("Open Works", "opener");
        TestClient opener = TestClient.loggedIn(server, "opener");
        TestClient stranger = new TestClient(server);
        assertThat(stranger.get("/public/open-works/idea").status()).isEqualTo(404);
        opener.get("/c/open-works/ideas/settings");
        opener.post("/c/open-works/ideas/settings/public-form", Map.of("open", "yes"));
        assertThat(stranger.get("/public/open-works/idea").text()).contains("You need no account.");
        assertThat(stranger.get("/public/example-foods/idea").status()).isEqualTo(404);

        Map<String, String> idea = idea("Hear the bearings", "risk");
        idea.put("name", "A neighbour");
        idea.put("contact", "over the fence");
        idea.put("website", "http://example.org");
        assertThat(stranger.post("/public/open-works/idea", idea).text()).contains("Leave this field empty");
        idea.put("website", "");
        idea.put("problem", "x".repeat(5_001));
        assertThat(stranger.post("/public/open-works/idea", idea).text()).contains("at most 5000 are kept");
        idea.put("problem", "They squeal.");
        TestClient.Answer sent = stranger.post("/public/open-works/idea", idea);
        assertThat(sent.location()).matches("/public/open-works/receipts/[0-9a-f]{32}");
        assertThat(stranger.get(sent.location()).text())
                .contains("Hear the bearings", "Idea since")
                .doesNotContain("Person opener");
        assertThat(stranger.get(sent.location().replace("open-works", "example-foods"))
                        .status())
                .isEqualTo(404);
        Card card = server.part(Cards.class).find(open, 1).orElseThrow();
        assertThat(card.standing().owner()).extracting(Card.Owner::name).isEqualTo("Person opener");
        assertThat(opener.get("/c/open-works/use-cases/1").text()).contains("A neighbour", "over the fence");

        opener.post(
                "/c/open-works/use-cases/1/stage",
                Map.of("to", "declined", "reason", "No bearings here.", "version", "1"));
        assertThat(stranger.get(sent.location()).text()).contains("Declined since", "No bearings here.", "Appeal");
        assertThat(stranger.post(sent.location() + "/appeal", Map.of("appeal", "In the fan."))
                        .status())
                .isEqualTo(303);
        assertThat(server.part(Cards.class)
                        .find(open, 1)
                        .orElseThrow()
                        .standing()
                        .stage())
                .isEqualTo(BoardStage.IDEA);
        for (int i = 0; i < 3; i++) {
            assertThat(stranger.post("/public/open-works/idea", idea).status()).isEqualTo(303);
        }
        TestClient.Answer late = stranger.post("/public/open-works/idea", idea);
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.text()).contains("Too many came in a short time.", "They squeal.");
        opener.post("/c/open-works/ideas/settings/public-form", Map.of("open", "no"));
        assertThat(stranger.get("/public/open-works/idea").status()).isEqualTo(404);
        assertThat(stranger.get(sent.location()).status()).isEqualTo(200);
    }

    @Test
    void rulesAreAddedMovedTriedAndTakenAway() {
        Tenant ruled = server.company("Ruled Works", "ruler");
        TestClient ruler = TestClient.loggedIn(server, "ruler");
        String settings = "/c/ruled-works/ideas/settings";
        String owner =
                String.valueOf(server.member(ruled, "second", Role.PLANNER).id());
        assertThat(ruler.get(settings).text()).contains("Every idea goes to Person ruler");
        assertThat(ruler.post(settings + "/rules", Map.of("days", "0", "domain", "x", "category", "y"))
                        .text())
                .contains("Choose a domain of", "Choose a kind of value", "Choose who gets", "between 1 and 365");
        ruler.post(settings + "/rules", Map.of("owner", owner, "days", "3", "words", "price, invoice"));
        ruler.post(settings + "/rules", Map.of("owner", owner, "days", "9", "category", "cost"));
        String tried = settings + "?try=Wrong+invoices&try_category=cost";
        assertThat(ruler.get(tried).text()).contains("Routing rule 1 sends", "within 3 days");
        long first = server.part(JdbcClient.class)
                .sql("select id from routing_rule where tenant_id = ? and position = 1")
                .param(ruled.id())
                .query(Long.class)
                .single();
        ruler.post(settings + "/rules/" + first + "/position", Map.of("to", "down"));
        assertThat(ruler.get(tried).text()).contains("Routing rule 1 sends", "within 9 days");
        ruler.post(settings + "/rules/" + first + "/removal", Map.of("position", "1"));
        assertThat(ruler.get(settings).text()).contains("nothing was taken away", "2 rules say");
        ruler.post(settings + "/rules/" + first + "/removal", Map.of("position", "2"));
        assertThat(ruler.get(settings).text()).contains("One rule says who gets an idea; otherwise Person ruler does");
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.usecase.Author;
import cadre.web.usecase.Cards;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Use cases as programs submit, find, change and move them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiUseCasesTest {

    private static final String API = "/api/v1/companies/example-foods";
    private static final String IDEA = """
            {"title": "Sort the mail", "problem": "It takes two days.", "category": "speed", "urgency": "year",
             "valueLow": 1000, "valueLikely": 2500.5, "valueHigh": 4e3}""";

    private TestServer server;
    private Tenant tenant;
    private TestProgram requester;
    private TestProgram viewer;
    private TestProgram planner;
    private TestProgram second;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        server.member(tenant, "requester", Role.REQUESTER);
        server.member(tenant, "planner", Role.PLANNER);
        requester = TestProgram.of(server, tenant, "requester", Role.REQUESTER);
        viewer = TestProgram.of(server, tenant, "administrator", Role.VIEWER);
        planner = TestProgram.of(server, tenant, "administrator", Role.PLANNER);
        second = TestProgram.of(server, tenant, "planner", Role.PLANNER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String submitted() {
        TestProgram.Answer added = requester.post(API + "/use-cases", IDEA);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.header("Location");
    }

    @Test
    void anIdeaIsSubmittedOwnedAndSeenByWhoAsked() {
        String address = submitted();
        TestProgram.Answer own = requester.get(address);
        assertThat(own.at("/stage")).isEqualTo("intake");
        assertThat(own.at("/channel")).isEqualTo("api");
        assertThat(own.at("/owner/name")).isEqualTo("Person administrator");
        assertThat(own.at("/nextDate")).isNotEmpty();
        assertThat(own.json().path("valueLikely").doubleValue()).isEqualTo(2500.5);
        assertThat(own.json().path("contact").isNull()).isTrue();
        assertThat(viewer.get(address).status()).isEqualTo(200);
        server.part(Cards.class).add(tenant, TestServer.idea("Of somebody else"), "", Author.SERVER);
        assertThat(requester.get(API + "/use-cases").text())
                .contains("Sort the mail")
                .doesNotContain("Of somebody else");
        TestProgram.Answer wrong = requester.post(
                API + "/use-cases",
                "{\"title\": \"\", \"category\": \"sped\", \"urgency\": \"now\", \"valueLow\": -1, \"tilte\": \"x\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/title", "/problem", "/category", "/valueLow", "/tilte");
        assertThat(wrong.text()).contains("\"maybe\":\"speed\"", "\"maybe\":\"title\"");
        TestProgram.Answer swapped =
                requester.post(API + "/use-cases", IDEA.replace("\"valueLow\": 1000", "\"valueLow\": 9000"));
        assertThat(swapped.at("/errors/0/pointer")).isEqualTo("/valueLow");
    }

    /** Of two who change the same version, the second is told, and nothing of the first is lost. */
    @Test
    void twoProgramsChangeTheSameUseCase() {
        String address = submitted();
        String tag = planner.get(address).header("ETag");
        assertThat(second.get(address).header("ETag")).isEqualTo(tag).isEqualTo("\"1\"");
        assertThat(planner.patch(address, "{\"title\": \"Sort it\"}").status()).isEqualTo(428);
        TestProgram.Answer first = planner.patch(
                address + "?reason=shorter", "{\"title\": \"Sort it\", \"valueLow\": null}", "If-Match", tag);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.at("/title")).isEqualTo("Sort it");
        assertThat(first.json().path("valueLow").isNull()).isTrue();
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        TestProgram.Answer late = second.patch(address, "{\"urgency\": \"now\"}", "If-Match", tag);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.header("ETag")).isEqualTo("\"2\"");
        TestProgram.Answer again = second.patch(address, "{\"urgency\": \"now\"}", "If-Match", late.header("ETag"));
        assertThat(again.at("/title")).isEqualTo("Sort it");
        assertThat(again.at("/urgency")).isEqualTo("now");
        assertThat(second.get(address, "If-None-Match", again.header("ETag")).status())
                .isEqualTo(304);
        assertThat(planner.get(address + "/history").text()).contains("\"reason\":\"shorter\"", "\"before\":\"year\"");
        TestProgram.Answer wrong =
                planner.patch(address, "{\"stage\": \"data\", \"goal\": 99, \"title\": null}", "If-Match", "\"3\"");
        assertThat(wrong.json().path("errors").findValuesAsString("pointer")).contains("/stage", "/title");
        assertThat(planner.patch(address, "{\"goal\": 99}", "If-Match", "*").at("/errors/0/pointer"))
                .isEqualTo("/goal");
        assertThat(planner.patch(address, "{\"owner\": 99}", "If-Match", "*").at("/errors/0/pointer"))
                .isEqualTo("/owner");
    }

    @Test
    void itIsDeclinedAppealedAndAnsweredBySomebodyElse() {
        String address = submitted();
        TestProgram.Answer silent = planner.post(address + "/moves", "{\"to\": \"declined\"}", "If-Match", "\"1\"");
        assertThat(silent.at("/errors/0/pointer")).as(silent.text()).isEqualTo("/reason");
        String declined = "{\"to\": \"declined\", \"reason\": \"Nobody has mail.\"}";
        TestProgram.Answer moved =
                planner.post(address + "/moves", declined, "If-Match", "\"1\"", "Idempotency-Key", "no");
        assertThat(moved.at("/stage")).as(moved.text()).isEqualTo("declined");
        assertThat(planner.post(address + "/moves", declined, "If-Match", "\"1\"", "Idempotency-Key", "no")
                        .text())
                .isEqualTo(moved.text());
        TestProgram.Answer appealed =
                requester.post(address + "/appeals", "{\"text\": \"I have.\"}", "If-Match", moved.header("ETag"));
        assertThat(appealed.status()).as(appealed.text()).isEqualTo(200);
        assertThat(appealed.at("/owner/name")).isEqualTo("Person planner");
        String verdict = "{\"upheld\": true, \"answer\": \"So be it.\"}";
        assertThat(planner.post(address + "/verdicts", verdict, "If-Match", appealed.header("ETag"))
                        .status())
                .isEqualTo(409);
        assertThat(second.post(address + "/verdicts", verdict, "If-Match", appealed.header("ETag"))
                        .at("/reason"))
                .isEqualTo("So be it.");
        assertThat(viewer.get(API + "/decision-log").text()).contains("declined", "appealed", "upheld");
    }

    @Test
    void evidenceDependenciesAndGoalsAreAddedAndTakenAway() {
        String address = submitted();
        String other = submitted();
        String number = other.substring(other.lastIndexOf('/') + 1);
        TestProgram.Answer link = planner.post(
                address + "/evidence",
                "{\"kind\": \"dataset\", \"title\": \"Letters\", \"link\": \"https://example.org/letters\"}");
        assertThat(link.status()).as(link.text()).isEqualTo(201);
        assertThat(planner.post(address + "/evidence", "{\"kind\": \"model\", \"title\": \"M\", \"link\": \"nowhere\"}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/link");
        assertThat(viewer.get(address + "/evidence").at("/items/0/title")).isEqualTo("Letters");
        assertThat(planner.post(address + "/dependencies", "{\"needs\": " + number + "}")
                        .at("/needs/0"))
                .isEqualTo(number);
        assertThat(planner.post(
                                other + "/dependencies",
                                "{\"needs\": " + address.substring(address.lastIndexOf('/') + 1) + "}")
                        .status())
                .isEqualTo(409);
        String tag = planner.get(address).header("ETag");
        assertThat(planner.send("DELETE", address + "/dependencies/" + number, "", "If-Match", tag)
                        .status())
                .isEqualTo(204);
        assertThat(planner.send("DELETE", address + "/evidence/" + link.at("/id"), "", "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(planner.send("DELETE", address + "/evidence/" + link.at("/id"), "", "If-Match", "*")
                        .status())
                .isEqualTo(204);
        assertThat(viewer.get(address + "/dependencies").json().path("needs")).isEmpty();
        String goal =
                planner.post(API + "/goals", "{\"title\": \"Faster letters\"}").at("/id");
        assertThat(planner.patch(address, "{\"goal\": " + goal + "}", "If-Match", "*")
                        .at("/goal"))
                .isEqualTo(goal);
        assertThat(viewer.get(API + "/use-cases?goal=" + goal).json().path("items"))
                .hasSize(1);
        assertThat(viewer.get(API + "/goals").text()).contains("Faster letters");
        assertThat(viewer.get(API + "/routing-rules").status()).isEqualTo(200);
        assertThat(TestProgram.of(server, tenant, "administrator", Role.ADMINISTRATOR)
                        .get(API + "/members")
                        .text())
                .contains("Person requester");
    }

    /** While somebody reads a list part by part, others add to it: nothing comes twice, nothing is left out. */
    @Test
    void aListIsReadInPartsWhileItGrows() {
        for (int idea = 1; idea <= 7; idea++) {
            server.part(Cards.class).add(tenant, TestServer.idea("Part " + idea), "", Author.SERVER);
        }
        List<String> titles = new ArrayList<>();
        String next = API + "/use-cases?text=Part&limit=3";
        while (!next.isEmpty()) {
            TestProgram.Answer part = viewer.get(next);
            for (JsonNode item : part.json().path("items")) {
                titles.add(item.path("title").asString(""));
            }
            String link = part.header("Link");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
            assertThat(link).isEqualTo(link.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
            server.part(Cards.class).add(tenant, TestServer.idea("Part new"), "", Author.SERVER);
        }
        assertThat(titles).containsExactly("Part 7", "Part 6", "Part 5", "Part 4", "Part 3", "Part 2", "Part 1");
        assertThat(viewer.get(API + "/use-cases?stage=declned").at("/errors/0/maybe"))
                .isEqualTo("declined");
    }

    @Test
    void theRankingAndTheScenariosAreRead() {
        submitted();
        TestProgram.Answer ranking = viewer.get(API + "/ranking?next=1");
        assertThat(ranking.status()).as(ranking.text()).isEqualTo(200);
        assertThat(ranking.text()).contains("Sort the mail");
        assertThat(viewer.get(API + "/scenarios").json().path("items")).isEmpty();
        assertThat(viewer.get(API + "/scenarios/1").status()).isEqualTo(404);
        assertThat(viewer.get(API + "/ranking?net=1").at("/errors/0/maybe")).isEqualTo("next");
    }
}

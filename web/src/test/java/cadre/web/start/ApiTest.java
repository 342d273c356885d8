package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Account;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What programs can ask, with the real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private static final String API = "/api/v1/companies/example-foods";

    private TestServer server;
    private Tenant tenant;
    private TestProgram viewer;
    private TestProgram planner;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        server.member(tenant, "viewer", Role.VIEWER);
        viewer = TestProgram.of(server, tenant, "viewer", Role.VIEWER);
        planner = TestProgram.of(server, tenant, "administrator", Role.PLANNER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aTokenIsMadeOnAPageShownOnceAndRevoked() {
        TestClient client = TestClient.loggedIn(server, "viewer");
        String page = "/c/example-foods/tokens";
        client.get(page);
        TestClient.Answer high = client.post(page, Map.of("name", "", "role", "planner", "days", "3"));
        assertThat(high.status()).isEqualTo(422);
        assertThat(high.text())
                .contains("Say what the token is for", "A token cannot do more than you", "Choose for how long");
        TestClient.Answer made = client.post(page, Map.of("name", "Nightly report", "role", "viewer", "days", "30"));
        assertThat(made.status()).isEqualTo(303);
        Matcher secret = Pattern.compile("value=\"(cadre_[A-Za-z0-9_-]{43})\"")
                .matcher(client.get(made.location()).text());
        assertThat(secret.find()).isTrue();
        assertThat(client.get(made.location()).text())
                .contains("was shown before")
                .doesNotContain(secret.group(1));
        TestProgram program = new TestProgram(server, secret.group(1));
        assertThat(program.get(API).at("/role")).isEqualTo("viewer");
        assertThat(server.part(JdbcClient.class)
                        .sql("select hash from api_token where name = 'Nightly report'")
                        .query(String.class)
                        .single())
                .hasSize(64);
        assertThat(client.get(page).text())
                .contains("Nightly report", secret.group(1).substring(0, 10));
        assertThat(client.post(made.location() + "/revocation", Map.of()).status())
                .isEqualTo(303);
        TestProgram.Answer after = program.get(API);
        assertThat(after.status()).isEqualTo(401);
        assertThat(after.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(after.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aTokenDoesNoMoreThanItsOwnerMayToday() {
        Account account = server.member(tenant, "demoted", Role.PLANNER);
        TestProgram program = TestProgram.of(server, tenant, "demoted", Role.PLANNER);
        assertThat(program.get(API).at("/role")).isEqualTo("planner");
        JdbcClient database = server.part(JdbcClient.class);
        database.sql("update membership set role = 'requester' where account_id = ?")
                .param(account.id())
                .update();
        assertThat(program.get(API).at("/role")).isEqualTo("requester");
        database.sql("delete from membership where account_id = ?")
                .param(account.id())
                .update();
        assertThat(program.get(API).status()).isEqualTo(401);
    }

    @Test
    void anExpiredTokenIsNotAccepted() {
        TestProgram program = TestProgram.of(server, tenant, "administrator", Role.VIEWER);
        server.part(JdbcClient.class)
                .sql("update api_token set expires_at = created_at where id = (select max(id) from api_token)")
                .update();
        assertThat(program.get(API).status()).isEqualTo(401);
    }

    @Test
    void everyRefusalIsAProblem() {
        TestProgram nobody = new TestProgram(server, "");
        refused(nobody.get(API), 401, "no-token");
        assertThat(nobody.get(API).header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Cadre\"");
        assertThat(nobody.get(API).header("Set-Cookie")).isEmpty();
        refused(new TestProgram(server, "cadre_wrong").get(API), 401, "no-token");
        refused(viewer.get("/api/v1/companies/other-works"), 404, "not-found");
        refused(viewer.get("/api/v1/nothing"), 404, "not-found");
        refused(viewer.send("DELETE", API, ""), 405, "method");
        assertThat(viewer.send("DELETE", API, "").header("Allow")).contains("GET");
        refused(viewer.get(API, "Accept", "text/html"), 406, "not-acceptable");
        refused(viewer.get("/api/v1/a;b/c"), 400, "malformed");
    }

    private static void refused(TestProgram.Answer answer, int status, String word) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("/api#problem-" + word);
        assertThat(answer.json().path("status").intValue()).isEqualTo(status);
        assertThat(answer.at("/title")).isNotBlank();
        assertThat(answer.at("/detail")).isNotBlank();
    }

    @Test
    void theCompanyFileIsReadReplacedAndNeverOverwrittenUnseen() {
        String yaml = "application/yaml";
        TestProgram.Answer first =
                planner.send("POST", API + "/revisions?note=The+first", TestServer.example(), "Content-Type", yaml);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.at("/revision/note")).isEqualTo("The first");
        TestProgram.Answer file = planner.get(API + "/organisation");
        assertThat(file.text()).isEqualTo(TestServer.example());
        assertThat(file.header("Content-Type")).startsWith(yaml);
        String tag = file.header("ETag");
        assertThat(planner.get(API + "/organisation", "If-None-Match", tag).status())
                .isEqualTo(304);
        refused(
                planner.send("PUT", API + "/organisation", TestServer.example(), "Content-Type", yaml),
                428,
                "no-condition");
        refused(planner.send("PUT", API + "/organisation", TestServer.example(), "If-Match", tag), 415, "media-type");
        String changed = TestServer.example() + "\n# Looked at again.\n";
        TestProgram.Answer put =
                planner.send("PUT", API + "/organisation?note=Again", changed, "Content-Type", yaml, "If-Match", tag);
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        TestProgram.Answer late =
                planner.send("PUT", API + "/organisation", changed, "Content-Type", yaml, "If-Match", tag);
        refused(late, 412, "stale");
        assertThat(late.header("ETag")).isEqualTo(put.header("ETag")).isNotEqualTo(tag);
        assertThat(viewer.get(API + "/revisions").json().at("/items")).hasSizeGreaterThanOrEqualTo(2);
        refused(viewer.get(API + "/organisation"), 403, "not-allowed");
        TestProgram.Answer wrong =
                planner.send("POST", API + "/revisions", "company: {naem: Foods}\npeople: 3\n", "Content-Type", yaml);
        refused(wrong, 422, "invalid");
        assertThat(wrong.json().path("errors").size()).isGreaterThan(1);
        assertThat(wrong.text()).contains("\"maybe\":\"name", "\"pointer\":\"#1:");
    }

    @Test
    void aComparisonIsAskedForOnceStoppedAndRead() {
        planner.send("POST", API + "/revisions", TestServer.example(), "Content-Type", "application/yaml");
        TestProgram.Answer wrong =
                planner.post(API + "/decisions", "{\"secnods\": 5, \"reasons\": \"no\", \"seed\": 1.5}");
        refused(wrong, 422, "invalid");
        assertThat(wrong.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/secnods", "/seconds", "/reasons", "/seed");
        assertThat(wrong.text()).contains("\"maybe\":\"seconds\"");
        String body = "{\"seconds\": 3600, \"reasons\": false}";
        TestProgram.Answer asked = planner.post(API + "/decisions", body, "Idempotency-Key", "once");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        TestProgram.Answer again = planner.post(API + "/decisions", body, "Idempotency-Key", "once");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(asked.text());
        assertThat(again.header("Location")).isEqualTo(asked.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        refused(planner.post(API + "/decisions", "{\"seconds\": 60}", "Idempotency-Key", "once"), 422, "invalid");
        String address = asked.header("Location");
        assertThat(planner.post(address + "/cancellation", "").status()).isEqualTo(202);
        assertThat(viewer.get(address).at("/askedBy")).isEqualTo("Person administrator");
        refused(viewer.get(address + "0"), 404, "not-found");
        refused(viewer.get(API + "/decisions/first"), 404, "not-found");
    }

    @Test
    void whatIsNoJsonOrTooMuchOfItIsRefused() {
        refused(planner.post(API + "/decisions", "{\"seconds\": 5"), 400, "malformed");
        refused(planner.post(API + "/decisions", "{\"seconds\": 5, \"seconds\": 6}"), 400, "malformed");
        refused(planner.post(API + "/decisions", "{} {}"), 400, "malformed");
        refused(planner.post(API + "/decisions", "[".repeat(100) + "]".repeat(100)), 413, "too-large");
        refused(planner.post(API + "/decisions", "\"" + "x".repeat(1_000_001) + "\""), 413, "too-large");
        refused(planner.post(API + "/decisions", "[]"), 422, "invalid");
        refused(planner.post(API + "/decisions", "{}", "Content-Type", "text/plain"), 415, "media-type");
        refused(
                planner.send("POST", API + "/revisions", "x".repeat(5_000_001), "Content-Type", "application/yaml"),
                413,
                "too-large");
        refused(viewer.get(API + "/decisions?limit=0&page=2"), 422, "invalid");
        refused(viewer.get(API + "/decisions?cursor=here"), 422, "invalid");
    }

    @Test
    void aRequestOfUnknownFieldsGetsNoAnswerManyTimesAsLong() {
        String fields = IntStream.range(0, 20_000)
                .mapToObj(n -> "\"field" + n + "\": 1")
                .collect(Collectors.joining(", ", "{", "}"));
        TestProgram.Answer answer = planner.post(API + "/decisions", fields);
        refused(answer, 422, "invalid");
        assertThat(answer.text()).hasSizeLessThan(fields.length());
    }

    /** PostgreSQL stores no zero; what it refuses would be a fault of ours. */
    @Test
    void aZeroInATextIsRefused() {
        TestProgram.Answer made = planner.post(API + "/use-cases", """
                {"title": "A\\u0000B", "problem": "p", "beneficiaries": "b", "category": "cost", "urgency": "year"}""");
        refused(made, 422, "invalid");
        assertThat(made.at("/errors/0/pointer")).isEqualTo("/title");
        refused(planner.get(API + "/use-cases?text=a%00b"), 422, "invalid");
        TestClient visitor = TestClient.loggedIn(server, "viewer");
        assertThat(visitor.get("/c/example-foods/find?q=a%00b").status()).isEqualTo(400);
        assertThat(visitor.post("/c/example-foods/ideas/new", Map.of("title", "A\0B"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aReceiverIsMadeReadAndRemoved() {
        TestProgram administrator = TestProgram.of(server, tenant, "administrator", Role.ADMINISTRATOR);
        TestProgram.Answer wrong = administrator.post(
                API + "/webhooks", "{\"url\": \"http://10.0.0.1/\", \"topics\": [\"use-case.creatd\"]}");
        refused(wrong, 422, "invalid");
        assertThat(wrong.text()).contains("\"maybe\":\"use-case.created\"", "/topics/0");
        refused(administrator.post(API + "/webhooks", "{\"url\": \"http://10.0.0.1/\"}"), 422, "invalid");
        String wanted = "{\"url\": \"http://127.0.0.1:9/none\", \"topics\": [\"decision.ended\"]}";
        TestProgram.Answer made = administrator.post(API + "/webhooks", wanted, "Idempotency-Key", "hook");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.at("/secret")).startsWith("whsec_");
        assertThat(administrator
                        .post(API + "/webhooks", wanted, "Idempotency-Key", "hook")
                        .text())
                .isEqualTo(made.text());
        String address = made.header("Location");
        TestProgram.Answer read = administrator.get(address);
        assertThat(read.json().path("secret").isNull()).isTrue();
        assertThat(administrator.get(address + "/deliveries").json().path("items"))
                .isEmpty();
        refused(administrator.send("DELETE", address, ""), 428, "no-condition");
        assertThat(administrator
                        .send("DELETE", address, "", "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(204);
        refused(administrator.get(address), 404, "not-found");
        refused(planner.get(API + "/webhooks"), 403, "not-allowed");
    }

    /** Twenty at once with one key: one is done, the others get its answer or are told to come back. */
    @Test
    void ofManyAtOnceWithOneKeyOneIsDone() throws Exception {
        TestProgram administrator = TestProgram.of(server, tenant, "administrator", Role.ADMINISTRATOR);
        String wanted = "{\"url\": \"http://127.0.0.1:9/race\"}";
        List<TestProgram.Answer> answers = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 1; sender <= 20; sender++) {
                threads.submit(
                        () -> answers.add(administrator.post(API + "/webhooks", wanted, "Idempotency-Key", "race")));
            }
        }
        assertThat(answers).hasSize(20);
        assertThat(answers).extracting(TestProgram.Answer::status).contains(201).isSubsetOf(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(TestProgram.Answer::text)
                        .distinct())
                .hasSize(1);
        assertThat(server.part(JdbcClient.class)
                        .sql("select count(*) from webhook where url like '%/race'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        // With another token the key is another one.
        assertThat(TestProgram.of(server, tenant, "administrator", Role.ADMINISTRATOR)
                        .post(API + "/webhooks", wanted, "Idempotency-Key", "race")
                        .header("Idempotency-Replayed"))
                .isEmpty();
    }

    /** What is refused is not remembered: the same key may come again with what is right. */
    @Test
    void aRefusalLeavesNothingBehind() {
        TestProgram administrator = TestProgram.of(server, tenant, "administrator", Role.ADMINISTRATOR);
        refused(
                administrator.post(API + "/webhooks", "{\"url\": \"nowhere\"}", "Idempotency-Key", "try"),
                422,
                "invalid");
        assertThat(administrator
                        .post(API + "/webhooks", "{\"url\": \"http://127.0.0.1:9/try\"}", "Idempotency-Key", "try")
                        .status())
                .isEqualTo(201);
    }

    /** What strangers send by mistake gets the status of its mistake, and a sentence that says what to send instead. */
    @Test
    void mistakesAreNamedAndNoneIsOurs() {
        String goals = API + "/goals";
        TestProgram.Answer made = planner.post(goals, "{\"title\": \"Met\"}");
        String one = made.header("Location");
        String tag = made.header("ETag");
        says(planner.patch(one, "{}", "If-Match", tag.replace("\"", "")), 400, "malformed", "Maybe " + tag);
        says(planner.patch(one, "{}", "If-Match", "\"9\", \"no"), 400, "malformed", "is no ETag");
        says(planner.patch(one, "{}", "If-Match", "W/" + tag), 412, "stale", "Maybe send it without W/");
        says(planner.patch(one, "{}", "If-Match", " "), 428, "no-condition", "Send the ETag");
        assertThat(planner.patch(one, "{}", "If-Match", "\"9\", " + tag).status())
                .isEqualTo(200);
        assertThat(planner.patch(one, "{}", "If-Match", "\"9\"", "If-Match", tag)
                        .status())
                .isEqualTo(200);
        String goal = "{\"title\": \"Met again\"}";
        says(planner.post(goals, goal, "Idempotency-Key", ""), 400, "malformed", "is empty");
        says(
                planner.post(goals, goal, "Idempotency-Key", "a", "Idempotency-Key", "b"),
                400,
                "malformed",
                "Expected one");
        says(planner.post(goals, goal, "Idempotency-Key", "k".repeat(201)), 400, "malformed", "200 characters");
        says(planner.post(goals, goal, "Content-Encoding", "gzip"), 415, "media-type", "nothing is unpacked");
        says(planner.post(goals, goal, "Content-Type", "text/csv"), 415, "media-type", "Send application/json here");
        says(planner.get(goals, "Accept", "text/html"), 406, "not-acceptable", "answers with application/json");
        says(planner.send("DELETE", one, ""), 405, "method", "This address knows");
        says(viewer.get(API + "/use-cases?text=%ff"), 400, "malformed", "cannot be read");
        says(viewer.get(API + "/use-cases?cursor=LTU&limit=-1"), 422, "invalid", "One thing is wrong");
        assertThat(viewer.get(API + "/use-cases?cursor=LTU").json().path("items"))
                .as("beyond the end is nothing")
                .isEmpty();
        TestProgram.Answer methods = viewer.send("OPTIONS", one, "");
        assertThat(methods.status()).isEqualTo(200);
        assertThat(methods.header("Allow")).contains("GET", "PATCH", "HEAD", "OPTIONS");
        refused(viewer.send("OPTIONS", API + "/nothing", ""), 404, "not-found");
        assertThat(viewer.send("HEAD", one, "").header("ETag")).isNotEmpty();
        assertThat(planner.get(goals).text()).doesNotContain("Met again");
    }

    private static void says(TestProgram.Answer answer, int status, String word, String part) {
        refused(answer, status, word);
        assertThat(answer.at("/detail")).contains(part);
    }
}

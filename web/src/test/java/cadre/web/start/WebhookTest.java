package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Tenant;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another server is told of changes: signed, in order, again until it arrives, and nothing that was taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(200)
class WebhookTest {

    private static final String PAGE = "/c/example-foods/webhooks";

    private TestServer server;
    private Tenant tenant;
    private TestClient client;
    private Receiver receiver;
    private String hook;
    private String secret;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        client = TestClient.loggedIn(server, "administrator");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void make() {
        receiver = new Receiver();
        client.get(PAGE);
        TestClient.Answer made = client.post(PAGE, Map.of("url", receiver.url()));
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        hook = made.location();
        Matcher shown = Pattern.compile("value=\"whsec_([^\"]+)\"")
                .matcher(client.get(hook).text());
        assertThat(shown.find()).isTrue();
        secret = shown.group(1).replace("&#43;", "+");
        assertThat(client.get(hook).text()).doesNotContain("whsec_");
    }

    @AfterEach
    void remove() {
        assertThat(client.post(hook + "/removal", Map.of()).status()).isEqualTo(303);
        receiver.close();
    }

    private Card idea(String title) {
        return server.part(Cards.class).add(tenant, TestServer.idea(title), "", Author.SERVER);
    }

    private JsonNode checked(Receiver.Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        String signed = message.id() + "." + message.time() + "." + message.body();
        assertThat(message.signature())
                .isEqualTo("v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        assertThat(Long.parseLong(message.time()))
                .isBetween(Instant.now().getEpochSecond() - 100, Instant.now().getEpochSecond() + 1);
        return JsonMapper.builder().build().readTree(message.body());
    }

    private String cell(String column) {
        return server.part(JdbcClient.class)
                .sql("select coalesce(cast(max(" + column
                        + ") as varchar), '') from webhook_delivery where webhook_id = ?")
                .param(id())
                .query(String.class)
                .single();
    }

    private long id() {
        return Long.parseLong(hook.substring(hook.lastIndexOf('/') + 1));
    }

    private void await(String column, String value) throws InterruptedException {
        while (!cell(column).equals(value)) {
            Thread.sleep(20);
        }
    }

    @Test
    void changesAreToldSignedAndInOrder() throws Exception {
        Card card = idea("Sort the mail");
        JsonNode created = checked(receiver.next());
        assertThat(created.path("type").asString("")).isEqualTo("use-case.created");
        assertThat(created.at("/data/title").asString("")).isEqualTo("Sort the mail");
        assertThat(created.at("/data/company").asString("")).isEqualTo("example-foods");
        server.part(Cards.class)
                .change(
                        tenant,
                        card.number(),
                        1,
                        List.of(new Edit(Field.STAGE, "declined"), new Edit(Field.REASON, "Nobody has mail")),
                        "",
                        Author.SERVER);
        JsonNode declined = checked(receiver.next());
        assertThat(declined.path("type").asString("")).isEqualTo("use-case.declined");
        assertThat(declined.at("/data/version").intValue()).isEqualTo(2);
    }

    @Test
    void whatFailsIsKeptAndSentAgainWithTheSameId() throws Exception {
        receiver.answer(500, 302);
        idea("Count the apples");
        Receiver.Message first = receiver.next();
        await("status", "500");
        assertThat(cell("state")).isEqualTo("waiting");
        assertThat(cell("answer").length()).isEqualTo(1000);
        assertThat(client.get(hook).text()).contains("Nothing arrives there", "500");
        String delivery = cell("id");
        client.post(hook + "/deliveries/" + delivery + "/repetition", Map.of());
        assertThat(receiver.next().id()).isEqualTo(first.id());
        // A redirection is an answer like others, not followed.
        await("status", "302");
        client.post(hook + "/deliveries/" + delivery + "/repetition", Map.of());
        Receiver.Message third = receiver.next();
        checked(third);
        assertThat(third.body()).isEqualTo(first.body());
        await("state", "delivered");
        assertThat(cell("attempts")).isEqualTo("3");
        assertThat(client.get(hook).text()).contains("Messages arrive there");
    }

    @Test
    void whoDoesNotAnswerForDaysIsNotToldAnyMore() throws Exception {
        receiver.answer(503);
        server.part(JdbcClient.class)
                .sql("update webhook set failing_since = dateadd('day', -6, current_timestamp) where id = ?")
                .param(id())
                .update();
        idea("Weigh the pears");
        receiver.next();
        await("status", "503");
        assertThat(client.get(hook).text()).contains("Nothing is sent to it", "Nothing arrived there for 5 days.");
        idea("Peel the plums");
        client.post(hook + "/switch", Map.of("on", "true"));
        // Only what was put in while it was on.
        idea("Slice the figs");
        assertThat(receiver.next().body()).contains("Slice the figs");
    }

    @Test
    void whatIsTakenBackIsNotTold() throws Exception {
        server.part(TransactionTemplate.class).executeWithoutResult(status -> {
            idea("Never mind");
            status.setRollbackOnly();
        });
        client.post(hook + "/trial", Map.of());
        assertThat(checked(receiver.next()).path("type").asString("")).isEqualTo("trial");
        assertThat(receiver.isEmpty()).isTrue();
    }

    @Test
    void addressesThatLeadInsideAreRefused() {
        for (String url : List.of(
                "ftp://example.org/x",
                "http://10.0.0.1/x",
                "http://169.254.169.254/latest/meta-data",
                "http://[fe80::1]/x",
                "http://user:word@127.0.0.1/x",
                "nowhere",
                "http://192.168.1.1:8080/")) {
            TestClient.Answer answer = client.post(PAGE, Map.of("url", url));
            assertThat(answer.status()).as(url).isEqualTo(422);
            assertThat(answer.text()).contains("There is a problem");
        }
        assertThat(client.post(PAGE, Map.of("url", receiver.url(), "topic", "nonsense"))
                        .status())
                .isEqualTo(422);
    }
}

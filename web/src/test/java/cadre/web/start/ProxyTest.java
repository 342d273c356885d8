package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.webhook.Hooks;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a proxy says of its visitors counts when the server was told that there is one, and only then. */
class ProxyTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int MANY = 7;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    /** One attempt with a wrong password, as a proxy passes it on; returns where it leads. */
    private String attempt(URI root, String visitor) throws Exception {
        HttpResponse<String> form =
                http.send(HttpRequest.newBuilder(root.resolve("/login")).build(), HttpResponse.BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        HttpRequest post = HttpRequest.newBuilder(root.resolve("/login"))
                .header("Cookie", cookie)
                .header("X-Forwarded-For", visitor)
                .header("X-Forwarded-Proto", "https")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("login=first&password=mistaken&_csrf=" + token.group(1)))
                .build();
        HttpResponse<String> answer = http.send(post, HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElse("") + " "
                + answer.headers().firstValue("Strict-Transport-Security").orElse("");
    }

    @Test
    void visitorsOfAProxyAreToldApart() throws Exception {
        Files.writeString(folder.resolve("settings.properties"), "CADRE_URL=https://cadre.example.com\n");
        try (TestServer server = TestServer.start(folder)) {
            server.company("Example Foods", "first");
            URI root = server.root();
            assertThat(attempt(root, "203.0.113.9")).contains("login?wrong").contains("max-age");
            for (int n = 0; n < MANY; n++) {
                attempt(root, "203.0.113.9");
            }
            assertThat(attempt(root, "203.0.113.9")).contains("login?wait");
            assertThat(attempt(root, "203.0.113.10")).contains("login?wrong");
            HttpResponse<String> page = http.send(
                    HttpRequest.newBuilder(root.resolve("/login")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
            assertThat(server.part(Hooks.class).fault("http://127.0.0.1:9/x"))
                    .as("what listens to this computer only is nothing for those who come from elsewhere")
                    .isPresent();
        }
    }

    @Test
    void withoutAProxyNobodyIsBelieved() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            server.company("Example Foods", "first");
            for (int n = 0; n < MANY; n++) {
                attempt(server.root(), "203.0.113." + n);
            }
            assertThat(attempt(server.root(), "203.0.113.99"))
                    .contains("login?wait")
                    .doesNotContain("max-age");
            assertThat(server.part(Hooks.class).fault("http://127.0.0.1:9/x")).isEmpty();
        }
    }
}

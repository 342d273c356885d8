package cadre.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that does not follow redirections by itself, and that sends the token of the last form it saw. */
final class TestClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI root;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    TestClient(TestServer server) {
        this(server.root());
    }

    TestClient(URI root) {
        this.root = root;
    }

    /** An answer. */
    record Answer(int status, String location, HttpResponse<String> sent) {

        String text() {
            return sent.body();
        }

        String header(String name) {
            return sent.headers().firstValue(name).orElse("");
        }
    }

    static TestClient loggedIn(TestServer server, String login) {
        TestClient client = new TestClient(server);
        client.logIn(login);
        return client;
    }

    /** What the very first visitor does: makes the account and the company on the page for it. Then logs in. */
    static TestClient first(URI root, String company, String login) {
        TestClient client = new TestClient(root);
        client.get("/setup");
        client.post(
                "/setup",
                Map.of("company", company, "name", "Person " + login, "login", login, "password", TestServer.PASSWORD));
        client.logIn(login);
        return client;
    }

    private void logIn(String login) {
        get("/login");
        Answer answer = post("/login", Map.of("login", login, "password", TestServer.PASSWORD));
        if (answer.location().isEmpty() || answer.location().contains("/login")) {
            throw new AssertionError("cannot log in as " + login + ": " + answer.status() + " " + answer.location());
        }
        // Every page of somebody who has logged in has the new token.
        Answer home = get("/");
        if (!home.location().isEmpty()) {
            get(home.location());
        }
    }

    /** Asks for a comparison that would take an hour, and returns its address. */
    String compare(String company) {
        get(company + "/decisions");
        Answer asked = post(company + "/decisions", Map.of("seconds", "3600", "seed", "1"));
        if (asked.status() != 303) {
            throw new AssertionError("no comparison: " + asked.status() + " " + asked.text());
        }
        return asked.location();
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(20)));
    }

    Answer post(String path, Map<String, String> form) {
        return postAs(path, form, token);
    }

    Answer postAs(String path, Map<String, String> form, String csrf) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String all = body + (body.isEmpty() ? "" : "&") + "_csrf=" + encoded(csrf);
        return send(HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(all)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> sent = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher matcher = TOKEN.matcher(sent.body());
            if (matcher.find()) {
                token = matcher.group(1);
            }
            String location = sent.headers()
                    .firstValue("Location")
                    .map(to -> URI.create(to).getPath()
                            + (URI.create(to).getQuery() == null
                                    ? ""
                                    : "?" + URI.create(to).getQuery()))
                    .orElse("");
            return new Answer(sent.statusCode(), location, sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

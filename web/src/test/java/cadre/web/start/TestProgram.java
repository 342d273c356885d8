package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Members;
import cadre.web.account.Membership;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.account.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that comes with a token. Whatever it is answered has to be what the description of the interface announces. */
final class TestProgram {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final URI root;
    private final String token;

    /** A program with a token; empty for none. */
    TestProgram(TestServer server, String token) {
        this.root = server.root();
        this.token = token;
    }

    /** A program with a token that an account makes for it. */
    static TestProgram of(TestServer server, Tenant tenant, String login, Role role) {
        Account account = server.part(Accounts.class).find(login).orElseThrow().account();
        Membership owner =
                server.part(Members.class).find(account.id(), tenant.slug()).orElseThrow();
        return new TestProgram(
                server,
                server.part(Tokens.class).make(owner, role, "a program", 7).secret());
    }

    /** What was sent is refused, and all that is wrong with it is named. */
    static void refused(Answer answer, int status, String... pointers) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("errors").findValuesAsString("pointer")).containsExactlyInAnyOrder(pointers);
    }

    /** An answer. */
    record Answer(int status, HttpResponse<String> sent) {

        String text() {
            return sent.body();
        }

        JsonNode json() {
            return JSON.readTree(sent.body());
        }

        /** The text at a JSON pointer. */
        String at(String pointer) {
            return json().at(pointer).asString("");
        }

        String header(String name) {
            return sent.headers().firstValue(name).orElse("");
        }
    }

    String token() {
        return token;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    Answer patch(String path, String json, String... headers) {
        return send("PATCH", path, json, headers);
    }

    /**
     * Sends a request.
     *
     * @param headers name, value, name, value …; in their place, the type of the content is JSON
     */
    Answer send(String method, String path, String content, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(60));
        request.method(
                method,
                content.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(content));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        boolean typed = false;
        for (int h = 0; h < headers.length; h += 2) {
            request.header(headers[h], headers[h + 1]);
            typed |= headers[h].equals("Content-Type");
        }
        if (!typed && !content.isEmpty()) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        try {
            HttpResponse<String> sent = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = sent.headers().firstValue("Content-Type").orElse("");
            assertThat(ApiDocument.SHIPPED.faults(method, path, sent.statusCode(), type, sent.body()))
                    .as("what the description says of %s %s", method, path)
                    .isEmpty();
            return new Answer(sent.statusCode(), sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

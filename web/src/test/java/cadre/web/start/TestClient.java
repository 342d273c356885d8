package cadre.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody with a browser that does not follow redirections by itself, and that sends the token of the last form it saw. */
final class TestClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"(?: type=\"hidden\")? value=\"([^\"]+)\"");

    private final URI root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    TestClient(TestServer server) {
        this(server.root());
    }

    TestClient(URI root) {
        this.root = root;
    }

    /** One who has got hold of a session's cookie. */
    TestClient(TestServer server, String session) {
        this(server);
        HttpCookie cookie = new HttpCookie("cadre", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(root, cookie);
    }

    /** The cookie of the session; empty when there is none. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("cadre"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
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

    /** Asks for a page as a browser does in which somebody opens it. */
    Answer page(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/html,*/*;q=0.8"));
    }

    /**
     * Asks for a page with an address that no library would send, and says that it is for another server.
     *
     * @param target as it stands in the first line
     * @param host of the header
     * @return the answer with its headers
     */
    String raw(String target, String host) {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            String cookie = session().isEmpty() ? "" : "Cookie: cadre=" + session() + "\r\n";
            String request = "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\n" + cookie
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher set = Pattern.compile("(?m)^Set-Cookie: cadre=([^;]+)").matcher(answer);
            if (set.find()) {
                HttpCookie kept = new HttpCookie("cadre", set.group(1));
                kept.setPath("/");
                kept.setVersion(0);
                cookies.getCookieStore().add(root, kept);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes line by line, while it comes. */
    HttpResponse<Stream<String>> stream(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(root.resolve(path)).build(), HttpResponse.BodyHandlers.ofLines());
    }

    Answer post(String path, Map<String, String> form) {
        return postAs(path, form, token);
    }

    Answer postAs(String path, Map<String, String> form, String csrf) {
        String body = query(form);
        String all = body + (body.isEmpty() ? "" : "&") + "_csrf=" + encoded(csrf);
        return send(HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(all)));
    }

    /** Fields as they are written into an address. */
    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Sends a form as a browser does; where a file can be chosen, one that is none. */
    Answer submit(PageForm form, Map<String, String> fields) {
        if (!form.file()) {
            return post(form.action(), fields);
        }
        String border = "----border-of-the-parts";
        StringBuilder parts = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        all.forEach((name, value) -> parts.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(border, name, value)));
        form.fields().stream()
                .filter(field -> field.kind().equals("file"))
                .forEach(field ->
                        parts.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"\"\r\n\r\n\r\n"
                                .formatted(border, field.name())));
        return send(HttpRequest.newBuilder(root.resolve(form.action()))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofString(parts + "--" + border + "--\r\n")));
    }

    /** Sends a file with the form that has a field {@code file} for it. */
    Answer upload(String path, String name, byte[] content) {
        String border = "----border-of-the-parts";
        byte[] head = ("--" + border + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                        + border
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, content, foot))));
    }

    /** A file, as its bytes. */
    byte[] bytes(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(root.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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

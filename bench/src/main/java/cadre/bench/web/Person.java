package cadre.bench.web;

import java.io.IOException;
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

/** Somebody with a browser: cookies, and the token of the last form they saw. */
final class Person {

    static final String PASSWORD = "four words in a row";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI root;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private String token = "";

    Person(URI root) {
        this.root = root;
    }

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param length bytes that were sent, compressed where the browser may
     * @param text of the page; empty where it came compressed
     * @param location where it leads
     * @param took from the request to its last byte
     */
    record Answer(int status, int length, String text, String location, Duration took) {}

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET(), false);
    }

    /** As a browser asks: compressed. */
    Answer glance(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept-Encoding", "gzip").GET(), true);
    }

    /** As a program asks. */
    Answer ask(String path, String bearer) throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + bearer)
                        .header("Accept", "application/json")
                        .GET(),
                true);
    }

    Answer post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + encoded(token))),
                false);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request, boolean raw) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<byte[]> sent = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        String text = raw ? "" : new String(sent.body(), StandardCharsets.UTF_8);
        Matcher matcher = TOKEN.matcher(text);
        if (matcher.find()) {
            token = matcher.group(1);
        }
        String location = sent.headers()
                .firstValue("Location")
                .map(to -> URI.create(to).getPath())
                .orElse("");
        return new Answer(sent.statusCode(), sent.body().length, text, location, took);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

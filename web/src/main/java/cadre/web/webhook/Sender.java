package cadre.web.webhook;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Posts a message, signed as the Standard Webhooks have it: {@code webhook-signature} is the HMAC-SHA-256 of id, time and content,
 * so that the receiver knows who sent it and that it is not an old one sent again. Follows no redirection, waits no longer than
 * ten seconds, keeps no more than a kilobyte of the answer.
 */
final class Sender implements AutoCloseable {

    /** With what every secret begins. */
    static final String SECRET = "whsec_";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int KEPT = 1000;

    private final Destinations destinations;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Sender(Destinations destinations) {
        this.destinations = destinations;
    }

    /**
     * What became of an attempt.
     *
     * @param status of HTTP; null when nobody answered
     * @param answer its beginning, or why there is none
     */
    record Result(@Nullable Integer status, String answer) {

        /** Whether it arrived. */
        boolean isGood() {
            return status != null && status >= 200 && status < 300;
        }

        /** Whether the receiver wants nothing any more. */
        boolean isGone() {
            return status != null && status == 410;
        }
    }

    /** Tries once. */
    Result send(String url, String secret, String id, String body, Instant now) throws InterruptedException {
        Optional<String> fault = destinations.fault(url);
        if (fault.isPresent()) {
            return new Result(null, fault.get());
        }
        String time = Long.toString(now.getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Cadre")
                .header("webhook-id", id)
                .header("webhook-timestamp", time)
                .header("webhook-signature", "v1," + signature(secret, id + "." + time + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, head -> new Beginning());
        try {
            HttpResponse<String> sent = answer.get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return new Result(sent.statusCode(), sent.body());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Result(
                    null,
                    shortened("No answer: " + cause.getClass().getSimpleName()
                            + (cause.getMessage() == null ? "" : ", " + cause.getMessage())));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Result(null, "No answer in time.");
        }
    }

    static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET.length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private static String shortened(String text) {
        return text.length() > KEPT ? text.substring(0, KEPT) : text;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** Reads the beginning of an answer and lets the rest go. */
    private static final class Beginning implements HttpResponse.BodySubscriber<String> {

        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final CompletableFuture<String> text = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<String> getBody() {
            return text;
        }

        @Override
        public void onSubscribe(Flow.Subscription all) {
            subscription = all;
            all.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                byte[] bytes = new byte[Math.min(part.remaining(), KEPT - read.size())];
                part.get(bytes);
                read.writeBytes(bytes);
            }
            Flow.Subscription all = subscription;
            if (all != null && read.size() < KEPT) {
                all.request(1);
            } else if (all != null) {
                all.cancel();
                onComplete();
            }
        }

        @Override
        public void onError(Throwable fault) {
            text.completeExceptionally(fault);
        }

        @Override
        public void onComplete() {
            // PostgreSQL stores no zero.
            text.complete(read.toString(StandardCharsets.UTF_8).replace("\u0000", ""));
        }
    }
}

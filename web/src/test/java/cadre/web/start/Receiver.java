package cadre.web.start;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Another server on this computer that messages are posted to. It answers as it was told beforehand, and then with 204. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Message> messages = new ArrayBlockingQueue<>(1000);
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();

    /** What came in. */
    record Message(String id, String time, String signature, String body) {}

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Integer told = answers.poll();
            int status = told == null ? 204 : told;
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            byte[] answer = "x".repeat(status == 204 ? 0 : 5000).getBytes(StandardCharsets.UTF_8);
            messages.add(new Message(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/cadre";
    }

    /** Says what the next messages are answered. */
    void answer(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    /** The next message. */
    Message next() throws InterruptedException {
        Message message = messages.poll(60, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("no message came");
        }
        return message;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

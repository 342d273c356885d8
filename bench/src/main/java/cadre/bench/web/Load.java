package cadre.bench.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Many who ask at once, without a pause, for a while. */
final class Load {

    private static final int VISITORS = 16;

    private final Duration duration;
    private final Queue<Duration> took = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();

    Load(Duration duration) {
        this.duration = duration;
    }

    /** Asks for something. */
    interface Question {

        /** What came back. */
        Person.Answer ask() throws IOException, InterruptedException;
    }

    /**
     * Asks, and says in a row of a table how it went.
     *
     * @param name of the row
     * @param question asked again and again
     * @param server whose processor time counts
     */
    String row(String name, Question question, ServerUnderLoad server) throws InterruptedException {
        Duration before = server.processor();
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        CountDownLatch done = new CountDownLatch(VISITORS);
        for (int v = 0; v < VISITORS; v++) {
            Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    once(question);
                }
                done.countDown();
            });
        }
        done.await();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Latencies latencies = new Latencies(took);
        double cores = (server.processor().toNanos() - before.toNanos()) / 1e9 / seconds;
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %s | %.1f | %.1f | %.1f | %.2f |%n",
                name,
                latencies.count(),
                latencies.count() / seconds,
                faults.isEmpty() ? "0" : faults.toString(),
                latencies.quantile(0.5),
                latencies.quantile(0.95),
                latencies.quantile(0.99),
                cores);
    }

    private void once(Question question) {
        try {
            Person.Answer answer = question.ask();
            if (answer.status() == 200) {
                took.add(answer.took());
            } else {
                faults.merge("status " + answer.status(), 1, Integer::sum);
            }
        } catch (IOException e) {
            faults.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

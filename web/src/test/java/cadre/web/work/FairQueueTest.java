package cadre.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Owners take turns. */
@Timeout(20)
class FairQueueTest {

    private final FairQueue<String> queue = new FairQueue<>();

    @Test
    void whoAsksForManyDoesNotPushOthersBack() throws InterruptedException {
        queue.add(1, "a1");
        queue.add(1, "a2");
        queue.add(1, "a3");
        queue.add(2, "b1");
        queue.add(3, "c1");
        queue.add(2, "b2");
        assertThat(taken(6)).containsExactly("a1", "b1", "c1", "a2", "b2", "a3");
    }

    @Test
    void whatIsTakenOutIsNotServedAndTheOthersKeepTheirTurns() throws InterruptedException {
        queue.add(1, "a1");
        queue.add(2, "b1");
        queue.add(1, "a2");
        assertThat(queue.remove("b1"::equals)).isTrue();
        assertThat(queue.remove("b1"::equals)).isFalse();
        assertThat(queue.waiting(1)).isEqualTo(2);
        assertThat(queue.waiting(2)).isZero();
        assertThat(taken(2)).containsExactly("a1", "a2");
    }

    @Test
    void howManyAreBeforeSomethingIsAsItIsTaken() throws InterruptedException {
        for (String each : List.of("a1", "a2", "a3", "b1", "c1", "b2")) {
            queue.add(each.charAt(0), each);
        }
        List<String> order = List.of("a1", "b1", "c1", "a2", "b2", "a3");
        for (int taken = 0; taken < order.size(); taken++) {
            for (int next = taken; next < order.size(); next++) {
                String which = order.get(next);
                assertThat(queue.before(which::equals))
                        .as("%s after %d", which, taken)
                        .isEqualTo(next - taken);
            }
            assertThat(queue.take()).isEqualTo(order.get(taken));
        }
        assertThat(queue.before("a1"::equals)).isZero();
    }

    @Test
    void closingLetsGoWhoWaits() throws InterruptedException {
        List<@Nullable String> got = new ArrayList<>();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                got.add(queue.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        queue.close();
        waiting.join();
        assertThat(got).containsExactly((String) null);
    }

    private List<@Nullable String> taken(int count) throws InterruptedException {
        List<@Nullable String> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(queue.take());
        }
        return taken;
    }
}

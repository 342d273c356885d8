package cadre.web.decision;

import cadre.app.report.Documents;
import cadre.app.route.Deciding;
import cadre.core.plan.Case;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Request;
import cadre.web.site.Site;
import cadre.web.work.FairQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Computes comparisons, two at a time, in fair turns. Each uses all cores, so that one alone is as quick as it can be; the
 * operating system shares them between two. Not more than so many of one person wait.
 */
@Component
final class Comparisons implements InitializingBean, DisposableBean {

    /** Said to somebody who has too many waiting. */
    static final String FULL = "Five comparisons of yours are waiting already. Let one of them begin first.";

    private static final Logger LOG = LoggerFactory.getLogger(Comparisons.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 5;

    private final Inquiries inquiries;
    private final Site site;
    private final FairQueue<Order> queue = new FairQueue<>();
    private final Map<Long, Comparison> open = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closing;

    Comparisons(Inquiries inquiries, Site site) {
        this.inquiries = inquiries;
        this.site = site;
    }

    /** What is to be computed. */
    private record Order(
            Comparison comparison, Supplier<Case> subject, Inquiry.Wish wish, Supplier<Optional<Decision>> earlier) {}

    @Override
    public void afterPropertiesSet() {
        inquiries.interruptOpen();
        for (int t = 1; t <= AT_ONCE; t++) {
            threads.add(Thread.ofPlatform().name("comparison-" + t).daemon().start(this::work));
        }
    }

    /** Whether somebody has so many waiting that they have to wait with the next. */
    boolean isFull(long account) {
        return queue.waiting(account) >= MOST_WAITING;
    }

    /**
     * Lets a comparison wait for its turn.
     *
     * @param id of the inquiry that is stored
     * @param account who asked
     * @param subject read when its turn has come
     * @param wish how much
     * @param earlier the decision to be computed again, as often as was done for it; nothing for a new one, which ends when
     *     its time is over
     */
    void add(long id, long account, Supplier<Case> subject, Inquiry.Wish wish, Supplier<Optional<Decision>> earlier) {
        Comparison comparison = new Comparison(id, Duration.ofSeconds(wish.seconds()));
        open.put(id, comparison);
        queue.add(account, new Order(comparison, subject, wish, earlier));
    }

    /** The one of an id, while it waits or runs. */
    Optional<Comparison> find(long id) {
        return Optional.ofNullable(open.get(id));
    }

    /** How many are taken before one that waits. */
    int before(long id) {
        return queue.before(order -> order.comparison().id() == id);
    }

    /** Stops one: what waits is taken out, what runs ends with what is there. */
    void cancel(long id) {
        find(id).ifPresent(Comparison::stop);
        if (queue.remove(order -> order.comparison().id() == id)) {
            inquiries.ended(id, State.CANCELLED);
            open.remove(id);
        }
    }

    private void work() {
        try {
            for (Order order = queue.take(); order != null; order = queue.take()) {
                compute(order);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compute(Order order) {
        Comparison comparison = order.comparison();
        long id = comparison.id();
        try {
            inquiries.started(id);
            Case subject = order.subject().get();
            comparison.start(money(subject));
            Optional<Decision> decision = decide(order, subject);
            if (closing) {
                inquiries.ended(id, State.INTERRUPTED);
            } else if (decision.isEmpty()) {
                inquiries.ended(id, State.CANCELLED);
            } else {
                inquiries.answered(
                        id,
                        comparison.stopped() ? State.CANCELLED : State.FINISHED,
                        Documents.headline(decision.get()),
                        Documents.json(decision.get()));
            }
        } catch (RuntimeException e) {
            LOG.error("comparison {} failed", id, e);
            inquiries.ended(id, State.FAILED);
        } finally {
            open.remove(id);
        }
    }

    private Optional<Decision> decide(Order order, Case subject) {
        int cores = Runtime.getRuntime().availableProcessors();
        Deciding deciding = new Deciding(site.version(), cores, order.comparison());
        Optional<Decision> earlier = order.earlier().get();
        return earlier.isPresent()
                ? deciding.repeat(subject, earlier.get())
                : deciding.decide(
                        subject,
                        request(order.wish()),
                        Duration.ofSeconds(order.wish().seconds()));
    }

    private static String money(Case subject) {
        return subject.portfolio().isValued() ? subject.company().profile().currency() : "use-case months";
    }

    private static Request request(Inquiry.Wish wish) {
        return new Request(
                Arrays.asList(StructureKind.values()),
                List.of(Scenario.Start.STEADY, Scenario.Start.FROM_HERE),
                wish.seed(),
                Request.Limits.USUAL,
                0.95,
                wish.reasons());
    }

    /** Ends what runs without waiting for its answer; the next start finds it interrupted. */
    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        queue.close();
        open.values().forEach(Comparison::stop);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
        open.keySet().forEach(id -> inquiries.ended(id, State.INTERRUPTED));
    }
}

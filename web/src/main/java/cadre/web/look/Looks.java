package cadre.web.look;

import cadre.app.route.KeyFigures;
import cadre.app.route.KeyFigures.Drawn;
import cadre.core.plan.Case;
import cadre.web.work.FairQueue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Simulates what people look at, on all cores, a fifth of a second at a time and in fair turns between accounts. A newer
 * look takes the place of an older one of the same page; what nobody looks at any more is not gone on with. What was
 * drawn of a company is kept for a while, so that today's organisation is not simulated at every change.
 */
@Component
public final class Looks implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);
    private static final long SEED = 1;
    private static final long SLICE = Duration.ofMillis(200).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final int MOST_AT_ONCE = 48;
    private static final int KEPT = 128;

    private final FairQueue<Look> queue = new FairQueue<>();
    private final Map<String, Look> byKey = kept();
    private final Map<Case, Drawn> known = kept();
    private @Nullable Thread thread;

    private static <K, V> Map<K, V> kept() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        };
    }

    @Override
    public void afterPropertiesSet() {
        thread = Thread.ofPlatform().name("looks").daemon().start(this::work);
    }

    /**
     * Looks at companies, or goes on with it.
     *
     * @param key of the page
     * @param owner account that looks
     * @param subjects companies with named teams; the first is compared with
     */
    public synchronized Look at(String key, long owner, List<Case> subjects) {
        Look look = byKey.get(key);
        if (look == null || !look.subjects().equals(subjects)) {
            if (look != null) {
                look.outdate();
            }
            look = new Look(
                    key,
                    owner,
                    subjects,
                    subjects.stream()
                            .map(subject -> known.getOrDefault(subject, Drawn.NONE))
                            .toList());
            byKey.put(key, look);
        }
        goOn(look);
        return look;
    }

    /** Says that somebody still looks, so that it is gone on with unless a newer one has taken its place. */
    void goOn(Look look) {
        look.see();
        if (look.wait(true)) {
            queue.add(look.owner(), look);
        }
    }

    /**
     * Waits until a look is done, or for so long.
     *
     * @return what it has found so far
     */
    public Measured measure(Look look, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (!look.isDone() && !look.isOutdated() && System.nanoTime() < end) {
                goOn(look);
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Measured.of(look);
    }

    private void work() {
        try (KeyFigures figures = new KeyFigures(SEED, Runtime.getRuntime().availableProcessors())) {
            for (Look look = queue.take(); look != null; look = queue.take()) {
                look.wait(false);
                if (!look.isOutdated() && look.unseen() < PATIENCE) {
                    go(figures, look);
                    if (look.wait(true)) {
                        queue.add(look.owner(), look);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A turn: as many draws as fit into it, shared among the companies of the look. */
    private void go(KeyFigures figures, Look look) {
        long began = System.nanoTime();
        int some = 2;
        try {
            while (!look.isDone() && !look.isOutdated() && System.nanoTime() - began < SLICE) {
                int which = look.behind();
                Drawn before = look.drawn(which);
                int wanted =
                        before.draws() < Look.FIRST ? Look.FIRST : before.draws() < Look.ROUGH ? Look.ROUGH : Look.MOST;
                long start = System.nanoTime();
                Drawn more = figures.more(look.subjects().get(which), before, Math.min(some, wanted - before.draws()));
                look.put(which, more);
                keep(look.subjects().get(which), more);
                boolean quick = System.nanoTime() - start < SLICE / 8;
                some = quick ? Math.min(MOST_AT_ONCE, some * 2) : some;
            }
        } catch (RuntimeException e) {
            LOG.error("the quick simulation of {} failed", look.key(), e);
            look.fail();
        }
    }

    private synchronized void keep(Case subject, Drawn drawn) {
        Drawn before = known.get(subject);
        if (before == null || before.draws() < drawn.draws()) {
            known.put(subject, drawn);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        queue.close();
        Thread worker = thread;
        if (worker != null) {
            worker.join(TimeUnit.SECONDS.toMillis(5));
        }
    }
}

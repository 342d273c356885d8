package cadre.app.run;

import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.engine.simulate.Simulator;
import cadre.engine.simulate.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Simulates any number of scenarios under the same draws of the parameters and the same luck, spread over threads. The number
 * of threads changes nothing but the time it takes.
 */
public final class Sweep implements AutoCloseable {

    private final long seed;
    private final Workers<Workspace> workers;
    private final Watch watch;

    /**
     * Ready to run; to be closed.
     *
     * @param seed of all chance
     * @param threads at least 1
     * @param watch is told the progress and may stop early
     */
    public Sweep(long seed, int threads, Watch watch) {
        this.seed = seed;
        this.watch = watch;
        workers = new Workers<>(threads, Workspace::new);
    }

    /**
     * Which draws and how much luck.
     *
     * @param doing what it is for, in one or two words, for the progress
     * @param firstBlock number of the first draw of the parameters
     * @param blocks how many draws, at least 1
     * @param replications under each draw, at least 1
     * @param least draws that are finished even when somebody asked to stop, so that there is an answer
     */
    public record Extent(String doing, int firstBlock, int blocks, int replications, int least) {

        /** Nothing has to be finished. */
        public Extent(String doing, int firstBlock, int blocks, int replications) {
            this(doing, firstBlock, blocks, replications, 0);
        }
    }

    /**
     * Simulates.
     *
     * @param scenarios what
     * @param extent which draws and how much luck
     * @return per scenario, one outcome per draw; when stopped early, those draws that all scenarios have had
     */
    public List<List<Outcome>> run(List<? extends Scenario> scenarios, Extent extent) {
        int n = scenarios.size();
        @Nullable Outcome[] outcomes = new Outcome[n * extent.blocks()];
        AtomicLong done = new AtomicLong();
        watch.progress(extent.doing(), 0, outcomes.length);
        // All scenarios of a draw before the next draw: what is finished early is comparable.
        workers.each(outcomes.length, k -> k < extent.least() * n || !watch.stopped(), (k, workspace) -> {
            outcomes[k] = Simulator.run(
                    scenarios.get(k % n), seed, extent.firstBlock() + k / n, 0, extent.replications(), workspace);
            watch.progress(extent.doing(), done.incrementAndGet(), outcomes.length);
        });
        int finished = finished(outcomes, n);
        List<List<Outcome>> byScenario = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            List<Outcome> own = new ArrayList<>();
            for (int b = 0; b < finished; b++) {
                own.add(Objects.requireNonNull(outcomes[b * n + s]));
            }
            byScenario.add(own);
        }
        return byScenario;
    }

    /** One of many things to do that need a workspace. */
    @FunctionalInterface
    public interface Job<T> {
        /**
         * Does it.
         *
         * @param number of the job, from 0
         * @param workspace of this thread
         */
        T run(int number, Workspace workspace);
    }

    /**
     * Does numbered jobs.
     *
     * @param doing what it is for, in one or two words, for the progress
     * @param count how many
     * @param job what to do
     * @return their results in order; when stopped early, those before the first that is missing
     */
    public <T> List<T> each(String doing, int count, Job<T> job) {
        AtomicReferenceArray<@Nullable T> results = new AtomicReferenceArray<>(count);
        AtomicLong done = new AtomicLong();
        watch.progress(doing, 0, count);
        workers.each(count, k -> !watch.stopped(), (k, workspace) -> {
            results.set(k, job.run(k, workspace));
            watch.progress(doing, done.incrementAndGet(), count);
        });
        List<T> finished = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            T result = results.get(k);
            if (result == null) {
                break;
            }
            finished.add(result);
        }
        return finished;
    }

    /** Draws that all scenarios have had, from the first on. */
    private static int finished(@Nullable Outcome[] outcomes, int n) {
        int k = 0;
        while (k < outcomes.length && outcomes[k] != null) {
            k++;
        }
        return k / n;
    }

    /** Whether somebody asked to stop. */
    public boolean stopped() {
        return watch.stopped();
    }

    @Override
    public void close() {
        workers.close();
    }
}

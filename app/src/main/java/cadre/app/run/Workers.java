package cadre.app.run;

import cadre.engine.simulate.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** A fixed number of threads, each with a workspace of its own, that take numbered tasks in order. */
final class Workers implements AutoCloseable {

    private final ExecutorService threads;
    private final List<Workspace> workspaces = new ArrayList<>();

    Workers(int count) {
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "simulation");
            thread.setDaemon(true);
            return thread;
        });
        for (int t = 0; t < count; t++) {
            workspaces.add(new Workspace());
        }
    }

    /** A numbered task. */
    @FunctionalInterface
    interface Task {
        void run(int number, Workspace workspace);
    }

    /**
     * Runs tasks until all are done or one is not to be begun any more; those before it are finished.
     *
     * @param count numbers 0 to {@code count} − 1
     * @param mayBegin asked before each task, from several threads
     * @param task what to do
     * @return false when the calling thread was interrupted
     */
    boolean each(int count, IntPredicate mayBegin, Task task) {
        AtomicInteger next = new AtomicInteger();
        List<Callable<Boolean>> loops = new ArrayList<>();
        for (Workspace workspace : workspaces) {
            loops.add(() -> {
                int k = next.get();
                while (k < count && mayBegin.test(k)) {
                    if (next.compareAndSet(k, k + 1)) {
                        task.run(k, workspace);
                    }
                    k = next.get();
                }
                return true;
            });
        }
        try {
            for (Future<Boolean> loop : threads.invokeAll(loops)) {
                loop.get();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a simulation failed: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

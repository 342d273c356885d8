package cadre.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * A fixed number of threads, each with tools of its own, that take numbered tasks in order.
 *
 * @param <T> what each thread keeps from task to task, such as memory that is used again
 */
final class Workers<T> implements AutoCloseable {

    private final ExecutorService threads;
    private final List<T> tools = new ArrayList<>();

    Workers(int count, Supplier<T> tool) {
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "simulation");
            thread.setDaemon(true);
            return thread;
        });
        for (int t = 0; t < count; t++) {
            tools.add(tool.get());
        }
    }

    /** A numbered task. */
    @FunctionalInterface
    interface Task<T> {
        void run(int number, T tool);
    }

    /**
     * Runs tasks until all are done or one is not to be begun any more; those before it are finished.
     *
     * @param count numbers 0 to {@code count} − 1
     * @param mayBegin asked before each task, from several threads
     * @param task what to do
     * @return false when the calling thread was interrupted
     */
    boolean each(int count, IntPredicate mayBegin, Task<T> task) {
        AtomicInteger next = new AtomicInteger();
        List<Callable<Boolean>> loops = new ArrayList<>();
        for (T tool : tools) {
            loops.add(() -> {
                int k = next.get();
                while (k < count && mayBegin.test(k)) {
                    if (next.compareAndSet(k, k + 1)) {
                        task.run(k, tool);
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

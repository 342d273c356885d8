package cadre.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether the user pressed Ctrl-C. Long work polls {@link #requested()} and finishes early; what is finished by then is
 * still reported, and the process then ends as interrupted.
 */
public final class Interruption {

    /** Time that a stopped command has to report what it finished. */
    private static final long GRACE_SECONDS = 30;

    private volatile boolean requested;
    private volatile boolean asking;
    private final CountDownLatch reported = new CountDownLatch(1);

    /** Asks the work to stop. */
    public void request() {
        requested = true;
    }

    /** Whether the user asked to stop. */
    public boolean requested() {
        return requested;
    }

    /**
     * From now on, Ctrl-C (or a termination signal) requests a stop and keeps the process alive until
     * {@link #reported()} or half a minute has passed.
     */
    public void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "interruption"));
    }

    /** Whether a question waits for its answer: a stop then ends the process at once, since nothing has been done yet. */
    void asking(boolean now) {
        asking = now;
    }

    /** Everything that will be printed has been printed. */
    public void reported() {
        reported.countDown();
    }

    private void stopAndWait() {
        if (reported.getCount() == 0) {
            return;
        }
        request();
        if (asking) {
            return;
        }
        try {
            if (!reported.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("error: stopped without a report, which took too long to write");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

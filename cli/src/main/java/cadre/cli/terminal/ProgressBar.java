package cadre.cli.terminal;

import cadre.app.run.Watch;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * One line on standard error that shows what is being done, how far it is and how long it will still take; silent where nobody
 * looks. Drawn at most ten times a second, by whichever thread reports; a thread never waits for another to draw.
 */
public final class ProgressBar implements Watch, AutoCloseable {

    private static final long REDRAW_NANOS = 100_000_000L;
    /** Remaining time is not guessed before this much work was seen. */
    private static final long SETTLE_NANOS = 1_000_000_000L;

    private static final int BAR = 24;

    private final PrintWriter err;
    private final boolean shown;
    private final int width;
    private final Interruption interruption;
    private final LongSupplier nanoTime;
    private final ReentrantLock drawing = new ReentrantLock();
    private String doing = "";
    private long started;
    private long startedAt;
    private long drawnAt;
    private boolean drawn;

    ProgressBar(PrintWriter err, boolean shown, int width, Interruption interruption, LongSupplier nanoTime) {
        this.err = err;
        this.shown = shown;
        this.width = width;
        this.interruption = interruption;
        this.nanoTime = nanoTime;
    }

    @Override
    public void progress(String doing, long done, long total) {
        if (!shown || !drawing.tryLock()) {
            return;
        }
        try {
            long now = nanoTime.getAsLong();
            if (!doing.equals(this.doing)) {
                this.doing = doing;
                started = now;
                startedAt = done;
            } else if (now - drawnAt < REDRAW_NANOS && done < total) {
                return;
            }
            drawnAt = now;
            drawn = true;
            err.print("\r" + line(done, total, now) + "\u001b[K");
            err.flush();
        } finally {
            drawing.unlock();
        }
    }

    @Override
    public boolean stopped() {
        return interruption.requested();
    }

    private String line(long done, long total, long now) {
        double share = total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
        int filled = (int) Math.floor(share * BAR);
        String line = String.format(
                Locale.ROOT,
                "%s %s%s %3.0f %%  %,d of %,d%s",
                doing,
                "━".repeat(filled),
                "·".repeat(BAR - filled),
                Math.floor(share * 100),
                done,
                total,
                interruption.requested() ? ", stopping" : left(done, total, now));
        return line.length() < width ? line : line.substring(0, width - 1);
    }

    private String left(long done, long total, long now) {
        long spent = now - started;
        if (spent < SETTLE_NANOS || done <= startedAt || done >= total) {
            return "";
        }
        double seconds = spent / 1e9 / (done - startedAt) * (total - done);
        return ", " + duration(seconds) + " left";
    }

    /** Rounded as people say it: 8 s, 40 s, 3 min, 2 h 10 min. */
    static String duration(double seconds) {
        if (seconds < 9.5) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        if (seconds < 57.5) {
            return Math.round(seconds / 5) * 5 + " s";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** Removes the line. */
    @Override
    public void close() {
        drawing.lock();
        try {
            if (drawn) {
                err.print("\r\u001b[K");
                err.flush();
                drawn = false;
            }
        } finally {
            drawing.unlock();
        }
    }
}

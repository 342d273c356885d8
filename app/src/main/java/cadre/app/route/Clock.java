package cadre.app.route;

import cadre.app.run.Watch;
import cadre.engine.search.Evaluator;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends each part of a search when its share of the time is over, or all of them when the user stops. */
final class Clock implements Watch {

    /** Share of the whole time at which each part ends. */
    private static double until(Evaluator.Part part) {
        return switch (part) {
            case SEARCH -> 0.6;
            case COMPARISON -> 0.7;
            case SELECTION -> 0.85;
            case STEPS -> 1;
        };
    }

    private final Watch watch;
    private final long started = System.nanoTime();
    private final @Nullable Duration time;
    private volatile long end = Long.MAX_VALUE;
    private volatile boolean cut;
    private volatile Evaluator.Part part = Evaluator.Part.SEARCH;

    Clock(Watch watch, @Nullable Duration time) {
        this.watch = watch;
        this.time = time;
        begin(part);
    }

    void begin(Evaluator.Part next) {
        part = next;
        if (time != null) {
            end = (long) (time.toNanos() * until(next));
        }
    }

    /** For the progress. */
    String doing() {
        return switch (part) {
            case SEARCH -> "searching";
            case COMPARISON -> "comparing";
            case SELECTION -> "selecting";
            case STEPS -> "ordering steps";
        };
    }

    int replications(Searching.Effort effort) {
        return part == Evaluator.Part.SEARCH ? 1 : effort.replications();
    }

    @Override
    public void progress(String doing, long done, long total) {
        if (time == null) {
            watch.progress(doing, done, total);
        } else {
            // Nobody knows how many rounds there will be; how long it may take is known.
            long seconds = (System.nanoTime() - started) / 1_000_000_000L;
            watch.progress(doing + ", seconds", seconds, Math.max(seconds, time.toSeconds()));
        }
    }

    @Override
    public boolean stopped() {
        boolean over = watch.stopped() || System.nanoTime() - started >= end;
        cut |= over;
        return over;
    }

    /** Whether any part was asked to end early: then the answer depends on how fast the machine is. */
    boolean isCut() {
        return cut;
    }
}

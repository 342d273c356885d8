package cadre.web.look;

import cadre.app.route.KeyFigures;
import cadre.app.route.KeyFigures.Drawn;
import cadre.core.numerics.Interval;
import cadre.core.plan.Case;
import cadre.core.plan.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A quick simulation under way: some companies, the first of which the others are compared with. It goes on until the
 * change in net value is known to within a fiftieth of today's net value, or until so many draws are made. Safe for several
 * threads.
 */
public final class Look {

    /** Draws after which something is shown. */
    static final int FIRST = 8;

    /** Draws up to which what is shown counts as rough. */
    static final int ROUGH = 24;

    /** Draws at most. */
    static final int MOST = 400;

    /** Part of today's net value to which the change has to be known. */
    static final double PRECISION = 0.02;

    private final String key;
    private final long owner;
    private final List<Case> subjects;
    private final List<Drawn> drawn;
    private volatile boolean outdated;
    private volatile boolean failed;
    private volatile long seen;
    private boolean queued;

    /**
     * A look nobody has begun.
     *
     * @param key of the page that shows it; a newer look with the same key takes its place
     * @param owner account that asked
     * @param subjects companies with named teams; the first is compared with
     * @param drawn what is known of each already
     */
    Look(String key, long owner, List<Case> subjects, List<Drawn> drawn) {
        this.key = key;
        this.owner = owner;
        this.subjects = List.copyOf(subjects);
        this.drawn = new ArrayList<>(drawn);
        this.seen = System.nanoTime();
    }

    String key() {
        return key;
    }

    long owner() {
        return owner;
    }

    List<Case> subjects() {
        return subjects;
    }

    synchronized Drawn drawn(int subject) {
        return drawn.get(subject);
    }

    synchronized void put(int subject, Drawn more) {
        drawn.set(subject, more);
    }

    /** Fewest draws of any of the companies: so many are compared. */
    synchronized int draws() {
        return Collections.min(drawn.stream().map(Drawn::draws).toList());
    }

    /** Which company is to be drawn next: the one that is behind. */
    synchronized int behind() {
        int least = 0;
        for (int i = 1; i < drawn.size(); i++) {
            if (drawn.get(i).draws() < drawn.get(least).draws()) {
                least = i;
            }
        }
        return least;
    }

    /** Whether no more is to be drawn. */
    synchronized boolean isDone() {
        int draws = draws();
        return failed || draws >= MOST || (draws >= ROUGH && isPrecise());
    }

    private boolean isPrecise() {
        Interval today = drawn.getFirst().mean(Metric.NET);
        double enough = PRECISION * Math.abs(today.estimate());
        for (int i = 1; i < drawn.size(); i++) {
            Interval change = drawn.get(i).change(Metric.NET, drawn.getFirst());
            if (change.high() - change.low() > 2 * enough) {
                return false;
            }
        }
        return true;
    }

    /** A newer look has taken its place. */
    void outdate() {
        outdated = true;
    }

    boolean isOutdated() {
        return outdated;
    }

    void fail() {
        failed = true;
    }

    boolean isFailed() {
        return failed;
    }

    /** Somebody looks at it now. */
    void see() {
        seen = System.nanoTime();
    }

    /** How long nobody has looked at it, in nanoseconds. */
    long unseen() {
        return System.nanoTime() - seen;
    }

    /** Whether it has to be put into the queue: it is not in it, and there is something to do. */
    synchronized boolean wait(boolean put) {
        boolean needed = put && !queued && !outdated && !isDone();
        queued = put && (queued || needed);
        return needed;
    }

    /** The key figures that are shown. */
    static List<Metric> metrics() {
        return KeyFigures.METRICS;
    }
}

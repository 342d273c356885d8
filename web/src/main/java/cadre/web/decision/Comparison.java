package cadre.web.decision;

import cadre.app.run.Interim;
import cadre.app.run.Watch;
import cadre.engine.decide.Phase;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comparison under way: what it does now, how the structures stand, and the wish to stop it. */
final class Comparison implements Watch {

    private final long id;
    private final Duration limit;
    private final Standing standing = new Standing();
    private volatile long started;
    private volatile boolean stopped;
    private volatile String money = "";
    private volatile @Nullable Interim interim;
    private volatile Step step = new Step("waiting for its turn", 0, 0);

    Comparison(long id, Duration limit) {
        this.id = id;
        this.limit = limit;
    }

    /** How far it is. */
    private record Step(String doing, long done, long total) {}

    long id() {
        return id;
    }

    /**
     * Its turn has come.
     *
     * @param unit a currency code or {@code use-case months}
     */
    void start(String unit) {
        money = unit;
        started = System.nanoTime();
        step = new Step("starting", 0, 0);
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void follow(Interim now) {
        interim = now;
    }

    @Override
    public void progress(String doing, long done, long total) {
        Step now = step;
        // Told after every replication; keeping the largest count is enough.
        if (!now.doing().equals(doing) || done > now.done() || total != now.total()) {
            step = new Step(doing, done, total);
        }
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    /**
     * What a page shows of its progress now.
     *
     * @param before how many are computed before its turn comes
     */
    ProgressView view(int before) {
        Step now = step;
        int part = now.total() == 0 ? 0 : (int) Math.min(100, 100 * now.done() / now.total());
        String text = now.total() == 0
                ? now.doing()
                : String.format(
                        Locale.ROOT, "%s: %,d of at most %,d simulations", title(now.doing()), now.done(), now.total());
        String turn = started != 0 || before == 0 ? "" : before == 1 ? ", one before it" : ", " + before + " before it";
        return new ProgressView(stopped ? "stopping" : text + turn, part, left());
    }

    /** What a page shows of the structures now. */
    StandingView standing() {
        Interim now = interim;
        return now == null ? StandingView.NONE : standing.view(now.looks(), money);
    }

    /** What is done in a phase, as a reader of the answer would say it. */
    private static String title(String doing) {
        return Stream.of(Phase.values())
                .filter(phase -> phase.doing().equals(doing))
                .findFirst()
                .map(phase -> switch (phase) {
                    case TUNING -> "Choosing the sizes of teams";
                    case STEADY -> "Comparing the structures";
                    case FROM_HERE -> "Comparing them from today's teams";
                    case SELECTION -> "Making sure of the first";
                    case MECHANISMS -> "Measuring the reasons";
                    case REMEDIES -> "Measuring what practices would bring";
                })
                .orElse(doing);
    }

    private String left() {
        if (started == 0) {
            return "at most " + words(limit) + " once it has begun";
        }
        Duration left = limit.minusNanos(System.nanoTime() - started);
        return left.isNegative() ? "a few seconds more" : "at most " + words(left) + " more";
    }

    private static String words(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}

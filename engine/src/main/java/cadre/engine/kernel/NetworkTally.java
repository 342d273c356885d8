package cadre.engine.kernel;

import java.util.Arrays;

/**
 * What a network has counted since it was marked. Counts are whole numbers and whole microdays, so every sum is exact;
 * numbers in a place are time integrals, made from the times of coming and going alone, waits and stays are added up job
 * by job, and Little's law ties them together.
 */
public final class NetworkTally {

    private static final double MICRODAYS = 1e6;
    private static final int CAME = 0;
    private static final int WENT = 1;
    private static final int BALANCE = 2;
    private static final int ABANDONED = 3;
    private static final int BY_QUEUE = 4;
    private static final int GONE = 0;
    private static final int STAYED = 1;
    private static final int BY_CLASS = 2;
    private static final int LEFT = 0;
    private static final int WAITED = 1;
    private static final int LENGTH = 2;
    private static final int STARTED = 3;
    private static final int BY_LINE = 4;

    private final Flow flow;
    private int stations;
    private int classes;
    private long[] byQueue = {};
    private long[] byClass = {};
    private long[] byLine = {};
    private long[] queuesAtMark = {};
    private long[] classesAtMark = {};
    private long[] linesAtMark = {};
    private long markedAt;
    private long now;

    NetworkTally(Flow flow) {
        this.flow = flow;
    }

    void configure(int stationCount, int classCount) {
        stations = stationCount;
        classes = classCount;
        int queues = stationCount * classCount;
        byQueue = new long[queues * BY_QUEUE];
        byClass = new long[classCount * BY_CLASS];
        byLine = new long[queues * BY_LINE];
        queuesAtMark = byQueue.clone();
        classesAtMark = byClass.clone();
        linesAtMark = byLine.clone();
    }

    void reset() {
        Arrays.fill(byQueue, 0);
        Arrays.fill(byClass, 0);
        mark(0);
    }

    void enter(int q, long time) {
        byQueue[q * BY_QUEUE + CAME]++;
        byQueue[q * BY_QUEUE + BALANCE] -= time;
    }

    void leave(int q, long time) {
        byQueue[q * BY_QUEUE + WENT]++;
        byQueue[q * BY_QUEUE + BALANCE] += time;
    }

    void abandon(int q) {
        byQueue[q * BY_QUEUE + ABANDONED]++;
    }

    void exit(int priority, long stayed) {
        byClass[priority * BY_CLASS + GONE]++;
        byClass[priority * BY_CLASS + STAYED] += stayed;
    }

    void mark(long time) {
        read(time);
        markedAt = time;
        System.arraycopy(byQueue, 0, queuesAtMark, 0, byQueue.length);
        System.arraycopy(byClass, 0, classesAtMark, 0, byClass.length);
        System.arraycopy(byLine, 0, linesAtMark, 0, byLine.length);
        for (int q = 0; q < stations * classes; q++) {
            queuesAtMark[q * BY_QUEUE + BALANCE] += here(q) * time;
        }
    }

    private long here(int q) {
        return byQueue[q * BY_QUEUE + CAME] - byQueue[q * BY_QUEUE + WENT];
    }

    NetworkTally read(long time) {
        now = time;
        for (int s = 0; s < stations; s++) {
            for (int c = 0; c < classes; c++) {
                int q = s * classes + c;
                int at = q * BY_LINE;
                // Who has come and neither waits nor has given up has been served, or is.
                byLine[at + STARTED] =
                        byQueue[q * BY_QUEUE + CAME] - byQueue[q * BY_QUEUE + ABANDONED] - flow.waiting(s, c);
                byLine[at + LEFT] = flow.served(s, c);
                byLine[at + WAITED] = flow.waitSum(s, c);
                byLine[at + LENGTH] = flow.lengthIntegral(s, c, time);
            }
        }
        return this;
    }

    private long queue(int station, int priority, int what) {
        int at = (station * classes + priority) * BY_QUEUE + what;
        return byQueue[at] - queuesAtMark[at];
    }

    private long line(int station, int priority, int what) {
        int at = (station * classes + priority) * BY_LINE + what;
        return byLine[at] - linesAtMark[at];
    }

    /** Days counted. */
    public double days() {
        return (now - markedAt) / MICRODAYS;
    }

    /** Services begun at a station by a class. */
    public long started(int station, int priority) {
        return line(station, priority, STARTED);
    }

    /** Jobs of a class that lost patience at a station. */
    public long abandoned(int station, int priority) {
        return queue(station, priority, ABANDONED);
    }

    /** Visits of a class to a station whose wait is over, with or without service. */
    public long visits(int station, int priority) {
        return started(station, priority) + abandoned(station, priority);
    }

    /** Days that such a visit waits on average, those who did not have to wait included. */
    public double meanWait(int station, int priority) {
        return line(station, priority, WAITED) / MICRODAYS / visits(station, priority);
    }

    /** Share of such visits that had to wait at all. */
    public double shareWaiting(int station, int priority) {
        return (double) line(station, priority, LEFT) / visits(station, priority);
    }

    /** Share of such visits that lost patience. */
    public double shareAbandoned(int station, int priority) {
        return (double) abandoned(station, priority) / visits(station, priority);
    }

    /** Mean over time of the number of a class waiting at a station. */
    public double meanWaiting(int station, int priority) {
        return (double) line(station, priority, LENGTH) / (now - markedAt);
    }

    /** Mean over time of the number at a station, waiting or served, of all classes. */
    public double meanHere(int station) {
        long sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += queue(station, c, BALANCE) + here(station * classes + c) * now;
        }
        return (double) sum / (now - markedAt);
    }

    /** Jobs of a class that have left the network. */
    public long gone(int priority) {
        int at = priority * BY_CLASS + GONE;
        return byClass[at] - classesAtMark[at];
    }

    /** Days between arrival and leaving the network, the mean of a class. */
    public double meanStay(int priority) {
        int at = priority * BY_CLASS + STAYED;
        return (byClass[at] - classesAtMark[at]) / MICRODAYS / gone(priority);
    }
}

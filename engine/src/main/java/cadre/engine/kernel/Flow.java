package cadre.engine.kernel;

import java.util.Arrays;

/**
 * Who waits for whom: servers (people) who can serve some stations (work of one skill for one team), and jobs (use
 * cases) that wait there, by priority class and then first come, first served. A job takes the free server of the
 * highest level, then the one idle longest, then the lowest number. Allocated once, reset for each replication; the
 * time integrals for Little's law are kept per station.
 *
 * <p>With one station, equal levels and exponential times this is an M/M/c queue; with stations in tandem and feedback,
 * a Jackson network.
 */
public final class Flow {

    /** Nobody, or nothing. */
    public static final int NONE = -1;

    private static final int JOINED = 0;
    private static final int LEFT = 1;
    private static final int WAITED = 2;
    private static final int BALANCE = 3;
    private static final int TALLIES = 4;

    private int classes;
    private int queues;
    private int[] firstOfServer = {};
    private int[] queuesOfServer = {};
    private int[] soleQueue = {};
    private int[] firstOfStation = {};
    private int[] serversOfStation = {};
    private boolean[] present = {};

    /** Per job: the queue it waits in, station · classes + class, or the complement of the last one; and since when. */
    private int[] queueOf = {};

    private long[] since = {};

    /**
     * Per queue, side by side: jobs that have joined; jobs that have left; sum of their waits; and times of leaving minus
     * times of joining, which with the jobs now gives the time integral of the number waiting. Whole microdays, so exact.
     */
    private long[] tallies = {};

    private final Lines lines = new Lines();
    private final Idle idle = new Idle();

    /**
     * Says who can serve what; kept until the next call. Everyone is present and idle after {@link #reset}.
     *
     * @param servesByServer per server, the stations served, in order of preference among equal classes and ages
     * @param levelByServer per server, the level at each of these stations
     * @param stationCount number of stations
     * @param classCount number of priority classes; class 0 goes first
     */
    public void configure(int[][] servesByServer, double[][] levelByServer, int stationCount, int classCount) {
        int servers = servesByServer.length;
        classes = classCount;
        queues = stationCount * classCount;
        idle.configure(servesByServer, levelByServer, stationCount);
        int[] count = new int[stationCount + 1];
        int pairs = 0;
        for (int[] serves : servesByServer) {
            pairs += serves.length;
            for (int s : serves) {
                count[s + 1]++;
            }
        }
        firstOfServer = new int[servers + 1];
        queuesOfServer = new int[pairs];
        firstOfStation = new int[stationCount + 1];
        for (int s = 0; s < stationCount; s++) {
            firstOfStation[s + 1] = firstOfStation[s] + count[s + 1];
        }
        serversOfStation = new int[pairs];
        int[] filled = firstOfStation.clone();
        int k = 0;
        for (int p = 0; p < servers; p++) {
            firstOfServer[p] = k;
            for (int s : servesByServer[p]) {
                queuesOfServer[k++] = s * classes;
                serversOfStation[filled[s]++] = p;
            }
        }
        firstOfServer[servers] = k;
        soleQueue = new int[servers];
        Arrays.setAll(soleQueue, p -> classes == 1 && servesByServer[p].length == 1 ? servesByServer[p][0] : NONE);
        present = new boolean[servers];
        tallies = new long[queues * TALLIES];
    }

    /**
     * Empties all queues and makes every server present and idle since time 0.
     *
     * @param jobs number of jobs; they are numbered from 0
     */
    public void reset(int jobs) {
        if (since.length < jobs) {
            queueOf = new int[jobs];
            since = new long[jobs];
        }
        Arrays.fill(queueOf, NONE);
        Arrays.fill(present, true);
        Arrays.fill(tallies, 0);
        lines.reset(queues, since.length);
        idle.reset();
    }

    /**
     * Makes room for more jobs while the simulation runs; those there are stay where they are.
     *
     * @param jobs number of jobs from now on, at least as many as before
     */
    void grow(int jobs) {
        int before = since.length;
        if (before < jobs) {
            queueOf = Arrays.copyOf(queueOf, jobs);
            since = Arrays.copyOf(since, jobs);
            Arrays.fill(queueOf, before, jobs, NONE);
            lines.grow(jobs);
        }
    }

    /** Servers who can serve a station. */
    public int serversAt(int station) {
        return firstOfStation[station + 1] - firstOfStation[station];
    }

    /**
     * The i-th server of a station.
     *
     * @param station which
     * @param i 0 to {@link #serversAt} − 1
     * @return the server's number
     */
    public int serverAt(int station, int i) {
        return serversOfStation[firstOfStation[station] + i];
    }

    /**
     * Takes the best free server of a station, who is then busy.
     *
     * @param station where
     * @return the server, or {@link #NONE}
     */
    public int take(int station) {
        return idle.take(station);
    }

    /**
     * Takes a certain server if free.
     *
     * @param server whom
     * @return whether the server was free
     */
    public boolean takeServer(int server) {
        boolean free = idle.isIdle(server);
        idle.occupy(server);
        return free;
    }

    /**
     * Puts a job at the end of its class in a station's queue.
     *
     * @param job which; in no queue
     * @param station where
     * @param priority its class
     * @param now microdays
     */
    public void enqueue(int job, int station, int priority, long now) {
        enqueue(job, station * classes + priority, now);
    }

    /** The same, with the queue as station · classes + class. */
    void enqueue(int job, int q, long now) {
        lines.join(q, job);
        queueOf[job] = q;
        since[job] = now;
        int at = q * TALLIES;
        tallies[at + JOINED]++;
        tallies[at + BALANCE] -= now;
    }

    /**
     * Frees a server and finds the next job: the lowest class, then the one waiting longest, then the station the server
     * prefers.
     *
     * @param server who is done
     * @param now microdays
     * @return the job, taken out of its queue, with the server busy; or {@link #NONE}, with the server idle
     */
    public int release(int server, long now) {
        if (!present[server]) {
            return NONE;
        }
        int sole = soleQueue[server];
        int found = sole < 0 ? choose(server) : lines.first(sole);
        if (found < 0) {
            idle.free(server, now);
            return NONE;
        }
        idle.occupy(server);
        leave(found, now);
        return found;
    }

    /** The next job of a server of several queues; negative when there is none. */
    private int choose(int server) {
        int from = firstOfServer[server];
        int to = firstOfServer[server + 1];
        for (int c = 0; c < classes; c++) {
            int found = NONE;
            for (int i = from; i < to; i++) {
                int job = lines.first(queuesOfServer[i] + c);
                if (job >= 0 && (found < 0 || since[job] < since[found])) {
                    found = job;
                }
            }
            if (found >= 0) {
                return found;
            }
        }
        return NONE;
    }

    private void leave(int job, long now) {
        lines.leave(job);
        int q = queueOf[job];
        queueOf[job] = ~q;
        int at = q * TALLIES;
        tallies[at + LEFT]++;
        tallies[at + WAITED] += now - since[job];
        tallies[at + BALANCE] += now;
    }

    /**
     * Takes a waiting job out of its queue (patience, cancellation).
     *
     * @param job which
     * @param now microdays
     * @return whether it was waiting
     */
    public boolean withdraw(int job, long now) {
        if (queueOf[job] < 0) {
            return false;
        }
        leave(job, now);
        return true;
    }

    /**
     * Takes a server away (left, held elsewhere), or brings one back.
     *
     * @param server whom
     * @param here whether present from now on; a server who comes back is not idle until {@link #release} is called
     */
    public void setPresent(int server, boolean here) {
        present[server] = here;
        idle.occupy(server);
    }

    /** Whether a server is present and free. */
    public boolean isIdle(int server) {
        return idle.isIdle(server);
    }

    /** Whether a job waits in a queue. */
    public boolean isWaiting(int job) {
        return queueOf[job] >= 0;
    }

    /** The queue that a job has left last. */
    int left(int job) {
        return ~queueOf[job];
    }

    /**
     * Since when the first job of a class has been waiting at a station.
     *
     * @param station where
     * @param priority class
     * @return microdays, or -1 when none waits
     */
    public long oldest(int station, int priority) {
        int job = lines.first(station * classes + priority);
        return job < 0 ? -1 : since[job];
    }

    /** Jobs waiting at a station now. */
    public int waiting(int station) {
        return (int) (sum(station, JOINED) - sum(station, LEFT));
    }

    /** Sum of finished waits at a station, in microdays; jobs that did not wait count in neither this nor the next. */
    public double waitSum(int station) {
        return sum(station, WAITED);
    }

    /** Jobs that have left a station's queue. */
    public long served(int station) {
        return sum(station, LEFT);
    }

    /** Jobs of one class waiting at a station now. */
    long waiting(int station, int priority) {
        int at = (station * classes + priority) * TALLIES;
        return tallies[at + JOINED] - tallies[at + LEFT];
    }

    /** Sum of finished waits of one class at a station, in microdays. */
    long waitSum(int station, int priority) {
        return tallies[(station * classes + priority) * TALLIES + WAITED];
    }

    /** Jobs of one class that have left a station's queue. */
    long served(int station, int priority) {
        return tallies[(station * classes + priority) * TALLIES + LEFT];
    }

    /** Time integral of the number of one class waiting at a station, in job-microdays. */
    long lengthIntegral(int station, int priority, long now) {
        int at = (station * classes + priority) * TALLIES;
        return tallies[at + BALANCE] + waiting(station, priority) * now;
    }

    private long sum(int station, int tally) {
        long sum = 0;
        for (int q = station * classes; q < (station + 1) * classes; q++) {
            sum += tallies[q * TALLIES + tally];
        }
        return sum;
    }

    /**
     * Time integral of the number waiting, counted from joining and leaving alone; by Little's law it equals the finished
     * and {@linkplain #unfinishedWaits unfinished} waits, which are counted job by job.
     *
     * @param station where
     * @param now microdays
     * @return job-microdays from 0 to now
     */
    public double lengthIntegral(int station, long now) {
        return sum(station, BALANCE) + (sum(station, JOINED) - sum(station, LEFT)) * now;
    }

    /**
     * Waits so far of those still in the queue: the boundary term of Little's law.
     *
     * @param station where
     * @param now microdays
     * @return job-microdays
     */
    public double unfinishedWaits(int station, long now) {
        long sum = 0;
        for (int q = station * classes; q < (station + 1) * classes; q++) {
            for (int job = lines.first(q); job >= 0; job = lines.after(job)) {
                sum += now - since[job];
            }
        }
        return sum;
    }
}

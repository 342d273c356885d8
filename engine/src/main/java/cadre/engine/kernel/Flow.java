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

    private int servers;
    private int stations;
    private int classes;
    private int[] head = {};
    private int[] tail = {};
    private int[] next = {};
    private int[] jobClass = {};
    private int[] jobStation = {};
    private long[] since = {};
    private int[] waiting = {};
    private int[] firstOfServer = {};
    private int[] stationsOfServer = {};
    private int[] firstOfStation = {};
    private int[] serversOfStation = {};
    private double[] levelAtStation = {};
    private boolean[] idle = {};
    private boolean[] present = {};
    private long[] idleSince = {};
    private double[] waitSum = {};
    private long[] served = {};
    private double[] lengthIntegral = {};
    private long[] changed = {};

    /**
     * Says who can serve what; kept until the next call. Everyone is present and idle after {@link #reset}.
     *
     * @param servesByServer per server, the stations served, in order of preference among equal classes and ages
     * @param levelByServer per server, the level at each of these stations
     * @param stationCount number of stations
     * @param classCount number of priority classes; class 0 goes first
     */
    public void configure(int[][] servesByServer, double[][] levelByServer, int stationCount, int classCount) {
        servers = servesByServer.length;
        stations = stationCount;
        classes = classCount;
        int pairs = 0;
        int[] count = new int[stationCount + 1];
        for (int[] serves : servesByServer) {
            pairs += serves.length;
            for (int s : serves) {
                count[s + 1]++;
            }
        }
        firstOfServer = new int[servers + 1];
        stationsOfServer = new int[pairs];
        firstOfStation = new int[stationCount + 1];
        for (int s = 0; s < stationCount; s++) {
            firstOfStation[s + 1] = firstOfStation[s] + count[s + 1];
        }
        serversOfStation = new int[pairs];
        levelAtStation = new double[pairs];
        int[] filled = firstOfStation.clone();
        int k = 0;
        for (int p = 0; p < servers; p++) {
            firstOfServer[p] = k;
            for (int i = 0; i < servesByServer[p].length; i++) {
                int s = servesByServer[p][i];
                stationsOfServer[k++] = s;
                levelAtStation[filled[s]] = levelByServer[p][i];
                serversOfStation[filled[s]++] = p;
            }
        }
        firstOfServer[servers] = k;
        head = new int[stations * classes];
        tail = new int[stations * classes];
        waiting = new int[stations];
        idle = new boolean[servers];
        present = new boolean[servers];
        idleSince = new long[servers];
        waitSum = new double[stations];
        served = new long[stations];
        lengthIntegral = new double[stations];
        changed = new long[stations];
    }

    /**
     * Empties all queues and makes every server present and idle since time 0.
     *
     * @param jobs number of jobs; they are numbered from 0
     */
    public void reset(int jobs) {
        if (next.length < jobs) {
            next = new int[jobs];
            jobClass = new int[jobs];
            jobStation = new int[jobs];
            since = new long[jobs];
        }
        Arrays.fill(jobStation, 0, jobs, NONE);
        Arrays.fill(head, NONE);
        Arrays.fill(tail, NONE);
        Arrays.fill(waiting, 0);
        Arrays.fill(idle, true);
        Arrays.fill(present, true);
        Arrays.fill(idleSince, 0);
        Arrays.fill(waitSum, 0);
        Arrays.fill(served, 0);
        Arrays.fill(lengthIntegral, 0);
        Arrays.fill(changed, 0);
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
        int best = NONE;
        double bestLevel = 0;
        long bestIdle = 0;
        for (int i = firstOfStation[station]; i < firstOfStation[station + 1]; i++) {
            int p = serversOfStation[i];
            if (idle[p]) {
                double level = levelAtStation[i];
                if (best == NONE || level > bestLevel || (level == bestLevel && idleSince[p] < bestIdle)) {
                    best = p;
                    bestLevel = level;
                    bestIdle = idleSince[p];
                }
            }
        }
        if (best != NONE) {
            idle[best] = false;
        }
        return best;
    }

    /**
     * Takes a certain server if free.
     *
     * @param server whom
     * @return whether the server was free
     */
    public boolean takeServer(int server) {
        boolean free = idle[server];
        idle[server] = false;
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
        age(station, now);
        int q = station * classes + priority;
        next[job] = NONE;
        jobClass[job] = priority;
        jobStation[job] = station;
        since[job] = now;
        if (tail[q] == NONE) {
            head[q] = job;
        } else {
            next[tail[q]] = job;
        }
        tail[q] = job;
        waiting[station]++;
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
        int from = firstOfServer[server];
        int to = firstOfServer[server + 1];
        for (int c = 0; c < classes; c++) {
            int found = NONE;
            for (int i = from; i < to; i++) {
                int job = head[stationsOfServer[i] * classes + c];
                if (job != NONE && (found == NONE || since[job] < since[found])) {
                    found = job;
                }
            }
            if (found != NONE) {
                idle[server] = false;
                unlinkHead(found, c, now);
                return found;
            }
        }
        if (!idle[server]) {
            idle[server] = true;
            idleSince[server] = now;
        }
        return NONE;
    }

    private void unlinkHead(int job, int priority, long now) {
        int station = jobStation[job];
        age(station, now);
        int q = station * classes + priority;
        head[q] = next[job];
        if (head[q] == NONE) {
            tail[q] = NONE;
        }
        leave(job, station, now);
    }

    private void leave(int job, int station, long now) {
        jobStation[job] = NONE;
        waiting[station]--;
        waitSum[station] += now - since[job];
        served[station]++;
    }

    /**
     * Takes a waiting job out of its queue (patience, cancellation).
     *
     * @param job which
     * @param now microdays
     * @return whether it was waiting
     */
    public boolean withdraw(int job, long now) {
        int station = jobStation[job];
        if (station == NONE) {
            return false;
        }
        age(station, now);
        int q = station * classes + jobClass[job];
        int before = NONE;
        int at = head[q];
        while (at != job) {
            before = at;
            at = next[at];
        }
        if (before == NONE) {
            head[q] = next[job];
        } else {
            next[before] = next[job];
        }
        if (tail[q] == job) {
            tail[q] = before;
        }
        leave(job, station, now);
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
        idle[server] = false;
    }

    /** Whether a server is present and free. */
    public boolean isIdle(int server) {
        return idle[server];
    }

    /** Whether a job waits in a queue. */
    public boolean isWaiting(int job) {
        return jobStation[job] != NONE;
    }

    /**
     * Since when the first job of a class has been waiting at a station.
     *
     * @param station where
     * @param priority class
     * @return microdays, or -1 when none waits
     */
    public long oldest(int station, int priority) {
        int job = head[station * classes + priority];
        return job == NONE ? -1 : since[job];
    }

    private void age(int station, long now) {
        lengthIntegral[station] += (double) waiting[station] * (now - changed[station]);
        changed[station] = now;
    }

    /** Jobs waiting at a station now. */
    public int waiting(int station) {
        return waiting[station];
    }

    /** Sum of finished waits at a station, in microdays; jobs that did not wait count in neither this nor the next. */
    public double waitSum(int station) {
        return waitSum[station];
    }

    /** Jobs that have left a station's queue. */
    public long served(int station) {
        return served[station];
    }

    /**
     * Time integral of the number waiting.
     *
     * @param station where
     * @param now microdays
     * @return job-microdays from 0 to now
     */
    public double lengthIntegral(int station, long now) {
        age(station, now);
        return lengthIntegral[station];
    }

    /**
     * Waits so far of those still in the queue: the boundary term of Little's law.
     *
     * @param station where
     * @param now microdays
     * @return job-microdays
     */
    public double unfinishedWaits(int station, long now) {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            for (int job = head[station * classes + c]; job != NONE; job = next[job]) {
                sum += now - since[job];
            }
        }
        return sum;
    }
}

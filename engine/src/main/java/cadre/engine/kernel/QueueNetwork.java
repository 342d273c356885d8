package cadre.engine.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * Runs any {@link NetworkPlan} on the {@link Flow} and the {@link Agenda} that run an organisation: multi-skill servers,
 * priority classes, patience, hand-off times, feedback. One slot of the agenda for each server and each source; one of a
 * second agenda for each job, who is either patient or on the way. Allocated once, reset for each replication; in the loop nothing is allocated, and
 * nothing is called that is not known when the loop is compiled.
 *
 * <p>Times are days outside and whole microdays inside. Ties: agenda before timers only by their packed order, that is by
 * time, then slot or job. The results count from {@link #mark} on.
 */
public final class QueueNetwork {

    private static final double MICRODAYS = 1e6;
    private static final int LEAVES = -1;
    private static final int DRAWN = -2;
    private static final int NO_STREAM = -1;
    private static final int QUEUE_SHIFT = 32;

    private final Agenda agenda = new Agenda();
    private final Agenda timers = new Agenda();
    private final Flow flow = new Flow();
    private final Draws draws = new Draws();
    private final NetworkTally tally = new NetworkTally(flow);

    private int servers;
    private int classes;
    private int[] stationOfQueue = {};
    private int[] classOfQueue = {};
    private boolean graded;
    private double[] levels = {};
    private int[] gapStream = {};
    private int[] sourceQueue = {};
    private int[] patienceStream = {};
    private int stations;

    // By queue: where jobs go on to; by which stream they are late there; and where that is drawn, by which stream, and
    // from where to where in the lists of thresholds on its 63 random bits and of queues.
    private int[] onward = {};
    private int[] handOffStream = {};
    private int[] routeStream = {};
    private int[] firstRoute = {};
    private long[] thresholds = {};
    private int[] routes = {};

    /** Per server: the job served, and above {@link #QUEUE_SHIFT} from which queue. */
    private long[] serving = {};

    private int[] sourceOfJob = {};
    private long[] born = {};
    private int[] target = {};
    private int[] freeJobs = {};
    private int free;
    private int moving;
    private boolean impatient;
    private boolean timed;
    private long now;
    private long admitted;
    private long events;

    /**
     * Makes ready for a plan; kept until the next call.
     *
     * @param plan what to run
     */
    public void configure(NetworkPlan plan) {
        stations = plan.stations().size();
        classes = plan.classes();
        NetworkStreams streams = new NetworkStreams(plan);
        draws.configure(streams.laws());
        gapStream = streams.gaps();
        patienceStream = streams.patience();
        impatient = Arrays.stream(patienceStream).anyMatch(stream -> stream != NO_STREAM);
        timed = impatient || Arrays.stream(streams.handOffs()).anyMatch(stream -> stream != NO_STREAM);
        int queues = stations * classes;
        stationOfQueue = new int[queues];
        classOfQueue = new int[queues];
        Arrays.setAll(stationOfQueue, q -> q / classes);
        Arrays.setAll(classOfQueue, q -> q % classes);
        sourceQueue = plan.sources().stream()
                .mapToInt(source -> source.station() * classes + source.priority())
                .toArray();
        routeStream = new int[queues];
        handOffStream = new int[queues];
        Arrays.setAll(routeStream, q -> streams.routes()[stationOfQueue[q]]);
        Arrays.setAll(handOffStream, q -> streams.handOffs()[stationOfQueue[q]]);
        route(plan, queues);
        people(plan);
        tally.configure(stations, classes);
        if (born.length == 0) {
            growJobs(256);
        }
    }

    /** Where jobs go from each queue: one place for sure, or by thresholds on 63 random bits. */
    private void route(NetworkPlan plan, int queues) {
        onward = new int[queues];
        firstRoute = new int[queues + 1];
        thresholds = new long[queues * stations];
        routes = new int[queues * stations];
        int k = 0;
        for (int q = 0; q < queues; q++) {
            List<Double> next = plan.stations().get(stationOfQueue[q]).next();
            onward[q] = LEAVES;
            firstRoute[q] = k;
            double sum = 0;
            for (int to = 0; to < next.size(); to++) {
                sum += next.get(to);
                if (next.get(to) > 0) {
                    routes[k] = to * classes + classOfQueue[q];
                    onward[q] = next.get(to) >= 1 ? routes[k] : DRAWN;
                    thresholds[k++] = sum >= 1 ? Long.MAX_VALUE : (long) (sum * 0x1p63);
                }
            }
        }
        firstRoute[queues] = k;
    }

    private void people(NetworkPlan plan) {
        servers = plan.crews().stream().mapToInt(NetworkPlan.Crew::size).sum();
        int[][] serves = new int[servers][];
        double[][] levelsOf = new double[servers][];
        levels = new double[servers * stations];
        graded = false;
        int p = 0;
        for (NetworkPlan.Crew crew : plan.crews()) {
            int[] where = crew.stations().stream().mapToInt(Integer::intValue).toArray();
            double[] how =
                    crew.levels().stream().mapToDouble(Double::doubleValue).toArray();
            for (int i = 0; i < crew.size(); i++, p++) {
                serves[p] = where;
                levelsOf[p] = how;
                for (int k = 0; k < where.length; k++) {
                    levels[p * stations + where[k]] = how[k];
                    graded |= how[k] != 1;
                }
            }
        }
        flow.configure(serves, levelsOf, stations, classes);
        serving = new long[servers];
    }

    /**
     * Starts a replication: empty, everybody idle, the first job of each source to come.
     *
     * @param key of the random streams
     */
    public void reset(long key) {
        now = 0;
        events = 0;
        admitted = 0;
        draws.reset(key);
        timers.reset(timed ? born.length : 1);
        agenda.reset(servers + gapStream.length);
        flow.reset(born.length);
        tally.reset();
        free = born.length;
        for (int i = 0; i < free; i++) {
            freeJobs[i] = free - 1 - i;
        }
        for (int source = 0; source < gapStream.length; source++) {
            agenda.set(servers + source, draws.next(gapStream[source]));
        }
    }

    private void growJobs(int size) {
        int before = born.length;
        sourceOfJob = Arrays.copyOf(sourceOfJob, size);
        born = Arrays.copyOf(born, size);
        target = Arrays.copyOf(target, size);
        freeJobs = Arrays.copyOf(freeJobs, size);
        for (int job = size - 1; job >= before; job--) {
            freeJobs[free++] = job;
        }
        flow.grow(size);
        if (timed) {
            timers.grow(size);
        }
    }

    /**
     * Simulates until a time.
     *
     * @param day when to stop, after everything that happens then
     */
    public void runUntil(double day) {
        long until = (long) (day * MICRODAYS);
        loop(until, Long.MAX_VALUE);
        now = until;
    }

    /**
     * Lets a number of jobs in, then shuts the sources and simulates until the network is empty.
     *
     * @param jobs how many, over all sources, from the start of the replication
     */
    public void runOut(long jobs) {
        loop(Agenda.LATEST, jobs);
    }

    /** One event after the other; each lets at most one job go somewhere, so that going there is written once. */
    private void loop(long until, long jobs) {
        long count = 0;
        while (true) {
            long first = agenda.first();
            long timer = timers.first();
            long time = Math.min(first, timer) >>> Agenda.SLOT_BITS;
            if (time > until) {
                break;
            }
            int slot = (int) first & Agenda.MOST_SLOTS - 1;
            int to;
            if (timer < first) {
                to = expire((int) timer & Agenda.MOST_SLOTS - 1, time);
            } else if (slot < servers) {
                to = finish(slot, time);
            } else if (admitted < jobs) {
                to = admit(slot - servers, time);
            } else {
                agenda.clear(slot);
                continue;
            }
            now = time;
            if (to >= 0) {
                enter(moving, to, time);
            }
            count++;
        }
        events += count;
    }

    /** A job arrives; it is {@link #moving} to the queue that is returned. */
    private int admit(int source, long time) {
        admitted++;
        agenda.set(servers + source, time + draws.next(gapStream[source]));
        if (free == 0) {
            growJobs(2 * born.length);
        }
        int job = freeJobs[--free];
        born[job] = time;
        sourceOfJob[job] = source;
        moving = job;
        return sourceQueue[source];
    }

    private void enter(int job, int q, long time) {
        tally.enter(q, time);
        int server = flow.take(stationOfQueue[q]);
        if (server >= 0) {
            start(server, job, q, time);
        } else {
            flow.enqueue(job, q, time);
            if (impatient) {
                hope(job, time);
            }
        }
    }

    private void hope(int job, long time) {
        int patience = patienceStream[sourceOfJob[job]];
        if (patience != NO_STREAM) {
            timers.set(job, time + draws.next(patience));
        }
    }

    private void start(int server, int job, int q, long time) {
        long work = draws.next(q);
        if (graded) {
            work = (long) (work / levels[server * stations + stationOfQueue[q]] + 0.5);
        }
        agenda.set(server, time + work);
        serving[server] = (long) q << QUEUE_SHIFT | job;
    }

    /** A service ends; the job is {@link #moving} to the queue that is returned, if it is not negative. */
    private int finish(int server, long time) {
        int job = (int) serving[server];
        int q = (int) (serving[server] >>> QUEUE_SHIFT);
        int next = flow.release(server, time);
        if (next >= 0) {
            if (impatient && timers.isSet(next)) {
                timers.clear(next);
            }
            start(server, next, flow.left(next), time);
        } else {
            agenda.clear(server);
        }
        tally.leave(q, time);
        int to = onward[q];
        if (to == DRAWN) {
            to = draw(q);
        }
        moving = job;
        if (to < 0) {
            exit(job, q, time);
            return LEAVES;
        }
        if (handOffStream[q] != NO_STREAM) {
            handOff(job, to, handOffStream[q], time);
            return LEAVES;
        }
        return to;
    }

    private void handOff(int job, int to, int stream, long time) {
        target[job] = to;
        timers.set(job, time + draws.next(stream));
    }

    private int draw(int q) {
        long bits = draws.next(routeStream[q]);
        for (int route = firstRoute[q]; route < firstRoute[q + 1]; route++) {
            if (bits < thresholds[route]) {
                return routes[route];
            }
        }
        return LEAVES;
    }

    private void exit(int job, int q, long time) {
        tally.exit(classOfQueue[q], time - born[job]);
        freeJobs[free++] = job;
    }

    /** A hand-off is over and the job is {@link #moving} to the queue that is returned, or patience is. */
    private int expire(int job, long time) {
        timers.clear(job);
        if (!flow.withdraw(job, time)) {
            moving = job;
            return target[job];
        }
        int q = flow.left(job);
        tally.leave(q, time);
        tally.abandon(q);
        exit(job, q, time);
        return LEAVES;
    }

    /** From here on everything is counted; what was before only warmed up. */
    public void mark() {
        tally.mark(now);
    }

    /** Arrivals, ends of service, hand-offs and abandonments since the start of the replication. */
    public long events() {
        return events;
    }

    /** The time reached, in days. */
    public double day() {
        return now / MICRODAYS;
    }

    /** What was counted since {@link #mark}, until the time reached. */
    public NetworkTally counts() {
        return tally.read(now);
    }
}

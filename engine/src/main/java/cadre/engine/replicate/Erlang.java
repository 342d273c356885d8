package cadre.engine.replicate;

import cadre.engine.kernel.NetworkPlan;
import cadre.engine.kernel.NetworkPlan.Crew;
import cadre.engine.kernel.NetworkPlan.Source;
import cadre.engine.kernel.NetworkPlan.Station;
import cadre.engine.kernel.TimeLaw;
import cadre.engine.replicate.QueueingCase.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact results of queueing theory, on the flow kernel that runs an organisation: pooled and dedicated servers,
 * other service times, priorities, patience, rework. Every target is computed by its formula for the settings asked for.
 */
final class Erlang implements Study {

    private static final String POOL = "pool";
    private static final String DEDICATED = "dedicated";
    private static final String PRIORITY = "priority";
    private static final String PATIENCE = "patience";
    private static final String REWORK = "rework";

    /** Relaxation times after which the empty start is forgotten to e^−12, and least counted. */
    private static final double FORGOTTEN = 12;

    private static final double LEAST_COUNTED = 20;

    /** Days that the kernel's clock can hold. */
    private static final double LONGEST = 4e6;

    @Override
    public String name() {
        return "erlang";
    }

    @Override
    public String paper() {
        return "A. K. Erlang (1917), C. Palm (1946), A. Cobham (1954), J. R. Jackson (1957): exact results of queueing"
                + " theory";
    }

    @Override
    public String line() {
        return "How long work waits: pooled or dedicated people, priorities, patience, rework";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.word("system", "what is built", POOL, DEDICATED, PRIORITY, PATIENCE, REWORK)
                        .always(),
                Setting.whole(
                                "servers",
                                "people in the pool; with dedicated, queues of one person; at each station",
                                1,
                                1,
                                400)
                        .always(),
                Setting.real("load", "share of time that people work (pool, dedicated)", 0.8, 0.01, 0.99)
                        .always(),
                Setting.real("scv", "squared coefficient of variation of the service time", 1, 0, 64),
                Setting.real("load1", "load of the first class (priority)", 0.3, 0.001, 0.98),
                Setting.real("load2", "load of the second class (priority)", 0.5, 0.001, 0.98),
                Setting.real("arrivals", "arrivals per mean service (patience, rework)", 4, 0.01, 2000),
                Setting.real("theta", "1 / mean patience, in mean services (patience)", 1, 0.01, 100),
                Setting.probability("returns", "share that goes back after the second station (rework)", 0.2),
                Setting.real("rate2", "service rate of the second station, the first being 1 (rework)", 1, 0.01, 100),
                Setting.whole("services", "services counted in a run, about", 50_000, 1_000, 10_000_000));
    }

    @Override
    public List<Configuration> printed() {
        Configuration usual = Configuration.of(settings());
        List<Configuration> all = new ArrayList<>();
        for (String load : List.of("0.7", "0.8", "0.9")) {
            all.add(usual.with("system", DEDICATED).with("servers", "4").with("load", load));
            all.addAll(usual.with("load", load).all("servers", "1,2,3,4,5,8,10,20"));
        }
        all.addAll(usual.all("scv", "0,2,4"));
        Configuration priority = usual.with("system", PRIORITY);
        all.add(priority);
        all.add(priority.with("load1", "0.2").with("load2", "0.7"));
        Configuration patience = usual.with("system", PATIENCE);
        all.add(patience.with("servers", "5"));
        all.add(patience.with("servers", "20").with("arrivals", "20"));
        Configuration rework = usual.with("system", REWORK);
        all.add(rework.with("arrivals", "0.5"));
        all.add(rework.with("arrivals", "0.6").with("returns", "0.1").with("rate2", "0.9"));
        return all;
    }

    @Override
    public int runs() {
        return 100;
    }

    @Override
    public QueueingCase trial(Configuration configuration) {
        QueueingCase made = switch (configuration.word("system")) {
            case POOL -> pool(configuration);
            case DEDICATED -> dedicated(configuration);
            case PRIORITY -> priority(configuration);
            case PATIENCE -> patience(configuration);
            default -> rework(configuration);
        };
        if (made.warmUp() + made.counted() > LONGEST) {
            throw new UnfitConfiguration(
                    "a run would take " + (long) (made.warmUp() + made.counted()) + " mean services",
                    "at most " + (long) LONGEST + "; Maybe a lower load or fewer --services");
        }
        return made;
    }

    private static QueueingCase pool(Configuration c) {
        int servers = c.whole("servers");
        double load = c.real("load");
        double scv = c.real("scv");
        List<Reading> readings = new ArrayList<>();
        Double wait = scv == 1
                ? (Double) Queueing.pooledWait(servers, load * servers)
                : servers == 1 ? (Double) Queueing.singleWait(load, scv) : null;
        readings.add(new Reading(exact("mean wait", wait), counts -> counts.meanWait(0, 0)));
        Double share =
                scv == 1 ? (Double) Queueing.erlangC(servers, load * servers) : servers == 1 ? (Double) load : null;
        readings.add(new Reading(exact("share that waits", share), counts -> counts.shareWaiting(0, 0)));
        return new QueueingCase(
                new NetworkPlan(
                        List.of(Crew.of(servers, 0)),
                        List.of(leaving(new TimeLaw(1, scv))),
                        List.of(source(0, 0, load * servers, TimeLaw.NEVER)),
                        1),
                warmUp(servers, load, scv),
                counted(c, load * servers, servers, load, scv),
                readings);
    }

    private static QueueingCase dedicated(Configuration c) {
        int queues = c.whole("servers");
        double load = c.real("load");
        double scv = c.real("scv");
        List<Crew> crews = new ArrayList<>();
        List<Station> stations = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (int s = 0; s < queues; s++) {
            crews.add(Crew.of(1, s));
            stations.add(leaving(new TimeLaw(1, scv)));
            sources.add(source(s, 0, load, TimeLaw.NEVER));
        }
        Reading wait = new Reading(exact("mean wait", Queueing.singleWait(load, scv)), counts -> {
            double sum = 0;
            for (int s = 0; s < queues; s++) {
                sum += counts.meanWait(s, 0);
            }
            return sum / queues;
        });
        return new QueueingCase(
                new NetworkPlan(crews, stations, sources, 1),
                warmUp(1, load, scv),
                counted(c, load * queues, 1, load, scv),
                List.of(wait));
    }

    private static QueueingCase priority(Configuration c) {
        int servers = c.whole("servers");
        double scv = c.real("scv");
        double load = c.real("load1") + c.real("load2");
        if (load >= 1) {
            throw new UnfitConfiguration("--load1 and --load2 add up to " + load, "less than 1 together");
        }
        double first = c.real("load1") * servers;
        double second = c.real("load2") * servers;
        boolean known = servers == 1 || scv == 1;
        double[] waits = Queueing.priorityWaits(servers, first, second, scv);
        TimeLaw service = new TimeLaw(1, scv);
        return new QueueingCase(
                new NetworkPlan(
                        List.of(Crew.of(servers, 0)),
                        List.of(new Station(List.of(service, service), List.of(), TimeLaw.AT_ONCE)),
                        List.of(source(0, 0, first, TimeLaw.NEVER), source(0, 1, second, TimeLaw.NEVER)),
                        2),
                warmUp(servers, load, scv),
                counted(c, load * servers, servers, load, scv),
                List.of(
                        new Reading(
                                exact("mean wait of the first class", known ? (Double) waits[0] : null),
                                counts -> counts.meanWait(0, 0)),
                        new Reading(
                                exact("mean wait of the second class", known ? (Double) waits[1] : null),
                                counts -> counts.meanWait(0, 1))));
    }

    private static QueueingCase patience(Configuration c) {
        int servers = c.whole("servers");
        double arrivals = c.real("arrivals");
        double theta = c.real("theta");
        boolean known = c.real("scv") == 1;
        double[] targets = Queueing.impatient(servers, arrivals, theta);
        double forgets = FORGOTTEN * 2 * (1 + 1 / theta);
        double services = Math.min(arrivals, servers);
        return new QueueingCase(
                new NetworkPlan(
                        List.of(Crew.of(servers, 0)),
                        List.of(leaving(new TimeLaw(1, c.real("scv")))),
                        List.of(source(0, 0, arrivals, TimeLaw.exponential(1 / theta))),
                        1),
                forgets,
                Math.max(c.whole("services") / services, LEAST_COUNTED * forgets / FORGOTTEN),
                List.of(
                        new Reading(
                                exact("share that waits", known ? (Double) targets[0] : null),
                                counts -> counts.shareWaiting(0, 0)),
                        new Reading(
                                exact("number waiting", known ? (Double) targets[1] : null),
                                counts -> counts.meanWaiting(0, 0)),
                        new Reading(
                                exact("share that gives up", known ? (Double) targets[2] : null),
                                counts -> counts.shareAbandoned(0, 0))));
    }

    private static QueueingCase rework(Configuration c) {
        int servers = c.whole("servers");
        double arrivals = c.real("arrivals");
        double returns = c.real("returns");
        double rate = c.real("rate2");
        double through = arrivals / (1 - returns);
        double slower = Math.min(1, rate);
        if (!(through < servers * slower)) {
            throw new UnfitConfiguration(
                    "--arrivals " + arrivals + " with --returns " + returns + " make " + through
                            + " visits to a station",
                    "fewer than it can serve, " + servers * slower);
        }
        boolean known = c.real("scv") == 1;
        double there = Queueing.numberThere(servers, through) + Queueing.numberThere(servers, through / rate);
        double forgets = 2 * Queueing.relaxation(servers, through / servers / slower) / (slower * (1 - returns));
        return new QueueingCase(
                new NetworkPlan(
                        List.of(Crew.of(servers, 0), Crew.of(servers, 1)),
                        List.of(
                                new Station(List.of(new TimeLaw(1, c.real("scv"))), List.of(0.0, 1.0), TimeLaw.AT_ONCE),
                                new Station(
                                        List.of(new TimeLaw(1 / rate, c.real("scv"))),
                                        List.of(returns),
                                        TimeLaw.AT_ONCE)),
                        List.of(source(0, 0, arrivals, TimeLaw.NEVER)),
                        1),
                FORGOTTEN * forgets,
                Math.max(c.whole("services") / (2 * through), LEAST_COUNTED * forgets),
                List.of(
                        new Reading(
                                exact("number in the network", known ? (Double) there : null),
                                counts -> counts.meanHere(0) + counts.meanHere(1)),
                        new Reading(
                                exact("time in the network", known ? (Double) (there / arrivals) : null),
                                counts -> counts.meanStay(0))));
    }

    private static Measure exact(String name, @Nullable Double value) {
        return new Measure(name, value == null ? null : Target.exact(value));
    }

    private static Station leaving(TimeLaw service) {
        return new Station(List.of(service), List.of(), TimeLaw.AT_ONCE);
    }

    private static Source source(int station, int priority, double rate, TimeLaw patience) {
        return new Source(station, priority, TimeLaw.exponential(1 / rate), patience);
    }

    private static double warmUp(int servers, double load, double scv) {
        return FORGOTTEN * Queueing.relaxation(servers, load) * Math.max(1, (1 + scv) / 2) + FORGOTTEN;
    }

    private static double counted(Configuration c, double rate, int servers, double load, double scv) {
        return Math.max(
                c.whole("services") / rate,
                LEAST_COUNTED * Queueing.relaxation(servers, load) * Math.max(1, (1 + scv) / 2));
    }
}

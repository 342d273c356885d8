package cadre.bench;

import java.util.ArrayDeque;
import java.util.function.Supplier;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/** SSJ with one of its event lists and one of its generators. */
final class Ssj implements Contestant {

    private final String name;
    private final Supplier<EventList> list;
    private final Supplier<RandomStream> stream;

    Ssj(String name, Supplier<EventList> list, Supplier<RandomStream> stream) {
        this.name = name;
        this.list = list;
        this.stream = stream;
    }

    @Override
    public String name() {
        return "SSJ 3.3.2, " + name;
    }

    @Override
    public Result run(Network network, long seed) {
        long[] package6 = new long[6];
        java.util.Arrays.fill(package6, 12_345 + seed);
        MRG32k3a.setPackageSeed(package6);
        Model model = new Model(network, new Simulator(list.get()), stream.get());
        double waiting = 0;
        double here = 0;
        for (int r = 0; r < network.replications(); r++) {
            model.replicate();
            waiting += Level.sum(model.waiting);
            here += Level.sum(model.here);
        }
        return new Result(model.events, model.wait / model.visits, waiting, here, model.stays);
    }

    private static final class Model {
        private final Network network;
        private final Simulator simulator;
        private final RandomStream random;
        private final ArrayDeque<Service>[] queues;
        private final int[] free;
        private final Level[] waiting;
        private final Level[] here;
        private double stays;
        private int arrived;
        private long events;
        private double wait;
        private long visits;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Model(Network network, Simulator simulator, RandomStream random) {
            this.network = network;
            this.simulator = simulator;
            this.random = random;
            this.queues = new ArrayDeque[network.stations()];
            this.free = new int[network.stations()];
            this.waiting = new Level[network.stations()];
            this.here = new Level[network.stations()];
        }

        private double exponential() {
            return -Math.log(1 - random.nextDouble());
        }

        void replicate() {
            for (int s = 0; s < queues.length; s++) {
                queues[s] = new ArrayDeque<>();
                free[s] = network.servers();
                waiting[s] = new Level();
                here[s] = new Level();
            }
            arrived = 0;
            simulator.init();
            scheduleArrival();
            simulator.start();
        }

        private void scheduleArrival() {
            if (arrived++ < network.customers()) {
                new Arrival(simulator).schedule(exponential() / network.arrivalRate());
            }
        }

        private final class Arrival extends Event {
            Arrival(Simulator simulator) {
                super(simulator);
            }

            @Override
            public void actions() {
                events++;
                new Service(simulator).enter(0);
                scheduleArrival();
            }
        }

        /** A customer, and the event that its service ends. */
        private final class Service extends Event {
            private int station;
            private double since;
            private final double born;

            Service(Simulator simulator) {
                super(simulator);
                born = simulator.time();
            }

            void enter(int where) {
                station = where;
                since = simulator.time();
                here[where].change(1, since);
                if (free[where] > 0) {
                    free[where]--;
                    start();
                } else {
                    waiting[where].change(1, since);
                    queues[where].add(this);
                }
            }

            private void start() {
                wait += simulator.time() - since;
                visits++;
                schedule(exponential());
            }

            @Override
            public void actions() {
                events++;
                Service next = queues[station].poll();
                if (next == null) {
                    free[station]++;
                } else {
                    waiting[station].change(-1, simulator.time());
                    next.start();
                }
                here[station].change(-1, simulator.time());
                if (station + 1 < network.stations()) {
                    enter(station + 1);
                } else if (network.returns() > 0 && random.nextDouble() < network.returns()) {
                    enter(0);
                } else {
                    stays += simulator.time() - born;
                }
            }
        }
    }
}

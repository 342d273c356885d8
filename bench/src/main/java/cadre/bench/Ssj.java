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
        for (int r = 0; r < network.replications(); r++) {
            model.replicate();
        }
        return new Result(model.events, model.wait / model.visits);
    }

    private static final class Model {
        private final Network network;
        private final Simulator simulator;
        private final RandomStream random;
        private final ArrayDeque<Service>[] queues;
        private final int[] free;
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
        }

        private double exponential() {
            return -Math.log(1 - random.nextDouble());
        }

        void replicate() {
            for (int s = 0; s < queues.length; s++) {
                queues[s] = new ArrayDeque<>();
                free[s] = network.servers();
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

            Service(Simulator simulator) {
                super(simulator);
            }

            void enter(int where) {
                station = where;
                since = simulator.time();
                if (free[where] > 0) {
                    free[where]--;
                    start();
                } else {
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
                    next.start();
                }
                if (station + 1 < network.stations()) {
                    enter(station + 1);
                } else if (network.returns() > 0 && random.nextDouble() < network.returns()) {
                    enter(0);
                }
            }
        }
    }
}

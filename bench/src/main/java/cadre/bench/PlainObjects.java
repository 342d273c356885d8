package cadre.bench;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** What one writes plainly: an object per event and customer, a {@code PriorityQueue}, an {@code ArrayDeque} a station. */
final class PlainObjects implements Contestant {

    @Override
    public String name() {
        return "plain objects, PriorityQueue";
    }

    @Override
    public Result run(Network network, long seed) {
        long events = 0;
        double wait = 0;
        long visits = 0;
        double waiting = 0;
        double here = 0;
        double stays = 0;
        for (int r = 0; r < network.replications(); r++) {
            Model model = new Model(network, seed + r);
            model.run();
            events += model.events;
            wait += model.wait;
            visits += model.visits;
            waiting += Level.sum(model.waiting);
            here += Level.sum(model.here);
            stays += model.stays;
        }
        return new Result(events, wait / visits, waiting, here, stays);
    }

    private static final class Customer {
        double born;
        double since;
    }

    private record Event(double time, int station, Customer customer) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return Double.compare(time, other.time);
        }
    }

    private static final class Model {
        private final Network network;
        private final SplittableRandom random;
        private final PriorityQueue<Event> pending = new PriorityQueue<>();
        private final ArrayDeque<Customer>[] queues;
        private final int[] free;
        private final Level[] waiting;
        private final Level[] here;
        private double stays;
        private double now;
        private int arrived;
        private long events;
        private double wait;
        private long visits;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Model(Network network, long seed) {
            this.network = network;
            this.random = new SplittableRandom(seed);
            this.queues = new ArrayDeque[network.stations()];
            this.free = new int[network.stations()];
            this.waiting = new Level[network.stations()];
            this.here = new Level[network.stations()];
            for (int s = 0; s < queues.length; s++) {
                waiting[s] = new Level();
                here[s] = new Level();
                queues[s] = new ArrayDeque<>();
                free[s] = network.servers();
            }
        }

        private double exponential() {
            return -Math.log(1 - random.nextDouble());
        }

        void run() {
            scheduleArrival();
            Event event;
            while ((event = pending.poll()) != null) {
                now = event.time();
                events++;
                if (event.station() < 0) {
                    event.customer().born = now;
                    enter(0, event.customer());
                    scheduleArrival();
                } else {
                    leave(event.station(), event.customer());
                }
            }
        }

        private void scheduleArrival() {
            if (arrived++ < network.customers()) {
                pending.add(new Event(now + exponential() / network.arrivalRate(), -1, new Customer()));
            }
        }

        private void enter(int station, Customer customer) {
            customer.since = now;
            here[station].change(1, now);
            if (free[station] > 0) {
                free[station]--;
                start(station, customer);
            } else {
                waiting[station].change(1, now);
                queues[station].add(customer);
            }
        }

        private void start(int station, Customer customer) {
            wait += now - customer.since;
            visits++;
            pending.add(new Event(now + exponential(), station, customer));
        }

        private void leave(int station, Customer customer) {
            Customer next = queues[station].poll();
            if (next == null) {
                free[station]++;
            } else {
                waiting[station].change(-1, now);
                start(station, next);
            }
            here[station].change(-1, now);
            if (station + 1 < network.stations()) {
                enter(station + 1, customer);
            } else if (network.returns() > 0 && random.nextDouble() < network.returns()) {
                enter(0, customer);
            } else {
                stays += now - customer.born;
            }
        }
    }
}

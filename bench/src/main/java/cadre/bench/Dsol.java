package cadre.bench;

import java.util.ArrayDeque;
import java.util.SplittableRandom;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;

/** DSOL with its default event list and events as lambdas. */
final class Dsol implements Contestant {

    @Override
    public String name() {
        return "DSOL 4.2.4";
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
            DevsSimulator<Double> simulator = new DevsSimulator<>("bench");
            Model model = new Model(simulator, network, seed + r);
            simulator.initialize(model, new SingleReplication<>("r" + r, 0.0, 0.0, 1e12));
            synchronized (model) {
                simulator.start();
                while (!model.done) {
                    try {
                        model.wait(1_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(e);
                    }
                }
            }
            simulator.cleanUp();
            events += model.events;
            wait += model.wait;
            visits += model.visits;
            waiting += Level.sum(model.waiting);
            here += Level.sum(model.here);
            stays += model.stays;
        }
        return new Result(events, wait / visits, waiting, here, stays);
    }

    private static final class Model extends AbstractDsolModel<Double, DevsSimulator<Double>> {
        private static final long serialVersionUID = 1L;
        private final transient Network network;
        private final transient SplittableRandom random;
        private final transient ArrayDeque<double[]>[] queues;
        private final int[] free;
        private final transient Level[] waiting;
        private final transient Level[] here;
        private double stays;
        private int arrived;
        private long inside;
        private long events;
        private double wait;
        private long visits;
        private boolean done;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Model(DevsSimulator<Double> simulator, Network network, long seed) {
            super(simulator);
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

        @Override
        public void constructModel() {
            scheduleArrival();
        }

        private double exponential() {
            return -Math.log(1 - random.nextDouble());
        }

        private void scheduleArrival() {
            if (arrived < network.customers()) {
                arrived++;
                inside++;
                getSimulator().scheduleEventRel(exponential() / network.arrivalRate(), this::arrive);
            }
        }

        private void arrive() {
            events++;
            enter(0, new double[] {0, getSimulator().getSimulatorTime()});
            scheduleArrival();
        }

        private void enter(int station, double[] customer) {
            customer[0] = getSimulator().getSimulatorTime();
            here[station].change(1, customer[0]);
            if (free[station] > 0) {
                free[station]--;
                begin(station, customer);
            } else {
                waiting[station].change(1, customer[0]);
                queues[station].add(customer);
            }
        }

        private void begin(int station, double[] customer) {
            wait += getSimulator().getSimulatorTime() - customer[0];
            visits++;
            getSimulator().scheduleEventRel(exponential(), () -> leave(station, customer));
        }

        private void leave(int station, double[] customer) {
            events++;
            double[] next = queues[station].poll();
            if (next == null) {
                free[station]++;
            } else {
                waiting[station].change(-1, getSimulator().getSimulatorTime());
                begin(station, next);
            }
            here[station].change(-1, getSimulator().getSimulatorTime());
            if (station + 1 < network.stations()) {
                enter(station + 1, customer);
            } else if (network.returns() > 0 && random.nextDouble() < network.returns()) {
                enter(0, customer);
            } else {
                stays += getSimulator().getSimulatorTime() - customer[1];
                if (--inside == 0) {
                    synchronized (this) {
                        done = true;
                        notifyAll();
                    }
                }
            }
        }
    }
}

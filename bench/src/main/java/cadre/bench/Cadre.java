package cadre.bench;

import cadre.core.numerics.Philox;
import cadre.engine.kernel.NetworkPlan;
import cadre.engine.kernel.NetworkTally;
import cadre.engine.kernel.QueueNetwork;
import cadre.engine.kernel.TimeLaw;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The flow kernel as it runs an organisation: skills, priorities, patience, hand-offs and all statistics in the loop. */
final class Cadre implements Contestant {

    private final QueueNetwork kernel = new QueueNetwork();

    @Override
    public String name() {
        return "Cadre";
    }

    @Override
    public Result run(Network network, long seed) {
        kernel.configure(plan(network));
        long events = 0;
        double wait = 0;
        long visits = 0;
        for (int r = 0; r < network.replications(); r++) {
            kernel.reset(Philox.key(seed, 0, r));
            kernel.runOut(network.customers());
            events += kernel.events();
            NetworkTally counts = kernel.counts();
            for (int s = 0; s < network.stations(); s++) {
                visits += counts.visits(s, 0);
                wait += counts.meanWait(s, 0) * counts.visits(s, 0);
            }
        }
        return new Result(events, wait / visits);
    }

    static NetworkPlan plan(Network network) {
        int n = network.stations();
        List<NetworkPlan.Crew> crews = new ArrayList<>();
        List<NetworkPlan.Station> stations = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            crews.add(NetworkPlan.Crew.of(network.servers(), s));
            List<Double> next = new ArrayList<>(Collections.nCopies(n, 0.0));
            if (s + 1 < n) {
                next.set(s + 1, 1.0);
            } else {
                next.set(0, network.returns());
            }
            stations.add(new NetworkPlan.Station(List.of(TimeLaw.exponential(1)), next, TimeLaw.AT_ONCE));
        }
        NetworkPlan.Source source =
                new NetworkPlan.Source(0, 0, TimeLaw.exponential(1 / network.arrivalRate()), TimeLaw.NEVER);
        return new NetworkPlan(crews, stations, List.of(source), 1);
    }
}

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
    private final boolean everything;

    /** With {@code everything}, two classes, patience, hand-off times and graded skills are used, not only there. */
    Cadre(boolean everything) {
        this.everything = everything;
    }

    @Override
    public String name() {
        return everything ? "Cadre, with two classes, patience, hand-offs, graded skills in use" : "Cadre";
    }

    @Override
    public boolean sameWork() {
        return !everything;
    }

    @Override
    public Result run(Network network, long seed) {
        kernel.configure(everything ? everything(network) : plan(network));
        long events = 0;
        double wait = 0;
        long visits = 0;
        double waiting = 0;
        double here = 0;
        double stays = 0;
        for (int r = 0; r < network.replications(); r++) {
            kernel.reset(Philox.key(seed, 0, r));
            kernel.runOut(network.customers());
            events += kernel.events();
            NetworkTally counts = kernel.counts();
            for (int s = 0; s < network.stations(); s++) {
                for (int c = 0; c < (everything ? 2 : 1); c++) {
                    visits += counts.visits(s, c);
                    wait += counts.meanWait(s, c) * counts.visits(s, c);
                    waiting += counts.meanWaiting(s, c) * counts.days();
                }
                here += counts.meanHere(s) * counts.days();
            }
            stays += counts.meanStay(0) * counts.gone(0);
        }
        return new Result(events, wait / visits, waiting, here, stays);
    }

    /**
     * The same stations and load with all that the kernel can do: a third of the jobs goes first, jobs are patient for 30
     * services in the mean, every move takes a tenth of a service, half of the servers work at levels 1.25 and 0.75 and
     * the fast ones serve the next station too.
     */
    static NetworkPlan everything(Network network) {
        NetworkPlan plain = plan(network);
        TimeLaw patience = TimeLaw.exponential(30);
        int n = network.stations();
        List<NetworkPlan.Crew> crews = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            List<Integer> both = n > 1 ? List.of(s, (s + 1) % n) : List.of(s);
            crews.add(new NetworkPlan.Crew(1, both, Collections.nCopies(both.size(), 1.25)));
            crews.add(new NetworkPlan.Crew(1, List.of(s), List.of(0.75)));
            crews.add(NetworkPlan.Crew.of(network.servers() - 2, s));
        }
        TimeLaw service = TimeLaw.exponential(1);
        List<NetworkPlan.Station> stations = plain.stations().stream()
                .map(s -> new NetworkPlan.Station(List.of(service, service), s.next(), TimeLaw.exponential(0.1)))
                .toList();
        List<NetworkPlan.Source> sources = List.of(
                new NetworkPlan.Source(0, 0, TimeLaw.exponential(3 / network.arrivalRate()), patience),
                new NetworkPlan.Source(0, 1, TimeLaw.exponential(1.5 / network.arrivalRate()), patience));
        return new NetworkPlan(crews, stations, sources, 2);
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

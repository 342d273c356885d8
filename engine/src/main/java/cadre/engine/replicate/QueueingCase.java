package cadre.engine.replicate;

import cadre.engine.kernel.NetworkPlan;
import cadre.engine.kernel.NetworkTally;
import cadre.engine.kernel.QueueNetwork;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A queueing network with what is read off it.
 *
 * @param plan the network
 * @param warmUp days before anything is counted
 * @param counted days that are counted
 * @param readings what is measured
 */
record QueueingCase(NetworkPlan plan, double warmUp, double counted, List<Reading> readings) implements Trial {

    /**
     * A number read off the counts.
     *
     * @param measure name and target
     * @param from how it is read
     */
    record Reading(Measure measure, ToDoubleFunction<NetworkTally> from) {}

    QueueingCase {
        readings = List.copyOf(readings);
    }

    @Override
    public List<Measure> measures() {
        return readings.stream().map(Reading::measure).toList();
    }

    @Override
    public Runner runner() {
        QueueNetwork network = new QueueNetwork();
        network.configure(plan);
        return (key, measured) -> {
            network.reset(key);
            network.runUntil(warmUp);
            network.mark();
            network.runUntil(warmUp + counted);
            NetworkTally counts = network.counts();
            for (int i = 0; i < measured.length; i++) {
                measured[i] = readings.get(i).from().applyAsDouble(counts);
            }
        };
    }
}

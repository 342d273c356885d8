package cadre.engine.decide;

import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Trials with normal outcomes: net value = what a function says of the scenario + a deviation for each draw and structure +
 * one for each replication and structure + luck that all structures share.
 */
final class KnownTrials implements Trials {

    private final ToDoubleFunction<Scenario> mean;
    private final long seed;
    private final double between;
    private final double within;
    private final Map<Phase, Long> orders = new HashMap<>();
    private Phase phase = Phase.TUNING;
    private @Nullable Phase stopIn;
    private long stopAfter;
    private Effort.Stop reason = Effort.Stop.CANCELLED;

    KnownTrials(double between, double within, ToDoubleFunction<Scenario> mean) {
        this(77, between, within, mean);
    }

    KnownTrials(long seed, double between, double within, ToDoubleFunction<Scenario> mean) {
        this.seed = seed;
        this.mean = mean;
        this.between = between;
        this.within = within;
    }

    /** From now on, a part is stopped after so many orders. */
    KnownTrials stopping(Phase in, long after, Effort.Stop why) {
        stopIn = in;
        stopAfter = after;
        reason = why;
        return this;
    }

    @Override
    public void begin(Phase next, long replications) {
        phase = next;
        orders.put(next, 0L);
    }

    private long done() {
        return orders.getOrDefault(phase, 0L);
    }

    @Override
    public List<Outcome> run(List<Order> wanted) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Order order : wanted) {
            if (stop() != null) {
                break;
            }
            outcomes.add(outcome(order));
            orders.merge(phase, 1L, Long::sum);
        }
        return outcomes;
    }

    private double z(int a, int b, int c, int d) {
        return Normal.quantile(Philox.uniform(seed, a, b, c, d));
    }

    private Outcome outcome(Order order) {
        int kind = order.scenario().layout().structure().kind().ordinal();
        double level = mean.applyAsDouble(order.scenario()) + between * z(order.block(), kind, 0, 1);
        double[] nets = new double[order.replications()];
        double sum = 0;
        for (int r = 0; r < nets.length; r++) {
            int number = order.first() + r;
            nets[r] = level + within * z(order.block(), kind, number, 2) + 1000 * z(order.block(), 0, number, 3);
            sum += nets[r];
        }
        double[] means = new double[Metric.values().length];
        means[Metric.NET.ordinal()] = sum / nets.length;
        means[Metric.VALUE.ordinal()] = 1000;
        int months = order.scenario().settings().horizonMonths();
        double[] net = new double[months + 1];
        for (int m = 0; m <= months; m++) {
            net[m] = means[Metric.NET.ordinal()] * m / months;
        }
        return new Outcome(
                order.block(),
                nets.length,
                means,
                nets,
                new Outcome.Curves(new double[months + 1], new double[months + 1], net, new double[] {1}));
    }

    @Override
    public Effort.@Nullable Stop stop() {
        return phase == stopIn && done() >= stopAfter ? reason : null;
    }

    @Override
    public double[] parameters(Scenario.Settings settings, int block) {
        double[] theta = new double[Parameter.values().length];
        for (Parameter p : Parameter.values()) {
            theta[p.ordinal()] = settings.prior(p).quantile(Philox.uniform(5, block, p.ordinal(), 0, 0));
        }
        return theta;
    }
}

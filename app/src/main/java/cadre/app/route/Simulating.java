package cadre.app.route;

import cadre.app.run.Budget;
import cadre.app.run.Runner;
import cadre.app.run.Watch;
import cadre.core.numerics.Interval;
import cadre.core.numerics.Sample;
import cadre.core.plan.Case;
import cadre.core.plan.Layout;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.Structures;
import cadre.engine.decide.Effort;
import cadre.engine.decide.Phase;
import cadre.engine.decide.Trials;
import cadre.engine.simulate.Simulator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One structure in depth: every metric, and what happens in one replication. */
public final class Simulating {

    private static final double LEVEL = 0.95;

    private final Scenario scenario;
    private final long seed;

    /**
     * Ready to simulate.
     *
     * @param subject the company and its work
     * @param structure which, with its sizes
     * @param start from which point of view
     * @param seed of all chance
     * @throws IllegalArgumentException when the own layout is asked for and the company has named no teams
     */
    public Simulating(Case subject, Structure structure, Scenario.Start start, long seed) {
        this.scenario = subject.under(
                Structures.layout(subject.company(), subject.portfolio(), structure),
                new Scenario.Settings(
                        subject.settings().horizonMonths(),
                        start,
                        subject.settings().priors()));
        this.seed = seed;
    }

    /**
     * How a structure did.
     *
     * @param metrics every metric with its 95 % interval over draws of the parameters
     * @param worst per metric, the value that nine in ten draws stay above
     * @param best per metric, the value that nine in ten draws stay below
     * @param draws finished
     * @param replications under each draw
     * @param stopped whether the user stopped it
     */
    public record Portrait(
            Map<Metric, Interval> metrics,
            Map<Metric, Double> worst,
            Map<Metric, Double> best,
            int draws,
            int replications,
            boolean stopped) {

        /** Copies the maps. */
        public Portrait {
            metrics = Map.copyOf(metrics);
            worst = Map.copyOf(worst);
            best = Map.copyOf(best);
        }
    }

    /** The teams. */
    public Layout layout() {
        return scenario.layout();
    }

    /**
     * Simulates.
     *
     * @param draws of the parameters, at least 2
     * @param replications under each draw
     * @param threads at least 1
     * @param watch is told the progress and may stop early
     * @return nothing when stopped before two draws were finished
     */
    public Optional<Portrait> portrait(int draws, int replications, int threads, Watch watch) {
        List<Outcome> outcomes;
        Effort.Stop stop;
        try (Runner runner = new Runner(seed, threads, Budget.unlimited(), named(watch))) {
            runner.begin(Phase.STEADY, (long) draws * replications);
            outcomes = runner.run(IntStream.range(0, draws)
                    .mapToObj(block -> new Trials.Order(scenario, block, 0, replications))
                    .toList());
            stop = outcomes.size() < draws ? runner.stop() : null;
        }
        return outcomes.size() < 2 ? Optional.empty() : Optional.of(portrait(outcomes, replications, stop));
    }

    private static Portrait portrait(List<Outcome> outcomes, int replications, Effort.@Nullable Stop stop) {
        Map<Metric, Interval> metrics = new EnumMap<>(Metric.class);
        Map<Metric, Double> worst = new EnumMap<>(Metric.class);
        Map<Metric, Double> best = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            double[] values = outcomes.stream().mapToDouble(o -> o.mean(metric)).toArray();
            metrics.put(metric, Sample.mean(values, LEVEL));
            Arrays.sort(values);
            worst.put(metric, Sample.percentile(values, 0.1));
            best.put(metric, Sample.percentile(values, 0.9));
        }
        return new Portrait(metrics, worst, best, outcomes.size(), replications, stop != null);
    }

    private static Watch named(Watch watch) {
        return new Watch() {
            @Override
            public void progress(String doing, long done, long total) {
                watch.progress("simulating", done, total);
            }

            @Override
            public boolean stopped() {
                return watch.stopped();
            }
        };
    }

    /**
     * One replication, followed by hand.
     *
     * @param draw number of the draw of the parameters
     * @param replication number of the replication
     * @return everything that happened
     */
    public Diary diary(int draw, int replication) {
        Diary diary = new Diary(scenario);
        Simulator.trace(scenario, seed, draw, replication, diary::happened);
        return diary;
    }
}

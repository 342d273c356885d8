package cadre.app.route;

import cadre.app.run.Budget;
import cadre.app.run.Runner;
import cadre.app.run.Watch;
import cadre.core.numerics.Interval;
import cadre.core.numerics.Sample;
import cadre.core.plan.Case;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.engine.decide.Phase;
import cadre.engine.decide.Trials;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What companies bring with the teams that they have, a few draws of the parameters at a time, for somebody who moves people
 * about and looks. Draw n of one company and draw n of another have the same parameters and the same chance, so that
 * they can be compared draw by draw, and more can be added to what is there. To be closed; for one thread at a time.
 */
public final class KeyFigures implements AutoCloseable {

    /** What is looked at, the most important first. */
    public static final List<Metric> METRICS = List.of(Metric.NET, Metric.SHARE_PRODUCTION, Metric.TIME_TO_PRODUCTION);

    private static final double LEVEL = 0.95;

    private final Runner runner;

    /**
     * Ready to look.
     *
     * @param seed of all chance
     * @param threads at least 1; changes nothing but the time
     */
    public KeyFigures(long seed, int threads) {
        this.runner = new Runner(seed, threads, Budget.unlimited(), Watch.NOBODY);
    }

    /** What one company brought, draw by draw. */
    public static final class Drawn {

        /** Nothing yet. */
        public static final Drawn NONE = new Drawn(new double[METRICS.size()][0]);

        private final double[][] values;

        private Drawn(double[][] values) {
            this.values = values;
        }

        /** How many draws there are. */
        public int draws() {
            return values[0].length;
        }

        /**
         * The mean of a metric with its 95 % interval over draws of the parameters.
         *
         * @param metric one of {@link #METRICS}; there are at least two draws
         */
        public Interval mean(Metric metric) {
            return Sample.mean(of(metric), LEVEL);
        }

        /**
         * The mean by which a metric is more than that of another company, draw by draw, with its 95 % interval.
         *
         * @param metric one of {@link #METRICS}
         * @param other of which as many draws are looked at as both have, at least two
         */
        public Interval change(Metric metric, Drawn other) {
            double[] mine = of(metric);
            double[] theirs = other.of(metric);
            double[] change = new double[Math.min(mine.length, theirs.length)];
            for (int d = 0; d < change.length; d++) {
                change[d] = mine[d] - theirs[d];
            }
            return Sample.mean(change, LEVEL);
        }

        private double[] of(Metric metric) {
            int at = METRICS.indexOf(metric);
            if (at < 0) {
                throw new IllegalArgumentException(metric + " is not a key figure");
            }
            return values[at];
        }
    }

    /**
     * Draws some more.
     *
     * @param subject a company that has named its teams
     * @param before what is there of it
     * @param draws how many more, at least 1
     * @return all of them
     * @throws IllegalArgumentException when the company has named no teams
     */
    public Drawn more(Case subject, Drawn before, int draws) {
        Scenario scenario = subject.under(
                Structures.layout(subject.company(), subject.portfolio(), Structure.of(StructureKind.OWN)),
                new Scenario.Settings(
                        subject.settings().horizonMonths(),
                        Scenario.Start.STEADY,
                        subject.settings().priors()));
        int first = before.draws();
        runner.begin(Phase.STEADY, draws);
        List<Outcome> outcomes = runner.run(IntStream.range(first, first + draws)
                .mapToObj(block -> new Trials.Order(scenario, block, 0, 1))
                .toList());
        double[][] values = new double[METRICS.size()][];
        for (int m = 0; m < values.length; m++) {
            values[m] = Arrays.copyOf(before.values[m], first + outcomes.size());
            for (int d = 0; d < outcomes.size(); d++) {
                values[m][first + d] = outcomes.get(d).mean(METRICS.get(m));
            }
        }
        return new Drawn(values);
    }

    @Override
    public void close() {
        runner.close();
    }
}

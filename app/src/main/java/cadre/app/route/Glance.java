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
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.engine.decide.Phase;
import cadre.engine.decide.Trials;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The quick answer for somebody who moves people about and looks at once: net value of a layout over few draws of the
 * parameters, and what changes against the present one in the same draws with the same chance. The present layout is
 * simulated once and kept. The number of draws is fixed, not the time, so that the same question has the same answer on
 * every machine; the error is what the interval says. To be closed.
 */
public final class Glance implements AutoCloseable {

    private static final double LEVEL = 0.95;
    private static final int DRAWS = 24;

    private final Case subject;
    private final Scenario.Start start;
    private final Runner runner;
    private double[] present = {};

    /**
     * Ready to look.
     *
     * @param subject the company and its work
     * @param start from which point of view
     * @param seed of all chance
     * @param threads at least 1; changes nothing but the time
     */
    public Glance(Case subject, Scenario.Start start, long seed, int threads) {
        this.subject = subject;
        this.start = start;
        this.runner = new Runner(seed, threads, Budget.unlimited(), Watch.NOBODY);
    }

    /**
     * What a glance shows.
     *
     * @param net net value over the horizon, its mean with a 95 % interval over draws of the parameters
     * @param change net value minus that of the present layout, draw by draw; nothing when the company names no teams
     * @param draws of the parameters, one replication under each
     */
    public record Answer(Interval net, Optional<Interval> change, int draws) {}

    /**
     * Looks at a structure.
     *
     * @param structure which, with its sizes
     * @throws IllegalArgumentException when the own layout is asked for and the company has named no teams
     */
    public Answer of(Structure structure) {
        return of(Structures.layout(subject.company(), subject.portfolio(), structure));
    }

    /**
     * Looks at a layout.
     *
     * @param layout any layout of the company
     */
    public Answer of(Layout layout) {
        double[] net = nets(layout);
        if (subject.company().teams().isEmpty()) {
            return new Answer(Sample.mean(net, LEVEL), Optional.empty(), DRAWS);
        }
        if (present.length == 0) {
            present = nets(Structures.layout(subject.company(), subject.portfolio(), Structure.of(StructureKind.OWN)));
        }
        double[] change = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            change[d] = net[d] - present[d];
        }
        return new Answer(Sample.mean(net, LEVEL), Optional.of(Sample.mean(change, LEVEL)), DRAWS);
    }

    private double[] nets(Layout layout) {
        Scenario scenario = subject.under(
                layout,
                new Scenario.Settings(
                        subject.settings().horizonMonths(),
                        start,
                        subject.settings().priors()));
        runner.begin(Phase.STEADY, DRAWS);
        List<Outcome> outcomes = runner.run(IntStream.range(0, DRAWS)
                .mapToObj(block -> new Trials.Order(scenario, block, 0, 1))
                .toList());
        return outcomes.stream().mapToDouble(o -> o.mean(Metric.NET)).toArray();
    }

    @Override
    public void close() {
        runner.close();
    }
}

package cadre.app.run;

import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Effort;
import cadre.engine.decide.Phase;
import cadre.engine.decide.Trials;
import cadre.engine.simulate.Simulator;
import cadre.engine.simulate.Theta;
import cadre.engine.simulate.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Simulates on a fixed number of threads. Each order is a pure function of its own numbers and its outcome is put where
 * the order stood, so that the number of threads changes nothing but the time it takes.
 */
public final class Runner implements Trials, AutoCloseable {

    private final long seed;
    private final Watch watch;
    private final Budget budget;
    private final Workers<Workspace> workers;
    private final AtomicReference<Effort.@Nullable Stop> cut = new AtomicReference<>();
    private final AtomicLong done = new AtomicLong();
    private final Interim interim = new Interim();
    private Phase phase = Phase.TUNING;
    private long most;
    private long orders;
    private boolean first;

    /**
     * A runner; to be closed.
     *
     * @param seed of all chance
     * @param threads at least 1
     * @param budget what ends parts early
     * @param watch is told the progress and may stop everything
     */
    public Runner(long seed, int threads, Budget budget, Watch watch) {
        this.seed = seed;
        this.watch = watch;
        this.budget = budget;
        workers = new Workers<>(threads, Workspace::new);
        watch.follow(interim);
    }

    @Override
    public void begin(Phase next, long replications) {
        phase = next;
        most = replications;
        orders = 0;
        first = true;
        done.set(0);
        if (cut.get() != Effort.Stop.CANCELLED) {
            cut.set(null);
        }
        budget.begin(next);
        watch.progress(next.doing(), 0, replications);
    }

    @Override
    public Effort.@Nullable Stop stop() {
        return stop(orders, false);
    }

    private Effort.@Nullable Stop stop(long begun, boolean owed) {
        Effort.Stop known = cut.get();
        if (known == null) {
            known = watch.stopped() ? Effort.Stop.CANCELLED : budget.stop(begun, owed);
            if (known != null && !cut.compareAndSet(null, known)) {
                known = cut.get();
            }
        }
        return known;
    }

    @Override
    public List<Outcome> run(List<Order> wanted) {
        // A comparison gets its first draws whatever the time, so that there is an answer.
        boolean owed = first && (phase == Phase.STEADY || phase == Phase.FROM_HERE);
        first = false;
        @Nullable Outcome[] outcomes = new Outcome[wanted.size()];
        boolean uninterrupted = workers.each(wanted.size(), k -> stop(orders + k, owed) == null, (k, workspace) -> {
            Order order = wanted.get(k);
            Outcome outcome = Simulator.run(
                    order.scenario(), seed, order.block(), order.first(), order.replications(), workspace);
            outcomes[k] = outcome;
            interim.add(
                    phase,
                    order.scenario().layout().structure().kind(),
                    order.block(),
                    order.replications(),
                    outcome.mean(Metric.NET));
            long now = done.addAndGet(order.replications());
            watch.progress(phase.doing(), now, Math.max(now, most));
        });
        if (!uninterrupted) {
            cut.set(Effort.Stop.CANCELLED);
        }
        List<Outcome> finished = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome == null) {
                break;
            }
            finished.add(outcome);
        }
        orders += finished.size();
        return finished;
    }

    @Override
    public void contenders(List<StructureKind> left) {
        interim.contenders(left);
    }

    @Override
    public double[] parameters(Scenario.Settings settings, int block) {
        Theta theta = new Theta();
        theta.draw(settings, seed, block);
        return Arrays.stream(Parameter.values()).mapToDouble(theta::get).toArray();
    }

    @Override
    public void close() {
        workers.close();
    }
}

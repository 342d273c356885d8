package cadre.engine.decide;

import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the parts of a decision order, and remembers which stop each of them has seen. Whether to stop is asked at
 * most once between two orders, so that a computation which is stopped after the same number of orders takes the same
 * way.
 */
final class Meter {

    private final Trials trials;
    private final List<Effort.Part> parts = new ArrayList<>();
    private Phase phase = Phase.TUNING;
    private boolean open;
    private long orders;
    private long replications;
    private boolean asked;
    private Effort.@Nullable Stop seen;

    Meter(Trials trials) {
        this.trials = trials;
    }

    void begin(Phase next, long most) {
        phase = next;
        open = true;
        orders = 0;
        replications = 0;
        asked = false;
        seen = null;
        trials.begin(next, most);
    }

    /** The outcomes in order; fewer when stopped meanwhile. */
    List<Outcome> run(List<Trials.Order> wanted) {
        if (seen != null) {
            return List.of();
        }
        List<Outcome> outcomes = trials.run(wanted);
        asked = false;
        orders += outcomes.size();
        for (Outcome outcome : outcomes) {
            replications += outcome.replications();
        }
        if (outcomes.size() < wanted.size()) {
            seen = trials.stop();
            asked = true;
            if (seen == null) {
                throw new IllegalStateException("fewer outcomes than orders, and no reason to stop");
            }
        }
        return outcomes;
    }

    Effort.@Nullable Stop stop() {
        if (!asked) {
            seen = trials.stop();
            asked = true;
        }
        return seen;
    }

    /** Closes the part; whether the whole computation goes on. */
    boolean end() {
        if (open) {
            parts.add(new Effort.Part(phase, orders, replications, seen));
            open = false;
        }
        return seen != Effort.Stop.CANCELLED;
    }

    List<Effort.Part> parts() {
        return List.copyOf(parts);
    }

    void contenders(List<StructureKind> left) {
        trials.contenders(left);
    }

    double[] parameters(Scenario.Settings settings, int block) {
        return trials.parameters(settings, block);
    }
}

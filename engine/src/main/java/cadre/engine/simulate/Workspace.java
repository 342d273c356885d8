package cadre.engine.simulate;

import cadre.core.plan.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Everything a replication needs, allocated once and used again: one for each worker, never shared between threads at
 * the same time. Scenarios may follow each other in any order; results do not depend on what a workspace did before.
 */
public final class Workspace {

    private @Nullable Scenario prepared;
    private @Nullable Organisation organisation;

    /** Empty; grows with the first scenario. */
    public Workspace() {}

    Organisation organisation(Scenario scenario) {
        Organisation o = organisation;
        if (o == null || prepared != scenario) {
            Compiled c = new Compiled(scenario);
            if (o == null) {
                o = new Organisation(c);
            }
            o.w.prepare(c);
            organisation = o;
            prepared = scenario;
        }
        return o;
    }
}

package cadre.engine.claims;

import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import java.util.List;

/** Simulates scenarios under common random numbers. */
@FunctionalInterface
public interface Trials {

    /**
     * What some scenarios bring under the same draws of the parameters and the same luck.
     *
     * @param scenarios what to simulate
     * @return per scenario, one outcome per draw; the same number of draws for all, fewer than two when stopped too early
     */
    List<List<Outcome>> run(List<Scenario> scenarios);
}

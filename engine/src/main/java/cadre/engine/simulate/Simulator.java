package cadre.engine.simulate;

import cadre.core.numerics.Philox;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;

/**
 * Simulates a company under a layout. Everything is a pure function of scenario, seed, block and replication numbers:
 * the same arguments give the same bits on any thread and in any order.
 */
public final class Simulator {

    private Simulator() {}

    /**
     * Some replications under one draw of the parameters.
     *
     * @param scenario what to simulate; compared by identity with the last one of the workspace, so pass the same object
     * @param seed of the whole computation
     * @param block number of the draw of the parameters, the same for all structures that are compared
     * @param firstReplication number of the first replication
     * @param replications how many, at least 1
     * @param workspace of this worker
     * @return means over the replications
     */
    public static Outcome run(
            Scenario scenario, long seed, int block, int firstReplication, int replications, Workspace workspace) {
        if (replications < 1) {
            throw new IllegalArgumentException("at least one replication, not " + replications);
        }
        Organisation o = workspace.organisation(scenario);
        o.w.trace = null;
        o.w.theta.draw(scenario.settings(), seed, block);
        Tally tally = new Tally(
                scenario.settings().horizonMonths(),
                scenario.company().domains().size(),
                replications);
        for (int r = 0; r < replications; r++) {
            o.run(Philox.key(seed, block, firstReplication + r));
            tally.add(o.w, o.people, o.upkeep);
        }
        return tally.outcome(block);
    }

    /**
     * One replication, with everything that happens reported.
     *
     * @param scenario what to simulate
     * @param seed of the whole computation
     * @param block number of the draw of the parameters
     * @param replication number of the replication
     * @param trace receives the events in order
     * @return what {@link #run} returns for this replication alone
     */
    public static Outcome trace(Scenario scenario, long seed, int block, int replication, Trace trace) {
        return trace(scenario, seed, block, replication, trace, new Workspace());
    }

    /**
     * One replication, with everything that happens reported; for many of them, on a workspace that is used again.
     *
     * @param scenario what to simulate; compared by identity with the last one of the workspace
     * @param seed of the whole computation
     * @param block number of the draw of the parameters
     * @param replication number of the replication
     * @param trace receives the events in order
     * @param workspace of this worker
     * @return what {@link #run} returns for this replication alone
     */
    public static Outcome trace(
            Scenario scenario, long seed, int block, int replication, Trace trace, Workspace workspace) {
        Organisation o = workspace.organisation(scenario);
        o.w.trace = trace;
        o.w.theta.draw(scenario.settings(), seed, block);
        Tally tally = new Tally(
                scenario.settings().horizonMonths(),
                scenario.company().domains().size(),
                1);
        o.run(Philox.key(seed, block, replication));
        tally.add(o.w, o.people, o.upkeep);
        return tally.outcome(block);
    }
}

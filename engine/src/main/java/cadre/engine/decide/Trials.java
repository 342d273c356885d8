package cadre.engine.decide;

import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Simulates scenarios for the decider, and says when to stop. Equal orders give equal outcomes, to the bit. */
public interface Trials {

    /**
     * A part of the computation begins.
     *
     * @param phase which
     * @param replications how many it will need at most, as far as known
     */
    void begin(Phase phase, long replications);

    /**
     * Carries out orders.
     *
     * @param orders what to simulate
     * @return the outcomes in the same order; fewer, the first ones without a gap, only when {@link #stop()} is not null
     */
    List<Outcome> run(List<Order> orders);

    /** Why the current part should end with what is there; null to go on. */
    Effort.@Nullable Stop stop();

    /**
     * Told which structures a selection has not dropped, for those who watch.
     *
     * @param left in the order compared, at least one
     */
    default void contenders(List<StructureKind> left) {}

    /**
     * The parameters under a draw, the same for all structures.
     *
     * @param settings whose priors count
     * @param block number of the draw
     * @return per ordinal of {@link cadre.core.plan.Parameter}, the value
     */
    double[] parameters(Scenario.Settings settings, int block);

    /**
     * Some replications of a scenario under one draw of the parameters.
     *
     * @param scenario what
     * @param block number of the draw
     * @param first number of the first replication
     * @param replications how many
     */
    record Order(Scenario scenario, int block, int first, int replications) {}
}

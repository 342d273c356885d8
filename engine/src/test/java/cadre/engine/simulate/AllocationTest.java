package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.numerics.Philox;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.lang.management.ManagementFactory;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A replication allocates nothing once its workspace has grown. */
class AllocationTest {

    @ParameterizedTest
    @EnumSource(
            value = StructureKind.class,
            names = {"CENTRAL", "SQUADS", "TASK_SQUADS"})
    void aReplicationAllocatesNothingInTheSteadyState(StructureKind kind) {
        Scenario scenario = Companies.scenario(Companies.plain(12, 12, 4), Companies.stream(30, 0.2), kind, Set.of());
        Organisation o = new Workspace().organisation(scenario);
        o.w.theta.draw(scenario.settings(), 3, 1);
        for (int r = 0; r < 400; r++) {
            o.run(Philox.key(3, 1, r));
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int r = 0; r < 400; r++) {
            o.run(Philox.key(3, 1, r)); // the same ones, so that no array has to grow
        }
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / 400;
        assertThat(bytes).as("bytes a replication").isLessThan(64);
    }
}

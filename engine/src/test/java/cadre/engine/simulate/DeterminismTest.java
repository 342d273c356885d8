package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A result is a function of its numbers: not of the thread, the order, the batch, or what was simulated before. */
class DeterminismTest {

    private static final int COMPANIES = 12;
    private static final int REPLICATIONS = 4;

    private record Cell(Scenario scenario, int block, int replication) {}

    /** Every company under every structure, in two blocks, by single replications. */
    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int number = 0; number < COMPANIES; number++) {
            for (StructureKind kind : StructureKind.values()) {
                Scenario scenario = GeneratedCompanies.scenario(100 + number, kind);
                for (int block = 0; block < 2; block++) {
                    for (int r = 0; r < REPLICATIONS; r++) {
                        cells.add(new Cell(scenario, block, r));
                    }
                }
            }
        }
        return cells;
    }

    private static List<Outcome> run(List<Cell> cells, Workspace workspace) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Cell c : cells) {
            outcomes.add(Simulator.run(c.scenario(), 77, c.block(), c.replication(), 1, workspace));
        }
        return outcomes;
    }

    private static void same(List<Outcome> some, List<Outcome> others) {
        assertThat(some).hasSameSizeAs(others);
        for (int i = 0; i < some.size(); i++) {
            same(some.get(i), others.get(i));
        }
    }

    private static void same(Outcome a, Outcome b) {
        assertThat(bits(a.mean())).containsExactly(bits(b.mean()));
        assertThat(bits(a.netByReplication())).containsExactly(bits(b.netByReplication()));
        assertThat(bits(a.curves().production()))
                .containsExactly(bits(b.curves().production()));
        assertThat(bits(a.curves().stopped())).containsExactly(bits(b.curves().stopped()));
        assertThat(bits(a.curves().net())).containsExactly(bits(b.curves().net()));
        assertThat(bits(a.curves().valueByDomain()))
                .containsExactly(bits(b.curves().valueByDomain()));
    }

    private static long[] bits(double[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToRawLongBits(values[i]);
        }
        return bits;
    }

    @Test
    void twoThreadsGiveTheBitsOfOne() throws Exception {
        List<Cell> cells = cells();
        List<Outcome> alone = run(cells, new Workspace());
        List<Callable<List<Outcome>>> halves = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            int from = half;
            halves.add(() -> {
                List<Cell> mine = new ArrayList<>();
                for (int i = from; i < cells.size(); i += 2) {
                    mine.add(cells.get(i));
                }
                return run(mine, new Workspace());
            });
        }
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<List<Outcome>>> done = two.invokeAll(halves);
            List<Outcome> together = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                together.add(done.get(i % 2).get().get(i / 2));
            }
            same(alone, together);
        }
    }

    @Test
    void theOrderOfStructuresBlocksAndReplicationsDoesNotMatter() {
        List<Cell> cells = cells();
        List<Outcome> forwards = run(cells, new Workspace());
        List<Outcome> backwards = run(cells.reversed(), new Workspace());
        same(forwards, backwards.reversed());
    }

    @Test
    void batchesOfReplicationsAreTheSameReplications() {
        Workspace workspace = new Workspace();
        for (int number = 0; number < COMPANIES; number++) {
            Scenario scenario = GeneratedCompanies.scenario(number, StructureKind.values()[number % 6]);
            Outcome all = Simulator.run(scenario, 3, 1, 0, 8, workspace);
            double sum = 0;
            int at = 0;
            for (int size : new int[] {1, 2, 5}) {
                Outcome part = Simulator.run(scenario, 3, 1, at, size, new Workspace());
                for (double net : part.netByReplication()) {
                    assertThat(net).isEqualTo(all.netByReplication()[at++]);
                    sum += net;
                }
            }
            assertThat(sum / 8).isEqualTo(all.mean()[0]);
        }
    }
}

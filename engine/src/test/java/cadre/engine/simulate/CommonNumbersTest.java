package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same luck for every structure makes differences more certain: by how much, metric by metric. */
class CommonNumbersTest {

    private static final int BLOCKS = 80;

    /** One replication for each draw of the parameters; a further one has the same parameters and luck of its own. */
    private static double[][] results(StructureKind kind, long seed, boolean ownLuck) {
        Scenario s = Companies.scenario(Companies.plain(12, 12, 4), Companies.stream(40, 0.2), kind, Set.of());
        Workspace workspace = new Workspace();
        double[][] results = new double[Metric.values().length][BLOCKS];
        for (int b = 0; b < BLOCKS; b++) {
            var outcome = Simulator.run(s, seed, b, ownLuck ? 1 : 0, 1, workspace);
            for (Metric m : Metric.values()) {
                results[m.ordinal()][b] = outcome.mean(m);
            }
        }
        return results;
    }

    private static double variance(double[] a, double[] b) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            double d = a[i] - b[i];
            sum += d;
            squares += d * d;
        }
        return (squares - sum * sum / a.length) / (a.length - 1);
    }

    /** Variance of a difference with numbers of one's own ÷ with common ones, over draws of parameters and of luck. */
    @Test
    void commonNumbersReduceTheVarianceOfTheDifferenceInNet() {
        double[][] squads = results(StructureKind.SQUADS, 1, false);
        double[][] same = results(StructureKind.CENTRAL, 1, false);
        double[][] luck = results(StructureKind.CENTRAL, 1, true);
        double[][] other = results(StructureKind.CENTRAL, 2, false);
        List<String> lines = new ArrayList<>(List.of("| metric | both | parameters | luck |", "|---|--:|--:|--:|"));
        for (Metric m : Metric.values()) {
            double common = variance(squads[m.ordinal()], same[m.ordinal()]);
            double apart = variance(squads[m.ordinal()], other[m.ordinal()]);
            if (common > 0) {
                double parameters = variance(squads[m.ordinal()], luck[m.ordinal()]);
                lines.add(String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %.1f | %.1f |",
                        m.id(),
                        apart / common,
                        apart / parameters,
                        parameters / common));
            }
        }
        Tables.table("composition.md", "common-numbers", lines);
        double factor = variance(squads[Metric.NET.ordinal()], other[Metric.NET.ordinal()])
                / variance(squads[Metric.NET.ordinal()], same[Metric.NET.ordinal()]);
        assertThat(factor).isGreaterThan(1.5);
    }
}

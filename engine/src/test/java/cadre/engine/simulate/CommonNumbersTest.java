package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same luck for every structure makes differences more certain: by how much, metric by metric. */
class CommonNumbersTest {

    private static final int BLOCKS = 80;

    private static Map<Metric, double[]> results(StructureKind kind, long seed) {
        Scenario s = Companies.scenario(Companies.plain(12, 12, 4), Companies.stream(40, 0.2), kind, Set.of());
        Workspace workspace = new Workspace();
        Map<Metric, double[]> results = new EnumMap<>(Metric.class);
        for (Metric m : Metric.values()) {
            results.put(m, new double[BLOCKS]);
        }
        for (int b = 0; b < BLOCKS; b++) {
            var outcome = Simulator.run(s, seed, b, 0, 1, workspace);
            for (Metric m : Metric.values()) {
                results.get(m)[b] = outcome.mean(m);
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
        Map<Metric, double[]> squads = results(StructureKind.SQUADS, 1);
        Map<Metric, double[]> same = results(StructureKind.CENTRAL, 1);
        Map<Metric, double[]> other = results(StructureKind.CENTRAL, 2);
        for (Metric m : Metric.values()) {
            double common = variance(squads.get(m), same.get(m));
            double apart = variance(squads.get(m), other.get(m));
            if (common > 0) {
                Tables.row("common-numbers", "| %s | %.1f |", m.id(), apart / common);
            }
        }
        double factor = variance(squads.get(Metric.NET), other.get(Metric.NET))
                / variance(squads.get(Metric.NET), same.get(Metric.NET));
        assertThat(factor).isGreaterThan(1.5);
    }
}

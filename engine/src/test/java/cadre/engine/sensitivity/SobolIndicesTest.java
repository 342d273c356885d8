package cadre.engine.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import cadre.engine.simulate.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {

    private static Model model(ToDoubleFunction<double[]> f) {
        return points -> points.stream().mapToDouble(f).toArray();
    }

    /** Ishigami and Homma 1990 with a = 7, b = 0.1 on (−π, π). */
    private static double ishigami(double[] u) {
        double[] x = new double[3];
        for (int i = 0; i < 3; i++) {
            x[i] = StrictMath.PI * (2 * u[i] - 1);
        }
        double s = StrictMath.sin(x[1]);
        return StrictMath.sin(x[0]) + 7 * s * s + 0.1 * StrictMath.pow(x[2], 4) * StrictMath.sin(x[0]);
    }

    @Test
    void ishigamiFunction() {
        List<SobolIndices.Index> indices = SobolIndices.of(model(SobolIndicesTest::ishigami), 3, 8000, 1);
        // V = 1/2 + a²/8 + bπ⁴/5 + b²π⁸/18; V₁ = (1 + bπ⁴/5)²/2, V₂ = a²/8, V₁₃ = b²π⁸(1/18 − 1/50).
        double[] first = {.31391, .44241, 0};
        double[] total = {.55759, .44241, .24368};
        for (int i = 0; i < 3; i++) {
            assertThat(indices.get(i).first().estimate()).isCloseTo(first[i], within(.03));
            assertThat(indices.get(i).total().estimate()).isCloseTo(total[i], within(.03));
        }
        assertThat(indices.get(1).first().low()).isLessThan(first[1]);
        assertThat(indices.get(1).first().high()).isGreaterThan(first[1]);
    }

    /** Saltelli and Sobol's g-function, Π (|4u − 2| + a) ÷ (1 + a); V_i = 1/3 ÷ (1 + a_i)², V + 1 = Π (1 + V_i). */
    @Test
    void gFunction() {
        double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
        double[] first = gFirst(a);
        double[] total = gTotal(a);
        List<SobolIndices.Index> indices = SobolIndices.of(model(g(a)), a.length, 6000, 2);
        for (int i = 0; i < a.length; i++) {
            assertThat(indices.get(i).first().estimate()).isCloseTo(first[i], within(.03));
            assertThat(indices.get(i).total().estimate()).isCloseTo(total[i], within(.03));
        }
    }

    private static ToDoubleFunction<double[]> g(double[] a) {
        return u -> {
            double product = 1;
            for (int i = 0; i < a.length; i++) {
                product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
            }
            return product;
        };
    }

    private static double gVariance(double a) {
        return 1.0 / 3 / ((1 + a) * (1 + a));
    }

    private static double gAll(double[] a) {
        double all = 1;
        for (double one : a) {
            all *= 1 + gVariance(one);
        }
        return all;
    }

    private static double[] gFirst(double[] a) {
        double all = gAll(a);
        return Arrays.stream(a).map(one -> gVariance(one) / (all - 1)).toArray();
    }

    private static double[] gTotal(double[] a) {
        double all = gAll(a);
        return Arrays.stream(a)
                .map(one -> gVariance(one) * (all / (1 + gVariance(one))) / (all - 1))
                .toArray();
    }

    /** The table of docs/sensitivity.md. */
    @Test
    void theTableInTheDocumentIsWhatTheEstimatorGives() {
        List<String> lines = new ArrayList<>(List.of(
                "| function | input | first, exact | first, estimated | total, exact | total, estimated |",
                "|---|---|---|---|---|---|"));
        rows(
                lines,
                "Ishigami",
                new double[] {.31391, .44241, 0},
                new double[] {.55759, .44241, .24368},
                SobolIndices.of(model(SobolIndicesTest::ishigami), 3, 8000, 1));
        double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
        rows(lines, "g", gFirst(a), gTotal(a), SobolIndices.of(model(g(a)), a.length, 6000, 2));
        Tables.table("sensitivity.md", "sobol", lines);
    }

    private static void rows(
            List<String> lines, String function, double[] first, double[] total, List<SobolIndices.Index> indices) {
        for (int i = 0; i < first.length; i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.4f | %s | %.4f | %s |",
                    function,
                    i + 1,
                    first[i],
                    interval(indices.get(i).first()),
                    total[i],
                    interval(indices.get(i).total())));
        }
    }

    private static String interval(Interval index) {
        return String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", index.estimate(), index.low(), index.high());
    }

    @Test
    void intervalsCoverAsPromised() {
        int covered = 0;
        for (int s = 0; s < 60; s++) {
            var total = SobolIndices.of(model(SobolIndicesTest::ishigami), 3, 400, 100 + s)
                    .get(1)
                    .total();
            covered += total.low() <= .44241 && .44241 <= total.high() ? 1 : 0;
        }
        // 95 % of 60 are 57; 51 is 3.6 standard errors below.
        assertThat(covered).isGreaterThanOrEqualTo(51);
    }

    @Test
    void whatDoesNotVaryHasNoIndices() {
        var indices = SobolIndices.of(model(u -> 5), 2, 20, 3);
        assertThat(indices.get(0).total().estimate()).isZero();
        assertThat(indices.get(1).first().estimate()).isZero();
    }

    @Test
    void elementaryEffectsRankLinearInputsExactly() {
        var effects = ElementaryEffects.of(model(u -> 3 * u[0] - u[1] + 0 * u[2] + 4 * u[3] * u[4]), 5, 20, 9);
        assertThat(effects.get(0).strength()).isCloseTo(3, within(1e-9));
        assertThat(effects.get(0).spread()).isCloseTo(0, within(1e-6));
        assertThat(effects.get(1).drift()).isCloseTo(-1, within(1e-9));
        assertThat(effects.get(2).strength()).isZero();
        assertThat(effects.get(3).spread()).isPositive();
    }

    @Test
    void knowingADecisiveInputIsWorthWhatTheFormulaSays() {
        // Two alternatives: 0 and x + e, x ~ N(0, 1), e ~ N(0, 1): knowing x is worth E max(0, x) = 1 ÷ √(2π) = .39894.
        int n = 4000;
        double[] x = new double[n];
        double[] other = new double[n];
        double[][] payoff = new double[n][];
        for (int r = 0; r < n; r++) {
            x[r] = Normal.quantile((r + .5) / n);
            other[r] = Philox.uniform(8, r, 1, 0, 0);
            payoff[r] = new double[] {0, x[r] + Normal.quantile(Philox.uniform(8, r, 0, 0, 0))};
        }
        assertThat(InformationValue.of(x, payoff, 1).estimate()).isCloseTo(.39894, within(.03));
        assertThat(InformationValue.of(other, payoff, 1).estimate()).isCloseTo(0, within(.02));
        // Everything: E max(0, N(0, 2)) = √2 × .39894.
        assertThat(InformationValue.ofEverything(payoff)).isCloseTo(.56419, within(.03));
    }
}

package cadre.core.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequentialSelectionTest {

    private static final int MACRO = 1000;

    /** How a test bed draws the observation of an alternative in a round. */
    private interface Bed {
        double draw(int macro, int round, int alternative);
    }

    private record Record(double correct, double observations) {}

    private static Record run(int k, double confidence, double delta, int firstStage, int best, Bed bed) {
        int correct = 0;
        double observations = 0;
        for (int macro = 0; macro < MACRO; macro++) {
            SequentialSelection s = new SequentialSelection(k, confidence, delta, firstStage);
            for (int round = 0; !s.isDecided(); round++) {
                double[] x = new double[k];
                for (int i = 0; i < k; i++) {
                    x[i] = s.isInContention(i) ? bed.draw(macro, round, i) : Double.NaN;
                }
                s.observe(x);
            }
            correct += s.leader() == best ? 1 : 0;
            observations += s.observations();
        }
        return new Record(correct / (double) MACRO, observations / MACRO);
    }

    private static double normal(int macro, int round, int i) {
        return Normal.quantile(Philox.uniform(4711, macro, round, i, 0));
    }

    /** Below the promise by more than chance explains: 3 standard errors of a share over the macro-replications. */
    private static double least(double confidence) {
        return confidence - 3 * StrictMath.sqrt(confidence * (1 - confidence) / MACRO);
    }

    @ParameterizedTest
    @CsvSource({"2, .95", "5, .90", "5, .95", "5, .99", "10, .95"})
    void theLeastFavourableConfigurationIsDecidedAsPromised(int k, double confidence) {
        double delta = 0.5;
        Record r = run(k, confidence, delta, 20, k - 1, (m, n, i) -> normal(m, n, i) + (i == k - 1 ? delta : 0));
        assertThat(r.correct).isGreaterThanOrEqualTo(least(confidence));
    }

    @Test
    void easyConfigurationsNeedFarFewerThanEqualAllocation() {
        double delta = 0.25;
        int k = 10;
        Record r = run(k, .95, delta, 20, k - 1, (m, n, i) -> normal(m, n, i) + i * delta);
        // Equal allocation with the same promise, variance known: 2 z² ÷ δ² each, z the 1 − α ÷ (k − 1) quantile.
        double z = Normal.quantile(1 - .05 / (k - 1));
        double equal = k * 2 * z * z / (delta * delta);
        assertThat(r.correct).isGreaterThanOrEqualTo(least(.95));
        assertThat(r.observations).isLessThan(equal / 3);
    }

    /**
     * Single-server queues at μ = 1, started in their stationary state, so that the mean of some waits has the exact
     * expectation ρ ÷ (1 − ρ); they are anything but normal.
     */
    @Test
    void queuesWithExactAnswersAreRankedAsPromised() {
        double[] load = {.80, .82, .70, .84, .78};
        Record r = run(5, .90, 1.2, 20, 2, (m, n, i) -> -meanWait(load[i], m, n, i));
        assertThat(.78 / .22 - .70 / .30).isGreaterThan(1.2);
        assertThat(r.correct).isGreaterThanOrEqualTo(least(.90));
    }

    /** Lindley's recursion over 60 customers. */
    private static double meanWait(double load, int macro, int round, int i) {
        double u = Philox.uniform(99, macro, round, i, 0);
        double wait = u < 1 - load ? 0 : -StrictMath.log((1 - u) / load) / (1 - load);
        double sum = 0;
        for (int customer = 1; customer <= 60; customer++) {
            sum += wait;
            double service = -StrictMath.log(Philox.uniform(99, macro, round, i, 2 * customer));
            double gap = -StrictMath.log(Philox.uniform(99, macro, round, i, 2 * customer + 1)) / load;
            wait = Math.max(0, wait + service - gap);
        }
        return sum / 60;
    }

    @Test
    void unequalVariancesAndCommonRandomNumbersKeepThePromise() {
        double delta = 0.2;
        Bed unequal = (m, n, i) -> (1 + i / 2.0) * normal(m, n, i) + (i == 4 ? delta : 0);
        Bed common = (m, n, i) ->
                StrictMath.sqrt(0.8) * normal(m, n, 99) + StrictMath.sqrt(0.2) * normal(m, n, i) + (i == 4 ? delta : 0);
        Record independent = run(5, .95, delta, 20, 4, (m, n, i) -> normal(m, n, i) + (i == 4 ? delta : 0));
        Record correlated = run(5, .95, delta, 20, 4, common);
        assertThat(run(5, .95, delta, 20, 4, unequal).correct).isGreaterThanOrEqualTo(least(.95));
        assertThat(correlated.correct).isGreaterThanOrEqualTo(least(.95));
        // Common random numbers take four fifths of the variance of a difference away.
        assertThat(correlated.observations).isLessThan(independent.observations / 2.5);
    }

    @Test
    void refusesWhatCannotBeSelected() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialSelection(1, .95, 1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialSelection(3, .3, 1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialSelection(3, .95, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialSelection(3, .95, 1, 2));
        SequentialSelection s = new SequentialSelection(2, .95, 1, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> s.observe(new double[] {1, Double.NaN}));
    }

    @Test
    void alternativesWithoutAnyDifferenceAreDecidedAfterTheFirstStage() {
        SequentialSelection s = new SequentialSelection(3, .95, 1, 4);
        for (int n = 0; n < 4; n++) {
            assertThat(s.isDecided()).isFalse();
            s.observe(new double[] {7, 7, 7});
        }
        assertThat(s.isDecided()).isTrue();
        assertThat(s.leader()).isZero();
        assertThat(s.contenders()).containsExactly(0);
    }
}

package cadre.core.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import org.junit.jupiter.api.Test;

class BudgetAllocationTest {

    @Test
    void sharesByHand() {
        // Gaps 1 and 2, deviations 1: N₁ ∝ 1, N₂ ∝ 1 ÷ 4, N_b = √(1 + 1 ÷ 16) = 1.0308; together 2.2808.
        double[] shares = BudgetAllocation.shares(new double[] {3, 2, 1}, new double[] {1, 1, 1});
        assertThat(shares[0]).isCloseTo(1.0307764 / 2.2807764, within(1e-6));
        assertThat(shares[1]).isCloseTo(1 / 2.2807764, within(1e-6));
        assertThat(shares[2]).isCloseTo(0.25 / 2.2807764, within(1e-6));
    }

    @Test
    void whereNothingVariesAllGetTheSame() {
        assertThat(BudgetAllocation.shares(new double[] {1, 2}, new double[] {0, 0}))
                .containsExactly(.5, .5);
    }

    @Test
    void roundsAddUpAndFollowTheShares() {
        assertThat(BudgetAllocation.next(new double[] {.5, .3, .2}, new long[] {10, 10, 10}, 10))
                .containsExactly(9, 1, 0);
        assertThat(BudgetAllocation.next(new double[] {.5, .3, .2}, new long[] {0, 0, 0}, 10))
                .containsExactly(5, 3, 2);
    }

    @Test
    void withTheSameBudgetItIsRightMoreOftenThanEqualAllocation() {
        int[] right = new int[2];
        for (int macro = 0; macro < 1000; macro++) {
            right[0] += select(macro, true) == 9 ? 1 : 0;
            right[1] += select(macro, false) == 9 ? 1 : 0;
        }
        assertThat(right[0]).isGreaterThan(right[1] + 50);
    }

    /** Ten alternatives with means 0 to 9 times .3, deviation 1.5, ten observations each, then 200 more. */
    private static int select(int macro, boolean optimal) {
        int k = 10;
        double[] sum = new double[k];
        double[] squares = new double[k];
        long[] n = new long[k];
        for (int step = 0; step < 30; step++) {
            int[] add = new int[k];
            if (step < 10) {
                java.util.Arrays.fill(add, 1);
            } else if (!optimal) {
                java.util.Arrays.fill(add, 1);
            } else {
                double[] mean = new double[k];
                double[] deviation = new double[k];
                for (int i = 0; i < k; i++) {
                    mean[i] = sum[i] / n[i];
                    deviation[i] = StrictMath.sqrt((squares[i] - sum[i] * mean[i]) / (n[i] - 1));
                }
                add = BudgetAllocation.next(BudgetAllocation.shares(mean, deviation), n, k);
            }
            for (int i = 0; i < k; i++) {
                for (int a = 0; a < add[i]; a++) {
                    double x = .3 * i + 1.5 * Normal.quantile(Philox.uniform(5, macro, i, (int) n[i], 0));
                    sum[i] += x;
                    squares[i] += x * x;
                    n[i]++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < k; i++) {
            best = sum[i] / n[i] > sum[best] / n[best] ? i : best;
        }
        return best;
    }
}

package cadre.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class TendencyTest {

    private static final int DRAWS = 400;

    /** The first leads the second by f(u) + noise of 1, u uniform on (0, 1); the third is the first again. */
    private static double lead(DoubleUnaryOperator f, int seed) {
        double[] x = new double[DRAWS];
        double[][] payoff = new double[DRAWS][];
        for (int r = 0; r < DRAWS; r++) {
            double u = Philox.uniform(seed, r, 0, 0, 0);
            x[r] = StrictMath.exp(u);
            double first = 100 * Philox.uniform(seed, r, 2, 0, 0);
            double ahead = f.applyAsDouble(u) + Normal.quantile(Philox.uniform(seed, r, 1, 0, 0));
            payoff[r] = new double[] {first, first - ahead, first};
        }
        return Tendency.smallestLead(x, payoff, 0);
    }

    @Test
    void aLineThatCrossesZeroWithinTheRangeIsSeen() {
        assertThat(lead(u -> 2 * (0.6 - u), 1)).isLessThan(-2);
    }

    @Test
    void aLeadThatIsLargeEverywhereIsSeen() {
        assertThat(lead(u -> 1 + 0.2 * u, 2)).isGreaterThan(2);
    }

    @Test
    void aParabolaThatDipsBelowZeroInTheMiddleIsSeen() {
        assertThat(lead(u -> 20 * (u - 0.5) * (u - 0.5) - 0.5, 3)).isLessThan(-2);
    }

    /** The error at an end of the range is √(1 + .45² × 12 + (.45² − 1/12)² × 180) ÷ √400 = 0.123. */
    @Test
    void theErrorIsThatOfTheFit() {
        double sum = 0;
        for (int seed = 0; seed < 200; seed++) {
            sum += lead(u -> 1.23, 100 + seed) / 200;
        }
        // The smallest of a curve of noise lies below 1.23 ÷ .123 = 10 by up to two.
        assertThat(sum).isCloseTo(9.2, within(0.8));
    }

    @Test
    void whatIsTheSameIsNoRival() {
        double[][] payoff = new double[20][];
        double[] x = new double[20];
        for (int r = 0; r < 20; r++) {
            x[r] = r;
            payoff[r] = new double[] {r, r};
        }
        assertThat(Tendency.smallestLead(x, payoff, 0)).isInfinite();
    }
}

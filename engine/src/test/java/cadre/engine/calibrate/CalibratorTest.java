package cadre.engine.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import org.junit.jupiter.api.Test;

class CalibratorTest {

    private static double normal(int draw, int what) {
        return Normal.quantile(Philox.uniform(17, draw, what, 0, 0));
    }

    /** Three parameters; summaries tell of the first precisely, of the second a little, of the third nothing. */
    private static Pool gaussian(int n) {
        double[][] scores = new double[n][3];
        double[][] summaries = new double[n][4];
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < 3; p++) {
                scores[i][p] = normal(i, p);
            }
            summaries[i][0] = scores[i][0] + 0.5 * normal(i, 10);
            summaries[i][1] = 1000 + 100 * (scores[i][1] + 2 * normal(i, 11));
            summaries[i][2] = normal(i, 12);
            summaries[i][3] = 7;
        }
        return new Pool(scores, summaries);
    }

    @Test
    void theGaussianPosteriorIsThatOfTheFormula() {
        Posterior posterior = new Calibrator(gaussian(6000)).posterior(new double[] {1.2, 1000, 0, 7});
        // Conjugate normal: mean 1.2 ÷ (1 + .25) = .96, variance .25 ÷ 1.25 = .2; second: mean 0, variance 4 ÷ 5.
        assertThat(posterior.quantile(0, .5)).isCloseTo(.96, within(.08));
        assertThat(posterior.contraction()[0]).isCloseTo(.8, within(.05));
        assertThat(posterior.quantile(1, .5)).isCloseTo(0, within(.15));
        assertThat(posterior.contraction()[1]).isCloseTo(.2, within(.12));
        assertThat(posterior.contraction()[2]).isLessThan(.15);
        assertThat(posterior.identifies(0)).isTrue();
        assertThat(posterior.identifies(2)).isFalse();
    }

    @Test
    void intervalsCoverAsPromised() {
        Calibrator calibrator = new Calibrator(gaussian(3000));
        for (double level : new double[] {.5, .8, .95}) {
            double[] coverage = calibrator.coverage(400, level)[0];
            // 4 standard errors of a share over 400 truths.
            double slack = 4 * StrictMath.sqrt(level * (1 - level) / 400);
            for (double share : coverage) {
                assertThat(share).isCloseTo(level, within(slack));
            }
        }
    }

    @Test
    void whatTheModelCannotMakeIsImplausible() {
        Calibrator calibrator = new Calibrator(gaussian(1000));
        assertThat(calibrator.plausibility(new double[] {0, 1000, 0, 7})).isGreaterThan(.05);
        assertThat(calibrator.plausibility(new double[] {12, 1000, 0, 7})).isZero();
    }
}

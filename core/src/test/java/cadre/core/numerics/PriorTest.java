package cadre.core.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PriorTest {

    @Test
    void aFixedNumberIsAlwaysDrawn() {
        Prior prior = new Prior.Fixed(36);
        assertThat(prior.quantile(0.01)).isEqualTo(36);
        assertThat(prior.median()).isEqualTo(36);
    }

    @Test
    void aUniformPriorIsLinearInU() {
        Prior prior = new Prior.Uniform(0.1, 0.4);
        assertThat(prior.quantile(0.05)).isCloseTo(0.115, within(1e-15));
        assertThat(prior.median()).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void aLogNormalPriorKeepsItsTwoPercentiles() {
        Prior.Lognormal prior = new Prior.Lognormal(60, 110);
        assertThat(prior.median()).isEqualTo(60);
        assertThat(prior.quantile(0.9)).isCloseTo(110, within(1e-9));
        // symmetrical on the logarithm: the 10th percentile is 60² / 110
        assertThat(prior.quantile(0.1)).isCloseTo(3600.0 / 110, within(1e-9));
    }

    @Test
    void impossiblePriorsAreRefused() {
        assertThatThrownBy(() -> new Prior.Uniform(0.4, 0.4)).hasMessageContaining("low < high");
        assertThatThrownBy(() -> new Prior.Uniform(Double.NaN, 1)).hasMessageContaining("low < high");
        assertThatThrownBy(() -> new Prior.Lognormal(0, 1)).hasMessageContaining("0 < median < p90");
        assertThatThrownBy(() -> new Prior.Lognormal(2, 1)).hasMessageContaining("0 < median < p90");
        assertThatThrownBy(() -> new Interval(1, 2, 1, 0.95)).hasMessageContaining("not an interval");
        assertThatThrownBy(() -> new Interval(1, 0, 2, 95)).hasMessageContaining("not an interval");
    }

    @Test
    void aColumnOfAJointSampleIsDrawnByRowAndReadByQuantile() {
        Prior.Sampled sample = new Prior.Sampled(new double[] {5, 1, 3});
        assertThat(sample.row(0.1)).isEqualTo(5);
        assertThat(sample.row(0.5)).isEqualTo(1);
        assertThat(sample.row(0.999)).isEqualTo(3);
        assertThat(sample.quantile(0.25)).isEqualTo(2);
        assertThat(sample.median()).isEqualTo(3);
        assertThat(sample.size()).isEqualTo(3);
        assertThatThrownBy(() -> new Prior.Sampled(new double[] {1, Double.NaN}))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> new Prior.Sampled(new double[0])).hasMessageContaining("at least one");
    }
}

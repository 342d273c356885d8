package cadre.engine.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FastSubsetTest {

    @Test
    void theKernelsReproduceTheFastSubset() {
        FastSubset subset = new FastSubset(false);
        assertThat(subset.get()).isEmpty();
        assertThat(subset.compared()).isGreaterThan(45);
    }
}

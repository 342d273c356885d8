package cadre.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.numerics.Philox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, 0x1p-16, 0.1, 0.25, 0.3, 0.5, 0.9, 1 - 0x1p-16, 1})
    void theBitsAskedForAreThoseOfTheWholeMask(double probability) {
        for (int i = 0; i < 200; i++) {
            long key = Philox.key(3, i, 0);
            // From all bits asked for to hardly any.
            long wanted = -1L;
            for (int thinner = 0; thinner < 7; thinner++) {
                assertThat(Chance.among(wanted, probability, key, 1, 2, 3))
                        .as("case %s, wanted %x", i, wanted)
                        .isEqualTo(wanted & Chance.mask(probability, key, 1, 2, 3));
                wanted &= Philox.bits(key, thinner, 9, 9, 9);
            }
        }
    }
}

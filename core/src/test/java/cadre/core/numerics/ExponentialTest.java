package cadre.core.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialTest {

    private static final double MOST_ULPS = 3;

    @ParameterizedTest
    @ValueSource(
            longs = {0, -1, 1L << 63, (1L << 63) - 1, 1L << 12, -1L << 12, 0xB504F333F9DE6000L, 0xB504F333F9DE7000L})
    void extremeBitsAreInvertedToTheLastPlaces(long bits) {
        agrees(bits);
    }

    @Test
    void everyPowerOfTwoAndItsNeighboursAreInverted() {
        for (int i = 0; i < 64; i++) {
            agrees(1L << i);
            agrees((1L << i) - 1);
            agrees(-1L << i);
            agrees(~(1L << i));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomBitsAreInvertedToTheLastPlacesAloneAndInChunks(long seed) {
        long[] bits = new long[Philox.WORK];
        double[] into = new double[Philox.CHUNK];
        double[] scratch = new double[Philox.CHUNK];
        for (int chunk = 0; chunk < 400; chunk++) {
            Philox.chunk(seed, 5, 6, chunk, bits);
            Exponential.chunk(bits, scratch, into);
            for (int i = 0; i < into.length; i++) {
                agrees(bits[i]);
                assertThat(into[i]).isEqualTo(Exponential.of(bits[i]));
            }
        }
    }

    @Test
    void meanAndVarianceAreOne() {
        long[] bits = new long[Philox.WORK];
        double sum = 0;
        double squares = 0;
        int n = 4_000 * Philox.CHUNK;
        for (int chunk = 0; chunk < 4_000; chunk++) {
            Philox.chunk(77, 1, 2, chunk, bits);
            for (int i = 0; i < Philox.CHUNK; i++) {
                double x = Exponential.of(bits[i]);
                sum += x;
                squares += x * x;
            }
        }
        // standard errors 1/√n and √8/√n
        assertThat(sum / n).isCloseTo(1, within(4 / Math.sqrt(n)));
        assertThat(squares / n).isCloseTo(2, within(4 * Math.sqrt(20.0 / n)));
    }

    private static void agrees(long bits) {
        double exact = -StrictMath.log(Philox.uniform(bits));
        assertThat(Math.abs(Exponential.of(bits) - exact) / Math.ulp(exact))
                .as("%x", bits)
                .isLessThanOrEqualTo(MOST_ULPS);
    }
}

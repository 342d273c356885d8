package cadre.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.numerics.Philox;
import cadre.core.quantity.Calendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecayTest {

    @ParameterizedTest(name = "time constants from seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void whatIsKeptIsWhatIsReckoned(int seed) {
        Decay decay = new Decay();
        for (int i = 0; i < 20_000; i++) {
            // Few time constants and, half of the time, few times, so that much is asked for again.
            long key = Philox.key(seed, i, 0);
            double constant = 30 * (1 + i / 5000 % 2);
            long time = (i & 1) == 0 ? Philox.bits(key, 0, 0, 0, 0) >>> 20 : 7 * Calendar.MICRODAYS_PER_DAY * (i % 40);
            decay.over(constant);
            assertThat(decay.left(time))
                    .isEqualTo(StrictMath.exp(-((double) time / Calendar.MICRODAYS_PER_DAY) / constant));
        }
    }
}

package cadre.core.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhiloxTest {

    /** The three vectors of philox4x32, 10 rounds, in Random123's file of known answers: counter, key, result. */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1",
    })
    void givesThePublishedBits(String counter, String key, String result) {
        int[] block = words(counter);
        int[] keys = words(key);
        long packed = (keys[0] & 0xFFFFFFFFL) | ((long) keys[1] << 32);
        int[] expected = words(result);
        long bits = Philox.bits(packed, block[0], block[1], block[2], block[3]);
        assertThat((int) (bits >>> 32)).isEqualTo(expected[0]);
        assertThat((int) bits).isEqualTo(expected[1]);
        Philox.block(packed, block);
        assertThat(block).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "81985529216486895, 3, -4, 77", "-1, 2147483647, 5, 98765432109876"})
    void aChunkHoldsTheBlocksThatItsCountersName(long key, int stream, int purpose, long chunk) {
        long[] work = new long[Philox.WORK];
        Philox.chunk(key, stream, purpose, chunk, work);
        int half = Philox.CHUNK / 2;
        for (int i = 0; i < half; i++) {
            long counter = chunk * half + i;
            int[] block = {(int) counter, (int) (counter >>> 32), stream, purpose};
            Philox.block(key, block);
            assertThat(work[i]).isEqualTo((long) block[0] << 32 | block[1] & 0xFFFFFFFFL);
            assertThat(work[half + i]).isEqualTo((long) block[2] << 32 | block[3] & 0xFFFFFFFFL);
        }
    }

    @Test
    void uniformNumbersNeverReachTheirEnds() {
        assertThat(Philox.uniform(0L)).isEqualTo(0x1.0p-53);
        assertThat(Philox.uniform(-1L)).isEqualTo(1 - 0x1.0p-53).isLessThan(1);
    }

    /** χ² with 99 degrees of freedom lies between 61.1 and 148.2 with probability 0.998, whichever word counts. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 0", "0, 1, 0, 0", "0, 0, 1, 0", "0, 0, 0, 1"})
    void neighbouringCountersGiveEvenlySpreadNumbers(int d0, int d1, int d2, int d3) {
        int draws = 100_000;
        int[] cells = new int[100];
        for (int i = 0; i < draws; i++) {
            cells[(int) (100 * Philox.uniform(20260101L, i * d0, i * d1, i * d2, i * d3))]++;
        }
        double chiSquared = 0;
        for (int cell : cells) {
            chiSquared += StrictMath.pow(cell - draws / 100.0, 2) / (draws / 100.0);
        }
        assertThat(chiSquared).isBetween(61.1, 148.2);
    }

    /** The correlation of independent numbers has standard deviation 1/√n = 0.00316; five of them are allowed. */
    @Test
    void neighbouringStreamsAreUncorrelated() {
        int draws = 100_000;
        double sum = 0;
        for (int i = 0; i < draws; i++) {
            double here = Philox.uniform(Philox.key(7, 0, 0), i, 0, 0, 0) - 0.5;
            double there = Philox.uniform(Philox.key(7, 0, 1), i, 0, 0, 0) - 0.5;
            sum += here * there * 12;
        }
        assertThat(sum / draws).isBetween(-0.0158, 0.0158);
    }

    @Test
    void keysOfBlocksAndReplicationsDiffer() {
        Set<Long> keys = new HashSet<>();
        for (int block = 0; block < 100; block++) {
            for (int replication = 0; replication < 100; replication++) {
                keys.add(Philox.key(1, block, replication));
                keys.add(Philox.key(2, block, replication));
            }
        }
        assertThat(keys).hasSize(20_000);
    }

    private static int[] words(String hex) {
        return java.util.Arrays.stream(hex.split(" "))
                .mapToInt(word -> Integer.parseUnsignedInt(word, 16))
                .toArray();
    }
}

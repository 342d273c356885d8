package cadre.core.numerics;

/**
 * Philox4x32-10, a counter-based random generator: the same key and counter give the same bits, in any order, on any
 * thread. A draw is identified by what it <em>is</em> (its counter), never by how many came before it.
 *
 * <p>Source: Salmon, Moraes, Dror, Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11; checked against
 * the published test vectors of Random123. Cost: 10 rounds of two 32 × 32-bit products, about 10 ns.
 */
public final class Philox {

    /** Draws in a chunk of a stream. */
    public static final int CHUNK = 256;

    /** Longs that {@link #chunk} works in. */
    public static final int WORK = 2 * CHUNK;

    private static final int BLOCKS = CHUNK / 2;

    private static final long M0 = 0xD2511F53L;
    private static final long M1 = 0xCD9E8D57L;
    private static final int W0 = 0x9E3779B9;
    private static final int W1 = 0xBB67AE85;
    private static final double TWO_POW_MINUS_53 = 0x1.0p-53;
    private static final long LOW = 0xFFFFFFFFL;

    private Philox() {}

    /**
     * The first two of the four words of the block, as one long: word 0 in the high half, word 1 in the low half.
     *
     * @param key two 32-bit key words, the first in the low half
     * @param c0 first counter word
     * @param c1 second counter word
     * @param c2 third counter word
     * @param c3 fourth counter word
     * @return 64 random bits
     */
    public static long bits(long key, int c0, int c1, int c2, int c3) {
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        int x0 = c0;
        int x1 = c1;
        int x2 = c2;
        int x3 = c3;
        for (int round = 0; round < 10; round++) {
            long p0 = M0 * (x0 & LOW);
            long p1 = M1 * (x2 & LOW);
            x0 = (int) (p1 >>> 32) ^ x1 ^ k0;
            x1 = (int) p1;
            x2 = (int) (p0 >>> 32) ^ x3 ^ k1;
            x3 = (int) p0;
            k0 += W0;
            k1 += W1;
        }
        return ((long) x0 << 32) | (x1 & LOW);
    }

    /**
     * The whole block, for tests against published vectors and for bulk use.
     *
     * @param key as in {@link #bits}
     * @param block four counter words, replaced by the four random words
     */
    public static void block(long key, int[] block) {
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < 10; round++) {
            long p0 = M0 * (block[0] & LOW);
            long p1 = M1 * (block[2] & LOW);
            block[0] = (int) (p1 >>> 32) ^ block[1] ^ k0;
            block[1] = (int) p1;
            block[2] = (int) (p0 >>> 32) ^ block[3] ^ k1;
            block[3] = (int) p0;
            k0 += W0;
            k1 += W1;
        }
    }

    /**
     * A chunk of {@value #CHUNK} draws of one stream, about 1.3 ns a draw where the compiler uses vector instructions.
     * Draw i is the first half of block i when i is below {@value #BLOCKS}, else the second half of block i −
     * {@value #BLOCKS}; block b of a chunk has the counter (chunk · {@value #BLOCKS} + b, stream, purpose), the first
     * as two words.
     *
     * @param key as in {@link #bits}
     * @param stream third counter word: which source of chance
     * @param purpose fourth counter word
     * @param chunk which stretch of the stream, from 0
     * @param work scratch room for {@value #WORK} longs, of which the first {@value #CHUNK} receive the bits
     */
    public static void chunk(long key, int stream, int purpose, long chunk, long[] work) {
        for (int i = 0; i < BLOCKS; i++) {
            long block = chunk * BLOCKS + i;
            work[i] = block & LOW;
            work[BLOCKS + i] = block >>> 32;
            work[2 * BLOCKS + i] = stream;
            work[3 * BLOCKS + i] = purpose;
        }
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < 10; round++) {
            round(k0 & LOW, k1 & LOW, work);
            k0 += W0;
            k1 += W1;
        }
        for (int i = 0; i < BLOCKS; i++) {
            work[i] = work[i] << 32 | work[BLOCKS + i] & LOW;
        }
        for (int i = 0; i < BLOCKS; i++) {
            work[BLOCKS + i] = work[2 * BLOCKS + i] << 32 | work[3 * BLOCKS + i] & LOW;
        }
    }

    /** One round of all blocks; the four words lie apart, so that neighbours in memory are neighbouring blocks. */
    private static void round(long k0, long k1, long[] x) {
        for (int i = 0; i < BLOCKS; i++) {
            long p0 = M0 * (x[i] & LOW);
            long p1 = M1 * (x[2 * BLOCKS + i] & LOW);
            long y0 = p1 >>> 32 ^ x[BLOCKS + i] ^ k0;
            long y2 = p0 >>> 32 ^ x[3 * BLOCKS + i] ^ k1;
            x[i] = y0;
            x[BLOCKS + i] = p1;
            x[2 * BLOCKS + i] = y2;
            x[3 * BLOCKS + i] = p0;
        }
    }

    /**
     * A uniform number in the open interval (0, 1), never 0 or 1, so that every inversion is finite.
     *
     * @param bits 64 random bits, of which the upper 52 are used
     * @return the midpoint of one of 2^52 equal cells
     */
    public static double uniform(long bits) {
        return ((bits >>> 12) * 2.0 + 1.0) * TWO_POW_MINUS_53;
    }

    /**
     * A uniform number in (0, 1) for the draw that the counter names.
     *
     * @param key as in {@link #bits}
     * @param c0 first counter word
     * @param c1 second counter word
     * @param c2 third counter word
     * @param c3 fourth counter word
     * @return uniform in (0, 1)
     */
    public static double uniform(long key, int c0, int c1, int c2, int c3) {
        return uniform(bits(key, c0, c1, c2, c3));
    }

    /**
     * A key for a part of a computation, mixed so that neighbouring parts get unrelated keys.
     *
     * @param seed the user's seed
     * @param block number of the parameter draw
     * @param replication number of the replication under it
     * @return a key
     */
    public static long key(long seed, int block, int replication) {
        return bits(seed, block, replication, 0x6361_6472, 0x655F_6B65);
    }
}

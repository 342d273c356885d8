package cadre.core.numerics;

/**
 * Unit exponential numbers by inversion, −ln u, with a logarithm of our own: the same bits on every machine, and plain
 * enough for compilers to use vector instructions. Each grows when its uniform number shrinks, so that common random
 * numbers stay in step.
 *
 * <p>With u = 2^−k · d, d between √½ and √2, and w = (d − 1)/(d + 1): −ln u = k · ln 2 − 2 · (w + w³/3 + w⁵/5 + …), cut
 * after w²¹. Since |w| ≤ 0.172 the rest is below 2·10⁻¹⁷ of the sum; the error is at most 3 units in the last place,
 * all roundings included.
 */
public final class Exponential {

    private static final double LN_2 = 0x1.62e42fefa39efp-1;

    /** 53: a uniform number is an odd whole number below 2^53, times 2^−53. */
    private static final long DIGITS = 53;

    /** Bits of the smallest double above √½: less these, all up to twice that number have the same exponent bits. */
    private static final long BITS_ABOVE_ROOT_HALF = 0x3FE6A09E667F3BCEL;

    private static final int EXPONENT = 52;

    /** Or-ed with a small whole number, the bits of 2^52 plus that number. */
    private static final long BITS_OF_2_POW_52 = 0x4330000000000000L;

    private static final double TWO_POW_52 = 0x1p52;

    private Exponential() {}

    /**
     * One number.
     *
     * @param bits 64 random bits, of which the upper 52 are used, as in {@link Philox#uniform(long)}
     * @return −ln of that uniform number, between 10⁻¹⁶ and 36.8, of mean 1
     */
    public static double of(long bits) {
        long odd = Double.doubleToRawLongBits((double) (bits >>> 12 << 1 | 1));
        long e = odd - BITS_ABOVE_ROOT_HALF >> EXPONENT;
        double d = Double.longBitsToDouble(odd - (e << EXPONENT));
        return minusLog(d, Double.longBitsToDouble(BITS_OF_2_POW_52 | DIGITS - e) - TWO_POW_52);
    }

    /**
     * A chunk of numbers, about 2 ns each; the same bits as {@link #of}.
     *
     * @param bits random bits, {@value Philox#CHUNK} of them
     * @param exponents scratch room of the same length
     * @param into receives as many numbers
     */
    public static void chunk(long[] bits, double[] exponents, double[] into) {
        // Three loops, of which the compiler turns the first and the last into vector instructions.
        for (int i = 0; i < Philox.CHUNK; i++) {
            into[i] = (double) (bits[i] >>> 12 << 1 | 1);
        }
        for (int i = 0; i < Philox.CHUNK; i++) {
            long odd = Double.doubleToRawLongBits(into[i]);
            long e = odd - BITS_ABOVE_ROOT_HALF >> EXPONENT;
            into[i] = Double.longBitsToDouble(odd - (e << EXPONENT));
            exponents[i] = Double.longBitsToDouble(BITS_OF_2_POW_52 | DIGITS - e);
        }
        for (int i = 0; i < Philox.CHUNK; i++) {
            into[i] = minusLog(into[i], exponents[i] - TWO_POW_52);
        }
    }

    private static double minusLog(double d, double k) {
        double w = (d - 1.0) / (d + 1.0);
        double q = w * w;
        double p = 1.0 / 19 + q * (1.0 / 21);
        p = 1.0 / 17 + q * p;
        p = 1.0 / 15 + q * p;
        p = 1.0 / 13 + q * p;
        p = 1.0 / 11 + q * p;
        p = 1.0 / 9 + q * p;
        p = 1.0 / 7 + q * p;
        p = 1.0 / 5 + q * p;
        p = 1.0 / 3 + q * p;
        return k * LN_2 - (2.0 * w + 2.0 * w * q * p);
    }
}

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
    private static final long EXPONENT_OF_1 = 0x3FFL;
    private static final long MANTISSA_OF_ROOT_2 = 0x6A09E667F3BCDL;

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
        long odd = bits >>> 12 << 1 | 1;
        long zeros = Long.numberOfLeadingZeros(odd);
        long mantissa = odd << zeros << 1 >>> 12;
        long above = MANTISSA_OF_ROOT_2 - mantissa >>> 63;
        double d = Double.longBitsToDouble(EXPONENT_OF_1 - above << 52 | mantissa);
        double k = Double.longBitsToDouble(BITS_OF_2_POW_52 | zeros - 10 - above) - TWO_POW_52;
        return minusLog(d, k);
    }

    /**
     * A chunk of numbers, 2 to 3 ns each; the same bits as {@link #of}.
     *
     * @param bits random bits, {@value Philox#CHUNK} of them
     * @param exponents scratch room of the same length
     * @param into receives as many numbers
     */
    public static void chunk(long[] bits, double[] exponents, double[] into) {
        for (int i = 0; i < Philox.CHUNK; i++) {
            long odd = bits[i] >>> 12 << 1 | 1;
            long zeros = Long.numberOfLeadingZeros(odd);
            long mantissa = odd << zeros << 1 >>> 12;
            long above = MANTISSA_OF_ROOT_2 - mantissa >>> 63;
            into[i] = Double.longBitsToDouble(EXPONENT_OF_1 - above << 52 | mantissa);
            exponents[i] = Double.longBitsToDouble(BITS_OF_2_POW_52 | zeros - 10 - above) - TWO_POW_52;
        }
        for (int i = 0; i < Philox.CHUNK; i++) {
            into[i] = minusLog(into[i], exponents[i]);
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

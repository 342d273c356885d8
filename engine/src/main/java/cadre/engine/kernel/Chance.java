package cadre.engine.kernel;

import cadre.core.numerics.Philox;

/** Words of random bits with any probability, for what is decided 64 times at once. */
public final class Chance {

    /** Bits of a probability that a random mask resolves: 2^−16. */
    private static final int RESOLUTION = 16;

    private Chance() {}

    /**
     * A word in which each bit is set with a probability, from one counter: independent of everything but its arguments.
     *
     * @param probability in [0, 1], resolved to 2^−16
     * @param key of the stream
     * @param a first part of the name of the draw
     * @param b second part
     * @param c third part; the fourth counts the binary digits
     * @return 64 independent bits
     */
    public static long mask(double probability, long key, int a, int b, int c) {
        int digits = (int) (probability * (1 << RESOLUTION) + 0.5);
        if (digits <= 0) {
            return 0;
        }
        if (digits >= 1 << RESOLUTION) {
            return -1L;
        }
        long bits = 0;
        // From the last binary digit that is set: or with a fair word where the digit is 1, and where it is 0.
        for (int d = Integer.numberOfTrailingZeros(digits); d < RESOLUTION; d++) {
            long fair = Philox.bits(key, a, b, c, d);
            bits = (digits >>> d & 1) == 1 ? bits | fair : bits & fair;
        }
        return bits;
    }

    /**
     * Those bits of {@link #mask(double, long, int, int, int)} that are asked for: its digits from the highest down, until
     * each bit is decided, which for few bits takes few draws.
     *
     * @param wanted which bits are asked for
     * @param probability in [0, 1], resolved to 2^−16
     * @param key of the stream
     * @param a first part of the name of the draw
     * @param b second part
     * @param c third part; the fourth counts the binary digits
     * @return the mask and-ed with {@code wanted}
     */
    static long among(long wanted, double probability, long key, int a, int b, int c) {
        int digits = (int) (probability * (1 << RESOLUTION) + 0.5);
        if (digits <= 0) {
            return 0;
        }
        if (digits >= 1 << RESOLUTION) {
            return wanted;
        }
        long bits = 0;
        long open = wanted;
        int last = Integer.numberOfTrailingZeros(digits);
        for (int d = RESOLUTION - 1; d >= last && open != 0; d--) {
            long fair = Philox.bits(key, a, b, c, d);
            if ((digits >>> d & 1) == 1) {
                bits |= open & fair;
                open &= ~fair;
            } else {
                open &= fair;
            }
        }
        return bits;
    }

    /**
     * Some of the candidates, each with a probability, independently: uniform numbers are compared with the probability
     * digit by digit, highest first, until each is decided; for few candidates that takes few digits.
     *
     * @param candidates which bits can be chosen
     * @param probability in [0, 1], resolved to 2^−52
     * @param key of the stream
     * @param a first part of the name of the draw
     * @param b second part
     * @param c third part; the fourth counts the binary digits
     * @return those chosen
     */
    public static long choose(long candidates, double probability, long key, int a, int b, int c) {
        long digits = (long) (probability * 0x1.0p52 + 0.5);
        if (digits >= 1L << 52) {
            return candidates;
        }
        long chosen = 0;
        long open = candidates;
        for (int d = 51; d >= 0 && open != 0; d--) {
            if (digits << 63 - d == 0) {
                break; // only zeros are left: what is open is not less
            }
            long fair = Philox.bits(key, a, b, c, d);
            if ((digits >>> d & 1) == 1) {
                chosen |= open & ~fair;
                open &= fair;
            } else {
                open &= ~fair;
            }
        }
        return chosen;
    }
}

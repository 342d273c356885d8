package cadre.engine.rank;

/**
 * Puts numbers in order, the highest first, the earlier one first among equals, in time proportional to how many there are:
 * a radix sort by the bits. What is not finite comes last.
 */
final class Order {

    private static final int BITS = 11;
    private static final int PASSES = 6;
    private static final int DIGITS = 1 << BITS;

    private final int n;
    private long[] keys;
    private long[] otherKeys;
    private int[] places;
    private int[] otherPlaces;
    private final int[] counts = new int[DIGITS];

    Order(int n) {
        this.n = n;
        keys = new long[n];
        otherKeys = new long[n];
        places = new int[n];
        otherPlaces = new int[n];
    }

    /**
     * The order of some numbers.
     *
     * @param numbers read from {@code from} on
     * @param from index of the first
     * @return indices from 0, the highest number first; used again at the next call
     */
    int[] of(double[] numbers, int from) {
        for (int i = 0; i < n; i++) {
            keys[i] = key(numbers[from + i]);
            places[i] = i;
        }
        for (int pass = 0; pass < PASSES; pass++) {
            pass(pass * BITS);
        }
        return places;
    }

    /** A key that is lower, without sign, when the number is higher. */
    private static long key(double number) {
        if (!Double.isFinite(number)) {
            return -1L;
        }
        long bits = Double.doubleToRawLongBits(number + 0.0); // −0 becomes 0
        return ~(bits ^ (bits >> 63 | Long.MIN_VALUE));
    }

    private void pass(int shift) {
        java.util.Arrays.fill(counts, 0);
        for (int i = 0; i < n; i++) {
            counts[(int) (keys[i] >>> shift) & DIGITS - 1]++;
        }
        if (n > 0 && counts[(int) (keys[0] >>> shift) & DIGITS - 1] == n) {
            return; // all have the same digit
        }
        int sum = 0;
        for (int d = 0; d < DIGITS; d++) {
            int count = counts[d];
            counts[d] = sum;
            sum += count;
        }
        for (int i = 0; i < n; i++) {
            int to = counts[(int) (keys[i] >>> shift) & DIGITS - 1]++;
            otherKeys[to] = keys[i];
            otherPlaces[to] = places[i];
        }
        long[] k = keys;
        keys = otherKeys;
        otherKeys = k;
        int[] p = places;
        places = otherPlaces;
        otherPlaces = p;
    }
}

package cadre.engine.kernel;

import cadre.core.numerics.Exponential;
import cadre.core.numerics.Philox;
import java.util.Arrays;

/**
 * The random times of a network, a chunk at a time: one stream for each source of chance, each draw identified by its
 * stream and its number there. All streams lie in one array.
 */
final class Draws {

    private static final int CHUNK = Philox.CHUNK;
    private static final int MASK = CHUNK - 1;
    private static final int PURPOSE = 0x666C_6F77;
    private static final double MICRODAYS = 1e6;
    private static final double LONGEST = Agenda.LATEST >> 1;

    private TimeLaw[] laws = {};
    private long[] drawn = {};
    private int[] at = {};
    private int[] chunk = {};
    private long key;
    private final long[] bits = new long[Philox.WORK];
    private final double[] times = new double[CHUNK];
    private final double[] scratch = new double[CHUNK];

    /** One stream for each law; a law that {@linkplain TimeLaw#NEVER never} ends makes a stream of raw bits. */
    void configure(TimeLaw[] streams) {
        laws = streams;
        drawn = new long[streams.length * CHUNK];
        at = new int[streams.length];
        chunk = new int[streams.length];
    }

    /** Starts every stream anew. */
    void reset(long newKey) {
        key = newKey;
        Arrays.fill(chunk, 0);
        for (int s = 0; s < at.length; s++) {
            at[s] = s * CHUNK;
        }
    }

    /** The next draw of a stream: microdays, or 63 random bits. */
    long next(int stream) {
        int i = at[stream];
        if ((i & MASK) == 0) {
            i = refill(stream);
        }
        at[stream] = i + 1;
        return drawn[i];
    }

    private int refill(int stream) {
        int from = stream * CHUNK;
        TimeLaw law = laws[stream];
        Philox.chunk(key, stream, PURPOSE, chunk[stream]++, bits);
        if (!law.ends()) {
            for (int i = 0; i < CHUNK; i++) {
                drawn[from + i] = bits[i] >>> 1;
            }
        } else if (law.scv() > 1) {
            balanced(law, from);
        } else {
            double variable = StrictMath.sqrt(law.scv());
            Exponential.chunk(bits, scratch, times);
            round(law.mean() * (1 - variable) * MICRODAYS + 0.5, law.mean() * variable * MICRODAYS, from);
        }
        return from;
    }

    private void round(double constant, double factor, int from) {
        for (int i = 0; i < CHUNK; i++) {
            times[i] = Math.min(constant + factor * times[i], LONGEST);
        }
        for (int i = 0; i < CHUNK; i++) {
            drawn[from + i] = (long) times[i];
        }
    }

    /** The hyperexponential law: the share of the uniform number below p chooses, and is stretched to (0, 1) again. */
    private void balanced(TimeLaw law, int from) {
        double p = law.fastShare();
        for (int i = 0; i < CHUNK; i++) {
            double u = Philox.uniform(bits[i]);
            boolean fast = u < p;
            double rest = fast ? u / p : (u - p) / (1 - p);
            double time = -StrictMath.log(Math.max(rest, Double.MIN_NORMAL)) * law.mean() / (2 * (fast ? p : 1 - p));
            drawn[from + i] = (long) Math.min(time * MICRODAYS + 0.5, LONGEST);
        }
    }
}

package cadre.engine.rank;

import cadre.core.numerics.Growth;
import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import cadre.core.numerics.Prior;
import cadre.core.work.Range;

/**
 * Draws numbers from estimates. The low is the 10th percentile, the likely the median, the high the 90th. Between and beyond
 * them two halves of a normal distribution: of the logarithm for amounts and points, of the log-odds for shares; of the number
 * itself, cut off at the ends of the scale, where an end of the range is 0 (or 1 for a share). Points stop at the ends of their
 * scale.
 */
final class Uncertainty {

    /** Normal numbers: the middles of so many equally likely cells, so that most of the time is not spent on them. */
    private static final int CELLS = 4096;

    private static final double[] NORMAL = new double[CELLS];

    static {
        for (int i = 0; i < CELLS; i++) {
            NORMAL[i] = Normal.quantile((i + 0.5) / CELLS);
        }
    }

    private Uncertainty() {}

    /** Turns random bits, of which the upper 12 are used, into standard normal numbers. */
    static void normal(long[] bits, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = NORMAL[(int) (bits[i] >>> 52)];
        }
    }

    /**
     * Turns standard normal numbers into draws from a range, in place.
     *
     * @param factor says which scale
     * @param range estimated
     * @param z standard normal numbers, {@value Philox#CHUNK} of them
     */
    static void draw(Factor factor, Range range, double[] z) {
        if (range.low() == range.high()) {
            java.util.Arrays.fill(z, range.likely());
        } else if (factor.kind() == Factor.Kind.SHARE) {
            share(range, z);
        } else if (range.low() > 0) {
            amount(range, factor.least(), factor.most(), z);
        } else {
            line(range, factor.least(), factor.most(), z);
        }
    }

    private static void amount(Range range, double least, double most, double[] z) {
        double below = StrictMath.log(range.likely() / range.low()) / Prior.Z90;
        double above = StrictMath.log(range.high() / range.likely()) / Prior.Z90;
        for (int i = 0; i < z.length; i++) {
            z[i] = Math.clamp(range.likely() * Growth.exp(z[i] * (z[i] < 0 ? below : above)), least, most);
        }
    }

    private static void share(Range range, double[] z) {
        if (range.low() <= 0 || range.high() >= 1) {
            line(range, 0, 1, z);
            return;
        }
        double middle = odds(range.likely());
        double below = (middle - odds(range.low())) / Prior.Z90;
        double above = (odds(range.high()) - middle) / Prior.Z90;
        for (int i = 0; i < z.length; i++) {
            z[i] = 1 / (1 + Growth.exp(-(middle + z[i] * (z[i] < 0 ? below : above))));
        }
    }

    private static void line(Range range, double least, double most, double[] z) {
        double below = (range.likely() - range.low()) / Prior.Z90;
        double above = (range.high() - range.likely()) / Prior.Z90;
        for (int i = 0; i < z.length; i++) {
            z[i] = Math.clamp(range.likely() + z[i] * (z[i] < 0 ? below : above), least, most);
        }
    }

    private static double odds(double share) {
        return StrictMath.log(share / (1 - share));
    }
}

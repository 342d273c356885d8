package cadre.core.survival;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Normal;
import java.util.List;

/**
 * Cumulative incidence of events that exclude each other (competing risks), without any assumption about their shape:
 * F_k(t) is the probability that an event of cause k has happened by time t, in the presence of the other causes. Right-censoring and
 * delayed entry are allowed, if they say nothing about the event to come.
 *
 * <p>Estimator: F_k(t) = Σ S(t_j−) d_kj / n_j over event times t_j ≤ t, S the Kaplan–Meier estimate of "nothing yet" (Aalen &amp;
 * Johansen 1978, Scandinavian Journal of Statistics 5). Variance by the delta method (Dinse &amp; Larson 1986, Biometrika 73; Marubini
 * &amp; Valsecchi 1995), which is Greenwood's where there is one cause and the binomial one where nothing is censored. Bands are
 * pointwise, symmetrical on the complementary log-log scale log(−log(1 − F)), so that they stay within [0, 1].
 */
public final class AalenJohansen {

    private final RiskTable table;
    private final double[] before;
    private final double[][] incidence;

    private AalenJohansen(RiskTable table, int causes) {
        this.table = table;
        before = new double[table.size()];
        incidence = new double[causes + 1][table.size()];
        double free = 1;
        double[] sum = new double[causes + 1];
        for (int j = 0; j < table.size(); j++) {
            before[j] = free;
            for (int cause = 0; cause <= causes; cause++) {
                sum[cause] += free * table.events(cause, j) / table.atRisk(j);
                incidence[cause][j] = Math.min(1, sum[cause]);
            }
            free *= 1 - (double) table.events(0, j) / table.atRisk(j);
            incidence[0][j] = 1 - free;
        }
    }

    /**
     * Estimates; cost n log n.
     *
     * @param lifetimes at least one, in any order
     * @param causes how many causes there are, 1 or more; a lifetime with a higher one is refused
     */
    public static AalenJohansen of(List<Lifetime> lifetimes, int causes) {
        if (lifetimes.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to estimate from");
        }
        for (Lifetime lifetime : lifetimes) {
            if (lifetime.cause() > causes) {
                throw new IllegalArgumentException("cause " + lifetime.cause() + " of " + causes);
            }
        }
        return new AalenJohansen(new RiskTable(lifetimes, causes), causes);
    }

    /**
     * The probability that a cause has acted by a time.
     *
     * @param cause 1 or more, or 0 for any of them
     * @param time 0 or more
     */
    public double incidence(int cause, double time) {
        int upTo = table.upTo(time);
        return upTo == 0 ? 0 : incidence[cause][upTo - 1];
    }

    /** The variance of {@link #incidence}; cost proportional to the number of event times. */
    public double variance(int cause, double time) {
        int upTo = table.upTo(time);
        double reached = incidence(cause, time);
        double sum = 0;
        for (int j = 0; j < upTo; j++) {
            double n = table.atRisk(j);
            double all = table.events(0, j);
            double own = table.events(cause, j);
            double later = reached - incidence[cause][j];
            double hazard = n > all ? all / (n * (n - all)) : 0;
            sum += later * later * hazard
                    + before[j] * before[j] * (n - own) * own / (n * n * n)
                    - 2 * later * before[j] * own / (n * n);
        }
        return Math.max(0, sum);
    }

    /**
     * The incidence with its band; [0, 1] beyond the last time at which anything was watched, since nothing is known there.
     *
     * @param level coverage at this one time, for instance 0.95
     */
    public Interval band(int cause, double time, double level) {
        double estimate = incidence(cause, time);
        if (time > table.lastWatched() && incidence(0, time) < 1) {
            return new Interval(estimate, estimate, 1, level);
        }
        if (estimate <= 0 || estimate >= 1) {
            return new Interval(estimate, estimate, estimate, level);
        }
        double hazard = -StrictMath.log1p(-estimate);
        double error = StrictMath.sqrt(variance(cause, time)) / ((1 - estimate) * hazard);
        double shift = Normal.quantile(0.5 + level / 2) * error;
        return new Interval(
                estimate,
                -StrictMath.expm1(-hazard * StrictMath.exp(-shift)),
                -StrictMath.expm1(-hazard * StrictMath.exp(shift)),
                level);
    }

    /**
     * The first time at which a share has been reached by a cause, with the times at which the upper and the lower band reach it
     * (Brookmeyer &amp; Crowley 1982). Infinite where that never happened while anything was watched.
     *
     * @param share in (0, 1), for instance 0.5 for the median
     * @param level coverage
     */
    public Interval timeOf(int cause, double share, double level) {
        double estimate = Double.POSITIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int j = table.size() - 1; j >= 0; j--) {
            double time = table.time(j);
            Interval band = band(cause, time, level);
            estimate = incidence[cause][j] >= share - ROUNDING ? time : estimate;
            low = band.high() >= share - ROUNDING ? time : low;
            high = band.low() >= share - ROUNDING ? time : high;
        }
        return new Interval(estimate, low, high, level);
    }

    /** Numbers under observation just before a time. */
    public int atRisk(double time) {
        return table.atRisk(time);
    }

    /** Sums of thirds and the like may fall short of the share that they are by a rounding error. */
    private static final double ROUNDING = 1e-12;
}

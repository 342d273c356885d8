package cadre.core.survival;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Normal;
import java.util.List;

/**
 * The probability that nothing has happened by a time, S(t) = Π (1 − d_j / n_j) (Kaplan &amp; Meier 1958), with Greenwood's variance and bands
 * symmetrical on the scale log(−log S). All causes count as the one event.
 */
public final class KaplanMeier {

    private final RiskTable table;
    private final AalenJohansen any;

    private KaplanMeier(List<Lifetime> lifetimes) {
        List<Lifetime> one = lifetimes.stream()
                .map(lifetime -> new Lifetime(lifetime.entry(), lifetime.end(), lifetime.isEvent() ? 1 : 0))
                .toList();
        any = AalenJohansen.of(one, 1);
        table = new RiskTable(one, 1);
    }

    /** Estimates from at least one lifetime; cost n log n. */
    public static KaplanMeier of(List<Lifetime> lifetimes) {
        return new KaplanMeier(lifetimes);
    }

    /** The probability that nothing has happened by a time. */
    public double survival(double time) {
        return 1 - any.incidence(0, time);
    }

    /** Greenwood's variance: S² Σ d / (n (n − d)). */
    public double variance(double time) {
        double sum = 0;
        for (int j = 0; j < table.upTo(time); j++) {
            double n = table.atRisk(j);
            double d = table.events(0, j);
            sum += n > d ? d / (n * (n - d)) : 0;
        }
        double survival = survival(time);
        return survival * survival * sum;
    }

    /** The survival with its pointwise band. */
    public Interval band(double time, double level) {
        Interval fallen = any.band(1, time, level);
        return new Interval(survival(time), 1 - fallen.high(), 1 - fallen.low(), level);
    }

    /** The first time at which half are through, with its band; infinite where that was not reached. */
    public Interval median(double level) {
        return any.timeOf(1, 0.5, level);
    }

    /** Numbers under observation just before a time. */
    public int atRisk(double time) {
        return any.atRisk(time);
    }

    /**
     * The mean time spent before the event, counted up to a horizon: the area under the curve, with a normal interval.
     * The curve is taken as level after the last time watched.
     *
     * @param horizon more than 0
     * @param level coverage
     */
    public Interval restrictedMean(double horizon, double level) {
        double area = 0;
        double variance = 0;
        double end = horizon;
        for (int j = table.upTo(horizon) - 1; j >= 0; j--) {
            double n = table.atRisk(j);
            double d = table.events(0, j);
            area += (end - table.time(j)) * survival(table.time(j));
            variance += n > d ? area * area * d / (n * (n - d)) : 0;
            end = table.time(j);
        }
        area += end;
        double half = Normal.quantile(0.5 + level / 2) * StrictMath.sqrt(variance);
        return new Interval(area, Math.max(0, area - half), Math.min(horizon, area + half), level);
    }
}

package cadre.engine.decide;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Sample;
import cadre.core.numerics.Student;
import cadre.core.plan.Layout;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Puts the structures of a tableau in order and says how sure that is. */
final class Ranking {

    static final double LEVEL = 0.95;

    private static final List<Metric> MAIN = List.of(
            Metric.NET,
            Metric.VALUE,
            Metric.COST,
            Metric.DISPLACED,
            Metric.VALUE_AFTER,
            Metric.SHARE_PRODUCTION,
            Metric.SHARE_PRODUCTION_ADMITTED,
            Metric.TIME_TO_PRODUCTION,
            Metric.FIRST_PRODUCTION);

    private final Tableau tableau;
    private final List<Layout> layouts;
    private final int[] order;

    Ranking(Tableau tableau, List<Layout> layouts) {
        this.tableau = tableau;
        this.layouts = layouts;
        this.order = order(tableau);
    }

    // ---- numbers that the stopping rule needs as well

    /** Scenarios by mean net value, best first; the earlier one among equals. */
    static int[] order(Tableau tableau) {
        double[] mean = new double[tableau.scenarios()];
        Integer[] order = new Integer[mean.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = Sample.average(tableau.net(i));
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -mean[i]).thenComparingInt(i -> i));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** The best scenario that is not the same as the leader; −1 when there is none. */
    static int rival(Tableau tableau, int[] order) {
        int[] twins = twins(tableau);
        for (int k = 1; k < order.length; k++) {
            if (twins[order[k]] != twins[order[0]]) {
                return order[k];
            }
        }
        return -1;
    }

    /**
     * Per scenario, the first one that is the same, replication by replication: today's layout may be one of the five.
     */
    static int[] twins(Tableau tableau) {
        int[] twin = new int[tableau.scenarios()];
        for (int i = 0; i < twin.length; i++) {
            twin[i] = i;
            for (int j = 0; j < i && twin[i] == i; j++) {
                twin[i] = same(tableau, i, j) ? j : i;
            }
        }
        return twin;
    }

    private static boolean same(Tableau tableau, int i, int j) {
        for (int b = 0; b < tableau.draws(); b++) {
            if (!Arrays.equals(
                    tableau.outcome(i, b).netByReplication(),
                    tableau.outcome(j, b).netByReplication())) {
                return false;
            }
        }
        return true;
    }

    /** Per scenario, in how many draws its mean net value is the best; equals share a draw, twins win it together. */
    static double[] bestInMean(Tableau tableau) {
        int[] twins = twins(tableau);
        double[] wins = new double[tableau.scenarios()];
        double[] net = new double[wins.length];
        for (int b = 0; b < tableau.draws(); b++) {
            for (int i = 0; i < net.length; i++) {
                net[i] = tableau.outcome(i, b).mean(Metric.NET);
            }
            share(net, 1, wins, twins);
        }
        return wins;
    }

    /** Per scenario and draw, the share of replications in which its net value is the best; equals share one. */
    private static double[][] bestInOneFuture(Tableau tableau) {
        int[] twins = twins(tableau);
        double[][] shares = new double[tableau.scenarios()][tableau.draws()];
        double[] net = new double[shares.length];
        for (int b = 0; b < tableau.draws(); b++) {
            double[] wins = new double[net.length];
            int replications = tableau.replications(b);
            for (int r = 0; r < replications; r++) {
                for (int i = 0; i < net.length; i++) {
                    net[i] = tableau.outcome(i, b).netByReplication()[r];
                }
                share(net, 1.0 / replications, wins, twins);
            }
            for (int i = 0; i < net.length; i++) {
                shares[i][b] = wins[i];
            }
        }
        return shares;
    }

    private static void share(double[] net, double weight, double[] wins, int[] twins) {
        double best = Arrays.stream(net).max().orElseThrow();
        int equals = 0;
        for (int i = 0; i < net.length; i++) {
            equals += net[i] == best && twins[i] == i ? 1 : 0;
        }
        for (int i = 0; i < net.length; i++) {
            wins[i] += net[i] == best ? weight / equals : 0;
        }
    }

    /** Per draw, the best mean net value less that of a scenario. */
    static double[] regret(Tableau tableau, int scenario) {
        double[] regret = new double[tableau.draws()];
        for (int b = 0; b < regret.length; b++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < tableau.scenarios(); i++) {
                best = Math.max(best, tableau.outcome(i, b).mean(Metric.NET));
            }
            regret[b] = best - tableau.outcome(scenario, b).mean(Metric.NET);
        }
        return regret;
    }

    // ---- what is reported

    int leader() {
        return order[0];
    }

    int[] order() {
        return order.clone();
    }

    /** Candidates, best first. */
    List<Candidate> candidates(List<List<Candidate.Tried>> tuning) {
        double[] wins = bestInMean(tableau);
        double[][] futures = bestInOneFuture(tableau);
        List<Candidate> candidates = new ArrayList<>();
        for (int rank = 0; rank < order.length; rank++) {
            int i = order[rank];
            double[] gap = tableau.difference(order[0], i, Metric.NET);
            boolean tied = rank > 0 && Sample.average(gap) <= Sample.standardError(gap);
            Candidate.Standing standing = new Candidate.Standing(
                    rank + 1,
                    tied,
                    Sample.share(wins[i], tableau.draws(), LEVEL),
                    within(Sample.mean(futures[i], LEVEL), 1),
                    within(Sample.mean(regret(tableau, i), LEVEL), Double.POSITIVE_INFINITY));
            List<Candidate.Estimate> estimates = Arrays.stream(Metric.values())
                    .map(m -> new Candidate.Estimate(m, estimate(i, m)))
                    .toList();
            candidates.add(new Candidate(layouts.get(i), standing, estimates, spread(i), curves(i), tuning.get(i)));
        }
        return candidates;
    }

    private Interval estimate(int i, Metric metric) {
        Interval mean = Sample.mean(tableau.means(i, metric), LEVEL);
        return switch (metric.unit()) {
            case SHARE -> within(mean, 1);
            case COUNT, DAYS -> within(mean, Double.POSITIVE_INFINITY);
            case MONEY, COST, INDEX -> mean;
        };
    }

    /** An interval of something that is never negative nor above {@code most}, cut there. */
    private static Interval within(Interval x, double most) {
        double low = Math.min(x.estimate(), Math.max(0, x.low()));
        double high = Math.max(x.estimate(), Math.min(most, x.high()));
        return new Interval(x.estimate(), low, high, x.level());
    }

    private Candidate.Spread spread(int i) {
        double[] futures = tableau.futures(i);
        double[] means = tableau.net(i);
        Arrays.sort(futures);
        Arrays.sort(means);
        return new Candidate.Spread(Sample.percentile(futures, 0.1), percentiles(futures), percentiles(means));
    }

    private static List<Double> percentiles(double[] sorted) {
        List<Double> percentiles = new ArrayList<>();
        for (int p = 1; p < 100; p++) {
            percentiles.add(Sample.percentile(sorted, p / 100.0));
        }
        return percentiles;
    }

    private Candidate.Curves curves(int i) {
        double[][] domains = column(i, Outcome.Curves::valueByDomain);
        return new Candidate.Curves(
                share(band(column(i, Outcome.Curves::production))),
                share(band(column(i, Outcome.Curves::stopped))),
                band(column(i, Outcome.Curves::net)),
                Arrays.stream(domains).map(Sample::average).toList());
    }

    /** Per point of a curve, its value in each draw. */
    private double[][] column(int i, Function<Outcome.Curves, double[]> curve) {
        int points = curve.apply(tableau.outcome(i, 0).curves()).length;
        double[][] values = new double[points][tableau.draws()];
        for (int b = 0; b < tableau.draws(); b++) {
            double[] drawn = curve.apply(tableau.outcome(i, b).curves());
            for (int m = 0; m < points; m++) {
                values[m][b] = drawn[m];
            }
        }
        return values;
    }

    private static Band share(Band band) {
        return new Band(
                band.estimate(),
                band.low().stream().map(v -> Math.max(0, v)).toList(),
                band.high().stream().map(v -> Math.min(1, v)).toList());
    }

    /** Pointwise means with Student's intervals. */
    static Band band(double[][] points) {
        double t = Student.quantile(0.5 + LEVEL / 2, points[0].length - 1);
        List<Double> estimate = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (double[] values : points) {
            double mean = Sample.average(values);
            double half = t * Sample.standardError(values);
            estimate.add(mean);
            low.add(mean - half);
            high.add(mean + half);
        }
        return new Band(estimate, low, high);
    }

    /** Each other structure against the leader, then each against the own layout where that is not the leader. */
    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (int k = 1; k < order.length; k++) {
            differences.add(difference(order[k], order[0]));
        }
        int own = find(StructureKind.OWN);
        if (own >= 0 && own != order[0]) {
            for (int i : order) {
                if (i != own) {
                    differences.add(difference(i, own));
                }
            }
        }
        return differences;
    }

    /** The scenario of a kind; −1 when it was not compared. */
    int find(StructureKind kind) {
        for (int i = 0; i < layouts.size(); i++) {
            if (layouts.get(i).structure().kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    StructureKind kind(int scenario) {
        return layouts.get(scenario).structure().kind();
    }

    private Difference difference(int i, int against) {
        List<Candidate.Estimate> metrics = MAIN.stream()
                .map(m -> new Candidate.Estimate(m, Sample.mean(tableau.difference(i, against, m), LEVEL)))
                .toList();
        return new Difference(kind(i), kind(against), metrics, luck(i, against));
    }

    private Difference.CommonLuck luck(int i, int against) {
        double[] x = tableau.futures(i);
        double[] y = tableau.futures(against);
        double[] difference = new double[x.length];
        for (int r = 0; r < x.length; r++) {
            difference[r] = x[r] - y[r];
        }
        double variance = Sample.variance(difference);
        double apart = Sample.variance(x) + Sample.variance(y);
        return new Difference.CommonLuck(
                variance == 0 ? 1 : Sample.correlation(x, y), variance == 0 ? 0 : apart / variance);
    }
}

package cadre.engine.decide;

import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Outcomes of some scenarios under the same draws of the parameters and the same luck. */
final class Tableau {

    private final List<List<Outcome>> rows = new ArrayList<>();

    Tableau(int scenarios) {
        for (int i = 0; i < scenarios; i++) {
            rows.add(new ArrayList<>());
        }
    }

    int scenarios() {
        return rows.size();
    }

    int draws() {
        return rows.getFirst().size();
    }

    Outcome outcome(int scenario, int draw) {
        return rows.get(scenario).get(draw);
    }

    /** Adds a draw: one outcome for each scenario. */
    void add(List<Outcome> draw) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).add(draw.get(i));
        }
    }

    /** Adds further replications to a draw. */
    void extend(int draw, List<Outcome> more) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).set(draw, merge(outcome(i, draw), more.get(i)));
        }
    }

    int replications(int draw) {
        return outcome(0, draw).replications();
    }

    int fewestReplications() {
        int fewest = Integer.MAX_VALUE;
        for (int b = 0; b < draws(); b++) {
            fewest = Math.min(fewest, replications(b));
        }
        return fewest;
    }

    /** Per draw, the mean of a metric. */
    double[] means(int scenario, Metric metric) {
        return rows.get(scenario).stream().mapToDouble(o -> o.mean(metric)).toArray();
    }

    double[] net(int scenario) {
        return means(scenario, Metric.NET);
    }

    /** Per draw, the difference of a metric. */
    double[] difference(int scenario, int against, Metric metric) {
        double[] difference = means(scenario, metric);
        double[] other = means(against, metric);
        for (int b = 0; b < difference.length; b++) {
            difference[b] -= other[b];
        }
        return difference;
    }

    /** Net value of every single replication, draw by draw. */
    double[] futures(int scenario) {
        return rows.get(scenario).stream()
                .flatMapToDouble(o -> Arrays.stream(o.netByReplication()))
                .toArray();
    }

    /** Variance of the difference of net value between replications of the same draw, averaged over draws. */
    double varianceWithin(int scenario, int against) {
        double sum = 0;
        int freedom = 0;
        for (int b = 0; b < draws(); b++) {
            double[] x = outcome(scenario, b).netByReplication();
            double[] y = outcome(against, b).netByReplication();
            double[] d = new double[x.length];
            for (int r = 0; r < d.length; r++) {
                d[r] = x[r] - y[r];
            }
            double mean = 0;
            for (double v : d) {
                mean += v / d.length;
            }
            for (double v : d) {
                sum += (v - mean) * (v - mean);
            }
            freedom += d.length - 1;
        }
        return freedom == 0 ? 0 : sum / freedom;
    }

    private static Outcome merge(Outcome a, Outcome b) {
        double w = (double) b.replications() / (a.replications() + b.replications());
        double[] nets = Arrays.copyOf(a.netByReplication(), a.replications() + b.replications());
        System.arraycopy(b.netByReplication(), 0, nets, a.replications(), b.replications());
        Outcome.Curves x = a.curves();
        Outcome.Curves y = b.curves();
        return new Outcome(
                a.block(),
                a.replications() + b.replications(),
                mix(a.mean(), b.mean(), w),
                nets,
                new Outcome.Curves(
                        mix(x.production(), y.production(), w),
                        mix(x.stopped(), y.stopped(), w),
                        mix(x.net(), y.net(), w),
                        mix(x.valueByDomain(), y.valueByDomain(), w)));
    }

    private static double[] mix(double[] a, double[] b, double w) {
        double[] mixed = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            mixed[i] = a[i] + w * (b[i] - a[i]);
        }
        return mixed;
    }
}

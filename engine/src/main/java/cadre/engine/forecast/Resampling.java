package cadre.engine.forecast;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Philox;
import cadre.core.numerics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Intervals of means by drawing whole groups again and again (cluster bootstrap, percentiles): use cases of one agency fare
 * alike, so that they are not as many witnesses as they are rows. With a single group, use cases are drawn. The draws are the
 * same for every mean over the same groups, so that differences are paired. With few groups such intervals are too narrow.
 */
final class Resampling {

    private static final int DRAWS = 2000;
    private static final long KEY = 80;

    private final List<int[]> clusters = new ArrayList<>();

    Resampling(List<Example> examples) {
        Map<String, List<Integer>> byGroup = new TreeMap<>();
        for (int i = 0; i < examples.size(); i++) {
            byGroup.computeIfAbsent(examples.get(i).known().group(), g -> new ArrayList<>())
                    .add(i);
        }
        byGroup.values()
                .forEach(rows ->
                        clusters.add(rows.stream().mapToInt(Integer::intValue).toArray()));
        if (clusters.size() == 1) {
            int[] rows = clusters.getFirst();
            clusters.clear();
            Arrays.stream(rows).forEach(row -> clusters.add(new int[] {row}));
        }
    }

    /**
     * The mean with its interval.
     *
     * @param values one an example
     * @param level coverage
     */
    Interval mean(double[] values, double level) {
        int n = clusters.size();
        double[] sum = new double[n];
        for (int c = 0; c < n; c++) {
            for (int row : clusters.get(c)) {
                sum[c] += values[row];
            }
        }
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double total = 0;
            int count = 0;
            for (int k = 0; k < n; k++) {
                int c = (int) (Philox.uniform(KEY, draw, k, 0, 0) * n);
                total += sum[c];
                count += clusters.get(c).length;
            }
            means[draw] = total / count;
        }
        Arrays.sort(means);
        return new Interval(
                Sample.average(values),
                Sample.percentile(means, (1 - level) / 2),
                Sample.percentile(means, (1 + level) / 2),
                level);
    }
}

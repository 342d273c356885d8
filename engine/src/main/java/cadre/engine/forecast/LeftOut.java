package cadre.engine.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether the advantage of a method over the rates of the stage hangs on one agency.
 *
 * @param unseen every agency forecast by what was learnt from the others, largest first
 * @param overall the same over all use cases, method less rates
 * @param dropped what is left of the advantage in cross-validation when an agency is left out of learning and scoring, the
 *     largest first
 */
public record LeftOut(List<Unseen> unseen, Comparison overall, List<Dropped> dropped) {

    private static final int MOST_DROPPED = 5;

    /** Copies the lists. */
    public LeftOut {
        unseen = List.copyOf(unseen);
        dropped = List.copyOf(dropped);
    }

    /**
     * An agency that was forecast by what was learnt from the others.
     *
     * @param group its name
     * @param count of its use cases
     * @param brier mean score of the method
     * @param naiveBrier of the rates of the stage
     * @param log mean score of the method
     * @param naiveLog of the rates of the stage
     */
    public record Unseen(String group, int count, double brier, double naiveBrier, double log, double naiveLog) {}

    /**
     * What is left without an agency.
     *
     * @param group which
     * @param count of use cases left out
     * @param rest method less rates, on all others
     */
    public record Dropped(String group, int count, Comparison rest) {}

    /**
     * Checks.
     *
     * @param method which
     * @param pairs of at least three groups
     * @param dated as in {@link Method#learn}
     */
    public static LeftOut of(Method method, List<Example> pairs, List<Example> dated) {
        List<Forecast> model = CrossValidation.byGroup(method, pairs, dated);
        List<Forecast> naive = CrossValidation.byGroup(Method.STAGE_RATES, pairs, dated);
        List<Unseen> unseen = unseen(model, naive, pairs);
        List<Dropped> dropped = new ArrayList<>();
        for (Unseen each : unseen.subList(0, Math.min(MOST_DROPPED, unseen.size()))) {
            List<Example> rest = CrossValidation.without(pairs, each.group());
            List<Example> dates = CrossValidation.without(dated, each.group());
            dropped.add(new Dropped(
                    each.group(),
                    each.count(),
                    Comparison.of(
                            CrossValidation.inParts(method, rest, dates),
                            CrossValidation.inParts(Method.STAGE_RATES, rest, dates),
                            rest)));
        }
        return new LeftOut(unseen, Comparison.of(model, naive, pairs), dropped);
    }

    /** How many groups there are. */
    public static int groups(List<Example> examples) {
        return (int) examples.stream().map(e -> e.known().group()).distinct().count();
    }

    private static List<Unseen> unseen(List<Forecast> model, List<Forecast> naive, List<Example> pairs) {
        Map<String, double[]> sums = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            double[] sum = sums.computeIfAbsent(pairs.get(i).known().group(), g -> new double[5]);
            Fate fate = pairs.get(i).fate();
            sum[0]++;
            sum[1] += Scores.brier(model.get(i), fate);
            sum[2] += Scores.brier(naive.get(i), fate);
            sum[3] += Scores.log(model.get(i), fate);
            sum[4] += Scores.log(naive.get(i), fate);
        }
        return sums.entrySet().stream()
                .map(e -> {
                    double[] s = e.getValue();
                    return new Unseen(e.getKey(), (int) s[0], s[1] / s[0], s[2] / s[0], s[3] / s[0], s[4] / s[0]);
                })
                .sorted(Comparator.comparingInt(Unseen::count).reversed().thenComparing(Unseen::group))
                .toList();
    }
}

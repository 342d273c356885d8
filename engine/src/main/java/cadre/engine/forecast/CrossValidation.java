package cadre.engine.forecast;

import cadre.core.numerics.Philox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Forecasts of examples by what was learnt from others. */
public final class CrossValidation {

    static final int PARTS = 5;

    private CrossValidation() {}

    /**
     * Each pair forecast by what was learnt from the other four of five parts, which are the same for every method.
     *
     * @param method how
     * @param pairs use cases found in two snapshots
     * @param dated as in {@link Method#learn}; those of the same use case are left out while it is forecast
     * @return in the order of the pairs
     */
    public static List<Forecast> inParts(Method method, List<Example> pairs, List<Example> dated) {
        Forecast[] forecasts = new Forecast[pairs.size()];
        for (int fold = 0; fold < PARTS; fold++) {
            Set<String> held =
                    part(pairs, fold, true).stream().map(CrossValidation::key).collect(Collectors.toSet());
            if (held.isEmpty()) {
                continue;
            }
            Forecaster learnt = method.learn(
                    part(pairs, fold, false),
                    dated.stream().filter(d -> !held.contains(key(d))).toList());
            for (int r = 0; r < forecasts.length; r++) {
                if (partOf(r) == fold) {
                    forecasts[r] = learnt.of(pairs.get(r).known());
                }
            }
        }
        return List.of(forecasts);
    }

    /**
     * Each pair forecast by what was learnt from other groups alone.
     *
     * @param method how
     * @param pairs of at least two groups
     * @param dated as in {@link Method#learn}
     * @return in the order of the pairs
     */
    public static List<Forecast> byGroup(Method method, List<Example> pairs, List<Example> dated) {
        Forecast[] forecasts = new Forecast[pairs.size()];
        for (String group : pairs.stream().map(e -> e.known().group()).collect(Collectors.toSet())) {
            Forecaster learnt = method.learn(without(pairs, group), without(dated, group));
            for (int r = 0; r < forecasts.length; r++) {
                if (pairs.get(r).known().group().equals(group)) {
                    forecasts[r] = learnt.of(pairs.get(r).known());
                }
            }
        }
        return List.of(forecasts);
    }

    static List<Example> without(List<Example> examples, String group) {
        return examples.stream()
                .filter(example -> !example.known().group().equals(group))
                .toList();
    }

    static List<Example> part(List<Example> examples, int fold, boolean held) {
        IntFunction<Boolean> in = row -> held == (partOf(row) == fold);
        List<Example> part = new ArrayList<>();
        for (int r = 0; r < examples.size(); r++) {
            if (in.apply(r)) {
                part.add(examples.get(r));
            }
        }
        return part;
    }

    private static int partOf(int row) {
        return (int) (Philox.uniform(2023, row, 0, 0, 0) * PARTS);
    }

    private static String key(Example example) {
        return example.known().group() + "/"
                + example.known().useCase().useCase().name().toLowerCase(Locale.ROOT);
    }
}

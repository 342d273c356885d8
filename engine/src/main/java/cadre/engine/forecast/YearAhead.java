package cadre.engine.forecast;

import cadre.core.numerics.Philox;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts what will have become of open use cases a year later. Two ridge-penalised logistic regressions: whether it is
 * retired, learnt from use cases found in two yearly snapshots; and whether it is deployed if it is not retired, learnt from
 * these and from what the dates of the later snapshot say about the year before (those say little about retirement, which is
 * rarely dated). The ridges are chosen by cross-validated log score among a fixed list. The forecast is mixed in equal parts
 * with the rates of the stage, which guards against a year unlike the one before.
 */
public final class YearAhead {

    private static final double[] RIDGES = {1, 3, 10, 30, 100};
    private static final int FOLDS = 5;

    private final StageRates rates;
    private final Part retired;
    private final Part deployed;

    private YearAhead(StageRates rates, Part retired, Part deployed) {
        this.rates = rates;
        this.retired = retired;
        this.deployed = deployed;
    }

    /** A question with its features and the answer that was learnt. */
    private record Part(Features features, Logistic logistic) {

        double at(Known known) {
            return logistic.at(features.of(known));
        }
    }

    /**
     * Learns.
     *
     * @param pairs use cases found in two snapshots, open in the first
     * @param dated what the dates of the later snapshot say about use cases open a year before it; fates DEPLOYED and NEITHER
     *     only are used
     */
    public static YearAhead learn(List<Example> pairs, List<Example> dated) {
        List<Example> all = new ArrayList<>(pairs);
        all.addAll(dated);
        List<Example> surviving =
                all.stream().filter(e -> e.fate() != Fate.RETIRED).toList();
        Features early = new Features(pairs, false);
        Features full = new Features(surviving, true);
        return new YearAhead(
                new StageRates(pairs),
                new Part(early, fit(early, pairs, Fate.RETIRED)),
                new Part(full, fit(full, surviving, Fate.DEPLOYED)));
    }

    /**
     * The naive forecast to beat: the rates of the stage.
     *
     * @param pairs as in {@link #learn}
     * @param known what to forecast
     */
    public static List<Forecast> naive(List<Example> pairs, List<Known> known) {
        StageRates rates = new StageRates(pairs);
        return known.stream().map(rates::at).toList();
    }

    /**
     * The forecast for a use case.
     *
     * @param known as it stands
     */
    public Forecast forecast(Known known) {
        double gone = retired.at(known);
        double there = (1 - gone) * deployed.at(known);
        Forecast rate = rates.at(known);
        double d = (there + rate.deployed()) / 2;
        double r = (gone + rate.retired()) / 2;
        return new Forecast(d, r, 1 - d - r);
    }

    private static Logistic fit(Features features, List<Example> examples, Fate fate) {
        double best = RIDGES[0];
        double bestScore = Double.NEGATIVE_INFINITY;
        for (double ridge : RIDGES) {
            double score = 0;
            for (int fold = 0; fold < FOLDS; fold++) {
                Logistic other = fit(features, part(examples, fold, false), fate, ridge);
                for (Example e : part(examples, fold, true)) {
                    double p = other.at(features.of(e.known()));
                    score += StrictMath.log(e.fate() == fate ? p : 1 - p);
                }
            }
            if (score > bestScore) {
                bestScore = score;
                best = ridge;
            }
        }
        return fit(features, examples, fate, best);
    }

    private static Logistic fit(Features features, List<Example> examples, Fate fate, double ridge) {
        int n = examples.size();
        double[][] x = new double[n][];
        boolean[] y = new boolean[n];
        double[] weight = new double[n];
        for (int r = 0; r < n; r++) {
            x[r] = features.of(examples.get(r).known());
            y[r] = examples.get(r).fate() == fate;
            weight[r] = 1;
        }
        return new Logistic(x, y, weight, ridge);
    }

    private static List<Example> part(List<Example> examples, int fold, boolean held) {
        List<Example> part = new ArrayList<>();
        for (int r = 0; r < examples.size(); r++) {
            if (held == (foldOf(r) == fold)) {
                part.add(examples.get(r));
            }
        }
        return part;
    }

    static int foldOf(int row) {
        return (int) (Philox.uniform(2023, row, 0, 0, 0) * FOLDS);
    }

    /**
     * Forecasts of each pair by what was learnt from the others, in five parts.
     *
     * @param pairs use cases found in two snapshots
     * @param dated as in {@link #learn}; those of the same use case are left out while it is forecast
     * @return the model's forecasts, in the order of the pairs
     */
    public static List<Forecast> crossValidated(List<Example> pairs, List<Example> dated) {
        Forecast[] forecasts = new Forecast[pairs.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> held = part(pairs, fold, true);
            List<Example> others = dated.stream()
                    .filter(d -> held.stream().noneMatch(h -> sameUseCase(h, d)))
                    .toList();
            YearAhead model = learn(part(pairs, fold, false), others);
            for (int r = 0; r < pairs.size(); r++) {
                if (foldOf(r) == fold) {
                    forecasts[r] = model.forecast(pairs.get(r).known());
                }
            }
        }
        return List.of(forecasts);
    }

    /**
     * Naive forecasts of each pair by the rates of the others, in the same five parts.
     *
     * @param pairs use cases found in two snapshots
     */
    public static List<Forecast> crossValidatedNaive(List<Example> pairs) {
        Forecast[] forecasts = new Forecast[pairs.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            StageRates rates = new StageRates(part(pairs, fold, false));
            for (int r = 0; r < pairs.size(); r++) {
                if (foldOf(r) == fold) {
                    forecasts[r] = rates.at(pairs.get(r).known());
                }
            }
        }
        return List.of(forecasts);
    }

    private static boolean sameUseCase(Example one, Example other) {
        return one.known().group().equals(other.known().group())
                && one.known()
                        .useCase()
                        .useCase()
                        .name()
                        .equalsIgnoreCase(other.known().useCase().useCase().name());
    }
}

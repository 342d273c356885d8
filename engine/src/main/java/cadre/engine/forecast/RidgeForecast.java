package cadre.engine.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rival of the hierarchy: two logistic regressions with a ridge on stages and groups (and, for deployment, age), the ridges
 * chosen by cross-validated log score among a fixed list, mixed in equal parts with the rates of the stage.
 */
final class RidgeForecast implements Forecaster {

    private static final double[] RIDGES = {1, 3, 10, 30, 100};

    private final StageRates rates;
    private final Part retired;
    private final Part deployed;

    private record Part(Features features, Logistic logistic) {

        double at(Known known) {
            return 1 / (1 + StrictMath.exp(-logistic.score(features.of(known, 1))));
        }
    }

    RidgeForecast(List<Example> pairs, List<Example> dated) {
        rates = new StageRates(pairs);
        retired = fit(pairs, Fate.RETIRED, false);
        deployed = fit(Method.surviving(pairs, dated), Fate.DEPLOYED, true);
    }

    @Override
    public Forecast of(Known known) {
        double gone = retired.at(known);
        Forecast rate = rates.of(known);
        double d = ((1 - gone) * deployed.at(known) + rate.deployed()) / 2;
        double r = (gone + rate.retired()) / 2;
        return new Forecast(d, r, 1 - d - r);
    }

    private static Part fit(List<Example> examples, Fate fate, boolean aged) {
        double best = RIDGES[0];
        double bestScore = Double.NEGATIVE_INFINITY;
        for (double ridge : RIDGES) {
            double score = 0;
            for (int fold = 0; fold < CrossValidation.PARTS; fold++) {
                Part other = fit(CrossValidation.part(examples, fold, false), fate, aged, ridge);
                for (Example e : CrossValidation.part(examples, fold, true)) {
                    double p = other.at(e.known());
                    score += StrictMath.log(e.fate() == fate ? p : 1 - p);
                }
            }
            if (score > bestScore) {
                bestScore = score;
                best = ridge;
            }
        }
        return fit(examples, fate, aged, best);
    }

    private static Part fit(List<Example> examples, Fate fate, boolean aged, double ridge) {
        Features features = new Features(examples, Features.Clock.SINCE_INITIATION);
        List<double[]> x = new ArrayList<>();
        boolean[] y = new boolean[examples.size()];
        for (int r = 0; r < y.length; r++) {
            x.add(features.of(examples.get(r).known(), 1));
            y[r] = examples.get(r).fate() == fate;
        }
        double[] precision = new double[features.width()];
        Arrays.fill(precision, ridge);
        // The intercept gets a trace of it, so that a sample in which it always happens has an answer.
        precision[0] = 1e-2;
        Arrays.fill(precision, Features.AGE, Features.GROUP, aged ? ridge : 1e8);
        return new Part(features, new Logistic(x.toArray(double[][]::new), y, precision));
    }
}

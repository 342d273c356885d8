package cadre.engine.forecast;

import java.util.List;

/**
 * The naive forecast: the shares of the three fates among the examples of the same stage, each with a third of an example
 * added so that nothing is impossible.
 */
final class StageRates {

    private final double[][] count = new double[Known.Phase.values().length][Fate.values().length];

    StageRates(List<Example> examples) {
        for (double[] row : count) {
            java.util.Arrays.fill(row, 1.0 / row.length);
        }
        for (Example example : examples) {
            count[example.known().phase().ordinal()][example.fate().ordinal()]++;
        }
    }

    Forecast at(Known known) {
        double[] row = count[known.phase().ordinal()];
        double all = row[0] + row[1] + row[2];
        return new Forecast(
                row[Fate.DEPLOYED.ordinal()] / all,
                row[Fate.RETIRED.ordinal()] / all,
                1 - row[Fate.DEPLOYED.ordinal()] / all - row[Fate.RETIRED.ordinal()] / all);
    }
}

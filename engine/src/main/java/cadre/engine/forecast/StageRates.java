package cadre.engine.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * The naive forecast: the shares of the three fates among the examples of the same stage, each with a third of an example
 * added so that nothing is impossible.
 */
final class StageRates implements Forecaster {

    private final double[][] count = new double[Known.Phase.values().length][Fate.values().length];

    StageRates(List<Example> examples) {
        for (double[] row : count) {
            Arrays.fill(row, 1.0 / row.length);
        }
        for (Example example : examples) {
            count[example.known().phase().ordinal()][example.fate().ordinal()]++;
        }
    }

    /** The same rates for all stages. */
    static Forecaster forAll(List<Example> examples) {
        double[] row = new double[Fate.values().length];
        Arrays.fill(row, 1.0 / row.length);
        examples.forEach(example -> row[example.fate().ordinal()]++);
        Forecast same = shares(row);
        return known -> same;
    }

    @Override
    public Forecast of(Known known) {
        return shares(count[known.phase().ordinal()]);
    }

    private static Forecast shares(double[] row) {
        double all = row[0] + row[1] + row[2];
        double deployed = row[Fate.DEPLOYED.ordinal()] / all;
        double retired = row[Fate.RETIRED.ordinal()] / all;
        return new Forecast(deployed, retired, 1 - deployed - retired);
    }
}

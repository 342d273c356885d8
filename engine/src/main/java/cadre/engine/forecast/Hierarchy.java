package cadre.engine.forecast;

import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether something happens to a use case within the year: log odds = common level + effect of the stage + effect of the group
 * (+ effect of the age). Effects of a kind are normal around 0; how far they spread is not known, and averaged over a grid of
 * spreads by their evidence with a half-normal prior of scale 1. So stages and groups of which little is known are drawn
 * towards the common level, and one large group does not decide it. Probabilities are means over all that is not known:
 * coefficients, the effect of a group that was not seen, and that the year to come is another.
 */
final class Hierarchy {

    private static final double[] STAGES = {0.15, 0.4, 0.8, 1.4};
    private static final double[] GROUPS = {0.2, 0.5, 1, 1.5, 2.2};

    /** Steps of the grids, which weigh its points. */
    private static final double[] STAGE_STEPS = {0.25, 0.3, 0.5, 0.7};

    private static final double[] GROUP_STEPS = {0.35, 0.4, 0.5, 0.6, 0.8};

    /** Standard deviation of the common level: hardly any knowledge of it. */
    private static final double LEVEL = 3;

    /** Of the bands of age. */
    private static final double AGES = 0.5;

    /** Of what has no effect. */
    private static final double NONE = 1e-4;

    /** Nodes above 0 of Gauss and Hermite with nine nodes for a standard normal variable, and the weights of node 0 and these. */
    private static final double[] NODES = {1.0232556637891326, 2.07684797867783, 3.20542900285647, 4.512745863399783};

    private static final double[] WEIGHTS = {
        0.40634920634920635, 0.24409750289493953, 0.04991640676521782, 0.0027891413212317692, 2.2345844007746607e-05
    };

    private static final long KEY = 2024;

    private final Features features;
    private final Year year;
    private final List<Fit> fits = new ArrayList<>();

    /**
     * How the year to come may differ from the year learnt from; nothing in two snapshots tells.
     *
     * @param persistence correlation of a group's effect in one year with that in the next, 0 to 1
     * @param spread standard deviation of the log odds from year to year
     */
    record Year(double persistence, double spread) {}

    /**
     * What it looks at.
     *
     * @param stages whether stages have effects
     * @param groups whether groups have effects
     * @param clock from when age is counted; null when age has no effect
     */
    record Effects(boolean stages, boolean groups, Features.@Nullable Clock clock) {

        double spread(int column, double stage, double group) {
            if (column >= Features.GROUP) {
                return groups ? group : NONE;
            }
            if (column < Features.AGE) {
                return stages ? stage : NONE;
            }
            return clock == null ? NONE : AGES;
        }
    }

    private record Fit(Logistic logistic, double groupSpread, double weight) {}

    /**
     * Learns.
     *
     * @param examples at least one
     * @param fate what is asked about
     * @param effects what is looked at
     * @param year how the year to come may differ
     */
    Hierarchy(List<Example> examples, Fate fate, Effects effects, Year year) {
        this.year = year;
        Features.Clock clock = effects.clock();
        features = new Features(examples, clock == null ? Features.Clock.SINCE_INITIATION : clock);
        double[][] x = new double[examples.size()][];
        boolean[] y = new boolean[x.length];
        for (int r = 0; r < x.length; r++) {
            x[r] = features.of(examples.get(r).known(), 1);
            y[r] = examples.get(r).fate() == fate;
        }
        for (int s = 0; s < STAGES.length; s++) {
            for (int g = 0; g < GROUPS.length; g++) {
                Logistic logistic = new Logistic(x, y, precision(STAGES[s], GROUPS[g], effects));
                double prior = -0.5 * (STAGES[s] * STAGES[s] + GROUPS[g] * GROUPS[g])
                        + StrictMath.log(STAGE_STEPS[s] * GROUP_STEPS[g]);
                double spread = effects.spread(Features.GROUP, STAGES[s], GROUPS[g]);
                fits.add(new Fit(logistic, spread, logistic.evidence() + prior));
            }
        }
        double most = fits.stream().mapToDouble(Fit::weight).max().orElse(0);
        fits.replaceAll(fit -> new Fit(fit.logistic(), fit.groupSpread(), StrictMath.exp(fit.weight() - most)));
        fits.removeIf(fit -> fit.weight() < 1e-3);
    }

    private double[] precision(double stage, double group, Effects effects) {
        double[] precision = new double[features.width()];
        precision[0] = 1 / (LEVEL * LEVEL);
        for (int i = 1; i < precision.length; i++) {
            double spread = effects.spread(i, stage, group);
            precision[i] = 1 / (spread * spread);
        }
        return precision;
    }

    /** The probability that it happens in the year after. */
    double at(Known known) {
        double persistence = year.persistence();
        double[] row = features.of(known, persistence);
        double unseen = features.knows(known) ? 1 - persistence * persistence : 1;
        double sum = 0;
        double weights = 0;
        for (Fit fit : fits) {
            double variance = fit.logistic().variance(row)
                    + unseen * fit.groupSpread() * fit.groupSpread()
                    + year.spread() * year.spread();
            sum += fit.weight() * mean(fit.logistic().score(row), Math.sqrt(variance));
            weights += fit.weight();
        }
        return sum / weights;
    }

    /**
     * The probability in one possible future, use case by use case.
     *
     * @param number of the future
     * @param question which chance it has for its own
     */
    ToDoubleFunction<Known> future(int number, int question) {
        double all = fits.stream().mapToDouble(Fit::weight).sum();
        double at = all * Philox.uniform(KEY, number, question, 0, 0);
        int chosen = 0;
        while (chosen < fits.size() - 1 && at > fits.get(chosen).weight()) {
            at -= fits.get(chosen).weight();
            chosen++;
        }
        Fit fit = fits.get(chosen);
        double[] coefficients = fit.logistic().draw(i -> normal(number, question, 1, i));
        double shift = year.spread() * normal(number, question, 2, 0);
        double persistence = year.persistence();
        double fresh = Math.sqrt(1 - persistence * persistence);
        return known -> {
            double[] row = features.of(known, persistence);
            double score = shift;
            for (int i = 0; i < row.length; i++) {
                score += row[i] * coefficients[i];
            }
            double own = fit.groupSpread()
                    * normal(number, question, 3, known.group().hashCode());
            return logistic(score + own * (features.knows(known) ? fresh : 1));
        };
    }

    private static double normal(int number, int question, int what, int which) {
        return Normal.quantile(Philox.uniform(KEY, number, question, what, which));
    }

    /** The mean of the logistic function of a normal variable. */
    static double mean(double middle, double spread) {
        double sum = WEIGHTS[0] * logistic(middle);
        for (int i = 0; i < NODES.length; i++) {
            sum += WEIGHTS[i + 1] * (logistic(middle + spread * NODES[i]) + logistic(middle - spread * NODES[i]));
        }
        return sum;
    }

    private static double logistic(double score) {
        return 1 / (1 + StrictMath.exp(-score));
    }
}

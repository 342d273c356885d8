package cadre.engine.sensitivity;

import cadre.core.numerics.Philox;
import java.util.ArrayList;
import java.util.List;

/**
 * Screening by elementary effects (Morris 1991, Technometrics 33(2); μ* after Campolongo, Cariboni and Saltelli 2007):
 * trajectories through a grid of four levels on which one input changes at a time by two thirds of its range. Cheap: inputs
 * + 1 runs a trajectory; it says which inputs matter at all, not how much of the variance they cause.
 */
public final class ElementaryEffects {

    private static final int LEVELS = 4;
    private static final double STEP = 2.0 / 3;

    private ElementaryEffects() {}

    /**
     * The effect of one input.
     *
     * @param input number of the input
     * @param strength μ*, mean absolute change of the model over the step, per unit of quantile
     * @param drift μ, mean change; smaller than {@code strength} in size when the direction differs
     * @param spread σ, standard deviation of the change: interaction with others, or curvature
     */
    public record Effect(int input, double strength, double drift, double spread) {}

    /**
     * Effects of all inputs.
     *
     * @param model what depends on them
     * @param inputs how many, at least 1
     * @param trajectories how many, at least 2
     * @param seed of the trajectories
     * @return per input, in order
     */
    public static List<Effect> of(Model model, int inputs, int trajectories, long seed) {
        if (inputs < 1 || trajectories < 2) {
            throw new IllegalArgumentException(inputs + " inputs on " + trajectories + " trajectories");
        }
        List<double[]> points = new ArrayList<>();
        List<int[]> orders = new ArrayList<>();
        for (int t = 0; t < trajectories; t++) {
            orders.add(trajectory(inputs, t, seed, points));
        }
        double[] y = model.at(points);
        double[] sum = new double[inputs];
        double[] absolute = new double[inputs];
        double[] squares = new double[inputs];
        for (int t = 0; t < trajectories; t++) {
            int first = t * (inputs + 1);
            for (int s = 0; s < inputs; s++) {
                int input = orders.get(t)[s];
                double change = points.get(first + s + 1)[input] - points.get(first + s)[input];
                double effect = (y[first + s + 1] - y[first + s]) / change;
                sum[input] += effect;
                absolute[input] += Math.abs(effect);
                squares[input] += effect * effect;
            }
        }
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            double mean = sum[i] / trajectories;
            double variance = Math.max(0, (squares[i] - trajectories * mean * mean) / (trajectories - 1));
            effects.add(new Effect(i, absolute[i] / trajectories, mean, StrictMath.sqrt(variance)));
        }
        return effects;
    }

    /** Adds the points of a trajectory and says in which order inputs change. */
    private static int[] trajectory(int inputs, int t, long seed, List<double[]> points) {
        double[] at = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            // Two lower levels go up, two upper ones go down; levels are the middles of the grid's cells' ends drawn
            // in.
            int level = (int) (Philox.uniform(seed, t, i, 0, 1) * LEVELS);
            at[i] = quantile(level);
        }
        points.add(at.clone());
        int[] order = shuffled(inputs, t, seed);
        for (int input : order) {
            at[input] = at[input] < 0.5 ? at[input] + STEP * SPAN : at[input] - STEP * SPAN;
            points.add(at.clone());
        }
        return order;
    }

    /** The grid covers the middle 98 % of a prior: the ends themselves may be infinite. */
    private static final double SPAN = 0.98;

    private static double quantile(int level) {
        return 0.01 + SPAN * level / (LEVELS - 1);
    }

    private static int[] shuffled(int n, int t, long seed) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = (int) (Philox.uniform(seed, t, i, 0, 2) * (i + 1));
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}

package cadre.engine.simulate;

import cadre.core.numerics.Philox;
import cadre.core.numerics.Prior;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;

/** One draw of all parameters: the same for all structures under the same block number. */
public final class Theta {

    private static final Parameter[] ALL = Parameter.values();

    /** Names the row of a joint sample, as a parameter's id names its own draw. */
    private static final int JOINT = "joint sample".hashCode();

    private final double[] values = new double[ALL.length];
    private final double[] quantiles = new double[ALL.length];
    private final double[] sigmas = new double[ALL.length];

    /** Values are undefined until {@link #draw}. */
    public Theta() {}

    /**
     * Draws all parameters from their priors. Those that come from a joint sample are taken from one row of it.
     *
     * @param settings with the company's own priors
     * @param seed of the whole computation
     * @param block number of the draw
     */
    public void draw(Scenario.Settings settings, long seed, int block) {
        long key = Philox.key(seed, block, -1);
        double row = Philox.uniform(key, JOINT, 0, 0, Draws.PARAMETER);
        for (Parameter p : ALL) {
            // Named by its id, so that a further parameter changes no draw of the others.
            double u = Philox.uniform(key, p.id().hashCode(), 0, 0, Draws.PARAMETER);
            quantiles[p.ordinal()] = u;
            values[p.ordinal()] = settings.prior(p) instanceof Prior.Sampled sample
                    ? sample.row(row)
                    : settings.prior(p).quantile(u);
            sigmas[p.ordinal()] = StrictMath.log(Math.max(values[p.ordinal()], 1e-9)) / Prior.Z90;
        }
    }

    /** Standard deviation of the logarithm for a parameter that is a ratio of 90th percentile to median. */
    double sigma(Parameter parameter) {
        return sigmas[parameter.ordinal()];
    }

    /**
     * The value of a parameter.
     *
     * @param parameter any
     * @return in the parameter's unit
     */
    public double get(Parameter parameter) {
        return values[parameter.ordinal()];
    }

    /**
     * At which quantile of its prior a parameter was drawn; says nothing for one from a joint sample.
     *
     * @param parameter any
     * @return in (0, 1)
     */
    public double quantile(Parameter parameter) {
        return quantiles[parameter.ordinal()];
    }
}

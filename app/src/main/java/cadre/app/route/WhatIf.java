package cadre.app.route;

import cadre.core.numerics.Interval;
import cadre.core.plan.Parameter;
import cadre.core.plan.StructureKind;
import cadre.engine.explore.Frontier;
import cadre.engine.explore.Sweep;
import cadre.engine.sensitivity.ElementaryEffects;
import cadre.engine.sensitivity.SobolIndices;
import java.util.List;

/**
 * What the recommendation depends on.
 *
 * @param base the comparison as it stands
 * @param information what it would be worth to know each parameter before choosing, most first
 * @param everything what it would be worth to know all of them
 * @param sensitivity which parameters cause the difference between the leader and the runner-up
 * @param sweeps levers moved through their range, those that turn the recommendation round first
 * @param frontiers pairs of levers
 * @param rest what is known of the parameters that were not moved
 * @param complete whether all of it was done
 */
public record WhatIf(
        Ranking base,
        List<Worth> information,
        double everything,
        Sensitivity sensitivity,
        List<Sweep> sweeps,
        List<Frontier> frontiers,
        Rest rest,
        boolean complete) {

    /** Copies the lists. */
    public WhatIf {
        information = List.copyOf(information);
        sweeps = List.copyOf(sweeps);
        frontiers = List.copyOf(frontiers);
    }

    /**
     * The comparison as it stands.
     *
     * @param structures compared, best mean net value first
     * @param net mean net value of each, in the same order
     * @param best share of the draws in which each is the best, in the same order
     * @param draws of the parameters
     */
    public record Ranking(List<StructureKind> structures, List<Double> net, List<Double> best, int draws) {

        /** Copies the lists. */
        public Ranking {
            structures = List.copyOf(structures);
            net = List.copyOf(net);
            best = List.copyOf(best);
        }
    }

    /**
     * What it is worth to know a parameter.
     *
     * @param parameter which
     * @param value expected gain in net value from choosing after it is known, 95 % interval
     */
    public record Worth(Parameter parameter, Interval value) {}

    /**
     * Uncertain parameters that were not moved, by what the draws of the base comparison say of them.
     *
     * @param steady the first structure leads all along their plausible range, as far as a fit to the draws can see
     * @param open another structure may lead somewhere in their range: the draws are too few to tell
     */
    public record Rest(List<Parameter> steady, List<Parameter> open) {

        /** Nothing is known. */
        public static final Rest NONE = new Rest(List.of(), List.of());

        /** Copies the lists. */
        public Rest {
            steady = List.copyOf(steady);
            open = List.copyOf(open);
        }
    }

    /**
     * What causes the difference between leader and runner-up.
     *
     * @param screened parameters by elementary effect, strongest first
     * @param indices Sobol indices of the strongest, the others at their medians
     * @param parameters whose indices these are, in their order
     */
    public record Sensitivity(List<Screened> screened, List<SobolIndices.Index> indices, List<Parameter> parameters) {

        /** Nothing was measured. */
        public static final Sensitivity NONE = new Sensitivity(List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Sensitivity {
            screened = List.copyOf(screened);
            indices = List.copyOf(indices);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A parameter's elementary effect.
     *
     * @param parameter which
     * @param effect on the difference of net value over its range
     */
    public record Screened(Parameter parameter, ElementaryEffects.Effect effect) {}
}

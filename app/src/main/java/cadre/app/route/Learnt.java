package cadre.app.route;

import cadre.core.numerics.Interval;
import cadre.core.plan.Parameter;
import cadre.core.plan.StructureKind;
import cadre.core.work.History;
import cadre.engine.calibrate.Summaries.Summary;
import java.util.List;

/**
 * What a company's history says about the parameters.
 *
 * @param seen the history, from its first admission on
 * @param extent how it was learnt
 * @param lessons one for each uncertain parameter: those about which the history says most first, then those about which it
 *     says nothing in the order of the table of parameters
 * @param sample the joint sample of all uncertain parameters
 * @param checks each summary of the history against what is predicted after learning; empty when stopped before
 * @param curves shares month by month, in production and stopped; empty when stopped before
 */
public record Learnt(
        History seen,
        Extent extent,
        List<Lesson> lessons,
        JointSample sample,
        List<Check> checks,
        List<Curves> curves) {

    /** Copies the lists. */
    public Learnt {
        lessons = List.copyOf(lessons);
        checks = List.copyOf(checks);
        curves = List.copyOf(curves);
    }

    /**
     * How it was learnt.
     *
     * @param structure under which the company was simulated
     * @param arrivalsPerYear requests a year in the simulations
     * @param arrivalsGiven whether the company file gives them; else the history's admissions are taken for them
     * @param draws simulated from the prior
     * @param predictions simulated from the posterior
     * @param plausibility share of simulated histories that are as far from all others as the company's is; below .01 the
     *     model cannot have made it
     * @param complete whether all was done that was asked for
     */
    public record Extent(
            StructureKind structure,
            double arrivalsPerYear,
            boolean arrivalsGiven,
            int draws,
            int predictions,
            double plausibility,
            boolean complete) {}

    /**
     * What is believed of a parameter before and after.
     *
     * @param parameter which
     * @param before median and 80 % interval of the prior
     * @param after the same of the posterior
     * @param position of {@code after} in the prior: the share of it that is lower
     * @param narrower by how much the 80 % interval is narrower, a share of the prior's, both in normal scores of the prior;
     *     below 0 where it is wider
     * @param contraction 1 − posterior variance ÷ prior variance, of the normal score
     * @param told whether the history says something about it: a contraction of 20 % or more, and a regression on the
     *     summaries that explains more than chance
     */
    public record Lesson(
            Parameter parameter,
            Interval before,
            Interval after,
            Interval position,
            double narrower,
            double contraction,
            boolean told) {}

    /**
     * Rows to be drawn whole.
     *
     * @param parameters the columns
     * @param rows each as long as {@code parameters}, in the parameters' units
     */
    public record JointSample(List<Parameter> parameters, List<List<Double>> rows) {

        /** Copies the lists. */
        public JointSample {
            parameters = List.copyOf(parameters);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A summary of the history against its prediction.
     *
     * @param summary which
     * @param observed in the history, as people read it
     * @param before median and 95 % interval of simulations from the prior
     * @param after the same of simulations from the posterior
     */
    public record Check(Summary summary, double observed, Interval before, Interval after) {

        /** Where the history lies. */
        public Place place() {
            return observed < after.low() ? Place.BELOW : observed > after.high() ? Place.ABOVE : Place.INSIDE;
        }
    }

    /** Where something observed lies, seen from a prediction. */
    public enum Place {
        /** Lower than predicted. */
        BELOW,
        /** As predicted. */
        INSIDE,
        /** Higher than predicted. */
        ABOVE
    }

    /**
     * A share month by month since admission.
     *
     * @param end production or stopped
     * @param observed in the history
     * @param before median and 95 % interval from the prior, per month
     * @param after the same from the posterior
     */
    public record Curves(History.End end, List<Double> observed, List<Interval> before, List<Interval> after) {

        /** Copies the lists. */
        public Curves {
            observed = List.copyOf(observed);
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Parameters about which the history says something, most first. */
    public List<Lesson> told() {
        return lessons.stream().filter(Lesson::told).toList();
    }

    /** Parameters about which it says nothing. */
    public List<Lesson> untold() {
        return lessons.stream().filter(l -> !l.told()).toList();
    }
}

package cadre.engine.search;

import cadre.core.company.Practices;
import cadre.core.plan.Layout;
import java.util.List;

/** Simulates layouts under common random numbers. */
public interface Evaluator {

    /**
     * The net value of some layouts under the same luck.
     *
     * @param candidates what to simulate
     * @param firstBlock number of the first draw of the parameters
     * @param blocks how many draws
     * @return per candidate, per draw, mean net value; the same draw and replications for every candidate
     */
    List<double[]> net(List<Proposal> candidates, int firstBlock, int blocks);

    /** Whether to stop as soon as possible and report what there is: cancelled, or out of time. */
    boolean stop();

    /** Parts of a search, in their order. */
    enum Part {
        /** Proposals are raced. */
        SEARCH,
        /** Finalists are compared on fresh draws. */
        COMPARISON,
        /** One of them is selected. */
        SELECTION,
        /** The steps to it are put in order. */
        STEPS
    }

    /** A part begins; asked to stop, an evaluator may allow each part so much. */
    default void begin(Part part) {
        // one who has all the time
    }

    /**
     * Selects among those that respect the constraints.
     *
     * @param labels where each comes from
     * @param finalists at least one
     * @param net per finalist, per draw of the comparison, mean net value
     * @return index of the one selected; unless overridden, the one of the largest mean
     */
    default int select(List<String> labels, List<Proposal> finalists, List<double[]> net) {
        int best = 0;
        for (int i = 1; i < net.size(); i++) {
            best = Steps.mean(net.get(i)) > Steps.mean(net.get(best)) ? i : best;
        }
        return best;
    }

    /**
     * A layout with practices.
     *
     * @param layout who sits where and owns what
     * @param practices what is practised
     */
    record Proposal(Layout layout, Practices practices) {}
}

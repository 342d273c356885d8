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

    /**
     * A layout with practices.
     *
     * @param layout who sits where and owns what
     * @param practices what is practised
     */
    record Proposal(Layout layout, Practices practices) {}
}

package cadre.app.route;

import cadre.app.run.Sweep;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.select.AllottedSelection;
import cadre.core.select.SequentialSelection;
import java.util.ArrayList;
import java.util.List;

/** Selects one of the finalists of a search on draws that no round of the search has seen. */
final class FinalChoice {

    private static final int SELECTION_BLOCK = 5_000_000;
    private static final int INDIFFERENCE_BLOCK = SELECTION_BLOCK - 100;
    private static final int FIRST_STAGE = 20;
    private static final int MOST_ROUNDS = 2_000;
    private static final double CONFIDENCE = 0.95;
    private static final int LEAST = 8;

    private final Sweep run;
    private final List<Scenario> scenarios;
    private final List<double[]> compared;
    private final Searching.Effort effort;
    private double indifference;
    private boolean decided;
    private long observations;
    private long equal;

    /** Of scenarios compared already on the same draws each. */
    FinalChoice(Sweep run, List<Scenario> scenarios, List<double[]> compared, Searching.Effort effort) {
        this.run = run;
        this.scenarios = scenarios;
        this.compared = compared;
        this.effort = effort;
    }

    Searching.Selection selection(String label) {
        double confidence = decided ? scenarios.size() < 2 ? 1 : CONFIDENCE : 0;
        return new Searching.Selection(label, confidence, indifference, decided, observations, equal);
    }

    int select() {
        double[] sums = new double[scenarios.size()];
        for (int i = 0; i < sums.length; i++) {
            for (double value : compared.get(i)) {
                sums[i] += value;
            }
        }
        indifference = indifference(largest(sums, all()));
        if (scenarios.size() < 2) {
            decided = true;
            return 0;
        }
        return effort.budget() > 0 ? allotted() : sequential(sums);
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            all.add(i);
        }
        return all;
    }

    private static int largest(double[] sums, List<Integer> among) {
        int best = among.getFirst();
        for (int i : among) {
            best = sums[i] > sums[best] ? i : best;
        }
        return best;
    }

    /** With its guarantee; without one, the best of those still in contention on all draws, the comparison's included. */
    private int sequential(double[] sums) {
        SequentialSelection selection =
                new SequentialSelection(scenarios.size(), CONFIDENCE, indifference, FIRST_STAGE);
        while (!selection.isDecided() && selection.rounds() < MOST_ROUNDS && !run.stopped()) {
            List<Integer> left = selection.contenders();
            List<List<Outcome>> outcomes = run.run(
                    left.stream().map(scenarios::get).toList(),
                    new Sweep.Extent(
                            "selecting", SELECTION_BLOCK + selection.rounds(), FIRST_STAGE, effort.replications()));
            for (int b = 0; b < outcomes.getFirst().size() && !selection.isDecided(); b++) {
                double[] values = new double[sums.length];
                for (int k = 0; k < left.size(); k++) {
                    values[left.get(k)] = outcomes.get(k).get(b).mean(Metric.NET);
                    sums[left.get(k)] += values[left.get(k)];
                }
                selection.observe(values);
            }
        }
        decided = selection.isDecided();
        observations = selection.observations();
        equal = selection.equalAllocation();
        return decided ? selection.leader() : largest(sums, selection.contenders());
    }

    /**
     * A fixed number of draws besides those of the comparison, each given to the finalist about which it tells most; says
     * nothing of how sure the choice is.
     */
    private int allotted() {
        int had = compared.getFirst().length;
        long before = (long) had * scenarios.size();
        AllottedSelection selection = new AllottedSelection(scenarios.size(), before + effort.budget());
        for (int b = 0; b < had; b++) {
            for (int i = 0; i < scenarios.size(); i++) {
                selection.observe(i, compared.get(i)[b]);
            }
        }
        while (!selection.isDone() && !run.stopped()) {
            int[] add = selection.next();
            for (int i = 0; i < add.length; i++) {
                if (add[i] > 0) {
                    Sweep.Extent extent = new Sweep.Extent(
                            "selecting",
                            SELECTION_BLOCK + (int) selection.observed(i),
                            add[i],
                            effort.replications(),
                            add[i]);
                    for (Outcome outcome :
                            run.run(List.of(scenarios.get(i)), extent).getFirst()) {
                        selection.observe(i, outcome.mean(Metric.NET));
                    }
                }
            }
        }
        observations = selection.observations() - before;
        return selection.leader();
    }

    /** A part of the mean value of the one that is in front. */
    private double indifference(int first) {
        List<Outcome> outcomes = run.run(
                        List.of(scenarios.get(first)),
                        new Sweep.Extent("selecting", INDIFFERENCE_BLOCK, FIRST_STAGE, effort.replications(), LEAST))
                .getFirst();
        double value = outcomes.stream()
                .mapToDouble(o -> Math.abs(o.mean(Metric.VALUE)))
                .average()
                .orElse(1);
        return Math.max(value * effort.indifference(), 1e-6);
    }
}

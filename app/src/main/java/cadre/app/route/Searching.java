package cadre.app.route;

import cadre.app.run.Sweep;
import cadre.app.run.Watch;
import cadre.core.plan.Case;
import cadre.core.plan.Layout;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.core.select.AllottedSelection;
import cadre.core.select.SequentialSelection;
import cadre.engine.search.Constraints;
import cadre.engine.search.Evaluator;
import cadre.engine.search.LayoutSearch;
import cadre.engine.search.SearchResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From a company to a better layout than the five, and how to get there from today's. */
public final class Searching {

    /** Draws of the final comparison and of the selection are seen by no round of the search. */
    private static final int SELECTION_BLOCK = 5_000_000;

    private static final int LEAST = 8;
    private static final int MOST_ROUNDS = 2_000;

    private final Case subject;
    private final long seed;
    private final int threads;
    private final Watch watch;

    /**
     * Ready to search.
     *
     * @param subject the company and its work
     * @param seed of all chance
     * @param threads at least 1; changes nothing but the time it takes
     * @param watch is told the progress and may stop early
     */
    public Searching(Case subject, long seed, int threads, Watch watch) {
        this.subject = subject;
        this.seed = seed;
        this.threads = threads;
        this.watch = watch;
    }

    /**
     * How long to search.
     *
     * @param rounds most rounds of proposals
     * @param width proposals a round
     * @param draws of the parameters in the final comparison and for each step
     * @param replications under each draw
     * @param indifference difference that counts as none in the final selection, as a part of the best layout's mean value
     * @param budget draws for the final selection over all finalists, allotted where they tell most; 0 for as many as the
     *     guarantee takes
     */
    public record Effort(int rounds, int width, int draws, int replications, double indifference, int budget) {

        /** What is done when nobody asks for something else. */
        public static final Effort USUAL = new Effort(30, 12, 60, 2, 0.05, 0);
    }

    /**
     * What a search brought.
     *
     * @param search the layouts compared and the steps
     * @param selection the final choice among the finalists by a procedure with a guarantee
     * @param today whether the company named its teams; without them, steps are counted from a central team
     */
    public record Found(SearchResult search, Selection selection, boolean today) {}

    /**
     * A choice with a guarantee.
     *
     * @param label of the finalist selected
     * @param confidence probability with which it is the best, or within {@code indifference} of the best
     * @param indifference difference of mean net value that counts as none
     * @param decided false when a budget was given or ended before the procedure did: then there is no guarantee
     * @param observations draws simulated over all finalists
     * @param equal observations that equal allocation would have taken for the same promise; 0 where that is not known
     */
    public record Selection(
            String label, double confidence, double indifference, boolean decided, long observations, long equal) {}

    /**
     * Searches.
     *
     * @param constraints what a layout must respect
     * @param effort how long
     * @return the best found, how sure that is, and the steps to it
     */
    public Found search(Constraints constraints, Effort effort) {
        try (Sweep run = new Sweep(seed, threads, watch)) {
            Trials trials = new Trials(run, effort.replications());
            boolean own = !subject.company().teams().isEmpty();
            Evaluator.Proposal today = proposal(own ? StructureKind.OWN : StructureKind.CENTRAL);
            Map<String, Evaluator.Proposal> starts = new LinkedHashMap<>();
            for (StructureKind kind : StructureKind.values()) {
                if (kind != StructureKind.OWN) {
                    starts.put(kind.title(), proposal(kind));
                }
            }
            SearchResult result = new LayoutSearch(subject.company(), constraints, trials, seed)
                    .search(today, starts, effort.rounds(), effort.width(), effort.draws());
            return new Found(result, select(run, result, effort), own);
        }
    }

    private Evaluator.Proposal proposal(StructureKind kind) {
        Layout layout = Structures.layout(subject.company(), subject.portfolio(), Structure.of(kind));
        return new Evaluator.Proposal(layout, subject.company().practices());
    }

    private Scenario scenario(Evaluator.Proposal proposal) {
        return subject.under(proposal.layout(), subject.settings()).withPractices(proposal.practices());
    }

    /** Simulates proposals; what must be known for an answer is simulated even when somebody asked to stop. */
    private final class Trials implements Evaluator {

        private final Sweep run;
        private final int replications;

        Trials(Sweep run, int replications) {
            this.run = run;
            this.replications = replications;
        }

        @Override
        public List<double[]> net(List<Proposal> candidates, int firstBlock, int blocks) {
            List<List<Outcome>> outcomes = run.run(
                    candidates.stream().map(Searching.this::scenario).toList(),
                    new Sweep.Extent("searching", firstBlock, blocks, replications, Math.min(LEAST, blocks)));
            return outcomes.stream()
                    .map(list -> list.stream()
                            .mapToDouble(outcome -> outcome.mean(Metric.NET))
                            .toArray())
                    .toList();
        }

        @Override
        public boolean stop() {
            return run.stopped();
        }
    }

    private Selection select(Sweep run, SearchResult result, Effort effort) {
        List<SearchResult.Finalist> finalists = result.finalists();
        double indifference = indifference(run, result, effort);
        if (finalists.size() < 2) {
            return new Selection(finalists.getFirst().label(), 1, indifference, true, 0, 0);
        }
        if (effort.budget() > 0) {
            return allotted(run, finalists, effort, indifference);
        }
        SequentialSelection selection = new SequentialSelection(finalists.size(), 0.95, indifference, 20);
        while (!selection.isDecided() && selection.rounds() < MOST_ROUNDS && !run.stopped()) {
            List<Integer> left = selection.contenders();
            List<Scenario> scenarios = new ArrayList<>();
            left.forEach(i -> scenarios.add(scenario(finalists.get(i).proposal())));
            int first = SELECTION_BLOCK + selection.rounds();
            List<List<Outcome>> outcomes =
                    run.run(scenarios, new Sweep.Extent("selecting", first, 20, effort.replications()));
            for (int b = 0; b < outcomes.getFirst().size() && !selection.isDecided(); b++) {
                double[] values = new double[finalists.size()];
                for (int k = 0; k < left.size(); k++) {
                    values[left.get(k)] = outcomes.get(k).get(b).mean(Metric.NET);
                }
                selection.observe(values);
            }
        }
        return new Selection(
                finalists.get(selection.leader()).label(),
                0.95,
                indifference,
                selection.isDecided(),
                selection.observations(),
                selection.equalAllocation());
    }

    /** A fixed number of draws, each given to the finalist about which it tells most; says nothing of how sure the choice is. */
    private Selection allotted(Sweep run, List<SearchResult.Finalist> finalists, Effort effort, double indifference) {
        AllottedSelection selection = new AllottedSelection(finalists.size(), effort.budget());
        while (!selection.isDone() && !run.stopped()) {
            int[] add = selection.next();
            for (int i = 0; i < add.length; i++) {
                if (add[i] > 0) {
                    int first = SELECTION_BLOCK + (int) selection.observed(i);
                    List<Outcome> outcomes = run.run(
                                    List.of(scenario(finalists.get(i).proposal())),
                                    new Sweep.Extent("selecting", first, add[i], effort.replications(), add[i]))
                            .getFirst();
                    for (Outcome outcome : outcomes) {
                        selection.observe(i, outcome.mean(Metric.NET));
                    }
                }
            }
        }
        return new Selection(
                finalists.get(selection.leader()).label(), 0, indifference, false, selection.observations(), 0);
    }

    /** A part of the best layout's mean value. */
    private double indifference(Sweep run, SearchResult result, Effort effort) {
        List<Outcome> outcomes = run.run(
                        List.of(scenario(result.best())),
                        new Sweep.Extent("selecting", SELECTION_BLOCK - 100, 20, effort.replications(), LEAST))
                .getFirst();
        double value = outcomes.stream()
                .mapToDouble(o -> Math.abs(o.mean(Metric.VALUE)))
                .average()
                .orElse(1);
        return Math.max(value * effort.indifference(), 1e-6);
    }
}

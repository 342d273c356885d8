package cadre.app.route;

import cadre.app.run.Sweep;
import cadre.app.run.Watch;
import cadre.core.evidence.Finding;
import cadre.core.plan.Case;
import cadre.core.plan.Layout;
import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.engine.search.Constraints;
import cadre.engine.search.Evaluator;
import cadre.engine.search.LayoutSearch;
import cadre.engine.search.SearchResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From a company to a better layout than the five, and how to get there from today's. */
public final class Searching {

    private static final int LEAST = 8;

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
     * @param replications under each draw; one in the races of the search, where more draws tell more
     * @param indifference difference that counts as none in the final selection, as a part of the best layout's mean value
     * @param budget draws for the final selection over all finalists besides those of the comparison, allotted where they
     *     tell most; 0 for as many as the guarantee takes
     */
    public record Effort(int rounds, int width, int draws, int replications, double indifference, int budget) {

        /** What is done when nobody asks for something else. */
        public static final Effort USUAL = new Effort(200, 12, 60, 2, 0.01, 0);
    }

    /**
     * What a search brought.
     *
     * @param search the layouts compared and the steps
     * @param selection the final choice among the finalists by a procedure with a guarantee
     * @param today whether the company named its teams; without them, steps are counted from a central team
     * @param complete whether nothing was ended early, by time or by the user; only then can it be reproduced
     */
    public record Found(SearchResult search, Selection selection, boolean today, boolean complete) {}

    /**
     * A choice with a guarantee.
     *
     * @param label of the finalist selected
     * @param confidence probability with which it is the best, or within {@code indifference} of the best
     * @param indifference difference of mean net value that counts as none
     * @param decided false when a budget was given or ended before the procedure did: then there is no guarantee
     * @param observations draws simulated over all finalists, besides those of the comparison
     * @param equal observations that equal allocation would have taken for the same promise; 0 where that is not known
     */
    public record Selection(
            String label, double confidence, double indifference, boolean decided, long observations, long equal) {}

    /**
     * Searches.
     *
     * @param constraints what a layout must respect; {@link #findings} says whether any does
     * @param effort how long
     * @return the best found, how sure that is, and the steps to it
     */
    public Found search(Constraints constraints, Effort effort) {
        return search(constraints, effort, null);
    }

    /**
     * Searches for some time at most.
     *
     * @param constraints what a layout must respect; {@link #findings} says whether any does
     * @param effort how long
     * @param time after which it ends with what is there, shared among its parts; null for no limit. What an answer needs at
     *     least is simulated all the same
     * @return the best found, how sure that is, and the steps to it
     */
    public Found search(Constraints constraints, Effort effort, @Nullable Duration time) {
        Clock clock = new Clock(watch, time);
        try (Sweep run = new Sweep(seed, threads, clock)) {
            Trials trials = new Trials(run, clock, effort);
            SearchResult result = new LayoutSearch(subject.company(), constraints, trials, seed)
                    .search(today(), starts(), effort.rounds(), effort.width(), effort.draws());
            return new Found(result, trials.selection(), isOwn(), !clock.isCut());
        }
    }

    /**
     * What stands in the way of any answer; takes no simulation.
     *
     * @param constraints what a layout must respect
     * @return empty when some layout respects them
     */
    public List<Finding> findings(Constraints constraints) {
        try (Sweep run = new Sweep(seed, 1, watch)) {
            Trials trials = new Trials(run, new Clock(watch, null), Effort.USUAL);
            return new LayoutSearch(subject.company(), constraints, trials, seed).findings(today(), starts());
        }
    }

    private boolean isOwn() {
        return !subject.company().teams().isEmpty();
    }

    private Evaluator.Proposal today() {
        return proposal(isOwn() ? StructureKind.OWN : StructureKind.CENTRAL);
    }

    private Map<String, Evaluator.Proposal> starts() {
        Map<String, Evaluator.Proposal> starts = new LinkedHashMap<>();
        StructureKind.BUILT_IN.forEach(kind -> starts.put(kind.title(), proposal(kind)));
        return starts;
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
        private final Clock clock;
        private final Effort effort;
        private @Nullable Selection selection;

        Trials(Sweep run, Clock clock, Effort effort) {
            this.run = run;
            this.clock = clock;
            this.effort = effort;
        }

        @Override
        public void begin(Part part) {
            clock.begin(part);
        }

        @Override
        public List<double[]> net(List<Proposal> candidates, int firstBlock, int blocks) {
            return run
                    .run(
                            candidates.stream().map(Searching.this::scenario).toList(),
                            new Sweep.Extent(
                                    clock.doing(),
                                    firstBlock,
                                    blocks,
                                    clock.replications(effort),
                                    Math.min(LEAST, blocks)))
                    .stream()
                    .map(list -> list.stream()
                            .mapToDouble(outcome -> outcome.mean(Metric.NET))
                            .toArray())
                    .toList();
        }

        @Override
        public boolean stop() {
            return run.stopped();
        }

        @Override
        public int select(List<String> labels, List<Proposal> finalists, List<double[]> net) {
            FinalChoice choice = new FinalChoice(
                    run, finalists.stream().map(Searching.this::scenario).toList(), net, effort);
            int selected = choice.select();
            selection = choice.selection(labels.get(selected));
            return selected;
        }

        Selection selection() {
            return Objects.requireNonNull(selection);
        }
    }
}

package cadre.app.route;

import cadre.app.run.Sweep;
import cadre.app.run.Watch;
import cadre.core.plan.Case;
import cadre.core.plan.Outcome;
import cadre.engine.claims.ArticleStatements;
import cadre.engine.claims.Examined;
import cadre.engine.claims.Examiner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** From a company to what the article's statements about cause and effect are worth there. */
public final class Claiming {

    private Claiming() {}

    /**
     * How much to simulate.
     *
     * @param draws of the parameters
     * @param replications under each draw
     * @param seed of all chance
     */
    public record Effort(int draws, int replications, long seed) {

        /** Refuses what is too little to say anything. */
        public Effort {
            if (draws < 2 || replications < 1) {
                throw new IllegalArgumentException(draws + " draws with " + replications + " replications are too few");
            }
        }
    }

    /**
     * What came out.
     *
     * @param examined one per statement, in the order of the article
     * @param done what was simulated; fewer draws than asked for when stopped early
     */
    public record Found(List<Examined> examined, Effort done) {

        /** Copies the list. */
        public Found {
            examined = List.copyOf(examined);
        }
    }

    /**
     * Tests every statement.
     *
     * @param subject the company and its work
     * @param effort how much to simulate
     * @param threads at least 1; changes nothing but the time it takes
     * @param watch is told the progress and may stop early
     * @return what came out; nothing when stopped before two draws were finished
     */
    public static Optional<Found> examine(Case subject, Effort effort, int threads, Watch watch) {
        try (Sweep run = new Sweep(effort.seed(), threads, watch)) {
            Sweep.Extent extent = new Sweep.Extent("testing claims", 0, effort.draws(), effort.replications());
            AtomicInteger draws = new AtomicInteger();
            List<Examined> examined = Examiner.examine(subject, ArticleStatements.all(), scenarios -> {
                List<List<Outcome>> outcomes = run.run(scenarios, extent);
                draws.set(outcomes.isEmpty() ? 0 : outcomes.getFirst().size());
                return outcomes;
            });
            return examined.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Found(examined, new Effort(draws.get(), effort.replications(), effort.seed())));
        }
    }
}

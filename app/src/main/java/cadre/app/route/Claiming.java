package cadre.app.route;

import cadre.app.run.Sweep;
import cadre.app.run.Watch;
import cadre.core.plan.Case;
import cadre.engine.claims.ArticleStatements;
import cadre.engine.claims.Examined;
import cadre.engine.claims.Examiner;
import java.util.List;
import java.util.Optional;

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
    public record Effort(int draws, int replications, long seed) {}

    /**
     * Tests every statement.
     *
     * @param subject the company and its work
     * @param effort how much to simulate
     * @param threads at least 1; changes nothing but the time it takes
     * @param watch is told the progress and may stop early
     * @return one per statement, in the order of the article; nothing when stopped before two draws were finished
     */
    public static Optional<List<Examined>> examine(Case subject, Effort effort, int threads, Watch watch) {
        try (Sweep run = new Sweep(effort.seed(), threads, watch)) {
            Sweep.Extent extent = new Sweep.Extent("testing claims", 0, effort.draws(), effort.replications());
            List<Examined> examined =
                    Examiner.examine(subject, ArticleStatements.all(), scenarios -> run.run(scenarios, extent));
            return examined.isEmpty() ? Optional.empty() : Optional.of(examined);
        }
    }
}

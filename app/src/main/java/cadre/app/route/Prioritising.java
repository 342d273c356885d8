package cadre.app.route;

import cadre.app.run.RankRun;
import cadre.engine.rank.Candidate;
import cadre.engine.rank.Ranking;
import cadre.engine.rank.Robustness;
import cadre.engine.rank.Scheme;
import java.util.List;

/** From estimates to ranks and how sure they are. */
public final class Prioritising {

    /** Draws when nobody asks for another number: a probability is known to ±0.03, two standard errors. */
    public static final int USUAL_DRAWS = 1000;

    /** Seed when nobody asks for another one. */
    public static final long USUAL_SEED = 1;

    private Prioritising() {}

    /**
     * The answer.
     *
     * @param ranking the order at the likely inputs
     * @param robustness ranks under draws of the inputs
     * @param seed of all chance
     * @param draws of all inputs
     */
    public record Ranked(Ranking ranking, Robustness robustness, long seed, int draws) {}

    /**
     * Ranks.
     *
     * @param scheme formula and weights
     * @param candidates in ascending order of their numbers
     * @param seed of all chance
     * @param draws at least 1
     * @param threads at least 1; changes nothing but the time it takes
     */
    public static Ranked rank(Scheme scheme, List<Candidate> candidates, long seed, int draws, int threads) {
        Ranking ranking = Ranking.of(scheme, candidates);
        return new Ranked(ranking, RankRun.run(ranking, seed, draws, threads), seed, draws);
    }
}

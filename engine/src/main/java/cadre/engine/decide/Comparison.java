package cadre.engine.decide;

import cadre.core.numerics.Sample;
import cadre.core.numerics.Student;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Simulates some structures under draw after draw of the parameters until the ranking is settled, the regret of the
 * leader negligible, or the limits are reached.
 *
 * <p>It looks after the least number of draws and then each time half of that number was added. So that many looks do
 * not make a chance lead look like a settled one, look k may err with probability (1 − confidence) ÷ (k (k + 1)), which adds
 * up to 1 − confidence over any number of looks; among the rivals that is divided again (Bonferroni).
 */
final class Comparison {

    /** Draws after which the number of replications is chosen. */
    static final int PILOT = 8;

    static final int PILOT_REPLICATIONS = 4;
    static final int MOST_REPLICATIONS = 16;
    private static final double PRECISION = 0.25;

    private final Meter meter;
    private final Request request;
    private final List<Scenario> scenarios;
    private final Tableau tableau;
    private int replications;

    Comparison(Meter meter, Request request, List<Scenario> scenarios) {
        this.meter = meter;
        this.request = request;
        this.scenarios = scenarios;
        this.tableau = new Tableau(scenarios.size());
    }

    /**
     * What was simulated.
     *
     * @param tableau outcomes of the scenarios in their order
     * @param effort how much and why it ended
     */
    record Result(Tableau tableau, Effort effort) {}

    /** Compares; null when stopped before two draws were finished. */
    @Nullable
    Result run() {
        Request.Limits limits = request.limits();
        boolean free = limits.replications() == 0;
        replications = free ? PILOT_REPLICATIONS : limits.replications();
        int look = 0;
        int next = Math.min(PILOT, limits.leastBlocks());
        Effort.Stop stop = null;
        Standing standing = null;
        while (stop == null) {
            draw(next);
            if (free && tableau.draws() > 1) {
                raise();
            }
            boolean seen = tableau.draws() >= limits.leastBlocks();
            look += seen ? 1 : 0;
            if (tableau.draws() > 1) {
                standing = new Standing(Math.max(1, look));
                stop = seen ? standing.verdict(limits) : null;
            }
            stop = stop == null ? meter.stop() : stop;
            int step = Math.max(1, limits.leastBlocks() / 2);
            next = seen ? Math.min(limits.mostBlocks(), tableau.draws() + step) : limits.leastBlocks();
        }
        return standing == null ? null : new Result(tableau, standing.effort(stop));
    }

    /** Draws until there are so many, or stopped. */
    private void draw(int until) {
        List<Trials.Order> orders = new ArrayList<>();
        for (int block = tableau.draws(); block < until; block++) {
            for (Scenario scenario : scenarios) {
                orders.add(new Trials.Order(scenario, block, 0, replications));
            }
        }
        List<Outcome> outcomes = meter.run(orders);
        for (int k = 0; k + scenarios.size() <= outcomes.size(); k += scenarios.size()) {
            tableau.add(outcomes.subList(k, k + scenarios.size()));
        }
    }

    /** Adds replications until the difference of leader and runner-up is precise within a draw. */
    private void raise() {
        double precision = new Standing(1).precision();
        while (precision >= PRECISION && replications < MOST_REPLICATIONS && meter.stop() == null) {
            double wanted = replications * Math.min(16, precision * precision / (PRECISION * PRECISION));
            replications = (int) Math.min(MOST_REPLICATIONS, Math.max(replications + 1.0, StrictMath.ceil(wanted)));
            List<Trials.Order> orders = new ArrayList<>();
            for (int b = 0; b < tableau.draws(); b++) {
                int have = tableau.replications(b);
                for (Scenario scenario : scenarios) {
                    orders.add(new Trials.Order(scenario, b, have, replications - have));
                }
            }
            List<Outcome> outcomes = meter.run(orders);
            for (int k = 0; k + scenarios.size() <= outcomes.size(); k += scenarios.size()) {
                tableau.extend(k / scenarios.size(), outcomes.subList(k, k + scenarios.size()));
            }
            precision = new Standing(1).precision();
        }
    }

    /** What can be said after the draws so far. */
    private final class Standing {

        private final int look;
        private final int[] order = Ranking.order(tableau);
        private final double[] best = Ranking.bestInMean(tableau);
        private final int[] twins = Ranking.twins(tableau);

        Standing(int look) {
            this.look = look;
        }

        Effort.@Nullable Stop verdict(Request.Limits limits) {
            if (settledAt() >= request.confidence()) {
                return Effort.Stop.RANKING_SETTLED;
            }
            if (regretLimit() <= tolerance()) {
                return Effort.Stop.REGRET_NEGLIGIBLE;
            }
            return tableau.draws() >= limits.mostBlocks() ? Effort.Stop.DRAWS_DONE : null;
        }

        /** The largest confidence at which the leader is most often best. */
        double settledAt() {
            int leader = order[0];
            double error = 0;
            int rivals = 0;
            for (int i = 0; i < best.length; i++) {
                if (twins[i] == i && i != twins[leader]) {
                    rivals++;
                    int won = (int) StrictMath.floor(best[leader] + 1e-9);
                    int lost = (int) StrictMath.ceil(best[i] - 1e-9);
                    error = Math.max(error, Student.signTest(won, won + lost));
                }
            }
            return Math.max(0, 1 - error * rivals * look * (look + 1));
        }

        double regretLimit() {
            double[] regret = Ranking.regret(tableau, order[0]);
            double spared = (1 - request.confidence()) / (look * (look + 1.0));
            double t = Student.quantile(1 - spared, regret.length - 1);
            return Sample.average(regret) + t * Sample.standardError(regret);
        }

        double tolerance() {
            double value = Sample.average(tableau.means(order[0], Metric.VALUE));
            return request.limits().tolerance() * Math.abs(value);
        }

        /** Standard error within a draw ÷ deviation between draws, for leader and runner-up. */
        double precision() {
            int rival = Ranking.rival(tableau, order);
            if (rival < 0) {
                return 0;
            }
            int leader = order[0];
            double squaredError = 0;
            double within = tableau.varianceWithin(leader, rival);
            for (int b = 0; b < tableau.draws(); b++) {
                squaredError += within / tableau.replications(b) / tableau.draws();
            }
            double total = Sample.variance(tableau.difference(leader, rival, Metric.NET));
            double between = Math.max(total - squaredError, total * 1e-4);
            return squaredError == 0 ? 0 : between == 0 ? 100 : StrictMath.sqrt(squaredError / between);
        }

        Effort effort(Effort.Stop stop) {
            return new Effort(
                    tableau.draws(),
                    tableau.fewestReplications(),
                    precision(),
                    stop,
                    request.confidence(),
                    new Effort.Evidence(settledAt(), regretLimit(), tolerance()));
        }
    }
}

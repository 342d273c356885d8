package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Terms;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Portfolio;
import cadre.core.work.Range;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Which structure wins how often, over companies spread evenly (Halton points) through what companies can be. Ten of them
 * in the test; with {@code -Dcadre.companies=200 -Dcadre.tables=write} the table of docs/dominance.md.
 */
class DominanceTest {

    private static final List<StructureKind> FIVE = List.of(
            StructureKind.CENTRAL,
            StructureKind.SQUADS,
            StructureKind.HUB_AND_SPOKES,
            StructureKind.VENTURE,
            StructureKind.TASK_SQUADS);

    private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41};
    private static final Skill[] EXPERTS = {
        Skill.MACHINE_LEARNING, Skill.DATA_ENGINEERING, Skill.MACHINE_LEARNING, Skill.ML_OPERATIONS
    };
    private static final Skill[] OTHERS = {Skill.SOFTWARE, Skill.PRODUCT, Skill.DOMAIN, Skill.DESIGN};
    private static final int BLOCKS = 6;
    private static final int REPLICATIONS = 3;
    private static final int FEW_BLOCKS = 4;
    private static final int FEW_REPLICATIONS = 2;

    /** Point i of the Halton sequence in a dimension: the digits of i in that prime base, mirrored at the point. */
    static double halton(int i, int dimension) {
        int base = PRIMES[dimension];
        double f = 1;
        double x = 0;
        for (int n = i + 20; n > 0; n /= base) { // the first points of large bases lie on a line
            f /= base;
            x += f * (n % base);
        }
        return x;
    }

    private static double between(double low, double high, int i, int dimension) {
        return low * StrictMath.pow(high / low, halton(i, dimension));
    }

    /** 4 to 300 people, 20 to 70 % of them ML people. */
    private static Scenario company(int i, StructureKind kind) {
        int people = (int) StrictMath.round(between(4, 300, i, 0));
        int ml = (int) Math.clamp(StrictMath.round(people * (0.2 + 0.5 * halton(i, 1))), 1, people - 1);
        int domains = 1 + (int) (halton(i, 2) * Math.min(12, people / 2.0));
        double busy = 0.8 * halton(i, 3);
        double arrivals = ml * between(0.5, 4, i, 4);
        double worth = between(1_000, 30_000, i, 7);
        List<Seat> seats = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            Skill main = p < ml ? EXPERTS[p % EXPERTS.length] : OTHERS[(p - ml) % OTHERS.length];
            TreeMap<Skill, Share> skills = new TreeMap<>();
            skills.put(main, new Share(0.4 + 0.1 * (p * 7 % 6)));
            if (p < ml) {
                skills.putIfAbsent(Skill.MACHINE_LEARNING, new Share(0.3));
            }
            Terms terms = new Terms(Share.ALL, 90_000, new Share(p < ml ? 0 : busy), 0, new Share(0.3 * halton(i, 8)));
            seats.add(new Seat("p" + p, "Person " + p, skills, new TreeMap<>(), terms, null));
        }
        List<Domain> areas = new ArrayList<>();
        for (int j = 0; j < domains; j++) {
            areas.add(new Domain("d" + j, "Domain " + j));
        }
        Company.Profile profile = new Company.Profile("Halton " + i, CompanyKind.ENTERPRISE, "EUR");
        Company company = new Company(profile, areas, seats, List.of(), practices(i));
        Demand demand = new Demand(
                arrivals,
                new Share(0.6 * halton(i, 5)),
                new Share(0.5 * halton(i, 6)),
                new Range(worth / 4, worth, worth * 4));
        Portfolio portfolio = new Portfolio(List.of(), demand);
        return new Scenario(
                company,
                portfolio,
                Structures.layout(company, portfolio, Structure.of(kind)),
                company.practices(),
                Set.of(),
                new Scenario.Settings(36, Scenario.Start.STEADY, Map.of()));
    }

    /** Each practice in half of the companies. */
    private static Practices practices(int i) {
        return new Practices(
                new Practices.Rituals(halton(i, 9) < 0.5 ? 0 : 2, halton(i, 10) < 0.5 ? 0 : 4, 0),
                new Practices.Steering(
                        halton(i, 11) < 0.5,
                        halton(i, 12) < 0.5,
                        Share.NONE,
                        1.5,
                        i % 2 == 0,
                        i / 2 % 2 == 0,
                        i % 3 == 0),
                i / 3 % 2 == 0,
                false);
    }

    /** Net value per structure and block of parameters. */
    private static double[][] nets(int i) {
        double[][] nets = new double[FIVE.size()][];
        for (int k = 0; k < FIVE.size(); k++) {
            Scenario usual = company(i, FIVE.get(k));
            nets[k] = nets(usual, 97, i, BLOCKS, REPLICATIONS);
        }
        return nets;
    }

    private static double[] nets(Scenario scenario, long seed, int i, int blocks, int replications) {
        Workspace workspace = new Workspace();
        double[] nets = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            nets[b] = Simulator.run(scenario, seed, i * blocks + b, 0, replications, workspace)
                    .mean(Metric.NET);
        }
        return nets;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static int best(double[][] nets, int except) {
        int best = -1;
        for (int k = 0; k < nets.length; k++) {
            if (k != except && (best < 0 || mean(nets[k]) > mean(nets[best]))) {
                best = k;
            }
        }
        return best;
    }

    /** Whether a structure beats another by more than one standard error of the paired difference over the blocks. */
    private static boolean clear(double[] better, double[] worse) {
        double sum = 0;
        double squares = 0;
        for (int b = 0; b < BLOCKS; b++) {
            double d = better[b] - worse[b];
            sum += d;
            squares += d * d;
        }
        double mean = sum / BLOCKS;
        return mean > StrictMath.sqrt(Math.max(0, squares / BLOCKS - mean * mean) / (BLOCKS - 1));
    }

    /** Who won how often. */
    private record Count(int[] won, int[] clearly, int[] small, int ties, int single, int companies) {

        static Count of(int companies) {
            int n = FIVE.size();
            Count count = new Count(new int[n], new int[n], new int[n], 0, 0, companies);
            int single = 0;
            int ties = 0;
            for (int i = 0; i < companies; i++) {
                double[][] nets = nets(i);
                Scenario squads = company(i, StructureKind.SQUADS);
                single += squads.layout().structure().squads() == 1 ? 1 : 0;
                int first = best(nets, -1);
                boolean clear = clear(nets[first], nets[best(nets, first)]);
                count.won[first]++;
                count.clearly[first] += clear ? 1 : 0;
                ties += clear ? 0 : 1;
                count.small[first] += halton(i, 0) < 0.5 ? 1 : 0;
            }
            return new Count(count.won, count.clearly, count.small, ties, single, companies);
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(
                    "| structure | won | share | clearly | companies below 35 people | larger ones |",
                    "|---|--:|--:|--:|--:|--:|"));
            for (int k = 0; k < FIVE.size(); k++) {
                lines.add(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.0f %% | %d | %d | %d |",
                        FIVE.get(k).title(),
                        won[k],
                        100.0 * won[k] / companies,
                        clearly[k],
                        small[k],
                        won[k] - small[k]));
            }
            lines.add("");
            lines.add("In " + ties + " of the " + companies
                    + " companies the first and the second are within one standard error; in " + single
                    + " the squads are one team of everyone.");
            return lines;
        }
    }

    @Test
    void theShareWonByEachStructureIsCounted() {
        Count count = Count.of(Integer.getInteger("cadre.companies", 10));
        Tables.table("dominance.md", "dominance", count.lines());
        // Which wins is a result, not a requirement; that all companies are won by one would be no comparison at all.
        assertThat(count.won()).as("ties %d", count.ties()).doesNotContain(count.companies());
    }

    /** What is made neutral to see what a structure loses by. */
    private static final List<Set<Mechanism>> WITHOUT = List.of(
            Set.of(),
            EnumSet.of(Mechanism.HAND_OFF),
            EnumSet.of(Mechanism.SPLIT_ANSWERABILITY),
            EnumSet.of(Mechanism.HAND_OFF, Mechanism.SPLIT_ANSWERABILITY),
            EnumSet.of(Mechanism.DOMAIN_FAMILIARITY),
            EnumSet.of(Mechanism.POOLING),
            EnumSet.of(Mechanism.DISPLACEMENT),
            EnumSet.of(Mechanism.DISPLACEMENT, Mechanism.TEAM_FAMILIARITY));

    /** Mean over some companies of what a structure falls short of the best, as a part of the best, at most 2. */
    private static double[] losses(Set<Mechanism> neutral) {
        double[] losses = new double[FIVE.size()];
        for (int i = 0; i < LOSING && Tables.asked(); i++) {
            double[] mean = new double[FIVE.size()];
            double best = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < mean.length; k++) {
                Scenario scenario = company(i, FIVE.get(k)).withNeutral(neutral);
                mean[k] = mean(nets(scenario, 97, i, FEW_BLOCKS, FEW_REPLICATIONS));
                best = Math.max(best, mean[k]);
            }
            for (int k = 0; k < mean.length; k++) {
                losses[k] += Math.min(2, (best - mean[k]) / Math.max(1, Math.abs(best))) / LOSING;
            }
        }
        return losses;
    }

    private static final int LOSING = 40;

    @Test
    void whatEachStructureLosesByIsCounted() {
        List<String> lines = new ArrayList<>(List.of(
                "| neutral | central | squads | hub-and-spokes | venture | task-squads |",
                "|---|--:|--:|--:|--:|--:|"));
        for (Set<Mechanism> neutral : WITHOUT) {
            StringBuilder row = new StringBuilder("| ");
            row.append(
                    neutral.isEmpty()
                            ? "nothing"
                            : neutral.stream().map(Mechanism::id).collect(Collectors.joining(", ")));
            for (double loss : losses(neutral)) {
                row.append(String.format(Locale.ROOT, " | %.2f", loss));
            }
            lines.add(row.append(" |").toString());
        }
        Tables.table("dominance.md", "losses", lines);
    }
}

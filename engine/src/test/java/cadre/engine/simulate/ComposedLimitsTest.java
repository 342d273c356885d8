package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Terms;
import cadre.core.numerics.Prior;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Need;
import cadre.core.work.Origin;
import cadre.core.work.Portfolio;
import cadre.core.work.Range;
import cadre.core.work.Stage;
import cadre.core.work.Task;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Real structures with everything neutral but pooling are queues with known waits. Effort in the model is log-normal or
 * given, never exponential, so that the table of M/M/c cannot be met exactly; what is exact is service of one length:
 * dedicated teams of one are M/D/1 queues, with mean wait ρ ÷ (2(1 − ρ)) services (Pollaczek–Khinchine), and the pool is
 * M/D/c, computed here by Lindley's and Kiefer–Wolfowitz' recursions on the same arrivals.
 */
class ComposedLimitsTest {

    private static final int DOMAINS = 4;
    private static final int USE_CASES = 1200;
    private static final double SERVICE = 1;
    private static final double LOAD = 0.8;

    private static final List<Skill> REST = List.of(
            Skill.PRODUCT, Skill.SOFTWARE, Skill.DESIGN, Skill.DOMAIN, Skill.DATA_ENGINEERING, Skill.MACHINE_LEARNING);

    /**
     * A company of one person for ML operations a domain, and people enough for everything else; every use case is ten days
     * of deployment in a domain, at Poisson times, and nothing else that takes time.
     */
    private static Scenario company(StructureKind kind, long seed) {
        List<Seat> seats = new ArrayList<>();
        List<Domain> domains = new ArrayList<>();
        for (int j = 0; j < DOMAINS; j++) {
            domains.add(new Domain("d" + j, "Domain " + j));
        }
        for (int p = 0; p < 5 * DOMAINS; p++) {
            int j = p % DOMAINS;
            TreeMap<Skill, Share> skills = new TreeMap<>();
            if (p < DOMAINS) {
                skills.put(Skill.ML_OPERATIONS, Share.ALL);
            } else {
                REST.forEach(k -> skills.put(k, new Share(k.equals(Skill.PRODUCT) ? 1 : 0.9)));
            }
            TreeMap<String, Share> knows = new TreeMap<>();
            knows.put("d" + j, Share.ALL);
            Terms terms = new Terms(Share.ALL, 0, Share.NONE, 0, Share.NONE);
            seats.add(new Seat("p" + p, "Person " + p, skills, knows, terms, null));
        }
        List<UseCase> list = new ArrayList<>();
        int[] days = arrivals(seed);
        for (int i = 0; i < USE_CASES; i++) {
            list.add(new UseCase(
                    "u" + i,
                    "Use case " + i,
                    WorkKind.IMPLEMENTATION,
                    List.of("d" + domain(seed, i)),
                    new Need(null, List.of(new Task(Stage.DEPLOYMENT, Skill.ML_OPERATIONS, day())), null, null, null),
                    new Origin("", days[i], Stage.INTAKE, List.of())));
        }
        Portfolio portfolio = new Portfolio(list, new Demand(0, Share.NONE, Share.NONE, null));
        Practices wide = new Practices(
                Practices.NONE.time(),
                new Practices.Steering(false, false, Share.NONE, 1e6, false, false, false),
                false,
                false);
        Company company = new Company(
                new Company.Profile("Queue", CompanyKind.ENTERPRISE, "EUR"), domains, seats, List.of(), wide);
        Structure structure = new Structure(kind, kind == StructureKind.SQUADS ? DOMAINS : 0, 0.4, 0.4, 2);
        Set<Mechanism> neutral = EnumSet.complementOf(EnumSet.of(Mechanism.POOLING));
        return new Scenario(
                company,
                portfolio,
                Structures.layout(company, portfolio, structure),
                wide,
                neutral,
                new Scenario.Settings(240, Scenario.Start.STEADY, still()));
    }

    private static Range day() {
        return new Range(SERVICE * STRETCH, SERVICE * STRETCH, SERVICE * STRETCH);
    }

    /** Arrivals are whole days, so that a service is taken as this many of them: the grid is a tenth of a service. */
    private static final double STRETCH = 10;

    private static int domain(long seed, int i) {
        return (int) (cadre.core.numerics.Philox.uniform(seed, i, 1, 0, 0) * DOMAINS);
    }

    private static int[] arrivals(long seed) {
        int[] days = new int[USE_CASES];
        double t = 0;
        double rate = LOAD * DOMAINS / (SERVICE * STRETCH);
        for (int i = 0; i < USE_CASES; i++) {
            t += -StrictMath.log(cadre.core.numerics.Philox.uniform(seed, i, 0, 0, 0)) / rate;
            days[i] = (int) t;
        }
        return days;
    }

    /** Nothing takes time but deployment: the other stages are a millionth of a day. */
    private static Map<Parameter, Prior> still() {
        Map<Parameter, Prior> p = new EnumMap<>(Parameter.class);
        for (Parameter zero : List.of(
                Parameter.EFFORT_FRAMING,
                Parameter.EFFORT_DATA,
                Parameter.EFFORT_INTEGRATION,
                Parameter.EFFORT_ADOPTION,
                Parameter.TRIAL_TIME,
                Parameter.DATA_GAP,
                Parameter.SCREENING,
                Parameter.LEAVING,
                Parameter.CRAFT_SAVING,
                Parameter.ESTIMATE_ERROR,
                Parameter.UPKEEP,
                Parameter.PLATFORM_START,
                Parameter.START_OPEN,
                Parameter.START_LIVE)) {
            p.put(zero, new Prior.Fixed(0));
        }
        p.put(Parameter.NEED, new Prior.Fixed(0.01));
        p.put(Parameter.CREW_MAX, new Prior.Fixed(1));
        p.put(Parameter.SUCCESS_SCALE, new Prior.Fixed(1));
        p.put(Parameter.TIME_SCALE, new Prior.Fixed(1));
        return p;
    }

    /** Days from request to production less the service itself, mean over the use cases. */
    private static double wait(StructureKind kind, long seed) {
        long[] requested = new long[USE_CASES];
        double[] sum = {0, 0};
        Simulator.trace(company(kind, seed), 1, 0, 0, (microdays, u, what, group, person) -> {
            if (what == Trace.What.REQUESTED) {
                requested[u] = microdays;
            } else if (what == Trace.What.IN_PRODUCTION) {
                sum[0] += World.days(microdays - requested[u]) - SERVICE * STRETCH;
                sum[1]++;
            }
        });
        assertThat(sum[1]).isEqualTo(USE_CASES);
        return sum[0] / USE_CASES / STRETCH;
    }

    /** The same arrivals, served in their order by the first of c people who is free (Kiefer and Wolfowitz 1955). */
    private static double recursion(long seed, boolean pooled) {
        int[] days = arrivals(seed);
        double[] free = new double[DOMAINS];
        double sum = 0;
        for (int i = 0; i < USE_CASES; i++) {
            int server = domain(seed, i);
            for (int s = 0; pooled && s < DOMAINS; s++) {
                server = free[s] < free[server] ? s : server;
            }
            double start = Math.max(days[i], free[server]);
            free[server] = start + SERVICE * STRETCH;
            sum += start - days[i];
        }
        return sum / USE_CASES / STRETCH;
    }

    @Test
    void squadsWaitAsDedicatedQueuesAndTheCentralTeamAsOnePool() {
        double dedicated = 0;
        double pooled = 0;
        for (long seed = 1; seed <= 6; seed++) {
            double squads = wait(StructureKind.SQUADS, seed);
            double central = wait(StructureKind.CENTRAL, seed);
            assertThat(squads).as("squads, seed %s", seed).isCloseTo(recursion(seed, false), within(0.01));
            assertThat(central).as("central, seed %s", seed).isCloseTo(recursion(seed, true), within(0.01));
            dedicated += squads / 6;
            pooled += central / 6;
        }
        // ρ ÷ (2(1 − ρ)) = 2 services at ρ = .8, half of M/M/1; 6 × 300 services a queue: a standard error near .2.
        assertThat(dedicated).isCloseTo(LOAD / (2 * (1 - LOAD)), within(0.6));
        // Half of M/M/4 (.745541) is the usual approximation of M/D/4.
        assertThat(pooled).isCloseTo(0.745541 / 2, within(0.15));
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }
}

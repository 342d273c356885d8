package cadre.app.route;

import cadre.app.run.Sweep;
import cadre.app.run.Watch;
import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Terms;
import cadre.core.numerics.Interval;
import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import cadre.core.numerics.Prior;
import cadre.core.plan.Outcome;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Portfolio;
import cadre.core.work.Range;
import cadre.core.work.ReferenceClass;
import cadre.engine.calibrate.Calibrator;
import cadre.engine.calibrate.Pool;
import cadre.engine.calibrate.Posterior;
import cadre.engine.simulate.Simulator;
import cadre.engine.simulate.Theta;
import cadre.engine.simulate.Workspace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Identifies the two scales that nobody can know, of time and of success, from the reference class: such that a reference
 * organisation, averaged over the five structures so that none is preferred, reproduces the cumulative incidence of
 * production at 6, 12, 24 and 36 months. Everything else keeps its prior.
 *
 * <p>The reference organisation: 12 ML people (8 machine learning, 2 data, 2 ML operations) and 12 others (5 software, 3
 * product, 2 design, 2 domain), half of whose time is owed to other work, at level .7; four domains known at .7 to product
 * and domain people; 12 requests a year, a tenth of them outside every domain, no research; no practices but a limit of 1.5
 * open use cases for each ML person.
 */
public final class Calibrating {

    /** Months at which the incidences are compared. */
    static final List<Integer> MONTHS = List.of(6, 12, 24, 36);

    private static final int HORIZON = 60;
    private static final List<Parameter> SCALES = List.of(Parameter.TIME_SCALE, Parameter.SUCCESS_SCALE);
    /** What is believed of time, then success, before the reference class is seen: a factor of 3 and of 1.3 either way. */
    private static final List<Prior.Lognormal> BEFORE = List.of(new Prior.Lognormal(1, 3), new Prior.Lognormal(1, 1.3));

    private Calibrating() {}

    /**
     * The result for one scale.
     *
     * @param parameter which
     * @param prior a log-normal law through the posterior's median and 90th percentile
     * @param contraction 1 − posterior variance ÷ prior variance, of the logarithm
     */
    public record Scale(Parameter parameter, Prior.Lognormal prior, double contraction) {

        /** What is believed of the scale before the reference class is seen. */
        public Prior.Lognormal before() {
            return BEFORE.get(SCALES.indexOf(parameter));
        }
    }

    /**
     * The share in production so many months after admission.
     *
     * @param month since admission
     * @param seen in the reference class, with its 95 % interval
     * @param simulated mean of the reference organisation, with the parameters as every company has them
     */
    public record Reached(int month, Interval seen, double simulated) {}

    /**
     * What a company uses that has no history, and how well it fits.
     *
     * @param scales identified now, time, then success
     * @param reached the reference class against the reference organisation
     * @param draws simulated
     */
    public record Fit(List<Scale> scales, List<Reached> reached, int draws) {

        /** Copies the lists. */
        public Fit {
            scales = List.copyOf(scales);
            reached = List.copyOf(reached);
        }
    }

    /** Draws below which nothing is identified. */
    public static final int LEAST_DRAWS = 100;

    private static final int REPLICATIONS = 2;
    private static final int MOST_COMPARED = 300;

    /**
     * Identifies the scales and holds the organisation that has them by default against the reference class.
     *
     * @param reference the reference class
     * @param draws of all parameters, at least {@link #LEAST_DRAWS}
     * @param seed of the whole computation
     * @param threads at least 1; changes nothing but the time it takes
     * @param watch is told the progress and may stop early
     * @return nothing when stopped before enough was simulated
     */
    public static Optional<Fit> fit(ReferenceClass reference, int draws, long seed, int threads, Watch watch) {
        List<Scenario> before = before();
        List<Scenario> usual = scenarios(Map.of());
        try (Sweep sweep = new Sweep(seed, threads, watch)) {
            List<double[]> summaries = sweep.each(
                    "identifying",
                    draws,
                    (block, workspace) -> incidences(before, seed, block, REPLICATIONS, workspace));
            List<double[]> compared = sweep.each(
                    "comparing",
                    Math.min(draws, MOST_COMPARED),
                    (block, workspace) -> incidences(usual, seed, block, 1, workspace));
            if (summaries.size() < LEAST_DRAWS || compared.size() < LEAST_DRAWS) {
                return Optional.empty();
            }
            List<Reached> reached = new ArrayList<>();
            for (int m = 0; m < MONTHS.size(); m++) {
                int at = m;
                reached.add(new Reached(
                        MONTHS.get(m),
                        reference.main().curves().production().at(MONTHS.get(m)),
                        compared.stream().mapToDouble(c -> c[at]).average().orElseThrow()));
            }
            return Optional.of(new Fit(scales(reference, before, summaries, seed), reached, summaries.size()));
        }
    }

    /**
     * Identifies the scales.
     *
     * @param reference the reference class
     * @param draws of all parameters, at least 50; some thousands for a result
     * @param replications of each structure under each draw
     * @param seed of the whole computation
     * @return time, then success
     */
    static List<Scale> scales(ReferenceClass reference, int draws, int replications, long seed) {
        List<Scenario> scenarios = before();
        Workspace workspace = new Workspace();
        List<double[]> summaries = new ArrayList<>();
        for (int block = 0; block < draws; block++) {
            summaries.add(incidences(scenarios, seed, block, replications, workspace));
        }
        return scales(reference, scenarios, summaries, seed);
    }

    private static List<Scenario> before() {
        return scenarios(Map.of(Parameter.TIME_SCALE, BEFORE.getFirst(), Parameter.SUCCESS_SCALE, BEFORE.getLast()));
    }

    /** The scales from simulated incidences, a row a draw from the first on. */
    private static List<Scale> scales(
            ReferenceClass reference, List<Scenario> scenarios, List<double[]> simulated, long seed) {
        double[] error = errors(reference);
        double[][] scores = new double[simulated.size()][SCALES.size()];
        double[][] summaries = new double[simulated.size()][];
        Theta theta = new Theta();
        for (int block = 0; block < summaries.length; block++) {
            theta.draw(scenarios.getFirst().settings(), seed, block);
            for (int p = 0; p < SCALES.size(); p++) {
                Prior.Lognormal law = BEFORE.get(p);
                scores[block][p] = Math.log(theta.get(SCALES.get(p)) / law.median()) / law.sigma();
            }
            summaries[block] = simulated.get(block).clone();
            for (int m = 0; m < error.length; m++) {
                // The reference class is itself a sample.
                summaries[block][m] += error[m] * Normal.quantile(Philox.uniform(seed, block, m, 0, 0xCA11B));
            }
        }
        double[] seen = MONTHS.stream()
                .mapToDouble(m -> reference.main().curves().production().at(m).estimate())
                .toArray();
        Posterior posterior = new Calibrator(new Pool(scores, summaries)).posterior(seen);
        List<Scale> scales = new ArrayList<>();
        for (int p = 0; p < SCALES.size(); p++) {
            Prior.Lognormal law = BEFORE.get(p);
            double median = law.median() * Math.exp(law.sigma() * posterior.quantile(p, 0.5));
            double high = law.median() * Math.exp(law.sigma() * posterior.quantile(p, 0.9));
            scales.add(new Scale(
                    SCALES.get(p), new Prior.Lognormal(median, high), posterior.contraction()[p]));
        }
        return List.copyOf(scales);
    }

    /**
     * The reference organisation's cumulative incidence of production with the priors as they are, mean over the five
     * structures and over draws.
     *
     * @param draws of all parameters
     * @param seed of the whole computation
     * @return per entry of {@link #MONTHS}
     */
    static double[] incidence(int draws, long seed) {
        List<Scenario> scenarios = scenarios(Map.of());
        Workspace workspace = new Workspace();
        double[] mean = new double[MONTHS.size()];
        for (int block = 0; block < draws; block++) {
            double[] one = incidences(scenarios, seed, block, 1, workspace);
            for (int m = 0; m < mean.length; m++) {
                mean[m] += one[m] / draws;
            }
        }
        return mean;
    }

    private static double[] incidences(
            List<Scenario> scenarios, long seed, int block, int replications, Workspace workspace) {
        double[] mean = new double[MONTHS.size()];
        for (Scenario scenario : scenarios) {
            Outcome outcome = Simulator.run(scenario, seed, block, 0, replications, workspace);
            for (int m = 0; m < mean.length; m++) {
                mean[m] += outcome.curves().production()[MONTHS.get(m)] / scenarios.size();
            }
        }
        return mean;
    }

    private static double[] errors(ReferenceClass reference) {
        return MONTHS.stream()
                .map(m -> reference.main().curves().production().at(m))
                .mapToDouble(band -> (band.high() - band.low()) / (2 * 1.96))
                .toArray();
    }

    private static List<Scenario> scenarios(Map<Parameter, Prior> priors) {
        Company company = organisation();
        Portfolio portfolio =
                new Portfolio(List.of(), new Demand(12, Share.NONE, new Share(0.1), new Range(10_000, 25_000, 60_000)));
        EnumMap<Parameter, Prior> own = new EnumMap<>(Parameter.class);
        own.putAll(priors);
        // Nothing under way, so that every use case is seen from its admission.
        own.put(Parameter.START_OPEN, new Prior.Fixed(0));
        own.put(Parameter.START_LIVE, new Prior.Fixed(0));
        Scenario.Settings settings = new Scenario.Settings(HORIZON, Scenario.Start.STEADY, own);
        return StructureKind.BUILT_IN.stream()
                .map(kind -> new Scenario(
                        company,
                        portfolio,
                        Structures.layout(company, portfolio, Structure.of(kind)),
                        company.practices(),
                        Set.of(),
                        settings))
                .toList();
    }

    private static Company organisation() {
        List<Seat> seats = new ArrayList<>();
        add(seats, 8, Skill.MACHINE_LEARNING, 0);
        add(seats, 2, Skill.DATA_ENGINEERING, 0);
        add(seats, 2, Skill.ML_OPERATIONS, 0);
        add(seats, 5, Skill.SOFTWARE, 0);
        add(seats, 3, Skill.PRODUCT, 0.7);
        add(seats, 2, Skill.DESIGN, 0);
        add(seats, 2, Skill.DOMAIN, 0.7);
        List<Domain> domains = new ArrayList<>();
        for (int d = 0; d < 4; d++) {
            domains.add(new Domain("domain-" + d, "Domain " + d));
        }
        return new Company(
                new Company.Profile("Reference organisation", CompanyKind.ENTERPRISE, "USD"),
                domains,
                seats,
                List.of(),
                Practices.NONE);
    }

    private static void add(List<Seat> seats, int count, Skill skill, double familiarity) {
        for (int i = 0; i < count; i++) {
            TreeMap<Skill, Share> skills = new TreeMap<>();
            skills.put(skill, new Share(0.7));
            TreeMap<String, Share> known = new TreeMap<>();
            for (int d = 0; d < 4 && familiarity > 0; d++) {
                known.put("domain-" + d, new Share(familiarity));
            }
            Terms terms = new Terms(Share.ALL, 120_000, new Share(skill.isMl() ? 0 : 0.5), 0, new Share(0.3));
            seats.add(new Seat(skill.id() + "-" + i, skill.id() + " " + i, skills, known, terms, null));
        }
    }
}

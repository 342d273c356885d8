package cadre.app.route;

import cadre.app.run.Watch;
import cadre.core.numerics.Normal;
import cadre.core.numerics.Prior;
import cadre.core.numerics.Sample;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.work.History;
import cadre.engine.calibrate.Calibrator;
import cadre.engine.calibrate.Pool;
import cadre.engine.calibrate.Posterior;
import cadre.engine.calibrate.Summaries;
import cadre.engine.simulate.Theta;
import cadre.engine.simulate.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Simulation-based calibration (Talts and others 2018): companies with parameters drawn from the prior write histories,
 * {@link Learning}'s steps are applied to each, and the truth is held against the posterior. Besides the rank of each
 * parameter there is the rank of its product with the summary that goes most with it: a posterior that ignores the history
 * has uniform ranks of parameters, but not of these (Modrák and others 2023).
 */
final class CoverageStudy {

    static final double[] LEVELS = {0.5, 0.8, 0.95};
    static final int BINS = 10;
    private static final int THINNED = 99;
    private static final long TRUTHS = 20_251_125;

    /** What a faulty implementation does instead. */
    enum Fault {
        /** Nothing is wrong. */
        NONE("nothing wrong"),
        /** The truths were drawn from another prior than the one learnt from: time-scale half as long. */
        WRONG_PRIOR("wrong prior of time-scale"),
        /** The history is not looked at: the posterior is the prior. */
        DROPPED_LIKELIHOOD("history not looked at"),
        /** The posterior is half as wide as it should be. */
        TOO_NARROW("half as wide");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static final List<Parameter> PARAMETERS = Arrays.stream(Parameter.values())
            .filter(p -> !(p.prior() instanceof Prior.Fixed))
            .toList();

    /** Those of which a history with dates of all stages tells most. */
    static final List<Parameter> MAIN = List.of(
            Parameter.EFFORT_FRAMING,
            Parameter.EFFORT_DATA,
            Parameter.EFFORT_INTEGRATION,
            Parameter.EFFORT_DEPLOYMENT,
            Parameter.EFFORT_ADOPTION,
            Parameter.TIME_SCALE,
            Parameter.TRIAL_TIME,
            Parameter.PATIENCE,
            Parameter.SUCCESS_SCALE,
            Parameter.COORDINATION);

    private final Fault fault;
    private final int[][] inside;
    private final Ranks[] ranks;
    private final Ranks[] productRanks;
    private final double[] contraction;
    private final List<Double> means = new ArrayList<>();
    private int histories;
    private int refused;

    private CoverageStudy(Fault fault) {
        this.fault = fault;
        inside = new int[LEVELS.length][PARAMETERS.size()];
        ranks = PARAMETERS.stream().map(p -> new Ranks()).toArray(Ranks[]::new);
        productRanks = PARAMETERS.stream().map(p -> new Ranks()).toArray(Ranks[]::new);
        contraction = new double[PARAMETERS.size()];
    }

    /**
     * Runs it, with nothing wrong and with each fault, on the same simulations.
     *
     * @param companies how many synthetic companies
     * @param months that a history lasts
     * @param draws of the pool of each company
     * @param truths for each company
     * @return a study for each fault, in their order
     */
    static Map<Fault, CoverageStudy> run(int companies, double months, int draws, int truths) {
        Map<Fault, CoverageStudy> studies = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            studies.put(fault, new CoverageStudy(fault));
        }
        for (int i = 0; i < companies; i++) {
            add(studies, i, months, draws, truths);
        }
        return studies;
    }

    private static void add(Map<Fault, CoverageStudy> studies, int number, double months, int draws, int truths) {
        Learning learning = new Learning(SyntheticCompanies.company(number), 1, 1, Watch.NOBODY);
        History length = new History(months, List.of());
        Scenario scenario = learning.scenario(length, Map.of());
        Workspace workspace = new Workspace();
        List<History> simulated = new ArrayList<>();
        double[][] scores = new double[draws][];
        for (int k = 0; k < draws; k++) {
            simulated.add(Learning.simulated(scenario, 1, k, months, workspace));
            scores[k] = scores(scenario, 1, k);
        }
        Prior.Lognormal prior = (Prior.Lognormal) Parameter.TIME_SCALE.prior();
        Scenario other = learning.scenario(
                length, Map.of(Parameter.TIME_SCALE, new Prior.Lognormal(prior.median() / 2, prior.p90() / 2)));
        List<CoverageStudy> right = studies.values().stream()
                .filter(study -> study.fault != Fault.WRONG_PRIOR)
                .toList();
        List<CoverageStudy> wrong = studies.values().stream()
                .filter(study -> !right.contains(study))
                .toList();
        // Every history of every company has a truth of its own; every second is written under the wrong prior as well.
        for (int t = number * truths; t < (number + 1) * truths; t++) {
            for (Scenario truth : t % 2 == 0 ? List.of(scenario, other) : List.of(scenario)) {
                List<CoverageStudy> those = truth == scenario ? right : wrong;
                History seen = Learning.simulated(truth, TRUTHS, t, months, workspace);
                if (Learning.tooLittle(seen).isPresent()) {
                    those.forEach(study -> study.refused++);
                } else {
                    add(those, seen, simulated, scores, scores(truth, TRUTHS, t));
                }
            }
        }
    }

    /** Normal scores under the prior that is learnt from, whatever prior the values were drawn from. */
    private static double[] scores(Scenario scenario, long seed, int block) {
        Theta theta = new Theta();
        theta.draw(scenario.settings(), seed, block);
        return PARAMETERS.stream()
                .mapToDouble(
                        p -> scenario.settings().priors().containsKey(p) && p.prior() instanceof Prior.Lognormal law
                                ? Math.log(theta.get(p) / law.median()) / law.sigma()
                                : Normal.quantile(theta.quantile(p)))
                .toArray();
    }

    private static void add(
            List<CoverageStudy> studies, History seen, List<History> simulated, double[][] scores, double[] truth) {
        Summaries summaries = new Summaries(seen);
        double[][] rows = simulated.stream().map(summaries::of).toArray(double[][]::new);
        double[] observed = summaries.of(seen);
        Calibrator calibrator = new Calibrator(new Pool(scores, rows));
        Posterior posterior = calibrator.posterior(observed);
        double[] beside = new double[truth.length];
        for (int p = 0; p < beside.length; p++) {
            beside[p] = beside(rows, scores, observed, p);
        }
        studies.forEach(study -> study.add(study.faulty(posterior, scores), truth, beside));
    }

    private void add(Posterior posterior, double[] truth, double[] beside) {
        histories++;
        double mean = 0;
        for (int p = 0; p < truth.length; p++) {
            contraction[p] += posterior.contraction()[p];
            for (int l = 0; l < LEVELS.length; l++) {
                boolean in = posterior.quantile(p, (1 - LEVELS[l]) / 2) <= truth[p]
                        && truth[p] <= posterior.quantile(p, (1 + LEVELS[l]) / 2);
                inside[l][p] += in ? 1 : 0;
            }
            int below = 0;
            int productBelow = 0;
            int n = posterior.scores().length;
            for (int k = 0; k < THINNED; k++) {
                double draw = posterior.scores()[(int) ((k + 0.5) / THINNED * n)][p];
                below += draw < truth[p] ? 1 : 0;
                productBelow += draw * beside[p] < truth[p] * beside[p] ? 1 : 0;
            }
            ranks[p].add(below);
            productRanks[p].add(productBelow);
            mean += MAIN.contains(PARAMETERS.get(p)) ? (productBelow + 0.5) / (THINNED + 1) / MAIN.size() : 0;
        }
        means.add(mean);
    }

    private Posterior faulty(Posterior right, double[][] prior) {
        double[][] sample = right.scores();
        int n = sample.length;
        return switch (fault) {
            case NONE, WRONG_PRIOR -> right;
            case DROPPED_LIKELIHOOD ->
                new Posterior(Arrays.copyOf(prior, n), new double[sample[0].length], right.distance());
            case TOO_NARROW -> {
                double[] mean = new double[sample[0].length];
                for (double[] row : sample) {
                    for (int p = 0; p < mean.length; p++) {
                        mean[p] += row[p] / n;
                    }
                }
                double[][] narrow = new double[n][mean.length];
                for (int r = 0; r < n; r++) {
                    for (int p = 0; p < mean.length; p++) {
                        narrow[r][p] = mean[p] + 0.5 * (sample[r][p] - mean[p]);
                    }
                }
                yield new Posterior(narrow, right.contraction(), right.distance());
            }
        };
    }

    /**
     * The summary that goes most with a parameter, of the history, less its mean over the pool, with the sign with which it goes;
     * a function of the data.
     */
    private static double beside(double[][] rows, double[][] scores, double[] observed, int p) {
        double most = -1;
        double value = 0;
        for (int s = 0; s < observed.length; s++) {
            double mean = 0;
            double xy = 0;
            double xx = 0;
            for (double[] row : rows) {
                mean += row[s] / rows.length;
            }
            for (int r = 0; r < rows.length; r++) {
                xy += (rows[r][s] - mean) * scores[r][p];
                xx += (rows[r][s] - mean) * (rows[r][s] - mean);
            }
            double strength = xx > 1e-12 ? Math.abs(xy) / Math.sqrt(xx) : 0;
            if (strength > most) {
                most = strength;
                value = (observed[s] - mean) * Math.signum(xy);
            }
        }
        return value;
    }

    int histories() {
        return histories;
    }

    int refused() {
        return refused;
    }

    /** Share of the truths of some parameters inside the interval of a level. */
    double coverage(List<Parameter> of, int level) {
        return of.stream()
                .mapToDouble(p -> (double) inside[level][PARAMETERS.indexOf(p)] / histories)
                .average()
                .orElse(Double.NaN);
    }

    double contraction(List<Parameter> of) {
        return of.stream()
                .mapToDouble(p -> contraction[PARAMETERS.indexOf(p)] / histories)
                .average()
                .orElse(Double.NaN);
    }

    /** Probability of ranks as uneven as these, were they uniform. */
    private double uniformity(Parameter p) {
        return ranks[PARAMETERS.indexOf(p)].uniformity();
    }

    /** The same for the products with a summary. */
    private double productUniformity(Parameter p) {
        return productRanks[PARAMETERS.indexOf(p)].uniformity();
    }

    List<Double> uniformities(List<Parameter> of) {
        return of.stream().map(this::uniformity).toList();
    }

    List<Double> productUniformities(List<Parameter> of) {
        return of.stream().map(this::productUniformity).toList();
    }

    /**
     * Probability of a mean of the ranks of products, over {@link #MAIN} and all histories, as far from the middle as this: a
     * t statistic of the histories' own means, taken for normal.
     */
    double lean() {
        double[] values = means.stream().mapToDouble(m -> m).toArray();
        double t = Math.abs(Sample.average(values) - 0.5) / Sample.standardError(values);
        return 2 * (1 - Normal.cumulative(t));
    }

    /** The least of the probabilities of some parameters, both kinds, times their number (Bonferroni), at most 1. */
    double worst(List<Parameter> of) {
        return Math.min(
                1,
                2
                        * of.size()
                        * of.stream()
                                .mapToDouble(p -> Math.min(uniformity(p), productUniformity(p)))
                                .min()
                                .orElse(1));
    }

    /** Ranks of truths among {@link #THINNED} draws. */
    private static final class Ranks {
        private final int[] counts = new int[BINS];
        private int number;
        private double sum;

        void add(int rank) {
            counts[rank * BINS / (THINNED + 1)]++;
            number++;
            sum += (rank + 0.5) / (THINNED + 1);
        }

        /** Probability of ranks as uneven, or of a mean as far from the middle: twice the lesser, at most 1. */
        double uniformity() {
            double shift = Math.abs(sum / number - 0.5) * Math.sqrt(12.0 * number);
            return Math.min(1, 2 * Math.min(uneven(), 2 * (1 - Normal.cumulative(shift))));
        }

        /** Upper tail of χ² with {@link #BINS} − 1 degrees of freedom, by the cube root of Wilson and Hilferty (1931). */
        private double uneven() {
            double expected = (double) number / BINS;
            double chi = 0;
            for (int count : counts) {
                chi += (count - expected) * (count - expected) / expected;
            }
            double k = BINS - 1;
            return 1 - Normal.cumulative((Math.cbrt(chi / k) - (1 - 2 / (9 * k))) / Math.sqrt(2 / (9 * k)));
        }
    }
}

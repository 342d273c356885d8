package cadre.app.route;

import cadre.app.run.Sweep;
import cadre.app.run.Watch;
import cadre.core.numerics.Interval;
import cadre.core.numerics.Normal;
import cadre.core.numerics.Prior;
import cadre.core.numerics.Sample;
import cadre.core.plan.Case;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.core.work.Demand;
import cadre.core.work.History;
import cadre.core.work.History.Course;
import cadre.core.work.History.End;
import cadre.core.work.Portfolio;
import cadre.core.work.Stage;
import cadre.engine.calibrate.Calibrator;
import cadre.engine.calibrate.Pool;
import cadre.engine.calibrate.Posterior;
import cadre.engine.calibrate.Summaries;
import cadre.engine.simulate.Simulator;
import cadre.engine.simulate.Theta;
import cadre.engine.simulate.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From a company and its history to what the history says about the parameters. The company is simulated as it is laid out
 * today, with all parameters drawn from their priors, for as long as the history lasts; what a simulated company would have
 * written down is compared with what the company did, and the parameters are learnt jointly by {@link Calibrator}.
 */
public final class Learning {

    /** Finished use cases below which nothing is learnt. */
    public static final int LEAST_FINISHED = 20;

    /** Months below which nothing is learnt. */
    static final int LEAST_MONTHS = 6;

    /** Draws below which there is no answer. */
    public static final int LEAST_DRAWS = 300;

    /** Predictions below which there is no check. */
    public static final int LEAST_PREDICTIONS = 20;

    /** Standard deviation of the logarithm of times, below which all use cases are alike: one twentieth. */
    private static final double ALIKE = 0.05;

    private static final int MOST_MONTHS = 234;
    /** Simulated beyond the history's length, for a simulated one begins with its first admission. */
    private static final int SLACK_MONTHS = 6;

    private static final int PREDICTIONS_FROM = 1 << 20;
    private static final double LEVEL = 0.8;
    private static final double CHECK_LEVEL = 0.95;

    private final Case subject;
    private final long seed;
    private final int threads;
    private final Watch watch;

    /**
     * Ready to learn.
     *
     * @param subject the company
     * @param seed of all chance
     * @param threads at least 1; changes nothing but the time it takes
     * @param watch is told the progress and may stop early
     */
    public Learning(Case subject, long seed, int threads, Watch watch) {
        this.subject = subject;
        this.seed = seed;
        this.threads = threads;
        this.watch = watch;
    }

    /**
     * How much to simulate.
     *
     * @param draws of all parameters from their priors
     * @param predictions from the posterior
     */
    public record Effort(int draws, int predictions) {

        /** What is done when nobody asks for something else. */
        public static final Effort USUAL = new Effort(3000, 300);

        /** Refuses too little. */
        public Effort {
            if (draws < LEAST_DRAWS || predictions < LEAST_PREDICTIONS) {
                throw new IllegalArgumentException(
                        "nothing is learnt from " + draws + " draws and " + predictions + " predictions");
            }
        }
    }

    /**
     * Why nothing can be learnt from a history.
     *
     * @param history any
     * @return what is missing, as a sentence; empty where there is enough
     */
    public static Optional<String> tooLittle(History history) {
        List<Course> finished =
                history.courses().stream().filter(c -> c.end() != End.OPEN).toList();
        if (finished.size() < LEAST_FINISHED) {
            return Optional.of("the history has " + finished.size() + " finished use cases, and " + LEAST_FINISHED
                    + " are needed: from fewer, luck cannot be told from the company");
        }
        if (history.months() < LEAST_MONTHS || history.months() > MOST_MONTHS) {
            return Optional.of("the history lasts " + Math.round(history.months()) + " months; it has to last "
                    + LEAST_MONTHS + " to " + MOST_MONTHS);
        }
        double[] logs = finished.stream()
                .mapToDouble(c -> StrictMath.log(Math.max(c.lasted(), 1.0 / 30)))
                .toArray();
        boolean oneEnd = finished.stream().map(Course::end).distinct().count() == 1;
        if (oneEnd && Math.sqrt(Sample.variance(logs)) < ALIKE) {
            return Optional.of("all " + finished.size() + " finished use cases ended alike after the same time, so that"
                    + " nothing can be told apart");
        }
        return Optional.empty();
    }

    /**
     * Learns.
     *
     * @param history with enough in it, see {@link #tooLittle}
     * @param effort how much to simulate
     * @return what was learnt; empty when stopped before {@link #LEAST_DRAWS} draws were simulated
     */
    public Optional<Learnt> learn(History history, Effort effort) {
        History seen = fromFirstAdmission(history);
        Scenario scenario = scenario(seen, Map.of());
        Summaries summaries = new Summaries(seen);
        try (Sweep sweep = new Sweep(seed, threads, watch)) {
            List<Draw> pool = sweep.each(
                    "simulating the prior",
                    effort.draws(),
                    (k, workspace) -> draw(scenario, summaries, seen.months(), k, workspace));
            if (pool.size() < LEAST_DRAWS) {
                return Optional.empty();
            }
            List<Parameter> uncertain = uncertain(scenario.settings());
            Calibrator calibrator = new Calibrator(new Pool(
                    pool.stream().map(Draw::scores).toArray(double[][]::new),
                    pool.stream().map(Draw::summaries).toArray(double[][]::new)));
            double[] observed = summaries.of(seen);
            Posterior posterior = calibrator.posterior(observed);
            Learnt.JointSample sample = sample(posterior, uncertain, scenario.settings());
            Scenario after = scenario(seen, columns(sample));
            List<Draw> predicted = sweep.each(
                    "predicting the history",
                    effort.predictions(),
                    (k, workspace) -> draw(after, summaries, seen.months(), PREDICTIONS_FROM + k, workspace));
            boolean checked = predicted.size() >= LEAST_PREDICTIONS;
            return Optional.of(new Learnt(
                    seen,
                    new Learnt.Extent(
                            scenario.layout().structure().kind(),
                            scenario.portfolio().demand().arrivalsPerYear(),
                            subject.portfolio().demand().arrivalsPerYear() > 0,
                            pool.size(),
                            predicted.size(),
                            calibrator.plausibility(observed),
                            pool.size() == effort.draws() && predicted.size() == effort.predictions()),
                    lessons(calibrator, posterior, uncertain, scenario.settings()),
                    sample,
                    checked ? checks(summaries, observed, pool, predicted) : List.of(),
                    checked ? curves(summaries, seen, pool, predicted) : List.of()));
        }
    }

    /** One simulated history: the parameters' normal scores, its summaries, its two curves. */
    private record Draw(List<Double> score, List<Double> summary, List<Double> production, List<Double> stopped) {

        double[] scores() {
            return array(score);
        }

        double[] summaries() {
            return array(summary);
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private Draw draw(Scenario scenario, Summaries summaries, double months, int block, Workspace workspace) {
        History history = simulated(scenario, seed, block, months, workspace);
        Theta theta = new Theta();
        theta.draw(scenario.settings(), seed, block);
        return new Draw(
                uncertain(scenario.settings()).stream()
                        .map(p -> Normal.quantile(theta.quantile(p)))
                        .toList(),
                list(summaries.of(history)),
                list(summaries.curve(history, End.PRODUCTION)),
                list(summaries.curve(history, End.STOPPED)));
    }

    /** What a simulated company would have written down. */
    static History simulated(Scenario scenario, long seed, int block, double months, Workspace workspace) {
        HistoryTrace trace = new HistoryTrace();
        Simulator.trace(scenario, seed, block, 0, trace, workspace);
        return trace.history(months);
    }

    /** The same history with its first admission at month 0. */
    private static History fromFirstAdmission(History history) {
        double first =
                history.courses().stream().mapToDouble(Course::admitted).min().orElse(0);
        return new History(
                history.months() - first,
                history.courses().stream().map(c -> earlier(c, first)).toList());
    }

    private static Course earlier(Course c, double by) {
        Map<Stage, Double> begun = new EnumMap<>(Stage.class);
        c.begun().forEach((stage, month) -> begun.put(stage, month - by));
        return new Course(c.id(), c.admitted() - by, begun, c.ended() - by, c.end());
    }

    /** The company as it is laid out today, with a stream of requests as long as the history. */
    Scenario scenario(History seen, Map<Parameter, Prior> learnt) {
        StructureKind kind = subject.company().teams().isEmpty() ? StructureKind.CENTRAL : StructureKind.OWN;
        Demand given = subject.portfolio().demand();
        double arrivals = given.arrivalsPerYear() > 0
                ? given.arrivalsPerYear()
                : seen.courses().size() / (seen.months() / 12);
        Portfolio portfolio = new Portfolio(
                List.of(),
                new Demand(
                        arrivals,
                        given.researchShare(),
                        given.outsideShare(),
                        subject.portfolio().typicalValue()));
        Map<Parameter, Prior> priors = new EnumMap<>(Parameter.class);
        subject.settings().priors().forEach((parameter, prior) -> {
            // What was learnt before is not learnt from again.
            if (!(prior instanceof Prior.Sampled)) {
                priors.put(parameter, prior);
            }
        });
        priors.putAll(learnt);
        return new Scenario(
                subject.company(),
                portfolio,
                Structures.layout(subject.company(), portfolio, Structure.of(kind)),
                subject.company().practices(),
                Set.of(),
                new Scenario.Settings((int) Math.ceil(seen.months()) + SLACK_MONTHS, Scenario.Start.STEADY, priors));
    }

    static List<Parameter> uncertain(Scenario.Settings settings) {
        return Arrays.stream(Parameter.values())
                .filter(p -> !(settings.prior(p) instanceof Prior.Fixed))
                .toList();
    }

    /** The value of a parameter at a normal score of its prior. */
    private static double value(Prior prior, double score) {
        return prior.quantile(Math.clamp(Normal.cumulative(score), 1e-9, 1 - 1e-9));
    }

    private static Learnt.JointSample sample(
            Posterior posterior, List<Parameter> uncertain, Scenario.Settings settings) {
        List<List<Double>> rows = new ArrayList<>();
        for (double[] scores : posterior.scores()) {
            List<Double> row = new ArrayList<>();
            for (int p = 0; p < uncertain.size(); p++) {
                row.add(value(settings.prior(uncertain.get(p)), scores[p]));
            }
            rows.add(row);
        }
        return new Learnt.JointSample(uncertain, rows);
    }

    private static Map<Parameter, Prior> columns(Learnt.JointSample sample) {
        Map<Parameter, Prior> columns = new EnumMap<>(Parameter.class);
        for (int c = 0; c < sample.parameters().size(); c++) {
            int column = c;
            columns.put(
                    sample.parameters().get(c),
                    new Prior.Sampled(sample.rows().stream()
                            .mapToDouble(row -> row.get(column))
                            .toArray()));
        }
        return columns;
    }

    private static List<Learnt.Lesson> lessons(
            Calibrator calibrator, Posterior posterior, List<Parameter> uncertain, Scenario.Settings settings) {
        List<Learnt.Lesson> lessons = new ArrayList<>();
        for (int p = 0; p < uncertain.size(); p++) {
            Parameter parameter = uncertain.get(p);
            Prior prior = settings.prior(parameter);
            double middle = posterior.quantile(p, 0.5);
            double low = posterior.quantile(p, 0.1);
            double high = posterior.quantile(p, 0.9);
            lessons.add(new Learnt.Lesson(
                    parameter,
                    new Interval(prior.median(), prior.quantile(0.1), prior.quantile(0.9), LEVEL),
                    new Interval(value(prior, middle), value(prior, low), value(prior, high), LEVEL),
                    new Interval(Normal.cumulative(middle), Normal.cumulative(low), Normal.cumulative(high), LEVEL),
                    1 - (high - low) / (2 * Prior.Z90),
                    posterior.contraction()[p],
                    calibrator.tells(p) && posterior.identifies(p)));
        }
        lessons.sort(Comparator.comparingDouble((Learnt.Lesson l) -> l.told() ? -l.contraction() : 0)
                .thenComparing(Learnt.Lesson::parameter));
        return lessons;
    }

    private static List<Learnt.Check> checks(
            Summaries summaries, double[] observed, List<Draw> pool, List<Draw> predicted) {
        List<Learnt.Check> checks = new ArrayList<>();
        for (int s = 0; s < observed.length; s++) {
            Summaries.Summary summary = summaries.list().get(s);
            int number = s;
            checks.add(new Learnt.Check(
                    summary,
                    summary.shown(observed[s]),
                    middle(pool.stream()
                            .mapToDouble(d -> summary.shown(d.summary().get(number)))
                            .toArray()),
                    middle(predicted.stream()
                            .mapToDouble(d -> summary.shown(d.summary().get(number)))
                            .toArray())));
        }
        return checks;
    }

    private static List<Learnt.Curves> curves(
            Summaries summaries, History seen, List<Draw> pool, List<Draw> predicted) {
        return List.of(
                new Learnt.Curves(
                        End.PRODUCTION,
                        list(summaries.curve(seen, End.PRODUCTION)),
                        bands(pool.stream().map(Draw::production).toList()),
                        bands(predicted.stream().map(Draw::production).toList())),
                new Learnt.Curves(
                        End.STOPPED,
                        list(summaries.curve(seen, End.STOPPED)),
                        bands(pool.stream().map(Draw::stopped).toList()),
                        bands(predicted.stream().map(Draw::stopped).toList())));
    }

    private static List<Interval> bands(List<List<Double>> curves) {
        List<Interval> bands = new ArrayList<>();
        for (int m = 0; m < curves.getFirst().size(); m++) {
            int month = m;
            bands.add(middle(curves.stream().mapToDouble(c -> c.get(month)).toArray()));
        }
        return bands;
    }

    /** Median and central 95 % of what was simulated. */
    private static Interval middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double tail = (1 - CHECK_LEVEL) / 2;
        return new Interval(
                Sample.percentile(sorted, 0.5),
                Sample.percentile(sorted, tail),
                Sample.percentile(sorted, 1 - tail),
                CHECK_LEVEL);
    }
}

package cadre.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.numerics.Philox;
import cadre.core.work.DatedUseCase;
import cadre.core.work.DatedUseCase.Answer;
import cadre.core.work.DatedUseCase.Circumstances;
import cadre.core.work.DatedUseCase.Milestones;
import cadre.core.work.DatedUseCase.Sourcing;
import cadre.core.work.Need;
import cadre.core.work.Origin;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    static Known known(int number, String group, Stage stage) {
        UseCase useCase = new UseCase(
                "u" + number,
                "Use case " + number,
                WorkKind.IMPLEMENTATION,
                List.of("d"),
                Need.UNKNOWN,
                new Origin("somebody", 0, stage, List.of()));
        return new Known(
                new DatedUseCase(
                        useCase,
                        Milestones.NONE,
                        new Circumstances(group, "", "", Answer.UNKNOWN, Sourcing.UNKNOWN, Answer.UNKNOWN),
                        stage.name()),
                stage,
                DAY);
    }

    /** One group retires most of what it has, the other deploys it. */
    private static List<Example> examples(int from, int to) {
        List<Example> examples = new ArrayList<>();
        for (int i = from; i < to; i++) {
            boolean first = i % 2 == 0;
            double u = Philox.uniform(31, i, 0, 0, 0);
            Fate usual = first ? Fate.RETIRED : Fate.DEPLOYED;
            Fate fate = u < .6 ? usual : Fate.NEITHER;
            examples.add(new Example(known(i, first ? "one" : "other", Stage.EXPERIMENTS), fate));
        }
        return examples;
    }

    @Test
    void whatDistinguishesGroupsIsLearntAndBeatsTheRatesOfTheStage() {
        List<Example> pairs = examples(0, 200);
        List<Example> later = examples(1000, 1400);
        for (Method method : List.of(Method.HIERARCHY, Method.RIDGE, Method.AGED, Method.IN_STAGE)) {
            assertThat(score(method, pairs, later))
                    .as(method.title())
                    .isLessThan(score(Method.STAGE_RATES, pairs, later) - .1);
        }
        Scores crossed = Scores.of(CrossValidation.inParts(Method.HIERARCHY, pairs, List.of()), pairs);
        Scores naive = Scores.of(CrossValidation.inParts(Method.STAGE_RATES, pairs, List.of()), pairs);
        assertThat(crossed.log().low()).isGreaterThan(naive.log().estimate());
    }

    private static double score(Method method, List<Example> pairs, List<Example> later) {
        Forecaster learnt = method.learn(pairs, List.of());
        return Scores.of(later.stream().map(e -> learnt.of(e.known())).toList(), later)
                .brier()
                .estimate();
    }

    @Test
    void anUnseenGroupIsForecastAsGroupsInGeneralAndNotAsTheLargest() {
        // Ten groups of three of which nothing is retired, and one of thirty in which everything is.
        List<Example> pairs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean large = i >= 30;
            pairs.add(new Example(
                    known(i, large ? "large" : "g" + i / 3, Stage.EXPERIMENTS), large ? Fate.RETIRED : Fate.NEITHER));
        }
        Known unseen = known(99, "unseen", Stage.EXPERIMENTS);
        assertThat(Method.STAGE_RATES.learn(pairs, List.of()).of(unseen).retired())
                .isCloseTo((30 + 1 / 3.0) / 61, within(1e-12));
        double retired = Method.HIERARCHY.learn(pairs, List.of()).of(unseen).retired();
        assertThat(retired).isBetween(.02, .3);
        // Half of what sets the large group apart is taken to last.
        Known large = known(98, "large", Stage.EXPERIMENTS);
        double next = Method.HIERARCHY.learn(pairs, List.of()).of(large).retired();
        double same = Method.SAME_YEAR.learn(pairs, List.of()).of(large).retired();
        assertThat(same).isGreaterThan(.9);
        assertThat(next).isBetween(.6, .9);
    }

    @Test
    void eachFoldIsForecastWithoutItselfAndEachGroupWithoutItsOwn() {
        List<Example> pairs = new ArrayList<>(examples(0, 40));
        List<Forecast> byGroup = CrossValidation.byGroup(Method.STAGE_RATES, pairs, List.of());
        long retired = pairs.stream()
                .filter(e -> e.known().group().equals("other") && e.fate() == Fate.RETIRED)
                .count();
        // The first is of group "one": rates of the twenty of the other, in which nothing was retired.
        assertThat(retired).isZero();
        assertThat(byGroup.getFirst().retired()).isCloseTo((1 / 3.0) / 21, within(1e-12));
        Forecast before =
                CrossValidation.inParts(Method.HIERARCHY, pairs, List.of()).getFirst();
        Fate other = pairs.getFirst().fate() == Fate.RETIRED ? Fate.DEPLOYED : Fate.RETIRED;
        pairs.set(0, new Example(pairs.getFirst().known(), other));
        assertThat(CrossValidation.inParts(Method.HIERARCHY, pairs, List.of()).getFirst())
                .isEqualTo(before);
    }

    @Test
    void ratesOfTheStageByHand() {
        List<Example> pairs = List.of(
                new Example(known(1, "a", Stage.EXPERIMENTS), Fate.DEPLOYED),
                new Example(known(2, "a", Stage.DATA), Fate.NEITHER));
        Forecaster learnt = Method.STAGE_RATES.learn(pairs, List.of());
        Forecast forecast = learnt.of(known(3, "b", Stage.EXPERIMENTS));
        // (1 + 1/3) ÷ (2 + 1), and 1/3 ÷ 3.
        assertThat(forecast.deployed()).isCloseTo(4 / 9.0, within(1e-12));
        assertThat(forecast.retired()).isCloseTo(1 / 9.0, within(1e-12));
        assertThat(learnt.of(known(4, "b", Stage.FRAMING)).neither()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void theMeanOfALogisticNormalIsThatOfNumericalIntegration() {
        for (double middle : new double[] {-2, -.5, 0, 1.5}) {
            for (double spread : new double[] {.3, 1, 2.3}) {
                double sum = 0;
                for (int i = 0; i < 2000; i++) {
                    double z = -8 + 16 * (i + .5) / 2000;
                    sum += StrictMath.exp(-z * z / 2)
                            / StrictMath.sqrt(2 * Math.PI)
                            * 16
                            / 2000
                            / (1 + StrictMath.exp(-middle - spread * z));
                }
                assertThat(Hierarchy.mean(middle, spread)).isCloseTo(sum, within(.002));
            }
        }
    }

    @Test
    void logisticRegressionFindsTheCoefficientsOfItsData() {
        int n = 4000;
        double[][] x = new double[n][];
        boolean[] y = new boolean[n];
        for (int i = 0; i < n; i++) {
            double v = 4 * Philox.uniform(3, i, 0, 0, 0) - 2;
            x[i] = new double[] {1, v};
            y[i] = Philox.uniform(3, i, 1, 0, 0) < 1 / (1 + StrictMath.exp(-(-.5 + 1.2 * v)));
        }
        Logistic logistic = new Logistic(x, y, new double[] {1e-6, 1e-6});
        double intercept = logistic.score(new double[] {1, 0});
        assertThat(intercept).isCloseTo(-.5, within(.12));
        assertThat(logistic.score(new double[] {1, 1}) - intercept).isCloseTo(1.2, within(.12));
        // The information of the slope, by hand: its variance is the inverse of the sum of p (1 − p) v², nearly.
        assertThat(Math.sqrt(logistic.variance(new double[] {0, 1}))).isBetween(.035, .055);
    }

    @Test
    void theEvidenceOfASingleThrowIsAHalf() {
        // One coefficient around 0 with a narrow prior: the probability of either answer is a half.
        Logistic logistic = new Logistic(new double[][] {{1}}, new boolean[] {true}, new double[] {1e8});
        assertThat(logistic.evidence()).isCloseTo(StrictMath.log(.5), within(1e-4));
    }
}

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

class YearAheadTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static Known known(int number, String group, Stage stage) {
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
        YearAhead model = YearAhead.learn(pairs, List.of());
        List<Forecast> forecasts =
                later.stream().map(e -> model.forecast(e.known())).toList();
        List<Forecast> naive =
                YearAhead.naive(pairs, later.stream().map(Example::known).toList());
        List<Fate> fates = later.stream().map(Example::fate).toList();
        assertThat(Scores.of(forecasts, fates).brier())
                .isLessThan(Scores.of(naive, fates).brier() - .1);
        assertThat(Scores.of(
                                YearAhead.crossValidated(pairs, List.of()),
                                pairs.stream().map(Example::fate).toList())
                        .log())
                .isGreaterThan(Scores.of(
                                YearAhead.crossValidatedNaive(pairs),
                                pairs.stream().map(Example::fate).toList())
                        .log());
    }

    @Test
    void ratesOfTheStageByHand() {
        List<Example> pairs = List.of(
                new Example(known(1, "a", Stage.EXPERIMENTS), Fate.DEPLOYED),
                new Example(known(2, "a", Stage.DATA), Fate.NEITHER));
        Forecast forecast = YearAhead.naive(pairs, List.of(known(3, "b", Stage.EXPERIMENTS)))
                .get(0);
        // (1 + 1/3) ÷ (2 + 1), and 1/3 ÷ 3.
        assertThat(forecast.deployed()).isCloseTo(4 / 9.0, within(1e-12));
        assertThat(forecast.retired()).isCloseTo(1 / 9.0, within(1e-12));
        Forecast other =
                YearAhead.naive(pairs, List.of(known(4, "b", Stage.FRAMING))).get(0);
        assertThat(other.neither()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void logisticRegressionFindsTheCoefficientsOfItsData() {
        int n = 4000;
        double[][] x = new double[n][];
        boolean[] y = new boolean[n];
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            double v = 4 * Philox.uniform(3, i, 0, 0, 0) - 2;
            x[i] = new double[] {1, v};
            y[i] = Philox.uniform(3, i, 1, 0, 0) < 1 / (1 + StrictMath.exp(-(-.5 + 1.2 * v)));
            weight[i] = 1;
        }
        Logistic logistic = new Logistic(x, y, weight, 1e-6);
        double intercept = logit(logistic.at(new double[] {1, 0}));
        assertThat(intercept).isCloseTo(-.5, within(.12));
        assertThat(logit(logistic.at(new double[] {1, 1})) - intercept).isCloseTo(1.2, within(.12));
    }

    private static double logit(double p) {
        return StrictMath.log(p / (1 - p));
    }
}

package cadre.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.numerics.Interval;
import cadre.core.work.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static List<Example> pairs() {
        List<Example> pairs = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            int group = i % 6;
            Fate fate = i % 5 == 0 ? Fate.DEPLOYED : i % (group + 2) == 0 ? Fate.RETIRED : Fate.NEITHER;
            pairs.add(new Example(MethodTest.known(i, "g" + group, Stage.EXPERIMENTS), fate));
        }
        return pairs;
    }

    @Test
    void aForecastIsTheMeanOfItsFutures() {
        Forecaster learnt = Method.HIERARCHY.learn(pairs(), List.of());
        for (Known known : List.of(
                MethodTest.known(100, "g1", Stage.EXPERIMENTS), MethodTest.known(101, "unseen", Stage.FRAMING))) {
            double deployed = 0;
            double retired = 0;
            for (int future = 0; future < 4000; future++) {
                Forecast then = learnt.future(future).of(known);
                deployed += then.deployed() / 4000;
                retired += then.retired() / 4000;
            }
            assertThat(retired).isCloseTo(learnt.of(known).retired(), within(.015));
            assertThat(deployed).isCloseTo(learnt.of(known).deployed(), within(.015));
        }
    }

    @Test
    void whatIsCommonToUseCasesMakesTheRangeOfTheirSumWiderThanChanceAlone() {
        Forecaster learnt = Method.HIERARCHY.learn(pairs(), List.of());
        List<Known> open = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            open.add(MethodTest.known(i, "unseen", Stage.EXPERIMENTS));
        }
        Totals totals = Totals.of(learnt, open);
        Interval retired = totals.all().of(Fate.RETIRED);
        double p = retired.estimate() / 100;
        // Independent use cases: 2 × 1.2816 standard deviations of a binomial number.
        double alone = 2 * 1.2816 * Math.sqrt(100 * p * (1 - p));
        assertThat(retired.high() - retired.low()).isGreaterThan(2 * alone);
        assertThat(totals.groups())
                .singleElement()
                .satisfies(row -> assertThat(row.count()).isEqualTo(100));
        // A forecaster without futures of its own has chance alone.
        Interval naive = Totals.of(Method.STAGE_RATES.learn(pairs(), List.of()), open)
                .all()
                .of(Fate.RETIRED);
        double rate = naive.estimate() / 100;
        assertThat(naive.high() - naive.low()).isCloseTo(2 * 1.2816 * Math.sqrt(100 * rate * (1 - rate)), within(1.5));
    }

    @Test
    void fatesAddUpToTheUseCases() {
        Totals totals = Totals.of(
                Method.HIERARCHY.learn(pairs(), List.of()),
                List.of(
                        MethodTest.known(1, "g1", Stage.EXPERIMENTS),
                        MethodTest.known(2, "g2", Stage.FRAMING),
                        MethodTest.known(3, "g2", Stage.DEPLOYMENT)));
        assertThat(totals.groups()).extracting(Totals.Row::group).containsExactly("g2", "g1");
        assertThat(totals.all().fates().stream().mapToDouble(Interval::estimate).sum())
                .isCloseTo(3, within(1e-9));
    }
}

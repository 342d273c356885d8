package cadre.engine.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StudiesTest {

    static Stream<Study> studies() {
        return Studies.all().stream();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void everyPrintedCellRunsAndHasANameOfItsOwn(Study study) {
        assertThat(study.printed()).extracting(Configuration::label).doesNotHaveDuplicates();
        for (Configuration configuration : study.printed()) {
            List<Row> rows = FastSubset.rows(study, configuration, 2);
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.mean()).isFinite());
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void theSameKeyGivesTheSameBitsWhateverWasRunBefore(Study study) {
        for (Configuration configuration : study.printed()) {
            Trial trial = study.trial(configuration);
            double[] used = new double[trial.measures().size()];
            double[] fresh = new double[used.length];
            Trial.Runner runner = trial.runner();
            runner.run(1, used);
            runner.run(2, used);
            trial.runner().run(2, fresh);
            assertThat(used).as("%s", configuration).containsExactly(fresh);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "march, m 1 n 3, code's knowledge, 0.962962962963",
        "march, m 1 n 1 horizon 1, code's knowledge, 0.25",
        "siggelkow-levinthal, k 5, peaks, 9.142857142857",
        "siggelkow-levinthal, k 5, sticking points of the divisions, 4",
        "siggelkow-levinthal, n 10 k 9, peaks, 93.090909090909",
        "siggelkow-levinthal, n 8 k 7 divisions AAABBBCC, sticking points of the divisions, 5.333333333333",
        "siggelkow-levinthal, interactions decomposable, peaks, 4",
        "siggelkow-levinthal, interactions decomposable, sticking points of the divisions, 4",
        "siggelkow-levinthal, k 0, 'highest peak, mean contribution', 0.666666666667",
        "siggelkow-levinthal, k 0 report mean, decentralised t=1, 0.555555555556",
        "siggelkow-levinthal, k 0 report mean, centralised t=1, 0.527777777778",
        "fang-lee-schilling, '', payoff t=0, 0.004115226337",
        "sah-stiglitz, n 3 k 2 good 0.8, good proposals accepted, 0.896",
        "sah-stiglitz, n 3 k 3 bad 0.3, bad proposals accepted, 0.027",
        "sah-stiglitz, n 3 k 1 bad 0.3, bad proposals accepted, 0.657",
    })
    void exactTargetsAreThoseComputedByHand(String study, String settings, String measure, double value) {
        FastSubset.Cell cell = new FastSubset.Cell(study, settings, 2);
        Target target = cell.resolve().trial(cell.configuration()).measures().stream()
                .filter(each -> each.name().equals(measure))
                .map(Measure::target)
                .findFirst()
                .orElseThrow();
        assertThat(target).isNotNull();
        assertThat(target.value()).isCloseTo(value, within(1e-12));
        assertThat(target.label()).isEqualTo(Target.Label.EXACT);
        assertThat(target.tolerance() + target.error()).isZero();
    }

    /** One person, one dimension: undecided with ⅓, and then right by the coin's luck; or right from the start. */
    @Test
    void theChainOfOnePersonIsWhatAPenAndPaperGive() {
        March.Settings one = new March.Settings(0.3, 0.2, 0, 0, 1, 1, 1);
        // Right with ⅓, or undecided and acting rightly with ⅙; the code then learns one vote with probability p2.
        assertThat(MarchChain.after(one).code()).isCloseTo(0.5 * 0.2, within(1e-15));
        assertThat(MarchChain.after(one).people()).isCloseTo(0, within(1e-15));
    }

    @Test
    void theChainComesToRestWhereTheClosedFormSays() {
        March.Settings settings = new March.Settings(0.5, 0.5, 0, 0, 1, 4, 1000);
        assertThat(MarchChain.after(settings).code()).isCloseTo(1 - 1.0 / 81, within(1e-12));
        assertThat(MarchChain.after(settings).people()).isCloseTo(1 - 2.0 / 81, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "march, p1 1.2",
        "march, p3 0.1",
        "march, p1 0",
        "siggelkow-levinthal, k 6",
        "siggelkow-levinthal, interactions decomposable k 3",
        "siggelkow-levinthal, divisions AAB",
        "siggelkow-levinthal, 'times 5,1'",
        "barkoczi-galesic, network star",
        "barkoczi-galesic, network lattice sample 20",
        "barkoczi-galesic, n 5",
        "fang-lee-schilling, group 280",
        "sah-stiglitz, n 2 k 3",
        "sah-stiglitz, n two",
    })
    void whatCannotBeIsRefusedAndSaysWhatWasExpected(String study, String settings) {
        FastSubset.Cell cell = new FastSubset.Cell(study, settings, 2);
        assertThatExceptionOfType(UnfitConfiguration.class)
                .isThrownBy(() -> cell.resolve().trial(cell.configuration()))
                .satisfies(error -> assertThat(error.expected()).isNotBlank());
    }

    @Test
    void settingsTakeSeveralValues() {
        Study march = Studies.find("march").orElseThrow();
        List<Configuration> cells = Configuration.of(march.settings()).all("p1", ".1, 0.50,1");
        assertThat(cells).extracting(cell -> cell.word("p1")).containsExactly("0.1", "0.5", "1");
        assertThat(cells.getFirst()).isEqualTo(Configuration.of(march.settings()));
    }

    @Test
    void aRowPassesUpToFourStandardErrorsAndTheTolerance() {
        Configuration any = Configuration.of(List.of());
        Measure measure = new Measure("x", new Target(1, 0.03, 0.1, Target.Label.AUTHORS));
        // 4·√(0.04² + 0.03²) + 0.1 = 0.3
        assertThat(new Row(any, measure, 1.2999, 0.04, 9).verdict()).isEqualTo(Row.Verdict.PASS);
        assertThat(new Row(any, measure, 0.7001, 0.04, 9).verdict()).isEqualTo(Row.Verdict.PASS);
        assertThat(new Row(any, measure, 1.3001, 0.04, 9).verdict()).isEqualTo(Row.Verdict.FAIL);
        assertThat(new Row(any, new Measure("x", null), 1, 0.04, 9).verdict()).isEqualTo(Row.Verdict.OPEN);
        assertThat(new Row(any, measure, 1, Double.POSITIVE_INFINITY, 1).verdict())
                .isEqualTo(Row.Verdict.OPEN);
    }

    @Test
    void talliesOfPartsAddUpToTheTallyOfAll() {
        Tally whole = new Tally(1);
        Tally left = new Tally(1);
        Tally right = new Tally(1);
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
        for (int i = 0; i < values.length; i++) {
            whole.add(new double[] {values[i]});
            (i < 3 ? left : right).add(new double[] {values[i]});
        }
        left.merge(right);
        // Sum of squares around the mean 5 is 32: error √(32/7/8)
        assertThat(whole.mean(0)).isEqualTo(5);
        assertThat(whole.error(0)).isCloseTo(Math.sqrt(32.0 / 7 / 8), within(1e-15));
        assertThat(left.mean(0)).isCloseTo(5, within(1e-15));
        assertThat(left.error(0)).isCloseTo(whole.error(0), within(1e-15));
        assertThat(left.runs()).isEqualTo(8);
    }
}

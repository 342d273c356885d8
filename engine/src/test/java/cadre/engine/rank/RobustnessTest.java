package cadre.engine.rank;

import static cadre.engine.rank.Cases.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.numerics.Normal;
import cadre.core.numerics.Prior;
import cadre.core.work.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {

    private static final int DRAWS = 20_000;

    /** Four standard errors of a share near one half. */
    private static final double NEAR = 4 * 0.5 / Math.sqrt(DRAWS);

    /**
     * Values that are log-normal: 100 with 90th percentile 200, 80 with 90th percentile 120. The logarithms are normal with
     * standard deviations ln 2 ÷ 1.2816 and ln 1.5 ÷ 1.2816, so that the first is the greater one with probability
     * Φ(ln 1.25 ÷ √(σ₁² + σ₂²)) = Φ(0.2231 ÷ 0.6266) = 0.639.
     */
    @Test
    void theGreaterOfTwo() {
        Ranking ranking = Ranking.of(
                Cases.scheme("value"),
                List.of(
                        Cases.candidate(1, Map.of(Factor.VALUE, new Range(50, 100, 200))),
                        Cases.candidate(2, Map.of(Factor.VALUE, new Range(80 / 1.5, 80, 120)))));
        Robustness robustness = Cases.robustness(ranking, 1, DRAWS);
        double sigma = Math.hypot(Math.log(2), Math.log(1.5)) / Prior.Z90;
        double exact = Normal.cumulative(Math.log(1.25) / sigma);
        assertThat(exact).isCloseTo(0.639, within(5e-4));
        assertThat(robustness.among(0, 1)).isCloseTo(exact, within(NEAR));
        assertThat(robustness.among(1, 1)).isCloseTo(1 - exact, within(NEAR));
    }

    /** Shares on the scale of log-odds: 0.2 to 0.8 around 0.5 against 0.6 that is known; Φ(−ln 1.5 ÷ (ln 4 ÷ 1.2816)) = 0.354. */
    @Test
    void aShareAgainstAKnownOne() {
        Ranking ranking = Ranking.of(
                Cases.scheme("probability"),
                List.of(
                        Cases.candidate(1, Map.of(Factor.PROBABILITY, new Range(0.2, 0.5, 0.8))),
                        Cases.candidate(2, Map.of(Factor.PROBABILITY, exactly(0.6)))));
        double exact = Normal.cumulative(-Math.log(1.5) / (Math.log(4) / Prior.Z90));
        assertThat(exact).isCloseTo(0.354, within(5e-4));
        assertThat(Cases.robustness(ranking, 7, DRAWS).among(0, 1)).isCloseTo(exact, within(NEAR));
    }

    /** The three numbers of an estimate come out as the percentiles they are; also where the low is zero. */
    @ParameterizedTest
    @CsvSource({
        "VALUE, 10, 40, 90",
        "VALUE, 0, 40, 90",
        "PROBABILITY, 0.1, 0.2, 0.7",
        "PROBABILITY, 0, 0.2, 0.7",
        "PROBABILITY, 0.3, 0.5, 1",
        "CRITICALITY, 2, 3, 13"
    })
    void percentilesAreThoseOfTheEstimate(Factor factor, double low, double likely, double high) {
        List<Double> limits = List.of(low, likely, high);
        double[] shares = {0.1, 0.5, 0.9};
        for (int i = 0; i < 3; i++) {
            double limit = limits.get(i);
            Ranking ranking = Ranking.of(
                    Cases.scheme(factor.id()),
                    List.of(
                            Cases.candidate(1, Map.of(factor, new Range(low, likely, high))),
                            Cases.candidate(2, Map.of(factor, exactly(limit)))));
            double below = 1 - Cases.robustness(ranking, 3, DRAWS).among(0, 1);
            if (limit == factor.least()) {
                assertThat(below).as("nothing is below %s", limit).isZero();
            } else if (limit == factor.most()) {
                assertThat(below).as("a tenth is cut off at %s", limit).isCloseTo(0.9, within(NEAR));
            } else {
                assertThat(below).as("below %s", limit).isCloseTo(shares[i], within(NEAR));
            }
        }
    }

    /** With three alike every order is as likely: each is among the next two in two of three draws. */
    @Test
    void threeAlike() {
        Range range = new Range(10, 20, 40);
        Ranking ranking = Ranking.of(
                Cases.scheme("value ÷ effort"),
                List.of(
                        Cases.candidate(1, Map.of(Factor.VALUE, range)),
                        Cases.candidate(2, Map.of(Factor.VALUE, range)),
                        Cases.candidate(3, Map.of(Factor.VALUE, range))));
        Robustness robustness = Cases.robustness(ranking, 5, DRAWS);
        for (int u = 0; u < 3; u++) {
            assertThat(robustness.among(u, 2)).isCloseTo(2.0 / 3, within(NEAR));
            assertThat(robustness.rank(u, 0.05)).isEqualTo(1);
            assertThat(robustness.rank(u, 0.5)).isEqualTo(2);
            assertThat(robustness.rank(u, 0.95)).isEqualTo(3);
        }
        assertThat(robustness.certain(ranking, 2)).isZero();
        assertThat(robustness.certain(ranking, 3)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void someOfThemAreTheNextK(long seed) {
        Ranking ranking = Ranking.of(Cases.builtIn("wsjf"), Cases.some(40, seed));
        Robustness robustness = Cases.robustness(ranking, seed, 300);
        for (int k = 1; k <= 40; k++) {
            double sum = 0;
            for (int u = 0; u < 40; u++) {
                sum += robustness.among(u, k);
                assertThat(robustness.among(u, k)).isGreaterThanOrEqualTo(k == 1 ? 0 : robustness.among(u, k - 1));
            }
            assertThat(sum).isCloseTo(k, within(1e-9));
        }
        for (int u = 0; u < 40; u++) {
            assertThat(robustness.rank(u, 0.05)).isLessThanOrEqualTo(robustness.rank(u, 0.95));
        }
    }

    /** What is known leaves no doubt: every draw has the order of the likely inputs. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withoutUncertaintyRanksAreCertain(long seed) {
        List<Candidate> known = Cases.some(60, seed).stream()
                .map(candidate -> {
                    TreeMap<Factor, Range> exact = new TreeMap<>();
                    candidate.inputs().forEach((factor, range) -> exact.put(factor, exactly(range.likely())));
                    return new Candidate(candidate.number(), exact);
                })
                .toList();
        for (Schemes.Published each : Schemes.all()) {
            Ranking ranking = Ranking.of(each.scheme(), known);
            Robustness robustness = Cases.robustness(ranking, seed, 20);
            for (int u = 0; u < known.size(); u++) {
                assertThat(robustness.rank(u, 0.05)).isEqualTo(ranking.rank(u));
                assertThat(robustness.rank(u, 1)).isEqualTo(ranking.rank(u));
            }
        }
    }

    /** A use case's draws do not depend on who else is there, nor on how many draws are asked for. */
    @Test
    void oneMoreUseCaseChangesNothingBetweenTheOthers() {
        List<Candidate> some = Cases.some(6, 9);
        Scheme scheme = Cases.builtIn("wsjf");
        RankTrials two = new RankTrials(Ranking.of(scheme, some.subList(1, 3)), 4, 600);
        RankTrials all = new RankTrials(Ranking.of(scheme, some), 4, 300);
        char[] few = two.run(1);
        char[] many = all.run(1);
        int wide = few.length / 2;
        int narrow = many.length / 6;
        for (int d = 0; d < narrow; d++) {
            assertThat(few[d] == 0).isEqualTo(rank(many, narrow, d, 1) < rank(many, narrow, d, 2));
        }
        assertThat(wide).isEqualTo(256);
        assertThat(narrow).isEqualTo(300 - 256);
    }

    private static int rank(char[] holders, int width, int draw, int index) {
        int rank = 0;
        while (holders[rank * width + draw] != index) {
            rank++;
        }
        return rank;
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherOneOthers() {
        Ranking ranking = Ranking.of(Cases.builtIn("rice"), Cases.some(30, 2));
        assertThat(new RankTrials(ranking, 1, 256).run(0)).isEqualTo(new RankTrials(ranking, 1, 256).run(0));
        assertThat(Arrays.equals(new RankTrials(ranking, 1, 256).run(0), new RankTrials(ranking, 2, 256).run(0)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOrderIsThatOfAStableSort(long seed) {
        Random random = new Random(seed);
        double[] numbers = new double[500];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = switch (random.nextInt(6)) {
                case 0 -> random.nextGaussian() * 1e-300;
                case 1 -> random.nextInt(3) - 1;
                case 2 -> -0.0;
                case 3 -> random.nextBoolean() ? Double.NaN : Double.NEGATIVE_INFINITY;
                default -> random.nextGaussian() * 1e6;
            };
        }
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            expected.add(i);
        }
        expected.sort(Comparator.comparingDouble(
                        (Integer i) -> Double.isFinite(numbers[i]) ? numbers[i] + 0.0 : Double.NEGATIVE_INFINITY)
                .reversed());
        assertThat(new Order(500).of(numbers, 0))
                .containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
    }
}

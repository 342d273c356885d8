package cadre.engine.rank;

import static cadre.engine.rank.Cases.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schemes that come with Cadre, by hand. */
class SchemesTest {

    /** Value 40,000 is 8 points at 5,000 a point; (8 + 5 + 3) ÷ (20 + 30 + 14) = 16 ÷ 64. */
    @Test
    void weightedShortestJobFirst() {
        Candidate candidate = Cases.candidate(
                1,
                Map.of(
                        Factor.VALUE, exactly(40_000),
                        Factor.CRITICALITY, exactly(5),
                        Factor.OPPORTUNITY, exactly(3),
                        Factor.RESEARCH, exactly(20),
                        Factor.DELIVERY, exactly(30),
                        Factor.PLATFORM, exactly(14)));
        assertThat(Cases.builtIn("wsjf").score(candidate)).isEqualTo(0.25);
    }

    /** 500 × 2 × 0.8 ÷ 2 person-months = 400; the 42 days are two months of 21. */
    @Test
    void rice() {
        Candidate candidate = Cases.candidate(
                1,
                Map.of(
                        Factor.REACH, exactly(500),
                        Factor.IMPACT, exactly(2),
                        Factor.CONFIDENCE, exactly(0.8),
                        Factor.RESEARCH, exactly(0),
                        Factor.DELIVERY, exactly(42),
                        Factor.PLATFORM, exactly(0)));
        assertThat(Cases.builtIn("rice").score(candidate)).isCloseTo(400, within(1e-9));
    }

    /**
     * At no interest 24 months count as 24: 0.5 × 10,000 × 24 − 100 × 600 = 60,000. At 10 % the factor is
     * (1 − 1.1^−2) ÷ (1.1^(1/12) − 1) = 0.1735537 ÷ 0.00797414 = 21.764568, so 48,822.8.
     */
    @Test
    void riskAdjustedNetValue() {
        Candidate candidate = Cases.candidate(
                1,
                Map.of(
                        Factor.VALUE, exactly(10_000),
                        Factor.PROBABILITY, exactly(0.5),
                        Factor.RESEARCH, exactly(50),
                        Factor.DELIVERY, exactly(50),
                        Factor.PLATFORM, exactly(0)));
        Scheme delivered = Cases.builtIn("net-value");
        Scheme without = new Scheme(
                "net-value",
                "",
                delivered.formula(),
                new java.util.TreeMap<>(Map.of("rate", 0.0, "months", 24.0, "day_rate", 600.0)));
        assertThat(without.score(candidate)).isCloseTo(60_000, within(1e-6));
        assertThat(delivered.score(candidate)).isCloseTo(48_822.8, within(0.1));
    }

    /** Three use cases of which the shortest goes first, the dearest second: 8 ÷ 2, 20 ÷ 10, 5 ÷ 5. */
    @Test
    void theOrderIsThatOfTheScores() {
        Scheme scheme = Cases.scheme("value ÷ delivery");
        Ranking ranking = Ranking.of(
                scheme,
                List.of(
                        Cases.candidate(3, Map.of(Factor.VALUE, exactly(20), Factor.DELIVERY, exactly(10))),
                        Cases.candidate(5, Map.of(Factor.VALUE, exactly(5), Factor.DELIVERY, exactly(5))),
                        Cases.candidate(9, Map.of(Factor.VALUE, exactly(8), Factor.DELIVERY, exactly(2)))));
        assertThat(List.of(ranking.rank(0), ranking.rank(1), ranking.rank(2))).containsExactly(2, 3, 1);
        assertThat(ranking.at(1)).isEqualTo(2);
        assertThat(ranking.score(2)).isEqualTo(4);
    }

    @Test
    void amongEqualsTheLowerNumberGoesFirstAndWhatHasNoScoreLast() {
        Ranking ranking = Ranking.of(
                Cases.scheme("value ÷ delivery"),
                List.of(
                        Cases.candidate(1, Map.of(Factor.DELIVERY, exactly(0))),
                        Cases.candidate(2, Map.of(Factor.VALUE, exactly(0))),
                        Cases.candidate(3, Map.of()),
                        Cases.candidate(4, Map.of())));
        assertThat(List.of(ranking.at(1), ranking.at(2), ranking.at(3), ranking.at(4)))
                .containsExactly(2, 3, 1, 0);
    }
}

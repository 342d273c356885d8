package cadre.engine.rank;

import static cadre.engine.rank.Cases.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    private static Candidate candidate(int number, double value, double days) {
        return Cases.candidate(number, Map.of(Factor.VALUE, exactly(value), Factor.DELIVERY, exactly(days)));
    }

    /** Scores 8, 6, 4 (value ÷ delivery + 1): the second passes the first from 70 of value, or from 60 ÷ 7 days. */
    @Test
    void whatWouldMoveItOnePlace() {
        Ranking ranking = Ranking.of(
                Cases.scheme("value ÷ delivery + 1"),
                List.of(candidate(1, 70, 10), candidate(2, 50, 10), candidate(3, 30, 10)));
        Explanation why = Explanation.of(ranking, 1, Node::plain);
        assertThat(why.substituted()).isEqualTo("50 ÷ 10 + 1");
        assertThat(why.score()).isEqualTo(6);
        assertThat(why.terms()).extracting(Explanation.Term::value).containsExactly(5.0, 1.0);
        assertThat(why.terms().getFirst().numbers()).isEqualTo("50 ÷ 10");
        Explanation.Input value = why.inputs().getFirst();
        assertThat(value.factor()).isEqualTo(Factor.VALUE);
        assertThat(value.up().orElseThrow()).isCloseTo(70, within(1e-6));
        assertThat(value.down().orElseThrow()).isCloseTo(30, within(1e-6));
        Explanation.Input days = why.inputs().getLast();
        assertThat(days.up().orElseThrow()).isCloseTo(50 / 7.0, within(1e-6));
        assertThat(days.down().orElseThrow()).isCloseTo(50 / 3.0, within(1e-6));
    }

    @Test
    void whatAnInputDoesIsSeenAgainstTheMedian() {
        Ranking ranking = Ranking.of(
                Cases.scheme("value ÷ delivery"),
                List.of(candidate(1, 10, 10), candidate(2, 20, 10), candidate(3, 300, 40), candidate(4, 40, 10)));
        // 300 ÷ 40 = 7.5 is first; with the median value of 30 it would be 0.75, the last but none: 4, 2, 1, then this.
        Explanation.Input value =
                Explanation.of(ranking, 2, Node::plain).inputs().getFirst();
        assertThat(value.median()).isEqualTo(30);
        assertThat(value.rankAtMedian()).isEqualTo(4);
        assertThat(value.up()).isEmpty();
    }

    @Test
    void whatIsOutOfReachIsNotSaid() {
        Ranking ranking = Ranking.of(
                Cases.scheme("probability × value"),
                List.of(
                        Cases.candidate(1, Map.of(Factor.PROBABILITY, exactly(0.9), Factor.VALUE, exactly(100))),
                        Cases.candidate(2, Map.of(Factor.PROBABILITY, exactly(0.5), Factor.VALUE, exactly(50)))));
        Explanation.Input probability = Explanation.of(ranking, 1, Node::plain).inputs().stream()
                .filter(input -> input.factor() == Factor.PROBABILITY)
                .findFirst()
                .orElseThrow();
        assertThat(probability.up()).isEmpty();
    }

    /** Scores 10 less the days: with no days 10, behind 8 from more than 2 of them. */
    @Test
    void whatIsNothingCanGrow() {
        Ranking ranking =
                Ranking.of(Cases.scheme("value − delivery"), List.of(candidate(1, 10, 0), candidate(2, 8, 0)));
        Explanation.Input days =
                Explanation.of(ranking, 0, Node::plain).inputs().getLast();
        assertThat(days.down().orElseThrow()).isCloseTo(2, within(1e-6));
        assertThat(days.up()).isEmpty();
    }

    /** Wherever a number is said to take it one place up, it does, and a little less does not. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsSaidIsTrue(long seed) {
        List<Candidate> some = Cases.some(25, seed);
        for (Schemes.Published each : Schemes.all()) {
            Ranking ranking = Ranking.of(each.scheme(), some);
            for (int u = 0; u < some.size(); u++) {
                for (Explanation.Input input :
                        Explanation.of(ranking, u, Node::plain).inputs()) {
                    int rank = ranking.rank(u);
                    if (input.up().isPresent()) {
                        assertThat(rankWith(
                                        ranking, u, input.factor(), input.up().getAsDouble()))
                                .isLessThan(rank);
                        double less = input.now() + (input.up().getAsDouble() - input.now()) * 0.999;
                        assertThat(rankWith(ranking, u, input.factor(), less)).isEqualTo(rank);
                    }
                    if (input.down().isPresent()) {
                        assertThat(rankWith(
                                        ranking, u, input.factor(), input.down().getAsDouble()))
                                .isGreaterThan(rank);
                    }
                }
            }
        }
    }

    private static int rankWith(Ranking ranking, int index, Factor factor, double likely) {
        TreeMap<Integer, Candidate> changed = new TreeMap<>();
        ranking.candidates().forEach(c -> changed.put(c.number(), c));
        Candidate candidate = ranking.candidates().get(index);
        changed.put(candidate.number(), candidate.with(factor, likely));
        return Ranking.of(ranking.scheme(), List.copyOf(changed.values())).rank(index);
    }
}

package cadre.engine.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.work.History;
import cadre.core.work.History.Course;
import cadre.core.work.History.End;
import cadre.core.work.Stage;
import cadre.engine.calibrate.Summaries.Summary;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummariesTest {

    /** Two in production after 4 and 9 months, one stopped after 16, one open after 18. */
    private static final History SEEN = new History(
            24,
            List.of(
                    new Course("a", 0, Map.of(Stage.DATA, 1.0), 4, End.PRODUCTION),
                    new Course("b", 1, Map.of(Stage.DATA, 5.0), 10, End.PRODUCTION),
                    new Course("c", 2, Map.of(), 18, End.STOPPED),
                    new Course("d", 6, Map.of(Stage.DATA, 8.0), 24, End.OPEN)));

    private static double shown(Summaries summaries, double[] row, String name) {
        List<Summary> list = summaries.list();
        int at = IntStream.range(0, list.size())
                .filter(i -> list.get(i).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of " + list));
        return list.get(at).shown(row[at]);
    }

    @Test
    void theNumbersAreThoseWorkedOutByHand() {
        Summaries summaries = new Summaries(SEEN);
        double[] row = summaries.of(SEEN);
        assertThat(row).hasSameSizeAs(summaries.list());
        assertThat(shown(summaries, row, "in production after 6 months")).isCloseTo(.25, within(1e-12));
        assertThat(shown(summaries, row, "in production after 12 months")).isCloseTo(.5, within(1e-12));
        assertThat(shown(summaries, row, "stopped after 12 months")).isZero();
        assertThat(shown(summaries, row, "stopped after 24 months")).isCloseTo(.25, within(1e-12));
        // √(4 × 9), and e to the power of ln(9 ÷ 4) ÷ √2
        assertThat(shown(summaries, row, "admission to production")).isCloseTo(6, within(1e-12));
        assertThat(shown(summaries, row, "admission to production, spread")).isCloseTo(1.774315, within(1e-6));
        assertThat(shown(summaries, row, "admission to being stopped")).isCloseTo(16, within(1e-12));
        // ∛(1 × 4 × 2), √(3 × 5)
        assertThat(shown(summaries, row, "admission to data")).isCloseTo(2, within(1e-12));
        assertThat(shown(summaries, row, "data to production")).isCloseTo(3.872983, within(1e-6));
        assertThat(shown(summaries, row, "admissions")).isCloseTo(2.25, within(1e-12));
        // 36 months were not watched.
        assertThat(summaries.list()).noneMatch(s -> s.name().contains("36"));
    }

    @Test
    void aSimulatedHistoryIsMadeLikeTheOneItIsComparedWith() {
        List<Course> many = IntStream.range(0, 12)
                .mapToObj(i ->
                        new Course("s" + i, i, Map.of(), i % 3 == 0 ? 24 : i + 2, i % 3 == 0 ? End.OPEN : End.STOPPED))
                .toList();
        History simulated = new History(24, many);
        assertThat(new Summaries(SEEN).like(simulated).courses())
                .extracting(Course::id)
                .containsExactly("s1", "s4", "s7", "s10");
        History finished = new History(24, SEEN.courses().subList(0, 3));
        assertThat(new Summaries(finished).like(simulated).courses()).hasSize(3).noneMatch(c -> c.end() == End.OPEN);
        assertThat(new Summaries(SEEN).like(SEEN)).isEqualTo(SEEN);
    }

    @Test
    void anEmptyHistoryHasFiniteNumbers() {
        assertThat(DoubleStream.of(new Summaries(SEEN).of(new History(24, List.of()))))
                .allSatisfy(x -> assertThat(x).isFinite());
    }
}

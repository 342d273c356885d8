package cadre.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.engine.replicate.Configuration;
import cadre.engine.replicate.Row;
import cadre.engine.replicate.Studies;
import cadre.engine.replicate.Study;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyRunTest {

    private static final Study MARCH = Studies.find("march").orElseThrow();

    /** Those with one dimension: quick. */
    private static final List<Configuration> CELLS =
            MARCH.printed().stream().filter(cell -> cell.whole("m") == 1).toList();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        List<Row> one = StudyRun.run(MARCH, CELLS, 5, 1100, 1, Watch.NOBODY).rows();
        assertThat(StudyRun.run(MARCH, CELLS, 5, 1100, threads, Watch.NOBODY).rows())
                .isEqualTo(one);
    }

    @Test
    void aCellDoesNotDependOnTheOthersThatAreRun() {
        List<Row> all = StudyRun.run(MARCH, CELLS, 5, 100, 2, Watch.NOBODY).rows();
        List<Row> last = StudyRun.run(MARCH, List.of(CELLS.getLast()), 5, 100, 2, Watch.NOBODY)
                .rows();
        assertThat(all).endsWith(last.toArray(Row[]::new));
    }

    @Test
    void stoppedEarlyItReportsWhatIsFinished() {
        AtomicInteger asked = new AtomicInteger();
        AtomicLong seen = new AtomicLong();
        Watch impatient = new Watch() {
            @Override
            public void progress(String doing, long done, long total) {
                seen.accumulateAndGet(done, Math::max);
            }

            @Override
            public boolean stopped() {
                return asked.incrementAndGet() > 600;
            }
        };
        StudyRun.Result result = StudyRun.run(MARCH, CELLS, 5, 1024, 1, impatient);
        assertThat(result.complete()).isFalse();
        // 600 batches of two runs: the first cell whole, 88 batches of the second.
        assertThat(result.rows()).extracting(Row::runs).containsExactly(1024L, 1024L, 176L, 176L);
        assertThat(seen).hasValue(1200);
    }
}

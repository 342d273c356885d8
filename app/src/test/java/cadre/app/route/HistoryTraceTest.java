package cadre.app.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cadre.core.work.History;
import cadre.core.work.History.End;
import cadre.core.work.Stage;
import cadre.engine.simulate.Trace.What;
import org.junit.jupiter.api.Test;

class HistoryTraceTest {

    private static final long MONTH = 21_000_000L;

    private final HistoryTrace trace = new HistoryTrace();

    private void at(double month, int useCase, What what) {
        trace.happened((long) (month * MONTH), useCase, what, -1, -1);
    }

    private void admitted(double month, int useCase) {
        at(month - 0.5, useCase, What.REQUESTED);
        at(month, useCase, What.ADMITTED);
    }

    @Test
    void monthsAreCountedFromTheFirstAdmissionAndStagesFromTheirFirstBeginning() {
        admitted(2, 7);
        at(3, 7, What.FRAMING);
        at(4, 7, What.DATA);
        at(5, 7, What.WRONG_TARGET);
        at(6, 7, What.FRAMING);
        at(9, 7, What.IN_PRODUCTION);
        at(20, 7, What.RETIRED);
        History history = trace.history(24);
        assertThat(history.courses()).hasSize(1);
        History.Course course = history.courses().getFirst();
        assertThat(course.admitted()).isZero();
        assertThat(course.begun()).containsExactly(entry(Stage.FRAMING, 1.0), entry(Stage.DATA, 2.0));
        assertThat(course.ended()).isEqualTo(7);
        assertThat(course.end()).isEqualTo(End.PRODUCTION);
    }

    @Test
    void whatWasUnderWayAtTheStartOrIsAdmittedTooLateIsNotInIt() {
        at(0, 1, What.ADMITTED);
        at(1, 1, What.IN_PRODUCTION);
        admitted(2, 2);
        admitted(15, 3);
        History history = trace.history(12);
        assertThat(history.courses()).extracting(History.Course::id).containsExactly("u000002");
    }

    @Test
    void whatEndsAfterTheHistoryIsOpen() {
        admitted(1, 1);
        at(3, 1, What.EXPERIMENTS);
        at(14, 1, What.INTEGRATION);
        at(15, 1, What.STOPPED);
        admitted(2, 2);
        at(5, 2, What.STOPPED);
        History history = trace.history(12);
        assertThat(history.courses()).extracting(History.Course::end).containsExactly(End.OPEN, End.STOPPED);
        assertThat(history.courses().getFirst().ended()).isEqualTo(12);
        assertThat(history.courses().getFirst().begun()).containsOnlyKeys(Stage.EXPERIMENTS);
        assertThat(history.courses().getLast().lasted()).isEqualTo(3);
        assertThat(history.finished()).isEqualTo(1);
    }

    @Test
    void nothingAdmittedIsAnEmptyHistory() {
        assertThat(trace.history(12).courses()).isEmpty();
    }
}

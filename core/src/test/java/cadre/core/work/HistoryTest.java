package cadre.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cadre.core.work.History.Course;
import cadre.core.work.History.End;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void endsAndDatedStagesAreCounted() {
        History history = new History(
                24,
                List.of(
                        new Course("a", 0, Map.of(Stage.DATA, 2.0), 8, End.PRODUCTION),
                        new Course("b", 3, Map.of(Stage.FRAMING, 3.5), 6, End.STOPPED),
                        new Course("c", 20, Map.of(), 24, End.OPEN)));
        assertThat(history.finished()).isEqualTo(2);
        assertThat(history.count(End.OPEN)).isEqualTo(1);
        assertThat(history.dated()).containsExactly(Stage.FRAMING, Stage.DATA);
        assertThat(history.courses().get(1).lasted()).isEqualTo(3);
    }

    @Test
    void whatCannotHaveHappenedIsRefused() {
        assertThatThrownBy(() -> new History(0, List.of())).hasMessageContaining("lasts some months");
        assertThatThrownBy(() -> new Course("a", 5, Map.of(), 4, End.STOPPED)).hasMessageContaining("after it was");
        assertThatThrownBy(() -> new Course("a", -1, Map.of(), 4, End.STOPPED)).hasMessageContaining("after it was");
    }
}

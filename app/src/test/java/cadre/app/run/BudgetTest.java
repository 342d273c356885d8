package cadre.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.engine.decide.Effort;
import cadre.engine.decide.Phase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final AtomicLong now = new AtomicLong();

    private void at(double seconds) {
        now.set((long) (seconds * 1e9));
    }

    @Test
    void timeIsSharedAmongThePartsToCome() {
        // Weights 10, 30 and 27 + 8: of 75 s tuning gets 10.
        Budget budget = Budget.of(
                Duration.ofSeconds(75),
                List.of(Phase.TUNING, Phase.STEADY, Phase.MECHANISMS, Phase.REMEDIES),
                now::get);
        budget.begin(Phase.TUNING);
        at(9.9);
        assertThat(budget.stop(0, false)).isNull();
        at(10);
        assertThat(budget.stop(0, false)).isEqualTo(Effort.Stop.TIME_SPENT);
        assertThat(budget.stop(0, true)).isNull();
    }

    @Test
    void whatAPartDoesNotNeedGoesToThoseAfterIt() {
        // The comparison takes 1 s of its share, so that 64 s are left for 27 + 8: mechanisms get 49.4 s.
        Budget budget =
                Budget.of(Duration.ofSeconds(65), List.of(Phase.STEADY, Phase.MECHANISMS, Phase.REMEDIES), now::get);
        budget.begin(Phase.STEADY);
        at(1);
        budget.begin(Phase.MECHANISMS);
        at(1 + 49.3);
        assertThat(budget.stop(0, false)).isNull();
        at(1 + 49.4);
        assertThat(budget.stop(0, false)).isEqualTo(Effort.Stop.TIME_SPENT);
        budget.begin(Phase.REMEDIES);
        at(64.9);
        assertThat(budget.stop(0, false)).isNull();
        at(65);
        assertThat(budget.stop(0, false)).isEqualTo(Effort.Stop.TIME_SPENT);
    }

    @Test
    void countsEndAPartWhereItEnded() {
        Budget budget = Budget.of(List.of(
                new Effort.Part(Phase.TUNING, 40, 80, null),
                new Effort.Part(Phase.STEADY, 12, 48, Effort.Stop.CANCELLED)));
        budget.begin(Phase.TUNING);
        assertThat(budget.stop(1000, false)).isNull();
        budget.begin(Phase.STEADY);
        assertThat(budget.stop(11, false)).isNull();
        assertThat(budget.stop(12, true)).isEqualTo(Effort.Stop.CANCELLED);
        budget.begin(Phase.MECHANISMS);
        assertThat(budget.stop(0, false)).isEqualTo(Effort.Stop.CANCELLED);
    }
}

package cadre.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Circles of needs, found and named. */
class CyclesTest {

    @Test
    void aChainClosedAtItsEnd() {
        Cycles cycles = new Cycles().with(1, 2).with(2, 3).with(3, 4);
        assertThat(cycles.closedBy(4, 1)).containsExactly(4L, 1L, 2L, 3L, 4L);
        assertThat(cycles.closedBy(3, 2)).containsExactly(3L, 2L, 3L);
    }

    @Test
    void theShortestWayIsNamed() {
        Cycles cycles = new Cycles().with(1, 2).with(2, 3).with(1, 3);
        assertThat(cycles.closedBy(3, 1)).containsExactly(3L, 1L, 3L);
    }

    @Test
    void itself() {
        assertThat(new Cycles().closedBy(7, 7)).containsExactly(7L, 7L);
    }

    @Test
    void twoWaysToTheSameAreNoCircle() {
        Cycles cycles = new Cycles().with(1, 2).with(1, 3).with(2, 4);
        assertThat(cycles.closedBy(3, 4)).isEmpty();
        assertThat(cycles.closedBy(1, 4)).isEmpty();
        assertThat(cycles.closedBy(5, 1)).isEmpty();
    }
}

package cadre.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Net values are normal with a deviation of 3 for each draw and structure; mean value is 1000 throughout. */
class SelectionTest {

    private static final List<StructureKind> KINDS = List.of(
            StructureKind.CENTRAL, StructureKind.SQUADS, StructureKind.HUB_AND_SPOKES, StructureKind.TASK_SQUADS);

    private static Decision decide(Request.Selecting selecting, double confidence, Trials trials) {
        Request request = new Request(
                KINDS,
                List.of(Scenario.Start.STEADY),
                1,
                new Request.Limits(10, 10, 2, 2, 0.005, selecting),
                confidence,
                false);
        return Decider.decide("1", DeciderTest.company(), request, trials).orElseThrow();
    }

    private static Selection select(Request.Selecting selecting, double ahead) {
        return decide(selecting, 0.95, new KnownTrials(3, 0, DeciderTest.central(ahead)))
                .answers()
                .getFirst()
                .selections()
                .getFirst();
    }

    @Test
    void theBestIsSelectedWithTheGuaranteeAskedFor() {
        Selection selection = select(new Request.Selecting(0.002, 5000, 0), 4);
        assertThat(selection.selected()).isEqualTo(StructureKind.CENTRAL);
        assertThat(selection.contenders()).containsExactly(StructureKind.CENTRAL);
        assertThat(selection.guarantee().given()).isTrue();
        // 0.2 % of a mean value of 1000.
        assertThat(selection.guarantee().indifference()).isCloseTo(2, within(1e-9));
        assertThat(selection.guarantee().confidence()).isEqualTo(0.95);
        assertThat(selection.draws()).isLessThan(selection.equal());
    }

    @Test
    void itPromisesWhatItKeepsOverManyRuns() {
        int right = 0;
        for (int seed = 0; seed < 200; seed++) {
            Decision decision = decide(
                    new Request.Selecting(0.002, 5000, 0), 0.8, new KnownTrials(seed, 3, 0, DeciderTest.central(2)));
            Selection selection = decision.answers().getFirst().selections().getFirst();
            right += selection.selected() == StructureKind.CENTRAL ? 1 : 0;
        }
        // The promise of 0.8 less three standard errors of a share over 200 runs.
        assertThat(right).isGreaterThanOrEqualTo((int) (200 * (0.8 - 3 * Math.sqrt(0.8 * 0.2 / 200))));
    }

    @Test
    void whereTheRoundsDoNotSufficeNothingIsGuaranteed() {
        Selection selection = select(new Request.Selecting(0.0001, 30, 0), 0.1);
        assertThat(selection.guarantee().end()).isEqualTo(Selection.End.ROUNDS);
        assertThat(selection.guarantee().given()).isFalse();
        assertThat(selection.contenders()).hasSizeGreaterThan(1);
        assertThat(selection.draws()).isLessThanOrEqualTo(4 * 30);
    }

    @Test
    void aBudgetIsSpentToTheLastDrawWhereItTellsMost() {
        Selection selection = select(new Request.Selecting(0.02, 0, 203), 3);
        assertThat(selection.draws()).isEqualTo(203);
        assertThat(selection.guarantee().end()).isEqualTo(Selection.End.BUDGET_SPENT);
        assertThat(selection.guarantee().given()).isFalse();
        assertThat(selection.spent()).allSatisfy(s -> assertThat(s.draws()).isGreaterThanOrEqualTo(8));
    }

    @Test
    void stoppedMeanwhileNothingIsGuaranteedAndTheAnswerStays() {
        Decision decision = decide(
                new Request.Selecting(0.0001, 400, 0),
                0.95,
                new KnownTrials(3, 0, DeciderTest.central(1)).stopping(Phase.SELECTION, 90, Effort.Stop.TIME_SPENT));
        Answer answer = decision.answers().getFirst();
        assertThat(answer.selections().getFirst().guarantee().end()).isEqualTo(Selection.End.STOPPED);
        assertThat(answer.selections().getFirst().draws()).isEqualTo(90);
        assertThat(answer.candidates()).hasSize(4);
    }

    @Test
    void withoutRoundsOrWhereChanceWouldDoNothingIsSelected() {
        assertThat(decide(Request.Selecting.NONE, 0.95, new KnownTrials(3, 0, s -> 0))
                        .answers()
                        .getFirst()
                        .selections())
                .isEmpty();
        assertThat(decide(Request.Selecting.USUAL, 0.2, new KnownTrials(3, 0, s -> 0))
                        .answers()
                        .getFirst()
                        .selections())
                .isEmpty();
    }
}

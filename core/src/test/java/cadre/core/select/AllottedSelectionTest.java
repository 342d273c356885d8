package cadre.core.select;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllottedSelectionTest {

    /**
     * Companies look like this: a draw of the parameters moves all structures by 1, and each by 0.05 more of its own. Plain
     * means of 8 and of 40 draws differ by √(1/8 + 1/40) = .39 by luck alone; the means are .05 apart.
     */
    @Test
    void luckThatAllShareDoesNotDecide() {
        int right = 0;
        for (int macro = 0; macro < 400; macro++) {
            right += run(macro, 0.05, 0.05, 1, 150).leader() == 0 ? 1 : 0;
        }
        // Compared by plain means, 334 of the same 400.
        assertThat(right).isGreaterThanOrEqualTo(385);
    }

    @Test
    void whereNothingIsSharedItIsRightAsOftenAsWithPlainMeans() {
        int right = 0;
        for (int macro = 0; macro < 400; macro++) {
            right += run(macro, 0.15, 1, 0, 300).leader() == 0 ? 1 : 0;
        }
        // Compared by plain means, 338 of the same 400.
        assertThat(right).isGreaterThanOrEqualTo(330);
    }

    /** Among those seen under the same draws, one that is better in every one of them is never passed over. */
    @Test
    void oneThatIsBetterInEveryDrawIsNeverPassedOver() {
        List<Integer> wrong = new ArrayList<>();
        for (int macro = 0; macro < 200; macro++) {
            AllottedSelection selection = new AllottedSelection(3, 90);
            while (!selection.isDone()) {
                int[] add = selection.next();
                for (int i = 0; i < 3; i++) {
                    for (int n = 0; n < add[i]; n++) {
                        double shared = Normal.quantile(Philox.uniform(12, macro, 0, (int) selection.observed(i), 1));
                        selection.observe(i, 100 * shared - i);
                    }
                }
            }
            if (selection.leader() != 0) {
                wrong.add(macro);
            }
        }
        // Compared by plain means, in 52 of the 200.
        assertThat(wrong)
                .as("macro-replications in which a worse one was selected")
                .isEmpty();
    }

    @Test
    void theBudgetIsSpentToTheLastObservation() {
        assertThat(run(1, 0.15, 0.1, 1, 151).observations()).isEqualTo(151);
        assertThat(run(1, 0.15, 0.1, 1, 3).observations()).isEqualTo(3);
    }

    /** Five means, the first the best. */
    private static AllottedSelection run(int macro, double step, double own, double shared, int budget) {
        AllottedSelection selection = new AllottedSelection(5, budget);
        while (!selection.isDone()) {
            int[] add = selection.next();
            for (int i = 0; i < 5; i++) {
                for (int n = 0; n < add[i]; n++) {
                    int draw = (int) selection.observed(i);
                    double common = Normal.quantile(Philox.uniform(11, macro, 99, draw, 0));
                    double apart = Normal.quantile(Philox.uniform(11, macro, i, draw, 0));
                    selection.observe(i, -step * i + shared * common + own * apart);
                }
            }
        }
        return selection;
    }
}

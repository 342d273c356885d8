package cadre.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.plan.StructureKind;
import cadre.engine.decide.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterimTest {

    private final Interim interim = new Interim();

    private void add(Phase phase, StructureKind kind, double... nets) {
        for (int block = 0; block < nets.length; block++) {
            interim.add(phase, kind, block, 4, nets[block]);
        }
    }

    @Test
    void placesAreThoseOfTheDrawsThatAllHaveHad() {
        add(Phase.TUNING, StructureKind.CENTRAL, 1, 2, 3);
        assertThat(interim.looks()).isEmpty();
        add(Phase.STEADY, StructureKind.SQUADS, 8, 13, 13);
        add(Phase.STEADY, StructureKind.CENTRAL, 10, 14, 12, 1000);
        Interim.Look look = interim.looks().getFirst();
        assertThat(look.draws()).isEqualTo(3);
        Interim.Place first = look.places().getFirst();
        Interim.Place second = look.places().get(1);
        assertThat(first.kind()).isEqualTo(StructureKind.CENTRAL);
        assertThat(first.net().estimate()).isEqualTo(12);
        // Deviations −2, 2, 0: variance 4, error √(4/3), Student's t at 2 degrees of freedom 4.3027.
        assertThat(first.net().high()).isCloseTo(12 + 4.3027 * 1.1547, within(1e-3));
        assertThat(first.behind().high()).isZero();
        assertThat(first.best()).isCloseTo(2.0 / 3, within(1e-12));
        // Differences 2, 1, −1: mean 2/3, variance 7/3, error √(7/9).
        assertThat(second.behind().estimate()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(second.behind().high()).isCloseTo(2.0 / 3 + 4.3027 * 0.8819, within(1e-3));
        assertThat(second.best()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void furtherReplicationsOfADrawAreWeighed() {
        add(Phase.FROM_HERE, StructureKind.OWN, 10, 20);
        interim.add(Phase.FROM_HERE, StructureKind.OWN, 0, 12, 30);
        // (4 × 10 + 12 × 30) ÷ 16 = 25 under the first draw.
        assertThat(interim.looks().getFirst().places().getFirst().net().estimate())
                .isEqualTo(22.5);
    }

    @Test
    void whatASelectionHasDroppedComesLastWithItsOwnDraws() {
        add(Phase.SELECTION, StructureKind.VENTURE, 9, 9);
        add(Phase.SELECTION, StructureKind.SQUADS, 3, 4, 5, 6);
        add(Phase.SELECTION, StructureKind.CENTRAL, 5, 6, 7, 8);
        interim.contenders(List.of(StructureKind.SQUADS, StructureKind.CENTRAL));
        Interim.Look look = interim.looks().getFirst();
        assertThat(look.draws()).isEqualTo(4);
        assertThat(look.places())
                .extracting(Interim.Place::kind)
                .containsExactly(StructureKind.CENTRAL, StructureKind.SQUADS, StructureKind.VENTURE);
        assertThat(look.places()).extracting(Interim.Place::contending).containsExactly(true, true, false);
        assertThat(look.places().getLast().draws()).isEqualTo(2);
        // Under its two draws the leader had 5 and 6.
        assertThat(look.places().getLast().behind().estimate()).isEqualTo(5.5 - 9);
        assertThat(look.places().getFirst().best()).isNull();
    }
}

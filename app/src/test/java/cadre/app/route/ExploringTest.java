package cadre.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.run.Watch;
import cadre.core.plan.Case;
import cadre.core.plan.Parameter;
import cadre.core.plan.StructureKind;
import cadre.engine.explore.Lever;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExploringTest {

    private static final Exploring.Effort LITTLE = new Exploring.Effort(24, 8, 3, 2, 8, 1);

    private static final WhatIf SEED_STARTUP = explored("seed-startup", List.of(Lever.OfInput.VALUE));

    private static WhatIf explored(String example, List<Lever> levers) {
        Path root = Path.of("").toAbsolutePath();
        Path file = (root.endsWith("app") ? Objects.requireNonNull(root.getParent()) : root)
                .resolve("examples/" + example + ".yaml");
        Case subject = Objects.requireNonNull(Deciding.read(file, example).found());
        return new Exploring(subject, LITTLE, 1, 2, Watch.NOBODY).explore(levers, List.of());
    }

    /** The seed start-up's three teams are what squads would be: squads against squads have no difference to explain. */
    @Test
    void whereTheOwnTeamsAreSquadsTheRivalIsAnotherStructureAndNothingTurns() {
        WhatIf found = SEED_STARTUP;
        List<StructureKind> ranked = found.base().structures();
        assertThat(ranked.indexOf(StructureKind.OWN)).isEqualTo(ranked.indexOf(StructureKind.SQUADS) + 1);
        assertThat(found.base().net().get(ranked.indexOf(StructureKind.OWN)))
                .isEqualTo(found.base().net().get(ranked.indexOf(StructureKind.SQUADS)));
        assertThat(found.sensitivity().screened().getFirst().effect().strength())
                .as("the strongest effect on the difference of leader and rival")
                .isPositive();
        assertThat(found.sweeps())
                .allSatisfy(sweep -> assertThat(sweep.turns()).noneMatch(turn -> same(turn.from()) && same(turn.to())));
    }

    private static boolean same(StructureKind kind) {
        return kind == StructureKind.OWN || kind == StructureKind.SQUADS;
    }

    /** Each is moved, or said to have no turning point, or said to be open. */
    @Test
    void nothingUncertainIsPassedOver() {
        WhatIf found = SEED_STARTUP;
        List<Parameter> moved = found.sweeps().stream()
                .filter(sweep -> sweep.lever() instanceof Lever.OfParameter)
                .map(sweep -> ((Lever.OfParameter) sweep.lever()).parameter())
                .toList();
        assertThat(moved.size()
                        + found.rest().steady().size()
                        + found.rest().open().size())
                .isEqualTo(found.sensitivity().screened().size())
                .isGreaterThan(80);
        assertThat(found.information()).hasSameSizeAs(found.sensitivity().screened());
        assertThat(found.information())
                .allMatch(worth -> worth.value().low() <= worth.value().estimate()
                        && worth.value().estimate() <= worth.value().high());
        found.sweeps()
                .forEach(sweep -> sweep.turns()
                        .forEach(turn -> assertThat(turn.at().estimate())
                                .isBetween(
                                        sweep.points().getFirst().value(),
                                        sweep.points().getLast().value())));
    }
}

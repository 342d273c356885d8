package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Practices;
import cadre.core.numerics.Philox;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.core.quantity.Share;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A practice and the mechanism that switches it off. */
class PracticesTest {

    private static final Practices.Steering S =
            new Practices.Steering(true, true, new Share(0.4), 1.5, true, true, true);
    private static final Practices ALL = new Practices(new Practices.Rituals(2, 6, 3), S, true, true);

    private static Practices without(Mechanism mechanism) {
        Practices.Rituals t = ALL.time();
        return switch (mechanism) {
            case GUILD -> with(new Practices.Rituals(0, 6, 3), S);
            case EDUCATION -> with(new Practices.Rituals(2, 0, 3), S);
            case OFFICE_HOURS -> with(new Practices.Rituals(2, 6, 0), S);
            case CHARTER -> with(t, new Practices.Steering(true, true, Share.NONE, 1.5, true, true, true));
            case TRANSPARENT_PRIORITISATION ->
                with(t, new Practices.Steering(true, true, new Share(0.4), 1.5, false, true, true));
            default -> throw new IllegalArgumentException(mechanism.id());
        };
    }

    private static Practices with(Practices.Rituals time, Practices.Steering steering) {
        return new Practices(time, steering, true, true);
    }

    private static double[] nets(Scenario scenario) {
        return Simulator.run(scenario, 3, 2, 0, 4, new Workspace()).netByReplication();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mechanism.class,
            names = {"GUILD", "EDUCATION", "OFFICE_HOURS", "CHARTER", "TRANSPARENT_PRIORITISATION"})
    void aNeutralPracticeIsOneThatIsNotPractised(Mechanism mechanism) {
        // More requests than can be admitted, so that some wait and research competes with the rest.
        Scenario all = Companies.scenario(
                        Companies.plain(9, 9, 3), Companies.stream(120, 0.4), StructureKind.SQUADS, Set.of())
                .withPractices(ALL);
        double[] neutral = nets(all.withNeutral(Set.of(mechanism)));
        assertThat(neutral).isEqualTo(nets(all.withPractices(without(mechanism))));
        assertThat(neutral).isNotEqualTo(nets(all));
    }

    /** Hours are a cost as well: 20 of 40 a week for the guild leave half, 42 of 168 a month for education three quarters. */
    @Test
    void hoursSpentTogetherAreMissingElsewhere() {
        Set<Mechanism> neutral = EnumSet.allOf(Mechanism.class);
        neutral.removeAll(Set.of(Mechanism.GUILD, Mechanism.EDUCATION));
        Scenario plain =
                Companies.scenario(Companies.plain(9, 9, 3), Companies.stream(0, 0), StructureKind.SQUADS, neutral);
        assertThat(speedOfAnMlPerson(plain)).isEqualTo(1);
        Practices.Steering none = Practices.NONE.steering();
        assertThat(speedOfAnMlPerson(plain.withPractices(with(new Practices.Rituals(20, 0, 0), none))))
                .isEqualTo(0.5);
        assertThat(speedOfAnMlPerson(plain.withPractices(with(new Practices.Rituals(0, 42, 0), none))))
                .isEqualTo(0.75);
    }

    private static double speedOfAnMlPerson(Scenario scenario) {
        Organisation o = new Workspace().organisation(scenario);
        o.w.theta.draw(scenario.settings(), 1, 0);
        o.run(Philox.key(1, 0, 0));
        for (int p = 0; p < o.w.c.seats; p++) {
            if (o.w.c.ml[p] && o.w.filled[p]) {
                return o.w.speed[p];
            }
        }
        throw new AssertionError("nobody is there");
    }
}

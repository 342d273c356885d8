package cadre.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.run.Watch;
import cadre.core.company.Company;
import cadre.core.numerics.Interval;
import cadre.core.plan.Case;
import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.intake.files.CompanyFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlanceTest {

    private static final Case COMPANY =
            CompanyFiles.read(Path.of("../examples/larger-startup.yaml")).get();

    @Test
    void theNetValueIsThatOfTheFullSimulationInTheSameDraws() {
        Structure squads = Structure.of(StructureKind.SQUADS);
        try (Glance glance = new Glance(COMPANY, Scenario.Start.STEADY, 3, 1)) {
            Glance.Answer answer = glance.of(squads);
            Interval full = new Simulating(COMPANY, squads, Scenario.Start.STEADY, 3)
                    .portrait(answer.draws(), 1, 1, Watch.NOBODY)
                    .orElseThrow()
                    .metrics()
                    .get(Metric.NET);
            assertThat(answer.net()).isEqualTo(full);
        }
    }

    @Test
    void thePresentLayoutDoesNotDifferFromItself() {
        try (Glance glance = new Glance(COMPANY, Scenario.Start.STEADY, 3, 1)) {
            Interval change =
                    glance.of(Structure.of(StructureKind.OWN)).change().orElseThrow();
            assertThat(change.low()).isZero();
            assertThat(change.high()).isZero();
        }
    }

    @Test
    void theAnswerDependsNeitherOnThreadsNorOnWhatWasLookedAtBefore() {
        Structure central = Structure.of(StructureKind.CENTRAL);
        try (Glance one = new Glance(COMPANY, Scenario.Start.STEADY, 3, 1);
                Glance two = new Glance(COMPANY, Scenario.Start.STEADY, 3, 2)) {
            one.of(Structure.of(StructureKind.SQUADS));
            assertThat(one.of(central)).isEqualTo(two.of(central));
        }
    }

    @Test
    void withoutTeamsThereIsNoPresentLayoutToCompareWith() {
        Company company = COMPANY.company();
        Case withoutTeams = new Case(
                new Company(company.profile(), company.domains(), company.seats(), List.of(), company.practices()),
                COMPANY.portfolio(),
                COMPANY.settings(),
                List.of(),
                List.of());
        try (Glance glance = new Glance(withoutTeams, Scenario.Start.STEADY, 3, 1)) {
            assertThat(glance.of(Structure.of(StructureKind.CENTRAL)).change()).isEmpty();
        }
    }
}

package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.numerics.Prior;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.core.work.Demand;
import cadre.core.work.Need;
import cadre.core.work.Origin;
import cadre.core.work.Portfolio;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Directions that theory gives: in the mean over replications, and only where nothing else can work against them. */
class MonotoneTest {

    private static Portfolio requests(int n) {
        List<UseCase> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Origin origin = new Origin("", 0, Stage.ROUTING, List.of());
            list.add(new UseCase(
                    "u" + i, "Use case " + i, WorkKind.IMPLEMENTATION, List.of("d" + i % 4), Need.UNKNOWN, origin));
        }
        return new Portfolio(list, new Demand(0, cadre.core.quantity.Share.NONE, cadre.core.quantity.Share.NONE, null));
    }

    private static double mean(Scenario scenario, int months, Map<Parameter, Prior> priors, Metric metric) {
        Scenario s = new Scenario(
                scenario.company(),
                scenario.portfolio(),
                scenario.layout(),
                scenario.practices(),
                scenario.neutral(),
                new Scenario.Settings(months, Scenario.Start.STEADY, priors));
        Workspace workspace = new Workspace();
        double sum = 0;
        for (int block = 0; block < 12; block++) {
            Outcome outcome = Simulator.run(s, 13, block, 0, 2, workspace);
            sum += outcome.mean(metric);
        }
        return sum / 12;
    }

    /** 20 use cases, an ML person for each and more, twenty years: nothing but patience ends a search. */
    @Test
    void patienceRaisesTheShareFinishedWithUnlimitedPeopleAndTime() {
        Set<Mechanism> neutral = EnumSet.allOf(Mechanism.class);
        Scenario many = Companies.scenario(Companies.plain(90, 60, 4), requests(20), StructureKind.CENTRAL, neutral);
        double before = -1;
        for (double trials : new double[] {5, 15, 45, 135, 405}) {
            Map<Parameter, Prior> priors =
                    Map.of(Parameter.PATIENCE, new Prior.Fixed(trials), Parameter.LEAVING, new Prior.Fixed(0));
            double share = mean(many, 240, priors, Metric.PRODUCTION) / 20;
            assertThat(share).as("patience %s", trials).isGreaterThanOrEqualTo(before);
            before = share;
        }
        assertThat(before).isGreaterThan(0.8);
    }

    /** A guild that costs no time: hours at which attendance is certain go to zero. */
    @Test
    void guildRaisesMeanKnowledgeInTheFirstTenWeeksWhereTheFieldStandsStill() {
        Scenario squads =
                Companies.scenario(Companies.plain(12, 12, 4), Companies.stream(0, 0), StructureKind.SQUADS, Set.of());
        Map<Parameter, Prior> still = Map.of(
                Parameter.FIELD_CHANGE, new Prior.Fixed(0),
                Parameter.LEAVING, new Prior.Fixed(0),
                Parameter.ACQUAINTANCE, new Prior.Fixed(0),
                Parameter.GUILD_HOURS, new Prior.Fixed(1e-3));
        double before = 0;
        for (double hours : new double[] {0, 2e-4, 1e-3, 1e-2}) {
            Practices guild =
                    new Practices(new Practices.Rituals(hours, 0, 0), Practices.NONE.steering(), false, false);
            double knowledge = mean(squads.withPractices(guild), 2, still, Metric.KNOWLEDGE);
            assertThat(knowledge).as("guild %s h", hours).isGreaterThan(before);
            before = knowledge;
        }
    }

    @Test
    void handOffDelayPutsOffTheFinishOfASingleUseCase() {
        Company company = Companies.plain(12, 12, 4);
        Company one = new Company(
                new Company.Profile("One", CompanyKind.ENTERPRISE, "EUR"),
                List.of(new Domain("d0", "Domain")),
                company.seats(),
                List.of(),
                Practices.NONE);
        Scenario central = Companies.scenario(
                one, requests(1), StructureKind.CENTRAL, EnumSet.complementOf(EnumSet.of(Mechanism.HAND_OFF)));
        double before = 0;
        for (double days : new double[] {0.5, 5, 20, 60}) {
            Map<Parameter, Prior> priors = Map.of(
                    Parameter.COORDINATION, new Prior.Fixed(days),
                    Parameter.PATIENCE, new Prior.Fixed(10_000),
                    Parameter.HAND_OFF_LOSS, new Prior.Fixed(0),
                    Parameter.LEAVING, new Prior.Fixed(0));
            double first = mean(central, 240, priors, Metric.FIRST_PRODUCTION);
            assertThat(first).as("coordination %s d", days).isGreaterThan(before);
            before = first;
        }
    }
}

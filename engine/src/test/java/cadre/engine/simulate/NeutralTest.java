package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Practices;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.core.quantity.Share;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A structure is its mechanisms and nothing else: with all of them neutral, all structures are the same company. */
class NeutralTest {

    /** What else must be in force for a mechanism to have something to work on. */
    private static final Map<Mechanism, Set<Mechanism>> WORKS_THROUGH = Map.of(
            Mechanism.STACK_DRIFT, Set.of(Mechanism.SHARED_PLATFORM),
            Mechanism.SPONSOR, Set.of(Mechanism.HAND_OFF),
            Mechanism.EDUCATION, Set.of(Mechanism.DOMAIN_FAMILIARITY),
            Mechanism.CHARTER, Set.of(Mechanism.RESEARCH_DEPTH),
            Mechanism.TRANSPARENT_PRIORITISATION, Set.of(Mechanism.OVERLOAD));

    @ParameterizedTest(name = "companies from {0}")
    @ValueSource(ints = {0, 40, 80, 120, 160})
    void allStructuresGiveTheSameEventsWhenEverythingIsNeutral(int first) {
        List<String> faults = new ArrayList<>();
        long events = 0;
        for (int number = first; number < first + 40; number++) {
            long expected = 0;
            for (StructureKind kind : StructureKind.values()) {
                Scenario scenario = GeneratedCompanies.scenario(number, kind).withNeutral(Companies.everything());
                LogHash log = new LogHash();
                Simulator.trace(scenario, 29 + number, number, 1, log);
                events += log.events();
                expected = kind == StructureKind.CENTRAL ? log.hash() : expected;
                if (log.hash() != expected) {
                    faults.add("company " + number + " (" + GeneratedCompanies.oddity(number) + ") as " + kind.id());
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(events).isGreaterThan(10_000);
    }

    /**
     * 40 requests a year from 4 domains, from today's teams, with every practice in force but sponsor and budget, whose lack
     * is what costs something. */
    private static Scenario full(StructureKind kind, Set<Mechanism> neutral) {
        Practices all = new Practices(
                new Practices.Rituals(3, 6, 2),
                new Practices.Steering(false, false, new Share(0.3), 1.5, true, false, false),
                false,
                false);
        Scenario plain = Companies.scenario(Companies.plain(12, 12, 4), Companies.stream(40, 0.3), kind, neutral)
                .withPractices(all);
        return new Scenario(
                plain.company(),
                plain.portfolio(),
                plain.layout(),
                all,
                neutral,
                new Scenario.Settings(24, Scenario.Start.FROM_HERE, Map.of()));
    }

    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void eachMechanismAloneChangesSomething(Mechanism mechanism) {
        Set<Mechanism> before = EnumSet.allOf(Mechanism.class);
        before.removeAll(WORKS_THROUGH.getOrDefault(mechanism, Set.of()));
        Set<Mechanism> after = EnumSet.copyOf(before);
        after.remove(mechanism);
        List<String> changed = new ArrayList<>();
        for (StructureKind kind : StructureKind.values()) {
            if (kind == StructureKind.OWN) {
                continue;
            }
            LogHash without = new LogHash();
            LogHash with = new LogHash();
            double displaced = 0;
            for (int block = 0; block < 4; block++) {
                displaced -= Simulator.trace(full(kind, before), 5, block, 1, without)
                        .mean(Metric.DISPLACED);
                displaced +=
                        Simulator.trace(full(kind, after), 5, block, 1, with).mean(Metric.DISPLACED);
            }
            if (without.hash() != with.hash() || displaced != 0) {
                changed.add(kind.id());
            }
        }
        assertThat(changed).as(mechanism.id()).isNotEmpty();
    }

    @Test
    void whatIsNotNeutralTellsTheStructuresApart() {
        Set<Long> hashes = new java.util.HashSet<>();
        for (StructureKind kind : StructureKind.values()) {
            if (kind != StructureKind.OWN) {
                LogHash log = new LogHash();
                Simulator.trace(full(kind, Set.of()), 5, 1, 1, log);
                hashes.add(log.hash());
            }
        }
        assertThat(hashes).hasSize(5);
    }
}

package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Practices;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.core.quantity.Share;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each mechanism, added alone to a company in which everything is neutral, moves the metric it is about. Where the
 * mechanism can only cost, the sign is asserted; elsewhere the table only says what happened.
 */
class MechanismEffectsTest {

    /** What a mechanism is about, under which structure it shows, what must be in force beside it, and the sign known. */
    private record Claim(Metric metric, StructureKind kind, Set<Mechanism> beside, int sign) {}

    private static final Map<Mechanism, Claim> CLAIMS = claims();

    /** Draws of the parameters: few in every test run, more for the table in the documentation. */
    private static final int BLOCKS = Integer.getInteger("cadre.draws", 8);

    private static final int REPLICATIONS = 2;

    private static final List<String> ROWS = new ArrayList<>(
            List.of("| mechanism | metric | under | difference | standard error |", "|---|---|---|--:|--:|"));

    @AfterAll
    static void theTableIsWritten() {
        Tables.table("composition.md", "mechanisms", ROWS);
    }

    private static Map<Mechanism, Claim> claims() {
        Map<Mechanism, Claim> c = new EnumMap<>(Mechanism.class);
        StructureKind central = StructureKind.CENTRAL;
        StructureKind squads = StructureKind.SQUADS;
        StructureKind crews = StructureKind.TASK_SQUADS;
        put(c, Mechanism.POOLING, Metric.WAIT_SOFTWARE, squads, 0);
        put(c, Mechanism.PEER_LEARNING, Metric.KNOWLEDGE, squads, 0);
        put(c, Mechanism.SILO, Metric.WRONG_TARGETS, central, 1, Mechanism.DOMAIN_FAMILIARITY);
        put(c, Mechanism.HAND_OFF, Metric.WAIT_HAND_OFF, central, 1);
        put(c, Mechanism.BOUNDARY_FRICTION, Metric.WAIT_HAND_OFF, StructureKind.VENTURE, 1);
        put(c, Mechanism.OVERLOAD, Metric.TIME_TO_PRODUCTION, central, 0);
        put(c, Mechanism.ROUTING, Metric.WAIT_ROUTING, squads, 1);
        put(c, Mechanism.COMPANY_WIDE_CHOICE, Metric.VALUE_IN_FLIGHT, squads, 0);
        put(c, Mechanism.DECISION_SPEED, Metric.WAIT_INTAKE, central, 1);
        put(c, Mechanism.DOMAIN_FAMILIARITY, Metric.WRONG_TARGETS, central, 1);
        put(c, Mechanism.SPLIT_ANSWERABILITY, Metric.BELOW_NEED, central, 1);
        put(c, Mechanism.RESEARCH_DEPTH, Metric.RESEARCH_FINISHED, central, 0);
        put(c, Mechanism.SHARED_PLATFORM, Metric.UTILISATION, central, 0);
        put(c, Mechanism.STACK_DRIFT, Metric.DUPLICATE_SPEND, squads, 1, Mechanism.SHARED_PLATFORM);
        put(c, Mechanism.OPERATE, Metric.MAINTENANCE, crews, 1);
        put(c, Mechanism.HIRING, Metric.VACANCY, central, -1);
        put(c, Mechanism.EXPERIMENT_BUDGET, Metric.WAIT_APPROVAL, central, 1);
        put(c, Mechanism.SPONSOR, Metric.WAIT_HAND_OFF, central, 1, Mechanism.HAND_OFF);
        put(c, Mechanism.GUILD, Metric.KNOWLEDGE, squads, 1, Mechanism.PEER_LEARNING);
        put(c, Mechanism.EDUCATION, Metric.WRONG_TARGETS, central, -1, Mechanism.DOMAIN_FAMILIARITY);
        put(c, Mechanism.OFFICE_HOURS, Metric.WRONG_TARGETS, central, -1, Mechanism.DOMAIN_FAMILIARITY);
        put(c, Mechanism.CHARTER, Metric.RESEARCH_FINISHED, central, 0, Mechanism.RESEARCH_DEPTH);
        put(c, Mechanism.TRANSPARENT_PRIORITISATION, Metric.VALUE, central, 0, Mechanism.OVERLOAD);
        put(c, Mechanism.TEAM_FAMILIARITY, Metric.TIME_TO_PRODUCTION, crews, 1);
        put(c, Mechanism.ADOPTION_GAP, Metric.SHARE_PRODUCTION_ADMITTED, central, -1);
        put(c, Mechanism.TEAM_SIZE, Metric.TIME_TO_PRODUCTION, central, 1);
        put(c, Mechanism.DISPLACEMENT, Metric.DISPLACED, crews, 1);
        put(c, Mechanism.TRANSITION, Metric.DEPARTURES, squads, 1);
        return c;
    }

    private static void put(
            Map<Mechanism, Claim> c, Mechanism m, Metric metric, StructureKind kind, int sign, Mechanism... beside) {
        c.put(m, new Claim(metric, kind, Set.of(beside), sign));
    }

    /** 12 ML people, 12 others, 4 domains, 40 requests a year, from today's (no) teams, for 24 months. */
    private static Scenario scenario(StructureKind kind, Set<Mechanism> neutral) {
        Practices practices = new Practices(
                new Practices.Rituals(3, 10, 2),
                new Practices.Steering(false, false, new Share(0.3), 1.5, true, false, false),
                false,
                false);
        Scenario plain = Companies.scenario(Companies.plain(12, 12, 4), Companies.stream(40, 0.3), kind, neutral);
        return new Scenario(
                plain.company(),
                plain.portfolio(),
                plain.layout(),
                practices,
                neutral,
                new Scenario.Settings(24, Scenario.Start.FROM_HERE, Map.of()));
    }

    /** Paired difference, restored less neutral, in units of its standard error; and the difference itself. */
    private static double[] effect(Mechanism mechanism, Claim claim) {
        Set<Mechanism> before = EnumSet.allOf(Mechanism.class);
        before.removeAll(claim.beside());
        Set<Mechanism> after = EnumSet.copyOf(before);
        after.remove(mechanism);
        Scenario without = scenario(claim.kind(), before);
        Scenario with = scenario(claim.kind(), after);
        Workspace one = new Workspace();
        Workspace other = new Workspace();
        double sum = 0;
        double squares = 0;
        for (int block = 0; block < BLOCKS; block++) {
            Outcome a = Simulator.run(without, 41, block, 0, REPLICATIONS, one);
            Outcome b = Simulator.run(with, 41, block, 0, REPLICATIONS, other);
            double d = b.mean(claim.metric()) - a.mean(claim.metric());
            sum += d;
            squares += d * d;
        }
        double mean = sum / BLOCKS;
        double error = StrictMath.sqrt(Math.max(0, squares / BLOCKS - mean * mean) / (BLOCKS - 1));
        return new double[] {mean, error};
    }

    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void aMechanismAloneMovesTheMetricItIsAbout(Mechanism mechanism) {
        Claim claim = java.util.Objects.requireNonNull(CLAIMS.get(mechanism), mechanism.id());
        double[] effect = effect(mechanism, claim);
        ROWS.add(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %+.4g | %.2g |",
                mechanism.id(),
                claim.metric().id(),
                claim.kind().id(),
                effect[0],
                effect[1]));
        // A count may rise in one block and fall in another by as much: then the error tells that something has moved.
        assertThat(Math.abs(effect[0]) + effect[1])
                .as("%s on %s", mechanism.id(), claim.metric().id())
                .isPositive();
        if (claim.sign() != 0) {
            // Wrong only where the sign is wrong by more than chance explains.
            assertThat(claim.sign() * effect[0])
                    .as("%s on %s ± %s", mechanism.id(), claim.metric().id(), effect[1])
                    .isGreaterThan(-2 * effect[1]);
        }
    }

    @Test
    void everyMechanismHasAClaim() {
        List<Mechanism> without = new ArrayList<>(List.of(Mechanism.values()));
        without.removeAll(CLAIMS.keySet());
        assertThat(without).isEmpty();
    }
}

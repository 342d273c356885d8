package cadre.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.CompanyKind;
import cadre.core.company.Practices;
import cadre.core.plan.Mechanism;
import cadre.core.plan.StructureKind;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Need;
import cadre.core.work.Origin;
import cadre.core.work.Portfolio;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceTest {

    @ParameterizedTest
    @CsvSource({
        "SMALL_STARTUP, 0.1, SQUADS",
        "SMALL_STARTUP, 0.5, CENTRAL",
        "LARGER_STARTUP, 0.15, SQUADS",
        "LARGER_STARTUP, 0.4, CENTRAL",
        "ENTERPRISE, 0.2, HUB_AND_SPOKES"
    })
    void theRuleFollowsKindAndResearch(CompanyKind kind, double research, StructureKind named) {
        Advice advice = Advice.of(kind, new Share(research));
        assertThat(advice.recommends()).isEqualTo(named);
        assertThat(advice.text()).contains(Math.round(100 * research) + " % of this company's work is research.");
        assertThat(advice.alternatives()).doesNotContain(named);
    }

    @Test
    void researchIsCountedOverWhatIsOpenAndExpected() {
        // Open: one research, one implementation; stopped: one research; stream: 6 a year, a third of it research.
        Portfolio portfolio = new Portfolio(
                List.of(
                        useCase("a", WorkKind.RESEARCH, Stage.DATA),
                        useCase("b", WorkKind.IMPLEMENTATION, Stage.INTAKE),
                        useCase("c", WorkKind.RESEARCH, Stage.STOPPED)),
                new Demand(6, new Share(1.0 / 3), Share.NONE, null));
        assertThat(Advice.research(portfolio).value()).isEqualTo(3.0 / 8);
        assertThat(Advice.research(new Portfolio(List.of(), new Demand(0, Share.ALL, Share.NONE, null))))
                .isEqualTo(Share.NONE);
    }

    private static UseCase useCase(String id, WorkKind kind, Stage stage) {
        return new UseCase(id, id, kind, List.of(), Need.UNKNOWN, new Origin("", 0, stage, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void everyMechanismHasTwoDifferentSentences(Mechanism mechanism) {
        assertThat(Wording.of(mechanism, true)).endsWith(".").isNotEqualTo(Wording.of(mechanism, false));
        assertThat(Wording.of(mechanism, false)).endsWith(".");
    }

    @Test
    void noClaimContradictsAnother() {
        List<Claim> claims = Claim.registered(Practices.NONE, 20);
        assertThat(claims).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(claims)
                .allSatisfy(
                        c -> assertThat(claims).doesNotContain(new Claim(c.mechanism(), c.structure(), !c.helps())));
    }

    @Test
    void someClaimsHoldOnlyWithoutAPractice() {
        Claim lonely = new Claim(Mechanism.PEER_LEARNING, StructureKind.SQUADS, false);
        Practices guild = new Practices(new Practices.Rituals(1, 0, 0), Practices.NONE.steering(), false, false);
        assertThat(Claim.registered(Practices.NONE, 5)).contains(lonely);
        assertThat(Claim.registered(guild, 5)).doesNotContain(lonely);
        assertThat(Claim.registered(Practices.NONE, 5))
                .doesNotContain(new Claim(Mechanism.TEAM_SIZE, StructureKind.CENTRAL, false));
    }
}

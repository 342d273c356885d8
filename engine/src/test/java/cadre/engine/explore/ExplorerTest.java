package cadre.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Team;
import cadre.core.company.Terms;
import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import cadre.core.plan.Case;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Squads less a central team = 4 × (requests a year − 12) + noise: the lead changes at 12 requests a year. */
class ExplorerTest {

    private static final List<StructureKind> PAIR = List.of(StructureKind.CENTRAL, StructureKind.SQUADS);

    private static Case company() {
        List<Seat> seats = new ArrayList<>();
        for (int p = 0; p < 8; p++) {
            TreeMap<Skill, Share> skills =
                    new TreeMap<>(Map.of(p < 4 ? Skill.MACHINE_LEARNING : Skill.SOFTWARE, Share.ALL));
            Terms terms = new Terms(Share.ALL, 100_000, Share.NONE, 0, Share.NONE);
            seats.add(new Seat("p" + p, "P" + p, skills, new TreeMap<>(), terms, "t"));
        }
        Company company = new Company(
                new Company.Profile("Known", CompanyKind.SMALL_STARTUP, "EUR"),
                List.of(new Domain("a", "A"), new Domain("b", "B")),
                seats,
                List.of(new Team("t", "T", List.of("a", "b"), true)),
                Practices.NONE);
        return new Case(
                company,
                new Portfolio(List.of(), new Demand(10, Share.NONE, Share.NONE, null)),
                new Scenario.Settings(10, Scenario.Start.STEADY, Map.of()),
                List.of(),
                List.of());
    }

    private static List<List<Outcome>> simulate(List<Scenario> scenarios) {
        return scenarios.stream()
                .map(scenario -> {
                    List<Outcome> draws = new ArrayList<>();
                    for (int b = 0; b < 60; b++) {
                        draws.add(outcome(scenario, b));
                    }
                    return draws;
                })
                .toList();
    }

    private static Outcome outcome(Scenario scenario, int block) {
        boolean squads = scenario.layout().structure().kind() == StructureKind.SQUADS;
        double ahead = 4 * (scenario.portfolio().demand().arrivalsPerYear() - 12)
                + 5 * Normal.quantile(Philox.uniform(3, block, 0, 0, 0));
        return outcome(block, squads ? ahead : 0);
    }

    private static Outcome outcome(int block, double net) {
        double[] means = new double[Metric.values().length];
        means[Metric.NET.ordinal()] = net;
        return new Outcome(
                block,
                1,
                means,
                new double[] {means[Metric.NET.ordinal()]},
                new Outcome.Curves(new double[11], new double[11], new double[11], new double[] {1, 1}));
    }

    @Test
    void theTurningPointIsWhereTheDifferenceCrossesZero() {
        Sweep sweep = new Explorer(company(), PAIR, ExplorerTest::simulate, 1)
                .sweep(Lever.OfInput.ARRIVALS, 7)
                .orElseThrow();
        assertThat(sweep.points().getFirst().value()).isEqualTo(5);
        assertThat(sweep.points().getLast().value()).isEqualTo(20);
        assertThat(sweep.now()).isEqualTo(10);
        assertThat(sweep.turns()).hasSize(1);
        Sweep.Turn turn = sweep.turns().getFirst();
        assertThat(turn.from()).isEqualTo(StructureKind.CENTRAL);
        assertThat(turn.to()).isEqualTo(StructureKind.SQUADS);
        assertThat(turn.at().low()).isLessThan(12);
        assertThat(turn.at().high()).isGreaterThan(12);
        // Standard error 5 ÷ √60 ÷ 4 = 0.16.
        assertThat(turn.at().high() - turn.at().low()).isCloseTo(4 * 0.16, within(0.3));
    }

    @Test
    void aFrontierHasTheSameCrossingInEveryRowWhereTheOtherLeverDoesNothing() {
        Frontier frontier = new Explorer(company(), PAIR, ExplorerTest::simulate, 1)
                .frontier(Lever.OfInput.ARRIVALS, Lever.OfInput.BUSY, 4)
                .orElseThrow();
        assertThat(frontier.rows())
                .hasSize(4)
                .allSatisfy(
                        row -> assertThat(row.stream().map(Sweep.Point::best).toList())
                                .containsExactly(
                                        StructureKind.CENTRAL,
                                        StructureKind.CENTRAL,
                                        StructureKind.SQUADS,
                                        StructureKind.SQUADS));
    }

    /**
     * Squads and the own layout are the same up to 12 requests a year; above it the own layout stays ahead of a central team and
     * squads fall behind. That is one layout that always leads, not a turn from squads to the own layout.
     */
    @Test
    void layoutsThatAreTheSameLeadTogether() {
        List<StructureKind> three = List.of(StructureKind.CENTRAL, StructureKind.SQUADS, StructureKind.OWN);
        Trials trials = scenarios -> scenarios.stream()
                .map(scenario -> {
                    boolean squads = scenario.layout().structure().kind() == StructureKind.SQUADS;
                    boolean central = scenario.layout().structure().kind() == StructureKind.CENTRAL;
                    double less =
                            squads ? Math.max(0, scenario.portfolio().demand().arrivalsPerYear() - 12) : 0;
                    return java.util.stream.IntStream.range(0, 20)
                            .mapToObj(b -> outcome(b, central ? 0 : 5 + b - less))
                            .toList();
                })
                .toList();
        Sweep sweep = new Explorer(company(), three, trials, 1)
                .sweep(Lever.OfInput.ARRIVALS, 7)
                .orElseThrow();
        assertThat(sweep.turns()).isEmpty();
        assertThat(sweep.points()).allMatch(point -> point.best() == StructureKind.OWN && point.probability() == 1);
        Frontier frontier = new Explorer(company(), three, trials, 1)
                .frontier(Lever.OfInput.ARRIVALS, Lever.OfInput.BUSY, 3)
                .orElseThrow();
        assertThat(frontier.rows())
                .allSatisfy(row -> assertThat(row).allMatch(point -> point.best() == StructureKind.OWN));
    }

    @Test
    void stoppedBeforeTwoDrawsThereIsNoSweep() {
        Trials none =
                scenarios -> scenarios.stream().map(s -> List.<Outcome>of()).toList();
        assertThat(new Explorer(company(), PAIR, none, 1).sweep(Lever.OfInput.ARRIVALS, 3))
                .isEmpty();
    }

    @Test
    void twiceAsManyMlPeopleKeepTheMixAndEverybodyElse() {
        Case changed = Lever.OfInput.ML_PEOPLE.at(company(), 2);
        assertThat(changed.company().seats().stream().filter(Seat::isMl)).hasSize(8);
        assertThat(changed.company().seats().stream().filter(seat -> !seat.isMl()))
                .hasSize(4);
        assertThat(changed.portfolio()).isEqualTo(company().portfolio());
    }

    @Test
    void aLeverAtItsPresentValueChangesNothing() {
        for (Lever lever : List.of(
                Lever.OfInput.ARRIVALS,
                Lever.OfInput.RESEARCH_SHARE,
                Lever.OfInput.OUTSIDE_SHARE,
                Lever.OfInput.ML_PEOPLE,
                Lever.OfInput.BUSY,
                Lever.OfInput.VALUE,
                Lever.OfInput.WIP)) {
            Case same = lever.at(company(), lever.now(company()));
            assertThat(same.company()).as(lever.id()).isEqualTo(company().company());
            assertThat(same.portfolio()).as(lever.id()).isEqualTo(company().portfolio());
        }
    }

    @Test
    void sharesOfTheDemandChangeAloneWhatTheySay() {
        Demand research =
                Lever.OfInput.RESEARCH_SHARE.at(company(), 0.4).portfolio().demand();
        assertThat(research.researchShare().value()).isEqualTo(0.4);
        assertThat(research.arrivalsPerYear()).isEqualTo(10);
        Demand outside =
                Lever.OfInput.OUTSIDE_SHARE.at(company(), 0.3).portfolio().demand();
        assertThat(outside.outsideShare().value()).isEqualTo(0.3);
        assertThat(outside.researchShare().value()).isZero();
    }
}

package cadre.engine.decide;

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
import cadre.core.numerics.Interval;
import cadre.core.numerics.Normal;
import cadre.core.plan.Case;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Remedy;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeciderTest {

    private static final List<StructureKind> PAIR = List.of(StructureKind.CENTRAL, StructureKind.SQUADS);

    static Case company() {
        List<Seat> seats = new ArrayList<>();
        for (int p = 0; p < 8; p++) {
            TreeMap<Skill, Share> skills =
                    new TreeMap<>(Map.of(p < 5 ? Skill.MACHINE_LEARNING : Skill.SOFTWARE, Share.ALL));
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

    private static Request request(List<StructureKind> kinds, int least, int most, int replications, boolean reasons) {
        return new Request(
                kinds,
                List.of(Scenario.Start.STEADY),
                1,
                new Request.Limits(least, most, replications, 12, 0.005, Request.Selecting.NONE),
                0.95,
                reasons);
    }

    static ToDoubleFunction<Scenario> central(double more) {
        return s -> s.layout().structure().kind() == StructureKind.CENTRAL ? more : 0;
    }

    private static Decision decide(Request request, Trials trials) {
        return Decider.decide("1", company(), request, trials).orElseThrow();
    }

    @Test
    void probabilityAndRegretAreThoseOfTwoNormals() {
        // Means 3 and 0, deviation 2 each: the difference is normal with mean 3 and deviation √8, so the first is best
        // with
        // probability Φ(3 ÷ √8) = 0.856, and choosing it costs √8 φ(x) − 3 Φ(−x) = 0.21 on average, x = 3 ÷ √8.
        Decision decision = decide(request(PAIR, 400, 400, 2, false), new KnownTrials(2, 0.001, central(3)));
        double x = 3 / Math.sqrt(8);
        double regret = Math.sqrt(8) * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) - 3 * Normal.cumulative(-x);
        Candidate.Standing first = decision.answers().getFirst().leader().standing();
        assertThat(decision.answers().getFirst().leader().kind()).isEqualTo(StructureKind.CENTRAL);
        assertThat(first.bestInMean().low()).isLessThan(Normal.cumulative(x));
        assertThat(first.bestInMean().high()).isGreaterThan(Normal.cumulative(x));
        assertThat(first.bestInMean().estimate()).isCloseTo(Normal.cumulative(x), within(0.05));
        assertThat(first.regret().estimate()).isCloseTo(regret, within(0.12));
        assertThat(decision.answers()
                        .getFirst()
                        .candidates()
                        .get(1)
                        .standing()
                        .regret()
                        .estimate())
                .isCloseTo(regret + 3, within(0.3));
    }

    @Test
    void luckMakesOneFutureLessCertainThanTheMean() {
        // Without uncertainty of the parameters the first is best in every mean; in one future, with deviation 3 each,
        // with
        // probability Φ(3 ÷ √18) = 0.76. The luck shared by all, with deviation 1000, does not matter.
        Decision decision = decide(request(PAIR, 60, 60, 100, false), new KnownTrials(0, 3, central(3)));
        Candidate leader = decision.answers().getFirst().leader();
        assertThat(leader.standing().bestInMean().estimate()).isEqualTo(1);
        assertThat(leader.standing().bestInOneFuture().estimate())
                .isCloseTo(Normal.cumulative(3 / Math.sqrt(18)), within(0.02));
        // Both variances ÷ that of the difference: (2·1000² + 2·9) ÷ 18.
        assertThat(decision.answers().getFirst().differences().getFirst().luck().varianceReduction())
                .isCloseTo(2e6 / 18, within(2e4));
        assertThat(leader.net().p10()).isCloseTo(3 - 1.2816 * 1000, within(60.0));
    }

    @Test
    void replicationsAreRaisedUntilADrawIsPrecise() {
        // Deviation of the difference within a draw √2·2, between √2·2: 16 replications bring their ratio down to ¼.
        Effort effort = decide(request(PAIR, 100, 100, 0, false), new KnownTrials(2, 2, central(1)))
                .answers()
                .getFirst()
                .effort();
        assertThat(effort.replications()).isBetween(13, 16);
        assertThat(effort.precision()).isBetween(0.2, 0.3);
        Effort precise = decide(request(PAIR, 100, 100, 0, false), new KnownTrials(2, 0.1, central(1)))
                .answers()
                .getFirst()
                .effort();
        assertThat(precise.replications()).isEqualTo(Comparison.PILOT_REPLICATIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1, RANKING_SETTLED, 20",
        // Regret of about √2·1·0.4 = 0.56 at most is below 0.005 × 1000 = 5.
        "0, 1, REGRET_NEGLIGIBLE, 20",
        // Regret of about 56 is not.
        "0, 100, DRAWS_DONE, 60",
    })
    void itStopsBecause(double more, double between, Effort.Stop stop, int draws) {
        Effort effort = decide(request(PAIR, 20, 60, 2, false), new KnownTrials(between, 0.01, central(more)))
                .answers()
                .getFirst()
                .effort();
        assertThat(effort.stop()).isEqualTo(stop);
        assertThat(effort.blocks()).isEqualTo(draws);
    }

    @Test
    void equalStructuresAreRarelyCalledSettledHoweverOftenItLooks() {
        // Two equal structures, nine looks each, confidence 0.9: either may lead by chance, so at most a fifth of 40.
        int settled = 0;
        for (int seed = 0; seed < 40; seed++) {
            Request strict = new Request(
                    PAIR,
                    List.of(Scenario.Start.STEADY),
                    1,
                    new Request.Limits(20, 100, 2, 12, 0, Request.Selecting.NONE),
                    0.9,
                    false);
            Effort effort = decide(strict, new KnownTrials(seed, 0, 0.01, s -> 0))
                    .answers()
                    .getFirst()
                    .effort();
            settled += effort.stop() == Effort.Stop.RANKING_SETTLED ? 1 : 0;
        }
        assertThat(settled).isLessThanOrEqualTo(8);
    }

    @Test
    void sizesThatTieLeaveTheDefault() {
        Decision same = decide(
                request(List.of(StructureKind.VENTURE, StructureKind.TASK_SQUADS), 20, 20, 2, false),
                new KnownTrials(1, 1, s -> 0));
        assertThat(same.answers().getFirst().candidates())
                .allSatisfy(c -> assertThat(c.tuning())
                        .filteredOn(Candidate.Tried::chosen)
                        .containsExactly(c.tuning().getFirst()));
        Decision better = decide(
                request(List.of(StructureKind.VENTURE, StructureKind.TASK_SQUADS), 20, 20, 2, false),
                new KnownTrials(1, 1, s -> s.layout().structure().sprintsPerTaskSquad() == 3 ? 50 : 0));
        assertThat(better.answers().getFirst().leader().layout().structure().sprintsPerTaskSquad())
                .isEqualTo(3);
        assertThat(better.answers().getFirst().leader().tuning())
                .filteredOn(Candidate.Tried::chosen)
                .extracting(Candidate.Tried::sizes)
                .containsExactly("3 sprints");
    }

    @Test
    void aMechanismIsCreditedToTheStructureItHelps() {
        // Pooling brings 50 to a central team and costs squads 20; routing does nothing.
        ToDoubleFunction<Scenario> mean = s -> s.neutral().contains(Mechanism.POOLING)
                ? 0
                : s.layout().structure().kind() == StructureKind.CENTRAL ? 50 : -20;
        Decision decision = decide(request(PAIR, 20, 20, 2, true), new KnownTrials(1, 0.001, mean));
        Argument central = decision.answers().getFirst().reasons().arguments().getFirst();
        assertThat(central.structure()).isEqualTo(StructureKind.CENTRAL);
        Argument.Contribution first = central.contributions().getFirst();
        assertThat(first.mechanism()).isEqualTo(Mechanism.POOLING);
        assertThat(first.removed().estimate()).isCloseTo(70, within(1e-9));
        assertThat(first.added().estimate()).isCloseTo(70, within(1e-9));
        assertThat(first.verdict()).isEqualTo(Argument.Verdict.FOR);
        assertThat(central.pros()).extracting(Argument.Point::mechanism).containsExactly(Mechanism.POOLING);
        Argument squads = decision.answers().getFirst().reasons().arguments().get(1);
        assertThat(squads.cons()).extracting(Argument.Point::mechanism).containsExactly(Mechanism.POOLING);
        assertThat(decision.predictions())
                .filteredOn(p -> p.mechanism() == Mechanism.POOLING)
                .extracting(Prediction::result)
                .containsExactly(Prediction.Result.HELD, Prediction.Result.HELD);
        // A small start-up: the rule names squads, 70 worse here, and pooling accounts for all of it.
        assertThat(decision.ruleOfThumb().agrees()).isFalse();
        assertThat(decision.ruleOfThumb().recommends()).isEqualTo(StructureKind.SQUADS);
        assertThat(decision.ruleOfThumb().difference().estimate()).isCloseTo(70, within(1.5));
        assertThat(decision.ruleOfThumb().because())
                .extracting(RuleOfThumb.Because::mechanism)
                .containsExactly(Mechanism.POOLING);
    }

    @Test
    void aPracticeIsWorthWhatItBringsUnderEachStructure() {
        ToDoubleFunction<Scenario> mean = s -> s.practices().time().guildHoursPerWeek() > 0
                ? s.layout().structure().kind() == StructureKind.CENTRAL ? -5 : 30
                : 0;
        Decision decision = decide(request(PAIR, 20, 20, 2, true), new KnownTrials(1, 0.001, mean));
        for (Argument argument : decision.answers().getFirst().reasons().arguments()) {
            Interval guild = argument.remedies().stream()
                    .filter(r -> r.remedy() == Remedy.GUILD)
                    .findFirst()
                    .orElseThrow()
                    .effect();
            assertThat(guild.estimate())
                    .isCloseTo(argument.structure() == StructureKind.CENTRAL ? -5 : 30, within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'0, -1, -2, 0, 1', 3",
        "'0, -1, 2, -1, -1', 5",
        "'0, 1, 2', 0",
        "'0, 1, -1, 1', 3",
    })
    void paidBackMeansNeverBehindAgain(String gain, int month) {
        double[] values = java.util.Arrays.stream(gain.split(", "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(Payback.month(values)).isEqualTo(month);
    }

    @Test
    void aStructureThatIsTheSameAsAnotherWinsWithIt() {
        // The own layout's outcomes are those of squads here, draw by draw.
        Tableau tableau = new Tableau(3);
        KnownTrials trials = new KnownTrials(1, 1, s -> 0);
        Scenario central = scenario(StructureKind.CENTRAL);
        Scenario squads = scenario(StructureKind.SQUADS);
        for (int b = 0; b < 50; b++) {
            List<cadre.core.plan.Outcome> two =
                    trials.run(List.of(new Trials.Order(central, b, 0, 2), new Trials.Order(squads, b, 0, 2)));
            tableau.add(List.of(two.get(0), two.get(1), two.get(1)));
        }
        double[] wins = Ranking.bestInMean(tableau);
        assertThat(wins[1]).isEqualTo(wins[2]);
        assertThat(wins[0] + wins[1]).isEqualTo(50);
        assertThat(Ranking.twins(tableau)).containsExactly(0, 1, 1);
    }

    private static Scenario scenario(StructureKind kind) {
        Case c = company();
        return new Scenario(
                c.company(),
                c.portfolio(),
                cadre.core.plan.Structures.layout(c.company(), c.portfolio(), cadre.core.plan.Structure.of(kind)),
                Practices.NONE,
                java.util.Set.of(),
                c.settings());
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"TUNING", "STEADY", "FROM_HERE", "SELECTION", "MECHANISMS", "REMEDIES"})
    void whatWasStoppedCanBeComputedAgainByCounts(Phase phase) {
        Request request = new Request(
                PAIR,
                List.of(Scenario.Start.STEADY, Scenario.Start.FROM_HERE),
                1,
                new Request.Limits(20, 60, 0, 12, 0.0001, new Request.Selecting(0.002, 200, 0)),
                0.95,
                true);
        for (long after : new long[] {0, 1, 33, 100, 333}) {
            Trials live = new KnownTrials(3, 3, central(1)).stopping(phase, after, Effort.Stop.TIME_SPENT);
            if (Decider.decide("1", company(), request, live).isEmpty()) {
                assertThat(after).isLessThan(4);
                continue;
            }
            Decision once =
                    decide(request, new KnownTrials(3, 3, central(1)).stopping(phase, after, Effort.Stop.TIME_SPENT));
            Effort.Part part = once.provenance().parts().stream()
                    .filter(p -> p.phase() == phase)
                    .findFirst()
                    .orElseThrow();
            KnownTrials again = new KnownTrials(3, 3, central(1));
            Effort.Stop stop = part.stop();
            if (stop != null) {
                again.stopping(phase, part.orders(), stop);
            }
            assertThat(decide(request, again)).as("%s after %d", phase, after).isEqualTo(once);
        }
    }

    @Test
    void cancelledBeforeTwoDrawsThereIsNoDecision() {
        assertThat(Decider.decide(
                        "1",
                        company(),
                        request(PAIR, 20, 20, 2, false),
                        new KnownTrials(1, 1, s -> 0).stopping(Phase.STEADY, 3, Effort.Stop.CANCELLED)))
                .isEmpty();
        assertThat(decide(
                                request(PAIR, 20, 20, 2, true),
                                new KnownTrials(1, 1, s -> 0).stopping(Phase.STEADY, 9, Effort.Stop.CANCELLED))
                        .answers()
                        .getFirst()
                        .effort())
                .satisfies(effort -> {
                    assertThat(effort.stop()).isEqualTo(Effort.Stop.CANCELLED);
                    assertThat(effort.blocks()).isEqualTo(4);
                });
    }

    @Test
    void theTeamsOfTodayStayUnlessSomethingIsBetterByMoreThanChance() {
        List<StructureKind> kinds = List.of(StructureKind.CENTRAL, StructureKind.SQUADS, StructureKind.OWN);
        Request request = request(kinds, 40, 40, 2, false);
        ToDoubleFunction<Scenario> own = s -> s.layout().structure().kind() == StructureKind.OWN ? 3 : 0;
        assertThat(staying(request, own)).isEqualTo("Stay as you are.");
        assertThat(staying(request, central(3))).isEmpty();
        assertThat(staying(request, s -> s.layout().structure().kind() == StructureKind.SQUADS ? -3 : 0))
                .startsWith("Stay as you are");
        assertThat(staying(request(PAIR, 40, 40, 2, false), central(3))).isEmpty();
    }

    private static String staying(Request request, ToDoubleFunction<Scenario> net) {
        return decide(request, new KnownTrials(0.5, 0.001, net))
                .answers()
                .getFirst()
                .staying()
                .orElse("");
    }
}

package cadre.engine.simulate;

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
import cadre.core.numerics.Philox;
import cadre.core.numerics.Prior;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Need;
import cadre.core.work.Origin;
import cadre.core.work.Portfolio;
import cadre.core.work.Range;
import cadre.core.work.Stage;
import cadre.core.work.Task;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single rules of the model on a company of a few seats, with numbers worked out by hand. */
class RulesTest {

    private static final long DAY = 1_000_000;

    /** Nothing random about efforts and waits, nobody leaves, nothing is discounted. */
    private static final Map<Parameter, Prior> PLAIN = Map.of(
            Parameter.LEAVING, new Prior.Fixed(1e-12),
            Parameter.TIME_SCALE, new Prior.Fixed(1),
            Parameter.DISCOUNT, new Prior.Fixed(0),
            Parameter.COORDINATION, new Prior.Fixed(3),
            Parameter.COORDINATION_SPREAD, new Prior.Fixed(1),
            Parameter.SPRINT, new Prior.Fixed(10),
            Parameter.HAND_OFF_LOSS, new Prior.Fixed(0),
            Parameter.BUSY_VALUE, new Prior.Fixed(1.5),
            Parameter.HURDLE, new Prior.Fixed(0));

    private record Event(long day, int useCase, Trace.What what) {}

    private static Seat seat(String id, Skill skill, double level, double busy, String home) {
        TreeMap<Skill, Share> skills = new TreeMap<>();
        skills.put(skill, new Share(level));
        Terms terms = new Terms(Share.ALL, 100_000, new Share(busy), 0, Share.NONE);
        return new Seat(id, id, skills, new TreeMap<>(), terms, home);
    }

    /** One person for each skill: machine learning first, then product at level one half. */
    private static Company company(double busy) {
        List<Seat> seats = List.of(
                seat("ml", Skill.MACHINE_LEARNING, 1, 0, "experts"),
                seat("product", Skill.PRODUCT, 0.5, busy, "area"),
                seat("data", Skill.DATA_ENGINEERING, 1, 0, "experts"),
                seat("ops", Skill.ML_OPERATIONS, 1, 0, "experts"),
                seat("software", Skill.SOFTWARE, 1, busy, "area"),
                seat("design", Skill.DESIGN, 1, busy, "area"),
                seat("domain", Skill.DOMAIN, 1, 0, "area"));
        List<Team> teams = List.of(
                new Team("experts", "Experts", List.of("d"), true), new Team("area", "Area", List.of("d"), false));
        return new Company(
                new Company.Profile("Few", CompanyKind.SMALL_STARTUP, "EUR"),
                List.of(new Domain("d", "D")),
                seats,
                teams,
                Practices.NONE);
    }

    private static Portfolio one(Stage stage) {
        Need need = new Need(
                new Range(10_000, 10_000, 10_000),
                List.of(
                        new Task(Stage.FRAMING, Skill.PRODUCT, new Range(4, 4, 4)),
                        new Task(Stage.FRAMING, Skill.MACHINE_LEARNING, new Range(2, 2, 2)),
                        new Task(Stage.DATA, Skill.DATA_ENGINEERING, new Range(5, 5, 5))),
                null,
                null,
                null);
        UseCase useCase =
                new UseCase("u", "U", WorkKind.IMPLEMENTATION, List.of("d"), need, new Origin("", 0, stage, List.of()));
        return new Portfolio(List.of(useCase), new Demand(0, Share.NONE, Share.NONE, null));
    }

    private static Scenario scenario(
            Company company, Portfolio portfolio, StructureKind kind, Scenario.Start start, Mechanism... active) {
        Set<Mechanism> neutral = EnumSet.allOf(Mechanism.class);
        neutral.removeAll(Arrays.asList(active));
        return new Scenario(
                company,
                portfolio,
                Structures.layout(company, portfolio, Structure.of(kind)),
                company.practices(),
                neutral,
                new Scenario.Settings(12, start, new EnumMap<>(PLAIN)));
    }

    private static List<Event> events(Scenario scenario) {
        List<Event> events = new ArrayList<>();
        // Two microdays allow for rounding at each event.
        Simulator.trace(
                scenario, 1, 0, 0, (time, u, what, group, person) -> events.add(new Event((time + 2) / DAY, u, what)));
        return events;
    }

    @Test
    void aTaskTakesEffortOverLevelAndThenTheNextBegins() {
        List<Event> events =
                events(scenario(company(0), one(Stage.ROUTING), StructureKind.CENTRAL, Scenario.Start.STEADY));
        // 4 person-days at level ½ are 8 days, 2 at level 1 are 2 more.
        assertThat(events.subList(0, 7))
                .containsExactly(
                        new Event(0, 0, Trace.What.REQUESTED),
                        new Event(0, 0, Trace.What.ROUTED),
                        new Event(0, 0, Trace.What.ADMITTED),
                        new Event(0, 0, Trace.What.FRAMING),
                        new Event(8, 0, Trace.What.DONE),
                        new Event(8, 0, Trace.What.FRAMING),
                        new Event(10, 0, Trace.What.DONE));
    }

    @Test
    void otherWorkHalvesTheSpeedOfWhoeverOwesHalfTheirTime() {
        List<Event> events =
                events(scenario(company(0.5), one(Stage.ROUTING), StructureKind.CENTRAL, Scenario.Start.STEADY));
        assertThat(events.get(4)).isEqualTo(new Event(16, 0, Trace.What.DONE));
    }

    @Test
    void aHandOffTakesCoordinationAndThenWaitsForThePlanningDay() {
        List<Event> events = events(scenario(
                company(0), one(Stage.ROUTING), StructureKind.CENTRAL, Scenario.Start.STEADY, Mechanism.HAND_OFF));
        // Product people are in another team: done on day 8, agreed on day 11, planned on day 20, two days of work.
        assertThat(events.subList(4, 7))
                .containsExactly(
                        new Event(8, 0, Trace.What.DONE),
                        new Event(8, 0, Trace.What.HANDED_OFF),
                        new Event(20, 0, Trace.What.FRAMING));
        assertThat(events.get(7)).isEqualTo(new Event(22, 0, Trace.What.DONE));
    }

    @Test
    void peopleInAVentureLeaveOtherWorkUndone() {
        Scenario scenario = scenario(
                company(0.5),
                one(Stage.DECLINED),
                StructureKind.VENTURE,
                Scenario.Start.STEADY,
                Mechanism.DISPLACEMENT);
        long moved = scenario.layout().groups().getFirst().seats().stream()
                .filter(p -> scenario.company().seats().get(p).terms().busy().value() > 0)
                .count();
        Outcome outcome = Simulator.run(scenario, 1, 0, 0, 1, new Workspace());
        assertThat(moved).isEqualTo(3);
        // Half of 100,000 a year, valued at 1.5, for 252 of 250 days.
        assertThat(outcome.mean(Metric.DISPLACED)).isCloseTo(moved * 75_000 * 252 / 250.0, within(1e-3));
        assertThat(outcome.mean(Metric.NET))
                .isCloseTo(-outcome.mean(Metric.COST) - outcome.mean(Metric.DISPLACED), within(1e-6));
    }

    @Test
    void whoWillBeNeededIsHeldFromTheFormingOfATaskSquad() {
        Scenario scenario = scenario(
                company(0),
                one(Stage.ROUTING),
                StructureKind.TASK_SQUADS,
                Scenario.Start.STEADY,
                Mechanism.DISPLACEMENT);
        Organisation o = new Workspace().organisation(scenario);
        o.w.theta.draw(scenario.settings(), 1, 0);
        List<String> seen = new ArrayList<>();
        o.w.trace = (time, u, what, group, person) -> {
            if (what == Trace.What.FRAMING && seen.isEmpty()) {
                for (int p = 0; p < 7; p++) {
                    seen.add(o.w.heldBy[p] == 0 ? (o.w.workingOn[p] == 0 ? "works" : "held") : "free");
                }
            }
        };
        o.run(Philox.key(1, 0, 0));
        // Two sprints of ten days: framing (4 + 2) ÷ .7 and data 5 ÷ .7 days come into them, and so do experiments.
        assertThat(seen.subList(0, 3)).containsExactly("held", "works", "held");
        assertThat(seen.get(6)).isEqualTo("free");
    }

    /** A scenario with some more parameters fixed, its first replication told to a trace. */
    private static void run(
            StructureKind kind, Map<Parameter, Double> fixed, Mechanism active, Function<Organisation, Trace> trace) {
        Scenario plain = scenario(company(0), one(Stage.ROUTING), kind, Scenario.Start.STEADY, active);
        EnumMap<Parameter, Prior> priors = new EnumMap<>(PLAIN);
        fixed.forEach((parameter, value) -> priors.put(parameter, new Prior.Fixed(value)));
        Scenario scenario = new Scenario(
                plain.company(),
                plain.portfolio(),
                plain.layout(),
                plain.practices(),
                plain.neutral(),
                new Scenario.Settings(12, Scenario.Start.STEADY, priors));
        Organisation o = new Workspace().organisation(scenario);
        o.w.theta.draw(scenario.settings(), 1, 0);
        o.w.trace = trace.apply(o);
        o.run(Philox.key(1, 0, 0));
    }

    /** 4 person-days of product, of which three tenths are attended, then 2 of ML: (.3 · 4 · 1 + 2 · d) ÷ (.3 · 4 + 2). */
    @ParameterizedTest
    @CsvSource({"1, 1", "0, .375"})
    void whatIsKnownAtFramingIsTheMeanOfThoseWhoDidIt(double ml, double known) {
        Map<Parameter, Double> fixed =
                Map.of(Parameter.PRODUCT_ATTENDANCE, 0.3, Parameter.DOMAIN_TIME, 1e12, Parameter.DOMAIN_FORGET, 1e12);
        List<Double> seen = new ArrayList<>();
        run(StructureKind.CENTRAL, fixed, Mechanism.DOMAIN_FAMILIARITY, o -> (time, u, what, group, person) -> {
            if (what == Trace.What.REQUESTED) {
                o.w.known[0] = ml; // who frames for ML, one domain and the column for none
                o.w.known[2] = 1;
            } else if (what == Trace.What.DONE && seen.size() < 2) {
                seen.add(o.w.framingKnown[u] / o.w.framingWork[u]);
            }
        });
        assertThat(seen.get(0)).isCloseTo(1, within(1e-9));
        assertThat(seen.get(1)).isCloseTo(known, within(1e-9));
    }

    /** Two years in the team of the area, whatever they did in squads in between: f = 1 − e^(−(500 + t) ÷ 100). */
    @Test
    void whoLeavesATaskSquadIsBackInTheTeamTheyKnow() {
        Map<Parameter, Double> fixed =
                Map.of(Parameter.TEAM_TIME, 100.0, Parameter.NEED, 0.1, Parameter.SUCCESS_SCALE, 1.0);
        List<Double> squad = new ArrayList<>();
        List<Double> team = new ArrayList<>();
        run(StructureKind.TASK_SQUADS, fixed, Mechanism.TEAM_FAMILIARITY, o -> (time, u, what, group, person) -> {
            double f = 1 - StrictMath.exp(-(500 + (double) time / DAY) / 100);
            if (what == Trace.What.FRAMING) {
                squad.add(o.work.teamFactor(u) / 1.29);
            } else if (what == Trace.What.ADOPTION) {
                team.add(o.work.teamFactor(u) / (StrictMath.pow(1.29, 1 - f) * StrictMath.pow(0.81, f)));
            }
        });
        assertThat(squad).hasSize(2).allSatisfy(ratio -> assertThat(ratio).isCloseTo(1, within(1e-9)));
        assertThat(team).hasSize(2).allSatisfy(ratio -> assertThat(ratio).isCloseTo(1, within(1e-9)));
    }

    @Test
    void fromHereAnOpenUseCaseThatChangesOwnerIsHandedOff() {
        Company company = company(0);
        Portfolio open = one(Stage.DATA);
        Mechanism[] active = {Mechanism.HAND_OFF, Mechanism.TRANSITION};
        // Today's owner, the experts, goes on in the central team; in a squad with all others it is the area that does.
        assertThat(events(scenario(company, open, StructureKind.CENTRAL, Scenario.Start.FROM_HERE, active)).stream()
                        .limit(2)
                        .map(Event::what))
                .containsExactly(Trace.What.ADMITTED, Trace.What.DATA);
        assertThat(events(scenario(company, open, StructureKind.SQUADS, Scenario.Start.FROM_HERE, active)).stream()
                        .limit(2)
                        .map(Event::what))
                .containsExactly(Trace.What.ADMITTED, Trace.What.HANDED_OFF);
        assertThat(events(scenario(company, open, StructureKind.SQUADS, Scenario.Start.STEADY, active)).stream()
                        .limit(2)
                        .map(Event::what))
                .containsExactly(Trace.What.ADMITTED, Trace.What.DATA);
    }

    @Test
    void whereNoUseCaseIsNamedSomeAreOpenAndLiveAtTheStart() {
        Portfolio stream =
                new Portfolio(List.of(), new Demand(12, Share.NONE, Share.NONE, new Range(1_000, 2_000, 4_000)));
        EnumMap<Parameter, Prior> priors = new EnumMap<>(PLAIN);
        priors.put(Parameter.START_OPEN, new Prior.Fixed(1));
        priors.put(Parameter.START_LIVE, new Prior.Fixed(0.25));
        Company company = company(0);
        Scenario scenario = new Scenario(
                company,
                stream,
                Structures.layout(company, stream, Structure.of(StructureKind.CENTRAL)),
                company.practices(),
                Set.of(),
                new Scenario.Settings(12, Scenario.Start.STEADY, priors));
        Organisation o = new Workspace().organisation(scenario);
        o.w.theta.draw(scenario.settings(), 1, 0);
        int open = 0;
        int live = 0;
        for (int r = 0; r < 200; r++) {
            o.run(Philox.key(1, 0, r));
            for (int u = o.w.stream.arriving; u < o.w.useCases; u++) {
                if (o.w.stream.today(u) == Stage.PRODUCTION) {
                    live++;
                } else {
                    open++;
                }
            }
        }
        // Three ML people × 1.5 = 4.5 open; a quarter of twelve a year for three years = 9 live.
        assertThat(open / 200.0).isCloseTo(4.5, within(0.15));
        assertThat(live / 200.0).isEqualTo(9);
    }

    @Test
    void theChanceOfEnoughSuccessesIsThatOfTheBetaBinomial() {
        // Under a uniform prior every number of successes is equally likely: P(X ≥ 3 of 9) = 7 ÷ 10.
        assertThat(Experiments.atLeast(3, 9, 1, 1)).isCloseTo(0.7, within(1e-12));
        // One success seen: P(none of 2) = (1 · 2) ÷ (3 · 4).
        assertThat(Experiments.atLeast(1, 2, 2, 1)).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(Experiments.atLeast(0, 2, 1, 1)).isEqualTo(1);
        assertThat(Experiments.atLeast(3, 2, 1, 1)).isEqualTo(0);
    }

    @Test
    void theBinomialIsInverted() {
        // Two fair coins: cumulative ¼, ¾, 1.
        assertThat(Screening.binomial(2, 0.5, 0.2)).isEqualTo(0);
        assertThat(Screening.binomial(2, 0.5, 0.3)).isEqualTo(1);
        assertThat(Screening.binomial(2, 0.5, 0.8)).isEqualTo(2);
        assertThat(Screening.binomial(3, 1, 0.5)).isEqualTo(3);
    }
}

package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.claim.Claim;
import cadre.core.company.Company;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Team;
import cadre.core.numerics.Prior;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
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
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each mechanism, added alone to a company in which everything is neutral, moves the metric it is about by more than
 * three standard errors of the paired difference, and in the direction registered in {@link Claim}; where it does not,
 * {@link #OTHERWISE} says what was found, and docs/composition.md why.
 */
class MechanismEffectsTest {

    private static final StructureKind CENTRAL = StructureKind.CENTRAL;
    private static final StructureKind SQUADS = StructureKind.SQUADS;
    private static final StructureKind CREWS = StructureKind.TASK_SQUADS;

    private static final String AS_REGISTERED = "as registered";
    private static final String OTHER_WAY = "the other way";
    private static final String UNTOLD = "cannot be told";

    /** Registered to help whoever practises them, in any structure. */
    private static final Set<Mechanism> REMEDIES = Set.of(
            Mechanism.GUILD,
            Mechanism.EDUCATION,
            Mechanism.OFFICE_HOURS,
            Mechanism.CHARTER,
            Mechanism.TRANSPARENT_PRIORITISATION);

    /** Guild, education, office hours, charter and published priorities, as far as they are not neutral. */
    private static final Practices ALL_REMEDIES = new Practices(
            new Practices.Rituals(3, 10, 2),
            new Practices.Steering(false, false, new Share(0.3), 1.5, true, false, false),
            false,
            false);

    /** Draws of the parameters for every look, if more than it needs. */
    private static final int DRAWS = Integer.getInteger("cadre.draws", 0);

    /**
     * A company in which a mechanism can be told, with one replication under each of so many draws of the parameters.
     *
     * @param text for the table
     * @param wip open use cases for each ML person
     */
    private record Place(
            String text,
            Company company,
            Portfolio work,
            double wip,
            int months,
            int draws,
            Map<Parameter, Prior> priors) {

        static Place of(
                int ml, int others, int domains, int requests, double research, double wip, int months, int draws) {
            String text = String.format(
                    Locale.ROOT,
                    "%d ML + %d people, %d domain%s, %d requests",
                    ml,
                    others,
                    domains,
                    domains == 1 ? "" : "s",
                    requests);
            return new Place(
                    research == 1 ? text + ", all research" : text,
                    Companies.plain(ml, others, domains),
                    Companies.stream(requests, research),
                    wip,
                    months,
                    draws,
                    Map.of());
        }

        Place with(Parameter parameter, double value) {
            Map<Parameter, Prior> fixed = Map.of(parameter, new Prior.Fixed(value));
            String what = String.format(Locale.ROOT, "%s, %s %.0f", text, parameter.id(), value);
            return new Place(what, company, work, wip, months, draws, fixed);
        }

        /** From today's teams: all ML people in one that serves no domain, the others by domain. */
        Place fromTeams() {
            List<Team> teams = new ArrayList<>(List.of(new Team("ml", "ML", List.of(), true)));
            int n = company.domains().size();
            for (int d = 0; d < n; d++) {
                teams.add(new Team(
                        "team-" + d,
                        "Team " + d,
                        List.of(company.domains().get(d).id()),
                        false));
            }
            List<Seat> seats = new ArrayList<>();
            for (Seat s : company.seats()) {
                String home = s.isMl() ? "ml" : "team-" + seats.size() % n;
                seats.add(new Seat(s.id(), s.name(), s.skills(), new TreeMap<>(), s.terms(), home));
            }
            Company grouped = new Company(company.profile(), company.domains(), seats, teams, Practices.NONE);
            return new Place(text + ", from today's teams", grouped, work, wip, months, draws, priors);
        }

        /** Four pieces of research in the first domain, twenty use cases in the others that build on them. */
        Place building() {
            List<UseCase> list = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                boolean research = i < 4;
                String domain = "d" + (research ? 0 : 1 + i % (company.domains().size() - 1));
                list.add(new UseCase(
                        "u" + i,
                        "Use case " + i,
                        research ? WorkKind.RESEARCH : WorkKind.IMPLEMENTATION,
                        List.of(domain),
                        Need.UNKNOWN,
                        new Origin("", 0, Stage.ROUTING, research ? List.of() : List.of("u" + i % 4))));
            }
            Demand none = new Demand(0, Share.NONE, Share.NONE, new Range(5_000, 20_000, 80_000));
            return new Place(
                    text + ", 20 build on research", company, new Portfolio(list, none), wip, months, draws, priors);
        }

        Scenario scenario(StructureKind kind, Set<Mechanism> neutral) {
            Practices.Steering s = ALL_REMEDIES.steering();
            return new Scenario(
                    company,
                    work,
                    Structures.layout(company, work, Structure.of(kind)),
                    new Practices(
                            ALL_REMEDIES.time(),
                            new Practices.Steering(false, false, s.charterResearchShare(), wip, true, false, false),
                            false,
                            false),
                    neutral,
                    new Scenario.Settings(
                            months,
                            company.teams().isEmpty() ? Scenario.Start.STEADY : Scenario.Start.FROM_HERE,
                            priors));
        }

        int mlPeople() {
            return (int) company.seats().stream().filter(Seat::isMl).count();
        }
    }

    /**
     * Where to look for a mechanism.
     *
     * @param under which structure
     * @param than the structure with which its change is compared, or null to compare with itself when neutral
     * @param beside mechanisms through which it works
     */
    private record Look(
            Mechanism mechanism,
            Metric metric,
            StructureKind under,
            @Nullable StructureKind than,
            Place place,
            Set<Mechanism> beside) {

        @Override
        public String toString() {
            return mechanism.id() + " on " + metric.id() + " under " + under.id();
        }
    }

    private static final Place FEW = Place.of(6, 8, 2, 24, 0.2, 1.5, 24, 60);
    private static final Place CROWDED = Place.of(4, 6, 2, 80, 0, 1.5, 18, 320);
    private static final Place CHOOSING = Place.of(4, 6, 2, 40, 0, 1.5, 36, 80);
    private static final Place QUIET = Place.of(6, 8, 2, 6, 0, 1.5, 24, 50);
    private static final Place FOUR_AREAS = Place.of(8, 16, 4, 40, 0, 3, 24, 30);
    private static final Place STRANGERS =
            Place.of(6, 16, 1, 60, 0, 5, 12, 200).fromTeams().with(Parameter.DOMAIN_TIME, 300);
    private static final Place REORGANISED =
            Place.of(6, 8, 4, 40, 0, 1.5, 24, 50).fromTeams();
    private static final Place MANY_AT_ONCE = Place.of(6, 12, 2, 40, 0, 5, 24, 320);
    private static final Place LARGE = Place.of(16, 16, 8, 30, 0, 1.5, 24, 300);
    private static final Place MIXED = Place.of(6, 12, 2, 50, 0.25, 5, 24, 60);
    private static final Place LABORATORY = Place.of(8, 8, 4, 40, 1, 3, 24, 500).with(Parameter.CREW_MAX, 1);
    private static final Place BUILDING =
            Place.of(6, 8, 4, 0, 0, 6, 36, 150).building().with(Parameter.CRAFT_SAVING, 0);

    private static final List<Look> LOOKS = List.of(
            look(Mechanism.POOLING, Metric.WAIT_ML, SQUADS, CENTRAL, FEW),
            look(Mechanism.PEER_LEARNING, Metric.KNOWLEDGE, SQUADS, CENTRAL, FEW),
            look(Mechanism.SILO, Metric.VALUE, SQUADS, null, BUILDING),
            strangers(Mechanism.SILO),
            look(Mechanism.HAND_OFF, Metric.WAIT_HAND_OFF, CENTRAL, SQUADS, FEW),
            look(Mechanism.BOUNDARY_FRICTION, Metric.WAIT_HAND_OFF, StructureKind.VENTURE, null, FEW),
            look(Mechanism.OVERLOAD, Metric.WAIT_ML, CENTRAL, SQUADS, CROWDED, Mechanism.COMPANY_WIDE_CHOICE),
            look(Mechanism.ROUTING, Metric.WAIT_ROUTING, SQUADS, CENTRAL, FEW),
            look(Mechanism.COMPANY_WIDE_CHOICE, Metric.VALUE, SQUADS, CENTRAL, CHOOSING),
            look(Mechanism.DECISION_SPEED, Metric.WAIT_INTAKE, CENTRAL, SQUADS, QUIET, Mechanism.COMPANY_WIDE_CHOICE),
            look(
                    Mechanism.DOMAIN_FAMILIARITY,
                    Metric.WRONG_TARGETS,
                    CENTRAL,
                    SQUADS,
                    FOUR_AREAS,
                    Mechanism.POOLING,
                    Mechanism.SILO),
            look(Mechanism.SPLIT_ANSWERABILITY, Metric.BELOW_NEED, CENTRAL, SQUADS, FEW),
            look(Mechanism.RESEARCH_DEPTH, Metric.RESEARCH_FINISHED, CENTRAL, null, LABORATORY),
            look(Mechanism.RESEARCH_DEPTH, Metric.RESEARCH_FINISHED, SQUADS, null, MIXED),
            look(Mechanism.RESEARCH_DEPTH, Metric.RESEARCH_FINISHED, StructureKind.HUB_AND_SPOKES, null, MIXED),
            look(Mechanism.SHARED_PLATFORM, Metric.MAINTENANCE, SQUADS, CENTRAL, FEW, Mechanism.STACK_DRIFT),
            look(Mechanism.STACK_DRIFT, Metric.DUPLICATE_SPEND, SQUADS, null, FEW, Mechanism.SHARED_PLATFORM),
            look(Mechanism.OPERATE, Metric.MAINTENANCE, CREWS, CENTRAL, FEW),
            look(Mechanism.HIRING, Metric.VACANCY, SQUADS, CENTRAL, FEW),
            look(Mechanism.EXPERIMENT_BUDGET, Metric.WAIT_APPROVAL, CENTRAL, null, FEW),
            look(Mechanism.SPONSOR, Metric.WAIT_HAND_OFF, CENTRAL, null, FEW, Mechanism.HAND_OFF),
            look(Mechanism.GUILD, Metric.KNOWLEDGE, SQUADS, null, FEW, Mechanism.PEER_LEARNING),
            strangers(Mechanism.EDUCATION),
            strangers(Mechanism.OFFICE_HOURS),
            look(Mechanism.CHARTER, Metric.RESEARCH_FINISHED, CENTRAL, null, MIXED, Mechanism.RESEARCH_DEPTH),
            look(Mechanism.TRANSPARENT_PRIORITISATION, Metric.WAIT_ML, CENTRAL, null, CROWDED, Mechanism.OVERLOAD),
            look(Mechanism.TEAM_FAMILIARITY, Metric.TIME_TO_PRODUCTION, CREWS, CENTRAL, FEW),
            look(Mechanism.ADOPTION_GAP, Metric.SHARE_PRODUCTION_ADMITTED, CENTRAL, SQUADS, MANY_AT_ONCE),
            look(Mechanism.TEAM_SIZE, Metric.TIME_TO_PRODUCTION, CENTRAL, SQUADS, LARGE),
            look(Mechanism.DISPLACEMENT, Metric.DISPLACED, CREWS, CENTRAL, FEW),
            look(Mechanism.TRANSITION, Metric.DEPARTURES, SQUADS, StructureKind.OWN, REORGANISED));

    /** What was found where it is not what was registered. */
    private static final Map<Look, String> OTHERWISE =
            Map.of(find(Mechanism.RESEARCH_DEPTH, StructureKind.HUB_AND_SPOKES), OTHER_WAY);

    private static final List<String> ROWS = new ArrayList<>(List.of(
            "| mechanism | registered | metric | in | difference | standard error | found |",
            "|---|---|---|---|--:|--:|---|"));

    private static Look look(
            Mechanism m,
            Metric metric,
            StructureKind under,
            @Nullable StructureKind than,
            Place place,
            Mechanism... beside) {
        return new Look(m, metric, under, than, place, Set.of(beside));
    }

    /** Wrong targets of a central team of people who do not know the domain, while those of the domain do. */
    private static Look strangers(Mechanism mechanism) {
        Set<Mechanism> beside = Set.of(Mechanism.POOLING, Mechanism.DOMAIN_FAMILIARITY);
        return new Look(mechanism, Metric.WRONG_TARGETS, CENTRAL, null, STRANGERS, beside);
    }

    private static Look find(Mechanism mechanism, StructureKind under) {
        return LOOKS.stream()
                .filter(l -> l.mechanism() == mechanism && l.under() == under)
                .findFirst()
                .orElseThrow();
    }

    private static List<Look> looks() {
        return LOOKS;
    }

    @AfterAll
    static void theTableIsWritten() {
        Tables.table("composition.md", "mechanisms", ROWS);
    }

    /** Restored less neutral, draw by draw. */
    private static double[] change(Look look, StructureKind kind, int draws) {
        Set<Mechanism> before = EnumSet.allOf(Mechanism.class);
        before.removeAll(look.beside());
        Set<Mechanism> after = EnumSet.copyOf(before);
        after.remove(look.mechanism());
        Scenario neutral = look.place().scenario(kind, before);
        Scenario restored = look.place().scenario(kind, after);
        Workspace one = new Workspace();
        Workspace other = new Workspace();
        double[] change = new double[draws];
        for (int block = 0; block < draws; block++) {
            change[block] = Simulator.run(restored, 41, block, 0, 1, one).mean(look.metric())
                    - Simulator.run(neutral, 41, block, 0, 1, other).mean(look.metric());
        }
        return change;
    }

    /** Mean and standard error of the change, less that under the other structure where there is one. */
    private static double[] effect(Look look) {
        int draws = Math.max(DRAWS, look.place().draws());
        double[] change = change(look, look.under(), draws);
        double[] other = look.than() == null ? new double[draws] : change(look, look.than(), draws);
        double sum = 0;
        double squares = 0;
        for (int b = 0; b < draws; b++) {
            double d = change[b] - other[b];
            sum += d;
            squares += d * d;
        }
        double mean = sum / draws;
        return new double[] {mean, StrictMath.sqrt(Math.max(0, squares / draws - mean * mean) / (draws - 1))};
    }

    /** Whether the mechanism is registered to help the structure; else to hurt it. */
    private static boolean helps(Look look) {
        if (REMEDIES.contains(look.mechanism()) || look.mechanism() == Mechanism.EXPERIMENT_BUDGET) {
            return look.mechanism() != Mechanism.EXPERIMENT_BUDGET; // nobody has a budget of their own here
        }
        List<Claim> claims = Claim.registered(Practices.NONE, look.place().mlPeople());
        boolean helps = claims.contains(new Claim(look.mechanism(), look.under(), true));
        assertThat(claims).as("%s", look).contains(new Claim(look.mechanism(), look.under(), helps));
        if (look.than() != null) {
            assertThat(claims).as("%s", look).doesNotContain(new Claim(look.mechanism(), look.than(), helps));
        }
        return helps;
    }

    private static String said(Look look, boolean helps) {
        String whom = look.under().id() + (helps ? " better" : " worse");
        if (look.than() != null) {
            return whom + " than " + look.than().id();
        }
        return whom + (REMEDIES.contains(look.mechanism()) ? " with it" : "");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aMechanismAloneMovesItsMetricInTheDirectionRegistered(Look look) {
        boolean helps = helps(look);
        assertThat(look.metric().better()).isNotEqualTo(Metric.Better.NEITHER);
        int sign = helps == (look.metric().better() == Metric.Better.HIGHER) ? 1 : -1;
        double[] effect = effect(look);
        double errors = sign * effect[0] / effect[1];
        String found = errors > 3 ? AS_REGISTERED : errors < -3 ? OTHER_WAY : UNTOLD;
        ROWS.add(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %+.3g | %.2g | %s |",
                look.mechanism().id(),
                said(look, helps),
                look.metric().id(),
                look.place().text(),
                effect[0],
                effect[1],
                found));
        assertThat(found)
                .as("%s: %s ± %s", look, effect[0], effect[1])
                .isEqualTo(OTHERWISE.getOrDefault(look, AS_REGISTERED));
    }

    @Test
    void everyMechanismIsLookedFor() {
        assertThat(LOOKS.stream().map(Look::mechanism)).contains(Mechanism.values());
    }
}

package cadre.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Team;
import cadre.core.company.Terms;
import cadre.core.evidence.Finding;
import cadre.core.numerics.Philox;
import cadre.core.plan.Group;
import cadre.core.plan.Layout;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Portfolio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No answer ever breaks a constraint, whatever the company and the constraints; where none can be kept, that is said. */
class LimitsTest {

    private static final Portfolio STREAM = new Portfolio(List.of(), new Demand(12, Share.NONE, Share.NONE, null));

    static IntStream numbers() {
        return IntStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void anAnswerKeepsEveryConstraintOrThereIsAFinding(int number) {
        Generated g = new Generated(number);
        LayoutSearch search = new LayoutSearch(g.company, g.constraints, new Luck(number), number);
        List<Finding> findings = search.findings(g.today, g.starts);
        if (!findings.isEmpty()) {
            assertThat(findings).hasSize(1).allMatch(Finding::isError);
            assertThat(findings.getFirst().message()).isNotEmpty();
            return;
        }
        SearchResult result = search.search(g.today, g.starts, 4, 6, 4);
        assertThat(broken(g, result.best()))
                .as("company %d, %s", number, g.constraints)
                .isEmpty();
        assertThat(result.best()).isEqualTo(result.finalists().getFirst().proposal());
    }

    /** Of the companies above, most have an answer and some have none: neither branch passes on nothing. */
    @Test
    void bothHappen() {
        long none = numbers()
                .filter(n -> {
                    Generated g = new Generated(n);
                    return !new LayoutSearch(g.company, g.constraints, new Luck(n), n)
                            .findings(g.today, g.starts)
                            .isEmpty();
                })
                .count();
        assertThat(none).isBetween(10L, 60L);
    }

    /** Where nothing was found, a look at all layouts with at most one team more than today finds nothing either. */
    @ParameterizedTest
    @MethodSource("numbers")
    void aFindingIsTrueOfASmallCompany(int number) {
        Generated g = new Generated(number);
        int teams = g.today.layout().groups().size() + 1;
        LayoutSearch search = new LayoutSearch(g.company, g.constraints, new Luck(number), number);
        if (search.findings(g.today, g.starts).isEmpty()
                || Math.pow(teams, g.company.seats().size()) > 20_000) {
            return;
        }
        Arrangement home = Arrangement.of(g.company, g.today.layout(), Practices.NONE);
        Limits limits = new Limits(g.company, g.constraints, home);
        int codes = (int) Math.pow(teams, g.company.seats().size());
        for (int code = 0; code < codes; code++) {
            int[] team = new int[g.company.seats().size()];
            for (int p = 0, rest = code; p < team.length; p++, rest /= teams) {
                team[p] = rest % teams;
            }
            Arrangement a = home.with(team);
            int[] ml = a.experts(g.company);
            for (int owner = 0; owner < teams; owner++) {
                int only = owner;
                int[] owners = IntStream.range(0, a.duties.domains())
                        .map(j -> ml[a.duties.implementation[j]] > 0 ? a.duties.implementation[j] : only)
                        .toArray();
                Arrangement owned = a.with(new Duties(owners, owners, a.duties.product));
                assertThat(owner < ml.length && limits.respects(owned))
                        .as("company %d: %s", number, code)
                        .isFalse();
            }
        }
    }

    @Test
    void theBuiltInStructuresAreDrawnAsTheyAre() {
        for (int number = 0; number < 60; number++) {
            Generated g = new Generated(number);
            Drawing drawing = new Drawing(g.company, g.today.layout());
            for (StructureKind kind : StructureKind.BUILT_IN) {
                Layout layout = Structures.layout(g.company, STREAM, Structure.of(kind));
                Layout drawn = drawing.layout(Arrangement.of(g.company, layout, Practices.NONE));
                assertThat(drawn.owners()).as("company %d, %s", number, kind).isEqualTo(layout.owners());
                assertThat(drawn.researchOwners()).isEqualTo(layout.researchOwners());
                assertThat(drawn.groups()).hasSameSizeAs(layout.groups());
                for (int t = 0; t < layout.groups().size(); t++) {
                    Group one = layout.groups().get(t);
                    Group other = drawn.groups().get(t);
                    assertThat(other.seats()).isEqualTo(one.seats());
                    assertThat(other.intake()).isEqualTo(one.intake());
                    boolean lone = (one.kind() == Group.Kind.SQUAD || one.kind() == Group.Kind.VENTURE)
                            && one.seats().stream()
                                    .allMatch(p -> g.company.seats().get(p).isMl());
                    assertThat(lone ? one.kind() : other.kind())
                            .as("company %d, %s, %s", number, kind, one)
                            .isEqualTo(one.kind());
                    if (one.kind() == Group.Kind.PRODUCT) {
                        assertThat(other.domains()).isEqualTo(one.domains());
                    }
                }
            }
        }
    }

    @Test
    void twoWhoStayInDifferentTeamsCannotStayTogether() {
        Generated g = new Generated(1);
        Constraints both = new Constraints(
                List.of(List.of(0, g.otherTeamThanFirst())), 1, 99, 99, List.of(0, g.otherTeamThanFirst()), false);
        assertThat(new LayoutSearch(g.company, both, new Luck(1), 1).findings(g.today, g.starts))
                .extracting(Finding::code)
                .containsExactly("constraints-contradict");
    }

    /** Said without the code that is tested: from the layout alone. */
    private static List<String> broken(Generated g, Evaluator.Proposal best) {
        List<String> broken = new ArrayList<>();
        Map<Integer, Integer> teamOf = new TreeMap<>();
        for (int t = 0; t < best.layout().groups().size(); t++) {
            Group group = best.layout().groups().get(t);
            for (int p : group.seats()) {
                if (teamOf.put(p, t) != null) {
                    broken.add(p + " is in two teams");
                }
            }
            boolean squad = group.kind() == Group.Kind.SQUAD;
            int size = group.seats().size();
            if (squad && (size < g.constraints.smallestSquad() || size > g.constraints.largestSquad())) {
                broken.add("a squad of " + size);
            }
        }
        if (teamOf.size() != g.company.seats().size()) {
            broken.add("somebody is in no team");
        }
        for (List<Integer> set : g.constraints.together()) {
            if (set.stream().map(teamOf::get).distinct().count() > 1) {
                broken.add(set + " are apart");
            }
        }
        Arrangement home = Arrangement.of(g.company, g.today.layout(), Practices.NONE);
        Arrangement goal = Arrangement.of(g.company, best.layout(), best.practices());
        goal = g.today.layout().groups().stream().anyMatch(t -> teamId(best, t.id()) >= 0)
                ? byId(g, best, goal)
                : Alignment.align(goal, home);
        for (int p : g.constraints.fixed()) {
            if (goal.teamOfSeat[p] != home.teamOfSeat[p]) {
                broken.add(p + " has moved");
            }
        }
        if (goal.distance(home) > g.constraints.mostMoves()) {
            broken.add(goal.distance(home) + " moves");
        }
        return broken;
    }

    private static int teamId(Evaluator.Proposal best, String id) {
        return IntStream.range(0, best.layout().groups().size())
                .filter(t -> best.layout().groups().get(t).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /** Teams that go on from today keep their id. */
    private static Arrangement byId(Generated g, Evaluator.Proposal best, Arrangement a) {
        int[] name = IntStream.range(0, best.layout().groups().size())
                .map(t -> 100 + t)
                .toArray();
        for (int t = 0; t < g.today.layout().groups().size(); t++) {
            int at = teamId(best, g.today.layout().groups().get(t).id());
            if (at >= 0) {
                name[at] = t;
            }
        }
        return a.renamed(name);
    }

    /** Every layout has a worth of its own, by chance. */
    private record Luck(long seed) implements Evaluator {

        @Override
        public List<double[]> net(List<Proposal> candidates, int firstBlock, int blocks) {
            return candidates.stream()
                    .map(c -> {
                        double worth = Philox.uniform(
                                seed, c.layout().hashCode(), c.practices().hashCode(), 0, 1);
                        return IntStream.range(0, blocks)
                                .mapToDouble(b -> worth + Philox.uniform(seed, firstBlock + b, 0, 0, 2))
                                .toArray();
                    })
                    .toList();
        }

        @Override
        public boolean stop() {
            return false;
        }
    }

    /** A company of 3 to 14 people in up to 4 teams, and constraints that bind. */
    private static final class Generated {
        private final Company company;
        private final Constraints constraints;
        private final Evaluator.Proposal today;
        private final Map<String, Evaluator.Proposal> starts = new LinkedHashMap<>();
        private final int number;
        private int draws;

        Generated(int number) {
            this.number = number;
            int people = 3 + below(12);
            int teams = 1 + below(4);
            int domains = 1 + below(4);
            List<Domain> areas = new ArrayList<>();
            for (int j = 0; j < domains; j++) {
                areas.add(new Domain("d" + j, "Domain " + j));
            }
            List<Team> named = new ArrayList<>();
            for (int t = 0; t < teams; t++) {
                named.add(new Team("t" + t, "Team " + t, List.of("d" + t % domains), below(3) > 0));
            }
            List<Seat> seats = new ArrayList<>();
            for (int p = 0; p < people; p++) {
                Skill skill = p == 0 || below(2) == 0 ? Skill.MACHINE_LEARNING : Skill.SOFTWARE;
                seats.add(new Seat(
                        "p" + p,
                        "Person " + p,
                        new TreeMap<>(Map.of(skill, Share.ALL)),
                        new TreeMap<>(),
                        new Terms(Share.ALL, 90_000, Share.NONE, 0, Share.NONE),
                        below(8) == 0 ? null : "t" + below(teams)));
            }
            Company.Profile profile = new Company.Profile("Generated", CompanyKind.ENTERPRISE, "EUR");
            company = new Company(profile, areas, seats, named, Practices.NONE);
            constraints = constraints(people);
            today = proposal(StructureKind.OWN);
            StructureKind.BUILT_IN.forEach(kind -> starts.put(kind.title(), proposal(kind)));
        }

        private Constraints constraints(int people) {
            List<List<Integer>> together = new ArrayList<>();
            for (int s = below(3); s > 0; s--) {
                together.add(IntStream.range(0, 2 + below(2))
                        .mapToObj(k -> below(people))
                        .distinct()
                        .toList());
            }
            List<Integer> fixed = IntStream.range(0, below(3))
                    .mapToObj(k -> below(people))
                    .distinct()
                    .toList();
            int smallest = 1 + below(4);
            int moves = below(2) == 0 ? Integer.MAX_VALUE : below(6);
            return new Constraints(together, smallest, smallest + 1 + below(5), moves, fixed, below(2) == 0);
        }

        private Evaluator.Proposal proposal(StructureKind kind) {
            return new Evaluator.Proposal(Structures.layout(company, STREAM, Structure.of(kind)), Practices.NONE);
        }

        int otherTeamThanFirst() {
            int[] team = Arrangement.of(company, today.layout(), Practices.NONE).teamOfSeat;
            return IntStream.range(1, team.length)
                    .filter(p -> team[p] != team[0])
                    .findFirst()
                    .orElseThrow();
        }

        private int below(int n) {
            return (int) (Philox.uniform(77, number, draws++, 0, 0) * n);
        }
    }
}

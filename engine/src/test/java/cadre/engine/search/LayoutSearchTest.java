package cadre.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Terms;
import cadre.core.numerics.Normal;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutSearchTest {

    private static final Portfolio STREAM = new Portfolio(List.of(), new Demand(12, Share.NONE, Share.NONE, null));
    private static final Constraints FREE = new Constraints(List.of(), 1, 99, Integer.MAX_VALUE, List.of(), false);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsTheBestOfAllLayoutsOfASmallCompany(long seed) {
        Company company = company(4, 2);
        Evaluator noisy = new Made(company, 3.0, seed);
        SearchResult result =
                new LayoutSearch(company, FREE, noisy, seed).search(central(company), starts(company), 60, 16, 64);

        double best = Double.NEGATIVE_INFINITY;
        for (Arrangement a : enumerate(company)) {
            best = Math.max(best, Made.worth(company, drawing(company).layout(a)));
        }
        double found = Made.worth(company, result.best().layout());
        assertThat(found).as("seed %d: found %s of %s", seed, found, best).isEqualTo(best);
        assertThat(result.finalists().get(0).low()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void theStepsLeadFromTodayToTheGoalAndAddUp() {
        Company company = company(4, 2);
        Made exact = new Made(company, 0, 1);
        Evaluator.Proposal today = central(company);
        SearchResult result = new LayoutSearch(company, FREE, exact, 1).search(today, starts(company), 60, 16, 4);

        double gained = result.moves().stream().mapToDouble(Move::gain).sum();
        double apart = Made.worth(company, result.best().layout()) - Made.worth(company, today.layout());
        assertThat(gained).isCloseTo(apart, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(result.moves()).isNotEmpty();
        assertThat(result.moves().stream().flatMap(m -> m.seats().stream()))
                .as("each person moves in one step")
                .doesNotHaveDuplicates();
    }

    @Test
    void respectsWhoStaysTogetherWhoStaysAndHowManyMayMove() {
        Company company = company(6, 3);
        Constraints tight = new Constraints(List.of(List.of(0, 1)), 1, 99, 3, List.of(5), false);
        Evaluator.Proposal today = central(company);
        SearchResult result =
                new LayoutSearch(company, tight, new Made(company, 1, 3), 3).search(today, Map.of(), 30, 16, 16);

        Arrangement before = Arrangement.of(company, today.layout(), today.practices());
        Arrangement after = Alignment.align(
                Arrangement.of(company, result.best().layout(), result.best().practices()), before);
        assertThat(after.teamOfSeat[0]).isEqualTo(after.teamOfSeat[1]);
        assertThat(after.teamOfSeat[5]).isEqualTo(before.teamOfSeat[5]);
        assertThat(after.distance(before)).isLessThanOrEqualTo(3);
    }

    @Test
    void stopsWhenToldToAndStillReports() {
        Company company = company(4, 2);
        Made made = new Made(company, 1, 1);
        made.stopAfter = 3;
        SearchResult result =
                new LayoutSearch(company, FREE, made, 1).search(central(company), starts(company), 1_000, 16, 8);

        assertThat(result.endedBy()).isEqualTo(SearchResult.Ending.STOPPED);
        assertThat(result.finalists()).isNotEmpty();
        double gained = result.moves().stream().mapToDouble(Move::gain).sum();
        double apart = made.net(List.of(result.best(), central(company)), 0, 1).stream()
                .mapToDouble(net -> net[0])
                .reduce((best, today) -> best - today)
                .orElseThrow();
        assertThat(gained).as("all steps are there").isCloseTo(apart, org.assertj.core.data.Offset.offset(2.0));
    }

    @Test
    void practicesAreSingleSteps() {
        Practices to = new Practices(
                new Practices.Rituals(2, 0, 0),
                new Practices.Steering(true, false, Share.NONE, 1.5, false, false, false),
                true,
                false);
        List<PracticeChange> changes = PracticeChange.between(Practices.NONE, to);

        assertThat(changes)
                .extracting(PracticeChange::words)
                .containsExactly("guild: 2.0 instead of 0.0 h a week", "with a sponsor", "with stack standards");
        Practices now = Practices.NONE;
        for (PracticeChange change : changes) {
            now = change.apply().apply(now);
        }
        assertThat(now).isEqualTo(to);
    }

    /** A made-up worth with one best layout: each domain wants a team of its own with two certain people in it. */
    private static final class Made implements Evaluator {
        private final Company company;
        private final double noise;
        private final long seed;
        private int calls;
        private int stopAfter = Integer.MAX_VALUE;

        Made(Company company, double noise, long seed) {
            this.company = company;
            this.noise = noise;
            this.seed = seed;
        }

        static double worth(Company company, Layout layout) {
            double worth = 0;
            for (int j = 0; j < company.domains().size(); j++) {
                Group owner = layout.groups().get(layout.owners().get(j));
                for (int p : owner.seats()) {
                    worth += p % company.domains().size() == j ? 1 : -0.25;
                }
            }
            return worth;
        }

        @Override
        public List<double[]> net(List<Proposal> candidates, int firstBlock, int blocks) {
            calls++;
            List<double[]> all = new ArrayList<>();
            for (Proposal proposal : candidates) {
                double[] net = new double[blocks];
                int own = Double.hashCode(worth(company, proposal.layout()));
                for (int b = 0; b < blocks; b++) {
                    double common = Normal.quantile(Philox.uniform(seed, firstBlock + b, 0, 0, 1));
                    double apart = Normal.quantile(Philox.uniform(seed, firstBlock + b, own, 0, 2));
                    net[b] = worth(company, proposal.layout()) + noise * common + 0.3 * noise * apart;
                }
                all.add(net);
            }
            return all;
        }

        @Override
        public boolean stop() {
            return calls >= stopAfter;
        }
    }

    private static List<Arrangement> enumerate(Company company) {
        int people = company.seats().size();
        int teams = 3;
        List<Arrangement> all = new ArrayList<>();
        for (int code = 0; code < Math.pow(teams, people); code++) {
            int[] team = new int[people];
            for (int p = 0, rest = code; p < people; p++, rest /= teams) {
                team[p] = rest % teams;
            }
            for (int owners = 0; owners < 9; owners++) {
                int[] owner = {owners % 3, owners / 3};
                Duties duties = new Duties(owner, owner, new int[] {-1, -1});
                Arrangement a = new Arrangement(team, duties, -1, 0, Practices.NONE);
                if (new Limits(company, FREE, a).respects(a)) {
                    all.add(a);
                }
            }
        }
        return all;
    }

    private static Drawing drawing(Company company) {
        return new Drawing(company, central(company).layout());
    }

    private static Evaluator.Proposal central(Company company) {
        return new Evaluator.Proposal(
                Structures.layout(company, STREAM, Structure.of(StructureKind.CENTRAL)), Practices.NONE);
    }

    private static Map<String, Evaluator.Proposal> starts(Company company) {
        return Map.of(
                "squads",
                new Evaluator.Proposal(
                        Structures.layout(company, STREAM, Structure.of(StructureKind.SQUADS)), Practices.NONE));
    }

    private static Company company(int people, int domainCount) {
        List<Seat> seats = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            TreeMap<Skill, Share> skills = new TreeMap<>();
            skills.put(p % 3 == 2 ? Skill.SOFTWARE : Skill.MACHINE_LEARNING, new Share(0.8));
            seats.add(new Seat(
                    "p" + p,
                    "Person " + p,
                    skills,
                    new TreeMap<>(),
                    new Terms(Share.ALL, 100_000, Share.NONE, 0, Share.NONE),
                    null));
        }
        List<Domain> domains = new ArrayList<>();
        for (int j = 0; j < domainCount; j++) {
            domains.add(new Domain("d" + j, "Domain " + j));
        }
        return new Company(
                new Company.Profile("Test", CompanyKind.LARGER_STARTUP, "EUR"),
                domains,
                seats,
                List.of(),
                Practices.NONE);
    }
}

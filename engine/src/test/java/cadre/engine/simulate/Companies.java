package cadre.engine.simulate;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Team;
import cadre.core.company.Terms;
import cadre.core.numerics.Philox;
import cadre.core.plan.Mechanism;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Companies for tests: one plain one, and random ones from a seed. */
final class Companies {

    private static final Skill[] EXPERTS = {Skill.MACHINE_LEARNING, Skill.DATA_ENGINEERING, Skill.ML_OPERATIONS};
    private static final Skill[] OTHERS = {Skill.SOFTWARE, Skill.PRODUCT, Skill.DOMAIN, Skill.DESIGN};

    private Companies() {}

    static Company plain(int ml, int others, int domains) {
        List<Seat> seats = new ArrayList<>();
        for (int p = 0; p < ml + others; p++) {
            Skill skill = p < ml ? EXPERTS[p % 3] : OTHERS[(p - ml) % 4];
            TreeMap<Skill, Share> skills = new TreeMap<>();
            skills.put(skill, new Share(0.6 + 0.1 * (p % 5)));
            if (p < ml) {
                skills.putIfAbsent(Skill.MACHINE_LEARNING, new Share(0.4));
                skills.putIfAbsent(Skill.DATA_ENGINEERING, new Share(0.3));
            }
            seats.add(seat(p, skills, p < ml ? 0 : 0.4, null));
        }
        List<Domain> areas = new ArrayList<>();
        for (int j = 0; j < domains; j++) {
            areas.add(new Domain("d" + j, "Domain " + j));
        }
        return new Company(
                new Company.Profile("Test", CompanyKind.LARGER_STARTUP, "EUR"),
                areas,
                seats,
                List.of(),
                Practices.NONE);
    }

    private static Seat seat(
            int p, TreeMap<Skill, Share> skills, double busy, @org.jspecify.annotations.Nullable String home) {
        Terms terms = new Terms(Share.ALL, 100_000, new Share(busy), 0, new Share(0.2));
        return new Seat("p" + p, "Person " + p, skills, new TreeMap<>(), terms, home);
    }

    static Portfolio stream(double arrivalsPerYear, double research) {
        return new Portfolio(
                List.of(),
                new Demand(arrivalsPerYear, new Share(research), new Share(0.2), new Range(5_000, 20_000, 80_000)));
    }

    static Scenario scenario(Company company, Portfolio portfolio, StructureKind kind, Set<Mechanism> neutral) {
        return new Scenario(
                company,
                portfolio,
                Structures.layout(company, portfolio, Structure.of(kind)),
                company.practices(),
                neutral,
                new Scenario.Settings(36, Scenario.Start.STEADY, Map.of()));
    }

    private static double u(long seed, int a, int b) {
        return Philox.uniform(seed, a, b, 0, 99);
    }

    /** A random company, sometimes an odd one: nobody, no domains, no costs, skills missing, a horizon of one month. */
    static Scenario random(long seed, StructureKind kind) {
        int people = 1 + (int) (StrictMath.pow(u(seed, 1, 0), 3) * 60);
        int domainCount = (int) (u(seed, 2, 0) * 7);
        List<Domain> domains = new ArrayList<>();
        for (int j = 0; j < domainCount; j++) {
            domains.add(new Domain("d" + j, "Domain " + j));
        }
        List<Team> teams = new ArrayList<>();
        for (int t = 0; t < 1 + (int) (u(seed, 3, 0) * 4); t++) {
            List<String> serves = domainCount == 0 ? List.of() : List.of("d" + t % domainCount);
            teams.add(new Team("t" + t, "Team " + t, serves, u(seed, 4, t) < 0.7));
        }
        boolean free = u(seed, 5, 0) < 0.1;
        boolean narrow = u(seed, 6, 0) < 0.2;
        List<Seat> seats = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            TreeMap<Skill, Share> skills = new TreeMap<>();
            int kinds = narrow ? 2 : 7;
            int which = (int) (u(seed, 10, p) * kinds);
            skills.put(which < 3 ? EXPERTS[which] : OTHERS[which - 3], new Share(u(seed, 11, p)));
            if (u(seed, 12, p) < 0.5) {
                skills.put(EXPERTS[(int) (u(seed, 13, p) * 3)], new Share(u(seed, 14, p)));
            }
            String home = u(seed, 15, p) < 0.7
                    ? teams.get((int) (u(seed, 16, p) * teams.size())).id()
                    : null;
            Terms terms = new Terms(
                    new Share(0.1 + 0.9 * u(seed, 17, p)),
                    free ? 0 : 150_000 * u(seed, 18, p),
                    new Share(u(seed, 19, p) < 0.3 ? u(seed, 20, p) : 0),
                    u(seed, 21, p) < 0.1 ? 90 : 0,
                    new Share(u(seed, 22, p)));
            seats.add(new Seat("p" + p, "Person " + p, skills, new TreeMap<>(), terms, home));
        }
        Practices practices = new Practices(
                new Practices.Rituals(3 * flag(seed, 30), 8 * flag(seed, 31), 2 * flag(seed, 32)),
                new Practices.Steering(
                        flag(seed, 33) > 0,
                        flag(seed, 34) > 0,
                        new Share(0.3 * flag(seed, 35)),
                        0.5 + 2 * u(seed, 36, 0),
                        flag(seed, 37) > 0,
                        flag(seed, 38) > 0,
                        flag(seed, 39) > 0),
                flag(seed, 40) > 0,
                flag(seed, 41) > 0);
        Company company = new Company(
                new Company.Profile("Random " + seed, CompanyKind.ENTERPRISE, "EUR"), domains, seats, teams, practices);
        Portfolio portfolio = portfolio(seed, domainCount);
        int months = u(seed, 50, 0) < 0.15 ? 1 : 6 + (int) (u(seed, 51, 0) * 30);
        Scenario.Start start = u(seed, 52, 0) < 0.5 ? Scenario.Start.STEADY : Scenario.Start.FROM_HERE;
        return new Scenario(
                company,
                portfolio,
                Structures.layout(company, portfolio, Structure.of(kind)),
                practices,
                Set.of(),
                new Scenario.Settings(months, start, Map.of()));
    }

    private static double flag(long seed, int a) {
        return u(seed, a, 0) < 0.35 ? 1 : 0;
    }

    private static Portfolio portfolio(long seed, int domains) {
        List<UseCase> useCases = new ArrayList<>();
        int named = (int) (u(seed, 60, 0) * 12);
        boolean allAtOnce = u(seed, 61, 0) < 0.2;
        for (int i = 0; i < named; i++) {
            List<String> in =
                    domains == 0 || u(seed, 62, i) < 0.2 ? List.of() : List.of("d" + (int) (u(seed, 63, i) * domains));
            Stage stage = Stage.values()[(int) (u(seed, 64, i) * 12)];
            List<String> needs = i > 0 && u(seed, 65, i) < 0.2 ? List.of("u" + (i - 1)) : List.of();
            Range value = u(seed, 66, i) < 0.5 ? null : new Range(0, 10_000, 40_000);
            Integer complexity = u(seed, 67, i) < 0.5 ? null : (int) (u(seed, 68, i) * 12);
            useCases.add(new UseCase(
                    "u" + i,
                    "Use case " + i,
                    u(seed, 69, i) < 0.3 ? WorkKind.RESEARCH : WorkKind.IMPLEMENTATION,
                    in,
                    new Need(value, List.of(), null, complexity, null),
                    new Origin("", allAtOnce ? 0 : (int) (u(seed, 70, i) * 300) - 50, stage, needs)));
        }
        Range value = u(seed, 71, 0) < 0.3 ? null : new Range(1_000, 15_000, 90_000);
        return new Portfolio(
                useCases,
                new Demand(
                        u(seed, 72, 0) < 0.1 ? 0 : 60 * u(seed, 73, 0),
                        new Share(u(seed, 74, 0) * 0.6),
                        new Share(u(seed, 75, 0) * 0.5),
                        value));
    }

    static Set<Mechanism> everything() {
        return EnumSet.allOf(Mechanism.class);
    }
}

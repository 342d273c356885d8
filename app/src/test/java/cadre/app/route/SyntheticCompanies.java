package cadre.app.route;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Team;
import cadre.core.company.Terms;
import cadre.core.numerics.Philox;
import cadre.core.plan.Case;
import cadre.core.plan.Scenario;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Portfolio;
import cadre.core.work.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Companies that nobody has seen: 18 to 40 people, one team, an ML team beside product teams, or squads. */
final class SyntheticCompanies {

    private static final Skill[] EXPERTS = {
        Skill.MACHINE_LEARNING, Skill.DATA_ENGINEERING, Skill.MACHINE_LEARNING, Skill.ML_OPERATIONS
    };
    private static final Skill[] OTHERS = {Skill.SOFTWARE, Skill.PRODUCT, Skill.DOMAIN, Skill.DESIGN};

    private SyntheticCompanies() {}

    private static double uniform(int company, int what) {
        return Philox.uniform(4711, company, what, 0, 0);
    }

    /** Company number {@code i}; every third has no teams, every third an ML team, every third squads. */
    static Case company(int i) {
        int ml = 9 + (int) (9 * uniform(i, 0));
        int others = ml + (int) (0.5 * ml * uniform(i, 1));
        int domains = 2 + (int) (3 * uniform(i, 2));
        List<Domain> areas = new ArrayList<>();
        for (int j = 0; j < domains; j++) {
            areas.add(new Domain("d" + j, "Domain " + j));
        }
        List<Seat> seats = new ArrayList<>();
        for (int p = 0; p < ml + others; p++) {
            seats.add(seat(i, p, ml, domains));
        }
        Demand demand = new Demand(
                12 + ml * (1 + uniform(i, 3)),
                new Share(0.2 * uniform(i, 4)),
                new Share(0.2 * uniform(i, 5)),
                new Range(5_000, 20_000, 60_000));
        Company company = new Company(
                new Company.Profile("Synthetic " + i, CompanyKind.ENTERPRISE, "EUR"),
                areas,
                seats,
                teams(i, domains),
                Practices.NONE);
        return new Case(
                company,
                new Portfolio(List.of(), demand),
                new Scenario.Settings(36, Scenario.Start.STEADY, Map.of()),
                List.of(),
                List.of());
    }

    private static Seat seat(int i, int p, int ml, int domains) {
        boolean expert = p < ml;
        TreeMap<Skill, Share> skills = new TreeMap<>();
        skills.put(
                expert ? EXPERTS[p % EXPERTS.length] : OTHERS[(p - ml) % OTHERS.length],
                new Share(0.5 + 0.4 * uniform(i, 100 + p)));
        if (expert) {
            skills.putIfAbsent(Skill.MACHINE_LEARNING, new Share(0.3));
        }
        TreeMap<String, Share> known = new TreeMap<>();
        if (!expert) {
            known.put("d" + p % domains, new Share(0.7));
        }
        Terms terms = new Terms(
                Share.ALL, 90_000, new Share(expert ? 0 : 0.6 * uniform(i, 6)), 0, new Share(0.3 * uniform(i, 7)));
        String home = switch (i % 3) {
            case 0 -> null;
            case 1 -> expert ? "ml" : "d" + p % domains;
            default -> "d" + p % domains;
        };
        return new Seat("p" + p, "Person " + p, skills, known, terms, home);
    }

    private static List<Team> teams(int i, int domains) {
        List<Team> teams = new ArrayList<>();
        if (i % 3 == 0) {
            return teams;
        }
        List<String> all = new ArrayList<>();
        for (int j = 0; j < domains; j++) {
            teams.add(new Team("d" + j, "Team " + j, List.of("d" + j), i % 3 == 2, null));
            all.add("d" + j);
        }
        if (i % 3 == 1) {
            teams.add(new Team("ml", "ML team", all, true, null));
        }
        return teams;
    }
}

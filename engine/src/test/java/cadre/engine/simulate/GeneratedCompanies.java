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
import cadre.core.numerics.Prior;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Companies of every size and every oddity, each a pure function of its number: from one person with one use case to 300
 * people with 500. The number is what a failing test prints.
 */
final class GeneratedCompanies {

    /** What is odd about a company. */
    enum Oddity {
        NOTHING,
        ONE_PERSON_ONE_USE_CASE,
        NOBODY_WITH_A_NEEDED_SKILL,
        EVERYTHING_ON_DAY_ZERO,
        NO_COSTS,
        HORIZON_SHORTER_THAN_ANY_TASK,
        NO_DOMAINS,
        EVERYONE_FULLY_BUSY,
        EVERYONE_PART_TIME,
        CHAIN_OF_DEPENDENCIES,
        NOBODY_THERE_YET,
        SKILLS_OF_ITS_OWN,
        EXTREME_PARAMETERS,
        ONLY_RESEARCH,
        EVERY_PRACTICE,
        NO_REQUESTS
    }

    private static final Skill[] SKILLS = {
        Skill.MACHINE_LEARNING,
        Skill.DATA_ENGINEERING,
        Skill.ML_OPERATIONS,
        Skill.SOFTWARE,
        Skill.PRODUCT,
        Skill.DOMAIN,
        Skill.DESIGN,
        Skill.MARKETING
    };

    private static final int SOURCE = 4711;

    private final int number;
    private final Oddity oddity;
    private final int people;
    private final int useCases;
    private final int domains;
    private int draws;

    private GeneratedCompanies(int number) {
        this.number = number;
        Oddity[] all = Oddity.values();
        oddity = all[number % all.length];
        boolean one = oddity == Oddity.ONE_PERSON_ONE_USE_CASE;
        boolean large = number % 27 == 26;
        people = one ? 1 : large ? 100 + below(201) : 1 + (int) (StrictMath.pow(next(), 3) * 60);
        useCases = one ? 1 : large ? 200 + below(301) : below(12);
        domains = oddity == Oddity.NO_DOMAINS ? 0 : large ? 1 + below(20) : below(8);
    }

    static Oddity oddity(int number) {
        return Oddity.values()[number % Oddity.values().length];
    }

    /** A company of this number under a structure. */
    static Scenario scenario(int number, StructureKind kind) {
        return new GeneratedCompanies(number).build(kind);
    }

    private double next() {
        return Philox.uniform(SOURCE, number, draws++, 0, 0);
    }

    private int below(int n) {
        return (int) (next() * n);
    }

    private boolean chance(double p) {
        return next() < p;
    }

    private Scenario build(StructureKind kind) {
        List<Domain> areas = new ArrayList<>();
        for (int j = 0; j < domains; j++) {
            areas.add(new Domain("d" + j, "Domain " + j));
        }
        List<Team> teams = new ArrayList<>();
        for (int t = 0; t < 1 + Math.min(6, people / 4); t++) {
            List<String> serves = domains == 0 ? List.of() : List.of("d" + t % domains);
            teams.add(new Team("t" + t, "Team " + t, serves, chance(0.7)));
        }
        List<Seat> seats = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            seats.add(seat(p, teams));
        }
        Practices practices = practices();
        Company company = new Company(
                new Company.Profile("Generated " + number, CompanyKind.ENTERPRISE, "EUR"),
                areas,
                seats,
                teams,
                practices);
        Portfolio portfolio = portfolio();
        int months = oddity == Oddity.HORIZON_SHORTER_THAN_ANY_TASK ? 1 : people > 60 ? 12 : 3 + below(36);
        Map<Parameter, Prior> priors = priors();
        Scenario.Start start = chance(0.5) ? Scenario.Start.STEADY : Scenario.Start.FROM_HERE;
        return new Scenario(
                company,
                portfolio,
                Structures.layout(company, portfolio, Structure.of(kind)),
                practices,
                Set.of(),
                new Scenario.Settings(months, start, priors));
    }

    private Seat seat(int p, List<Team> teams) {
        TreeMap<Skill, Share> skills = new TreeMap<>();
        boolean narrow = oddity == Oddity.NOBODY_WITH_A_NEEDED_SKILL;
        Skill main = narrow ? SKILLS[number / 16 % 2 == 0 ? 3 : 7] : SKILLS[below(SKILLS.length)];
        skills.put(main, new Share(next()));
        if (!narrow && chance(0.5)) {
            skills.put(SKILLS[below(SKILLS.length)], new Share(next()));
        }
        if (oddity == Oddity.SKILLS_OF_ITS_OWN && chance(0.5)) {
            skills.put(new Skill("law"), new Share(next()));
        }
        TreeMap<String, Share> familiarity = new TreeMap<>();
        if (domains > 0 && chance(0.3)) {
            familiarity.put("d" + below(domains), new Share(next()));
        }
        double fte = oddity == Oddity.EVERYONE_PART_TIME ? 0.05 + 0.4 * next() : chance(0.8) ? 1 : 0.3 + 0.7 * next();
        double cost = oddity == Oddity.NO_COSTS ? 0 : 150_000 * next();
        double busy = oddity == Oddity.EVERYONE_FULLY_BUSY ? 1 : chance(0.3) ? next() : 0;
        int startDay = oddity == Oddity.NOBODY_THERE_YET ? 1 + below(300) : chance(0.1) ? below(200) : 0;
        Terms terms = new Terms(new Share(fte), cost, new Share(busy), startDay, new Share(next()));
        String home = chance(0.7) ? teams.get(below(teams.size())).id() : null;
        return new Seat("p" + p, "Person " + p, skills, familiarity, terms, home);
    }

    private Practices practices() {
        boolean all = oddity == Oddity.EVERY_PRACTICE;
        double some = 0.25;
        return new Practices(
                new Practices.Rituals(
                        all || chance(some) ? 3 : 0, all || chance(some) ? 8 : 0, all || chance(some) ? 2 : 0),
                new Practices.Steering(
                        all || chance(some),
                        all || chance(some),
                        new Share(all || chance(some) ? 0.3 : 0),
                        0.5 + 2 * next(),
                        all || chance(some),
                        all || chance(some),
                        all || chance(some)),
                all || chance(some),
                all || chance(some));
    }

    private Map<Parameter, Prior> priors() {
        Map<Parameter, Prior> priors = new EnumMap<>(Parameter.class);
        if (oddity == Oddity.EXTREME_PARAMETERS) {
            for (Parameter p : Parameter.values()) {
                priors.put(p, new Prior.Fixed(p.prior().quantile(chance(0.5) ? 1e-3 : 1 - 1e-3)));
            }
        }
        return priors;
    }

    private Portfolio portfolio() {
        List<UseCase> list = new ArrayList<>();
        for (int i = 0; i < useCases; i++) {
            list.add(useCase(i));
        }
        double rate = oddity == Oddity.ONE_PERSON_ONE_USE_CASE || oddity == Oddity.NO_REQUESTS
                ? 0
                : people > 60 ? 60 * next() : 40 * next();
        double research = oddity == Oddity.ONLY_RESEARCH ? 1 : next() * 0.5;
        Range value = chance(0.3) ? null : new Range(1_000, 15_000, 90_000);
        return new Portfolio(list, new Demand(rate, new Share(research), new Share(next() * 0.5), value));
    }

    private UseCase useCase(int i) {
        List<String> in = new ArrayList<>();
        if (domains > 0 && chance(0.8)) {
            in.add("d" + below(domains));
            String second = "d" + below(domains);
            if (chance(0.15) && !in.contains(second)) {
                in.add(second);
            }
        }
        boolean fresh = oddity == Oddity.EVERYTHING_ON_DAY_ZERO || oddity == Oddity.CHAIN_OF_DEPENDENCIES;
        Stage stage = fresh ? Stage.INTAKE : Stage.values()[below(Stage.values().length)];
        boolean depends = i > 0 && (oddity == Oddity.CHAIN_OF_DEPENDENCIES || chance(0.15));
        List<String> needs = depends ? List.of("u" + (i - 1)) : List.of();
        int day = oddity == Oddity.EVERYTHING_ON_DAY_ZERO ? 0 : below(300) - 50;
        WorkKind kind = oddity == Oddity.ONLY_RESEARCH || chance(0.3) ? WorkKind.RESEARCH : WorkKind.IMPLEMENTATION;
        return new UseCase("u" + i, "Use case " + i, kind, in, need(), new Origin("", day, stage, needs));
    }

    private Need need() {
        Range value = chance(0.5) ? null : new Range(0, 10_000, 40_000);
        List<Task> effort = new ArrayList<>();
        if (chance(0.3)) {
            effort.add(new Task(Stage.DATA, SKILLS[below(SKILLS.length)], new Range(0, 10, 30)));
            effort.add(new Task(Stage.EXPERIMENTS, Skill.MACHINE_LEARNING, new Range(5, 20, 60)));
        }
        if (oddity == Oddity.SKILLS_OF_ITS_OWN) {
            effort.add(new Task(Stage.ADOPTION, new Skill("law"), new Range(1, 3, 9)));
        }
        if (oddity == Oddity.NOBODY_WITH_A_NEEDED_SKILL && chance(0.5)) {
            effort.add(new Task(Stage.INTEGRATION, new Skill("falconry"), new Range(1, 3, 9)));
        }
        Share quality = chance(0.2) ? new Share(next()) : null;
        Integer complexity = chance(0.5) ? null : below(12);
        Long examples = chance(0.3) ? Long.valueOf(below(100_000)) : null;
        return new Need(value, effort, quality, complexity, examples);
    }
}

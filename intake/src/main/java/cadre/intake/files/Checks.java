package cadre.intake.files;

import cadre.core.company.Company;
import cadre.core.company.Domain;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Team;
import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import cadre.core.quantity.Calendar;
import cadre.core.work.Portfolio;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What must hold between the parts of a company file. */
final class Checks {

    private static final int MANY_REQUESTS_EACH = 30;
    private static final int SHORT_HORIZON = 6;

    private static final Map<Skill, String> NEEDED = new TreeMap<>(Map.of(
            Skill.MACHINE_LEARNING, "framing and experiments",
            Skill.DATA_ENGINEERING, "data",
            Skill.SOFTWARE, "integration",
            Skill.PRODUCT, "framing and adoption"));

    private final Log log;
    private final Names names;
    private final Company company;
    private final Portfolio portfolio;
    private final Section top;

    Checks(Log log, Names names, Company company, Portfolio portfolio, Section top) {
        this.log = log;
        this.names = names;
        this.company = company;
        this.portfolio = portfolio;
        this.top = top;
    }

    /** What can be said about the work alone. */
    void work(int horizonMonths) {
        arrivals(horizonMonths);
        dependencies();
        if (top.has("horizon_months") && horizonMonths < SHORT_HORIZON) {
            log.warn(
                    "short-horizon",
                    top.place("horizon_months"),
                    "a horizon of " + horizonMonths + (horizonMonths == 1 ? " month" : " months"),
                    "a year or more: most use cases take longer than " + SHORT_HORIZON + " months to pay",
                    Integer.toString(horizonMonths * 12));
        }
    }

    /** What can be said when everybody has been read. */
    void people(int horizonMonths, Map<Skill, Place> named, boolean domainsGiven) {
        if (company.seats().isEmpty()) {
            log.error(
                    "nobody",
                    top.has("people") ? top.place("people") : top.place(),
                    "there are no people",
                    "people, with at least one entry",
                    "people: [\"4 × ml-engineer\"]");
            return;
        }
        teams();
        if (domainsGiven) {
            domains();
        }
        skills(named);
        starts(horizonMonths);
        demand();
        currency();
    }

    private List<Seat> members(Team team) {
        return company.seats().stream().filter(s -> team.id().equals(s.home())).toList();
    }

    private void teams() {
        for (Team team : company.teams()) {
            Place place = names.place(Names.Kind.TEAM, team.id());
            List<Seat> members = members(team);
            long ml = members.stream().filter(Seat::isMl).count();
            String name = "the team " + Section.quote(team.id());
            if (members.isEmpty()) {
                log.warn("empty-team", place, "nobody is in " + name, "people with team: " + team.id(), "");
            } else if (team.takesRequests() && ml == 0) {
                log.warn(
                        "requests-without-ml",
                        place,
                        name + " takes requests and has no ML people",
                        "an ML person in it, or takes_requests: false",
                        "");
            } else if (ml == 1 && company.practices().time().guildHoursPerWeek() == 0) {
                log.warn(
                        "lone-ml",
                        place,
                        name + " has a single ML person, who has nobody to learn from and leaves sooner",
                        "two, or a guild",
                        "practices: {guild_hours_per_week: 1}");
            }
        }
    }

    private void domains() {
        boolean everything = company.teams().stream()
                .anyMatch(t -> t.serves().isEmpty()
                        && t.takesRequests()
                        && !members(t).isEmpty()
                        && members(t).stream().allMatch(Seat::isMl));
        if (company.teams().isEmpty() || everything) {
            return;
        }
        for (Domain domain : company.domains()) {
            if (company.teams().stream().noneMatch(t -> t.serves().contains(domain.id()))) {
                log.warn(
                        "unserved-domain",
                        names.place(Names.Kind.DOMAIN, domain.id()),
                        "no team serves the domain " + Section.quote(domain.id()),
                        "a team with it under serves",
                        "");
            }
        }
    }

    private void skills(Map<Skill, Place> named) {
        TreeSet<Skill> held = new TreeSet<>();
        company.seats()
                .forEach(s -> s.skills().forEach((skill, level) -> {
                    if (level.value() >= PeopleReader.TAKES_TASKS) {
                        held.add(skill);
                    }
                }));
        NEEDED.forEach((skill, where) -> {
            if (!held.contains(skill) && !named.containsKey(skill)) {
                log.warn(
                        "missing-skill",
                        top.has("people") ? top.place("people") : top.place(),
                        "nobody has the skill " + skill.id() + ", which every use case needs for " + where,
                        "somebody with it at level " + PeopleReader.TAKES_TASKS + " or more",
                        "people of a near skill do it, slowly; where there are none, nobody can");
            }
        });
        List<String> known = held.stream().map(Skill::id).toList();
        named.forEach((skill, place) -> {
            if (!held.contains(skill)) {
                log.warn(
                        "missing-skill",
                        place,
                        "nobody has the skill " + Section.quote(skill.id()),
                        "a skill that somebody has at level " + PeopleReader.TAKES_TASKS + " or more: "
                                + String.join(", ", known),
                        Nearest.find(skill.id(), known).orElse(""));
            }
        });
    }

    private void starts(int horizonMonths) {
        for (Seat seat : company.seats()) {
            if (seat.terms().startDay() >= horizonMonths * Calendar.DAYS_PER_MONTH) {
                log.warn(
                        "after-horizon",
                        names.place(Names.Kind.PERSON, seat.id()),
                        Section.quote(seat.id()) + " starts after the horizon of " + horizonMonths + " months",
                        "an earlier start, or a longer horizon",
                        "");
            }
        }
    }

    private void arrivals(int horizonMonths) {
        for (UseCase u : portfolio.useCases()) {
            if (u.origin().arrivalDay() >= horizonMonths * Calendar.DAYS_PER_MONTH) {
                log.warn(
                        "after-horizon",
                        names.place(Names.Kind.USE_CASE, u.id()),
                        Section.quote(u.id()) + " arrives after the horizon of " + horizonMonths + " months",
                        "an earlier date, or a longer horizon",
                        "");
            }
        }
    }

    private void demand() {
        double requests = portfolio.demand().arrivalsPerYear();
        long ml = company.seats().stream().filter(Seat::isMl).count();
        Place place = top.section("demand").map(s -> s.place("per_year")).orElse(top.place());
        if (ml > 0 && requests > MANY_REQUESTS_EACH * ml) {
            log.warn(
                    "many-requests",
                    place,
                    Numbers.plain(requests) + " requests a year for " + ml + " ML " + (ml == 1 ? "person" : "people"),
                    "at most " + MANY_REQUESTS_EACH + " for each, to be worth simulating",
                    Numbers.plain(requests / 12) + ", if it is meant a month");
        }
        boolean open =
                portfolio.useCases().stream().anyMatch(u -> !u.origin().stage().isClosed());
        if (requests == 0 && !open) {
            log.warn(
                    "no-work",
                    place,
                    "there are neither open use cases nor requests",
                    "use_cases, or demand with per_year above 0",
                    "");
        }
    }

    /** Costs of roles are in the order of euros. */
    private void currency() {
        String currency = company.profile().currency();
        boolean assumed = log.assumptions().stream().anyMatch(a -> a.field().equals("people[].cost"));
        if (assumed && !PeopleReader.LIKE_EURO.contains(currency)) {
            log.warn(
                    "assumed-cost",
                    top.section("company").map(s -> s.place("currency")).orElse(top.place()),
                    "costs that are not given are assumed as if " + currency + " were euros",
                    "cost for everyone, in " + currency,
                    "");
        }
    }

    private void dependencies() {
        Map<String, UseCase> byId = new HashMap<>();
        portfolio.useCases().forEach(u -> byId.put(u.id(), u));
        for (List<String> loop : Cycles.of(portfolio.useCases())) {
            log.error(
                    "cycle",
                    names.place(Names.Kind.USE_CASE, loop.getFirst()),
                    loop.size() == 1
                            ? Section.quote(loop.getFirst()) + " depends on itself"
                            : "use cases wait for each other: " + String.join(" → ", loop) + " → " + loop.getFirst(),
                    "dependencies without a circle",
                    "drop " + loop.get(loop.size() > 1 ? 1 : 0) + " from depends_on of " + loop.getFirst());
        }
        for (UseCase u : portfolio.useCases()) {
            for (String id : u.origin().dependsOn()) {
                UseCase needed = byId.get(id);
                Stage stage = needed == null ? Stage.ROUTING : needed.origin().stage();
                if (stage == Stage.DECLINED || stage == Stage.STOPPED || stage == Stage.UNSERVABLE) {
                    log.warn(
                            "never-finished",
                            names.place(Names.Kind.USE_CASE, u.id()),
                            Section.quote(u.id()) + " depends on " + Section.quote(id) + ", which will never finish",
                            "a use case that is open or in production",
                            "");
                }
            }
        }
    }
}

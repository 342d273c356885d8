package cadre.intake.files;

import cadre.core.company.Company;
import cadre.core.company.Domain;
import cadre.core.company.Skill;
import cadre.core.company.Team;
import cadre.core.evidence.Place;
import cadre.core.quantity.Calendar;
import cadre.core.work.Portfolio;
import cadre.core.work.UseCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold between the parts of a company file. */
final class Checks {

    private static final Map<Skill, String> NEEDED = Map.of(
            Skill.MACHINE_LEARNING, "framing and experiments",
            Skill.DATA_ENGINEERING, "data",
            Skill.SOFTWARE, "integration",
            Skill.PRODUCT, "framing and adoption");

    private final Log log;
    private final Company company;
    private final Portfolio portfolio;
    private final int horizonMonths;
    private final Place file;

    Checks(Log log, Company company, Portfolio portfolio, int horizonMonths, String shown) {
        this.log = log;
        this.company = company;
        this.portfolio = portfolio;
        this.horizonMonths = horizonMonths;
        this.file = new Place(shown, 0, 0);
    }

    void run(
            List<PeopleReader.Reference> references,
            Map<String, Place> teamPlaces,
            Map<String, Place> domainPlaces,
            PeopleReader people,
            WorkReader work,
            Section top) {
        dangling(references);
        teams(teamPlaces);
        domains(domainPlaces);
        skills(work, top);
        loneMlPeople(teamPlaces);
        arrivals(work);
        cycle(work);
        if (company.seats().isEmpty()) {
            log.error(
                    "nobody",
                    top.place(),
                    "there are no people",
                    "people: with at least one entry",
                    "people: [\"4 × ml-engineer\"]");
        }
    }

    private void dangling(List<PeopleReader.Reference> references) {
        Set<String> domains = company.domains().stream().map(Domain::id).collect(Collectors.toSet());
        Set<String> teams = company.teams().stream().map(Team::id).collect(Collectors.toSet());
        Set<String> useCases = portfolio.useCases().stream().map(UseCase::id).collect(Collectors.toSet());
        for (PeopleReader.Reference r : references) {
            Set<String> known = r.kind().equals("domain") ? domains : r.kind().equals("team") ? teams : useCases;
            if (!known.contains(r.name())) {
                List<String> sorted = known.stream().sorted().toList();
                String list = known.isEmpty()
                        ? "none is defined"
                        : "one of " + String.join(", ", sorted.subList(0, Math.min(12, sorted.size())));
                log.error(
                        "unknown-" + r.kind().replace(' ', '-'),
                        r.place(),
                        "there is no " + r.kind() + " \"" + r.name() + "\"",
                        list,
                        Nearest.to(r.name(), sorted));
            }
        }
    }

    private void teams(Map<String, Place> places) {
        for (Team team : company.teams()) {
            Place place = places.getOrDefault(team.id(), file);
            boolean ml = company.seats().stream().anyMatch(s -> team.id().equals(s.home()) && s.isMl());
            if (company.seats().stream().noneMatch(s -> team.id().equals(s.home()))) {
                log.warn(
                        "empty-team",
                        place,
                        "nobody is in the team \"" + team.id() + "\"",
                        "people with team: " + team.id(),
                        "");
            } else if (team.takesRequests() && !ml) {
                log.warn(
                        "requests-without-ml",
                        place,
                        "the team \"" + team.id() + "\" takes requests and has no ML people",
                        "an ML person, or takes_requests: false",
                        "");
            }
        }
    }

    private void domains(Map<String, Place> places) {
        if (company.teams().isEmpty()) {
            return;
        }
        boolean central = company.teams().stream().anyMatch(t -> t.serves().isEmpty() && t.takesRequests());
        for (Domain domain : company.domains()) {
            if (!central && company.teams().stream().noneMatch(t -> t.serves().contains(domain.id()))) {
                log.warn(
                        "unserved-domain",
                        places.getOrDefault(domain.id(), file),
                        "no team serves the domain \"" + domain.id() + "\"",
                        "a team with it under serves",
                        "");
            }
        }
    }

    private void skills(WorkReader work, Section top) {
        Set<Skill> held = new HashSet<>();
        company.seats()
                .forEach(s -> s.skills().forEach((skill, level) -> {
                    if (level.value() >= 0.2) {
                        held.add(skill);
                    }
                }));
        if (company.seats().isEmpty()) {
            return;
        }
        NEEDED.forEach((skill, where) -> {
            if (!held.contains(skill)) {
                log.warn(
                        "missing-skill",
                        top.place("people"),
                        "nobody has the skill " + skill.id() + ", needed for " + where,
                        "somebody at level 0.2 or more",
                        "people of the nearest skill will do it, slowly");
            }
        });
        List<String> known = Stream.concat(
                        held.stream().map(Skill::id), NEEDED.keySet().stream().map(Skill::id))
                .distinct()
                .sorted()
                .toList();
        work.skills.forEach((skill, place) -> {
            if (!held.contains(skill)) {
                log.warn(
                        "missing-skill",
                        place,
                        "nobody has the skill \"" + skill.id() + "\"",
                        "a skill that somebody has at level 0.2 or more",
                        Nearest.to(skill.id(), known));
            }
        });
    }

    private void loneMlPeople(Map<String, Place> places) {
        for (Team team : company.teams()) {
            long ml = company.seats().stream()
                    .filter(s -> team.id().equals(s.home()) && s.isMl())
                    .count();
            if (ml == 1) {
                log.warn(
                        "lone-ml",
                        places.getOrDefault(team.id(), file),
                        "the team \"" + team.id() + "\" has a single ML person",
                        "two, or a guild",
                        "");
            }
        }
    }

    private void arrivals(WorkReader work) {
        for (UseCase u : portfolio.useCases()) {
            if (u.origin().arrivalDay() >= horizonMonths * Calendar.DAYS_PER_MONTH) {
                log.warn(
                        "after-horizon",
                        work.place(u.id()),
                        "\"" + u.id() + "\" arrives after the horizon of " + horizonMonths + " months",
                        "an earlier date, or a longer horizon",
                        "");
            }
        }
    }

    /** Names the first cycle of dependencies found. */
    private void cycle(WorkReader work) {
        Map<String, List<String>> needs = new HashMap<>();
        portfolio.useCases().forEach(u -> needs.put(u.id(), u.origin().dependsOn()));
        Set<String> done = new HashSet<>();
        for (UseCase u : portfolio.useCases()) {
            List<String> path = new ArrayList<>();
            if (walk(u.id(), needs, done, path)) {
                List<String> loop = path.subList(path.indexOf(path.get(path.size() - 1)), path.size());
                log.error(
                        "cycle",
                        work.place(u.id()),
                        "use cases need each other: " + String.join(" → ", loop),
                        "no cycle",
                        "drop one of these dependencies");
                return;
            }
        }
    }

    private static boolean walk(String id, Map<String, List<String>> needs, Set<String> done, List<String> path) {
        if (path.contains(id)) {
            path.add(id);
            return true;
        }
        if (done.contains(id) || path.size() > 2_000) {
            return false;
        }
        path.add(id);
        for (String next : needs.getOrDefault(id, List.of())) {
            if (walk(next, needs, done, path)) {
                return true;
            }
        }
        path.remove(path.size() - 1);
        done.add(id);
        return false;
    }
}

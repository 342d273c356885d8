package cadre.web.company;

import cadre.core.company.Company;
import cadre.core.company.Domain;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Team;
import java.util.ArrayList;
import java.util.List;

/**
 * What an organisation lacks: skills nobody has, domains nobody serves, ML people who sit alone, and teams that take
 * requests without somebody for each part of the work. A skill counts from level 0.2 on, as in the simulation.
 */
public final class Gaps {

    private static final double ENOUGH = 0.2;

    /** What work on use cases takes, in the order in which it is shown. */
    static final List<Skill> NEEDED = List.of(
            Skill.MACHINE_LEARNING,
            Skill.DATA_ENGINEERING,
            Skill.ML_OPERATIONS,
            Skill.SOFTWARE,
            Skill.PRODUCT,
            Skill.DESIGN,
            Skill.DOMAIN);

    /** A team that takes requests waits for others wherever it has nobody for one of these. */
    private static final List<Skill> IN_A_TEAM =
            List.of(Skill.MACHINE_LEARNING, Skill.DATA_ENGINEERING, Skill.SOFTWARE, Skill.PRODUCT);

    private Gaps() {}

    /** What a company lacks, the skills first. */
    public static List<Gap> of(Company company) {
        List<Gap> gaps = new ArrayList<>();
        List<String> missing = NEEDED.stream()
                .filter(skill -> company.seats().stream().noneMatch(seat -> has(seat, skill)))
                .map(Gaps::name)
                .toList();
        if (!missing.isEmpty()) {
            gaps.add(new Gap(
                    "Nobody can do " + list(missing) + ".",
                    "Whatever needs it waits until somebody learns it or is hired."));
        }
        for (Domain domain : company.domains()) {
            if (!company.teams().isEmpty()
                    && company.teams().stream().noneMatch(team -> team.serves().contains(domain.id()))) {
                gaps.add(new Gap(
                        "No team serves " + domain.name() + ".", "Its use cases have nobody to turn to first."));
            }
        }
        for (Team team : company.teams()) {
            team(company, team, gaps);
        }
        return gaps;
    }

    private static void team(Company company, Team team, List<Gap> gaps) {
        List<Seat> seats = company.seats().stream()
                .filter(seat -> team.id().equals(seat.home()))
                .toList();
        if (seats.stream().filter(Seat::isMl).count() == 1 && seats.size() > 1) {
            gaps.add(new Gap(
                    "One ML person sits alone in " + team.name() + ".",
                    "Nobody there can review their work, and it stops when they are away."));
        }
        List<String> lacking = IN_A_TEAM.stream()
                .filter(skill -> seats.stream().noneMatch(seat -> has(seat, skill)))
                .map(Gaps::name)
                .toList();
        if (team.takesRequests() && !lacking.isEmpty()) {
            gaps.add(new Gap(
                    team.name() + " takes requests but has nobody for " + list(lacking) + ".",
                    "It waits for other teams in every use case that needs it."));
        }
    }

    private static boolean has(Seat seat, Skill skill) {
        return seat.level(skill) >= ENOUGH;
    }

    /** A skill in words. */
    static String name(Skill skill) {
        return skill.id().replace('-', ' ').replaceFirst("^ml ", "ML ");
    }

    private static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}

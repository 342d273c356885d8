package cadre.web.company;

import cadre.core.company.Company;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Who can do what. Planners see people with their levels; others see teams with how many can do it, and nothing of a team
 * of fewer than five, where a number would point at somebody; nor of everybody where the others could be taken from it.
 *
 * @param skills column headings
 * @param rows people or teams
 * @param byPerson whether rows are people
 * @param withheld how many teams are too small to be shown
 */
public record SkillMatrix(List<String> skills, List<Row> rows, boolean byPerson, int withheld) {

    /** Fewest people of whom a figure is shown to others than planners. */
    public static final int FEWEST = 5;

    private static final double ENOUGH = 0.2;

    /** Most people with a row each; of more, neighbours who can do the same share one. */
    private static final int MOST = 60;

    /** Copies the lists. */
    public SkillMatrix {
        skills = List.copyOf(skills);
        rows = List.copyOf(rows);
    }

    /**
     * A person or a team.
     *
     * @param name of it
     * @param beside the person's team, or the number of people in the team
     * @param cells one per skill
     */
    public record Row(String name, String beside, List<String> cells) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        private boolean isLike(Row other) {
            return beside.equals(other.beside) && cells.equals(other.cells);
        }
    }

    static SkillMatrix of(Company company, boolean byPerson) {
        List<Skill> skills = skills(company);
        List<String> names = skills.stream().map(Gaps::name).toList();
        if (byPerson) {
            List<Row> people = company.seats().stream()
                    .map(seat -> new Row(seat.name(), teamName(company, seat), levels(seat, skills)))
                    .toList();
            return new SkillMatrix(names, people.size() > MOST ? together(people) : people, true, 0);
        }
        List<Row> teams = new ArrayList<>();
        int withheld = 0;
        int rest = company.seats().size();
        for (Team team : company.teams()) {
            List<Seat> seats = company.seats().stream()
                    .filter(seat -> team.id().equals(seat.home()))
                    .toList();
            if (seats.size() < FEWEST) {
                withheld++;
            } else {
                teams.add(new Row(team.name(), seats.size() + " people", counts(seats, skills)));
                rest -= seats.size();
            }
        }
        if (company.seats().size() >= FEWEST && (rest == 0 || rest >= FEWEST)) {
            teams.add(new Row("Everyone", company.seats().size() + " people", counts(company.seats(), skills)));
        }
        return new SkillMatrix(names, teams, false, withheld);
    }

    private static List<Row> together(List<Row> people) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < people.size(); ) {
            Row first = people.get(i);
            int same = 1;
            while (i + same < people.size() && first.isLike(people.get(i + same))) {
                same++;
            }
            String name = same == 1
                    ? first.name()
                    : same == 2
                            ? first.name() + " and " + people.get(i + 1).name()
                            : first.name() + " and " + (same - 1) + " more like them";
            rows.add(new Row(name, first.beside(), first.cells()));
            i += same;
        }
        return rows;
    }

    private static List<Skill> skills(Company company) {
        TreeSet<Skill> others = new TreeSet<>();
        company.seats().forEach(seat -> others.addAll(seat.skills().keySet()));
        List<Skill> skills = new ArrayList<>(Gaps.NEEDED);
        others.removeAll(skills);
        skills.addAll(others);
        return skills;
    }

    private static List<String> levels(Seat seat, List<Skill> skills) {
        return skills.stream()
                .map(skill -> seat.level(skill) == 0 ? "" : String.format(Locale.ROOT, "%.1f", seat.level(skill)))
                .toList();
    }

    private static List<String> counts(List<Seat> seats, List<Skill> skills) {
        return skills.stream()
                .map(skill -> seats.stream()
                        .filter(seat -> seat.level(skill) >= ENOUGH)
                        .count())
                .map(count -> count == 0 ? "" : String.valueOf(count))
                .toList();
    }

    private static String teamName(Company company, Seat seat) {
        return company.teams().stream()
                .filter(team -> team.id().equals(seat.home()))
                .map(Team::name)
                .findFirst()
                .orElse("");
    }
}

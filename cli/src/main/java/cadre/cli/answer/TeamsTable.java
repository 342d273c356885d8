package cadre.cli.answer;

import cadre.cli.terminal.Terminal;
import cadre.core.company.Company;
import cadre.core.plan.Group;
import cadre.core.plan.Layout;

/** The teams of a layout, who is in them and whom they serve. */
public final class TeamsTable {

    private TeamsTable() {}

    /**
     * Prints a row for each team.
     *
     * @param terminal where to
     * @param company whose people and domains the layout is about
     * @param layout the teams
     */
    public static void print(Terminal terminal, Company company, Layout layout) {
        Table teams = new Table("team", "people", "ML", "serves");
        for (Group group : layout.groups()) {
            teams.row(
                    group.name(),
                    Integer.toString(group.seats().size()),
                    Long.toString(group.seats().stream()
                            .filter(p -> company.seats().get(p).isMl())
                            .count()),
                    String.join(
                            ", ",
                            group.domains().stream()
                                    .map(d -> company.domains().get(d).name())
                                    .toList()));
        }
        teams.print(terminal);
    }
}

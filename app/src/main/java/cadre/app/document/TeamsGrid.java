package cadre.app.document;

import cadre.core.company.Company;
import cadre.core.plan.Group;
import cadre.core.plan.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The teams of a layout as a table: who is in them, and what they serve. What stands behind a picture of an organisation. */
public final class TeamsGrid {

    private TeamsGrid() {}

    /**
     * The table.
     *
     * @param company whose people
     * @param layout who sits where and owns what
     * @param title of the layout
     */
    public static Grid of(Company company, Layout layout, String title) {
        Grid grid = new Grid("Teams: " + title, "Team", "People", "Who", "Serves").words(2, 3);
        for (int g = 0; g < layout.groups().size(); g++) {
            Group group = layout.groups().get(g);
            if (!group.seats().isEmpty()) {
                grid.row(
                        group.name(),
                        Integer.toString(group.seats().size()),
                        who(company, group),
                        serves(company, layout, g));
            }
        }
        return grid;
    }

    private static String who(Company company, Group group) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (int seat : group.seats()) {
            String skill = company.seats()
                    .get(seat)
                    .mainSkill()
                    .map(s -> s.id().replace('-', ' ').replaceFirst("^ml ", "ML "))
                    .orElse("no skill named");
            counts.merge(skill, 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getValue()))
                .forEach(e -> parts.add(e.getValue() + " " + e.getKey()));
        return String.join(", ", parts);
    }

    private static String serves(Company company, Layout layout, int group) {
        List<String> owned = new ArrayList<>();
        List<String> helped = new ArrayList<>();
        for (int j = 0; j < company.domains().size(); j++) {
            String name = company.domains().get(j).name();
            if (layout.owners().get(j) == group) {
                owned.add(name);
            } else if (layout.groups().get(group).domains().contains(j)) {
                helped.add(name);
            }
        }
        String own = owned.isEmpty() ? "" : "owns " + all(company, owned);
        String help = helped.isEmpty() ? "" : "helps " + all(company, helped);
        return own + (own.isEmpty() || help.isEmpty() ? "" : "; ") + help;
    }

    private static String all(Company company, List<String> names) {
        return names.size() == company.domains().size() && names.size() > 1 ? "all domains" : Wording.list(names);
    }
}

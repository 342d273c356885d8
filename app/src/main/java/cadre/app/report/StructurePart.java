package cadre.app.report;

import cadre.app.picture.Mark;
import cadre.app.picture.OrganisationPicture;
import cadre.app.picture.Picture;
import cadre.core.company.Company;
import cadre.core.plan.Group;
import cadre.core.plan.Layout;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The recommended structure as a picture, beside today's teams where the company named them. */
final class StructurePart {

    private StructurePart() {}

    static void write(Draft draft) {
        Html page = draft.page();
        Candidate leader = draft.first().leader();
        String sizes = sizes(leader);
        if (!sizes.isEmpty()) {
            page.p(sizes);
        }
        draft.figure(
                Wording.title(leader.kind()) + " in this company.",
                "Domains at the left, teams beside them; each sign is a person. Lines say who serves whom: solid for use"
                        + " cases, dashed for research, dotted for help. A team with a coloured edge decides what is"
                        + " admitted.",
                picture(draft, leader),
                table(draft.company().company(), leader.layout(), Wording.title(leader.kind())));
        draft.first().candidates().stream()
                .filter(c -> c.kind() == StructureKind.OWN && c != leader)
                .findFirst()
                .ifPresent(own -> draft.figure(
                        "The same people today.",
                        "Drawn in the same way, domains in the same places where possible.",
                        picture(draft, own),
                        table(draft.company().company(), own.layout(), "Today")));
    }

    private static Picture picture(Draft draft, Candidate candidate) {
        return OrganisationPicture.of(
                draft.company().company(),
                new OrganisationPicture.View(
                        candidate.layout(), Mark.of(candidate.kind()), Wording.title(candidate.kind())),
                null);
    }

    private static String sizes(Candidate candidate) {
        if (candidate.tuning().size() < 2) {
            return "";
        }
        return candidate.tuning().stream()
                .filter(Candidate.Tried::chosen)
                .findFirst()
                .map(t -> "Of the sizes tried, " + t.sizes() + " did best, or no worse than the usual size.")
                .orElse("");
    }

    private static Grid table(Company company, Layout layout, String title) {
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

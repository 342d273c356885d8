package cadre.app.report;

import cadre.app.document.Html;
import cadre.app.document.TeamsGrid;
import cadre.app.document.Wording;
import cadre.app.picture.Mark;
import cadre.app.picture.OrganisationPicture;
import cadre.app.picture.Picture;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Candidate;

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
                TeamsGrid.of(draft.company().company(), leader.layout(), Wording.title(leader.kind())));
        draft.first().candidates().stream()
                .filter(c -> c.kind() == StructureKind.OWN && c != leader)
                .findFirst()
                .ifPresent(own -> draft.figure(
                        "The same people today.",
                        "Drawn in the same way, domains in the same places where possible.",
                        picture(draft, own),
                        TeamsGrid.of(draft.company().company(), own.layout(), "Today")));
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
}

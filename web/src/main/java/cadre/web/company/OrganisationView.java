package cadre.web.company;

import java.util.List;

/**
 * The organisation as it is.
 *
 * @param answer what there is, in a sentence
 * @param revision shown
 * @param pictures of the organisation as markup, wide then narrow; empty when the file names no teams
 * @param teams a row each
 * @param gaps what it lacks
 * @param matrix who can do what
 * @param doubts findings that are no errors
 * @param date when the revision was made
 */
public record OrganisationView(
        String answer,
        Revision revision,
        List<String> pictures,
        List<TeamRow> teams,
        List<Gap> gaps,
        SkillMatrix matrix,
        List<FindingView> doubts,
        String date) {

    /** Copies the lists. */
    public OrganisationView {
        pictures = List.copyOf(pictures);
        teams = List.copyOf(teams);
        gaps = List.copyOf(gaps);
        doubts = List.copyOf(doubts);
    }

    /**
     * A team.
     *
     * @param name of it
     * @param people how many, of whom how many in ML
     * @param serves names of domains
     * @param requests whether use cases can be brought to it
     */
    public record TeamRow(String name, String people, String serves, String requests) {}
}

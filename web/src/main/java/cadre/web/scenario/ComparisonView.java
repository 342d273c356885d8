package cadre.web.scenario;

import cadre.web.company.Gap;
import cadre.web.look.ComparedView;
import java.util.List;

/**
 * The organisation as it is and some scenarios, side by side.
 *
 * @param figures what each brings
 * @param sides today first
 * @param query what follows the question mark in the address
 * @param others scenarios that could be added: id and name
 * @param note what to know besides; empty for nothing
 */
public record ComparisonView(ComparedView figures, List<Side> sides, String query, List<Scenario> others, String note) {

    /** Copies the lists. */
    public ComparisonView {
        sides = List.copyOf(sides);
        others = List.copyOf(others);
    }

    /**
     * One organisation.
     *
     * @param name of the scenario, or today
     * @param path of its page after the company's address
     * @param picture of it as markup; empty when no teams are named
     * @param teams with how many people
     * @param changes in words
     * @param gaps what it lacks and today's organisation does not
     * @param closed what today's organisation lacks and it does not
     */
    public record Side(
            String name,
            String path,
            String picture,
            List<String> teams,
            List<String> changes,
            List<Gap> gaps,
            List<Gap> closed) {

        /** Copies the lists. */
        public Side {
            teams = List.copyOf(teams);
            changes = List.copyOf(changes);
            gaps = List.copyOf(gaps);
            closed = List.copyOf(closed);
        }
    }
}

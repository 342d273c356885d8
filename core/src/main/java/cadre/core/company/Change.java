package cadre.core.company;

import cadre.core.quantity.Share;
import java.util.List;

/**
 * One step from a company to another that somebody thinks of. Each says what was there before, so that a step taken later,
 * from a company that has moved on, is seen not to fit. Teams, domains and seats are named by their ids; the empty text is
 * no team.
 */
public sealed interface Change {

    /** Id of what is changed; of a practice, its name in the company file. */
    String subject();

    /**
     * A seat comes to another team.
     *
     * @param subject the seat
     * @param from team before
     * @param to team after
     */
    record MovePerson(String subject, String from, String to) implements Change {}

    /**
     * A new team, with nobody in it.
     *
     * @param subject its id, not in use
     * @param name as people call it
     * @param serves ids of domains
     */
    record AddTeam(String subject, String name, List<String> serves) implements Change {

        /** Copies the list. */
        public AddTeam {
            serves = List.copyOf(serves);
        }
    }

    /**
     * A team is called otherwise.
     *
     * @param subject the team
     * @param from name before
     * @param to name after
     */
    record RenameTeam(String subject, String from, String to) implements Change {}

    /**
     * A team in which nobody is ends.
     *
     * @param subject the team
     * @param name of it
     */
    record RemoveTeam(String subject, String name) implements Change {}

    /**
     * A team serves other domains.
     *
     * @param subject the team
     * @param from ids of domains before
     * @param to ids of domains after
     */
    record ServeDomains(String subject, List<String> from, List<String> to) implements Change {

        /** Copies the lists. */
        public ServeDomains {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /**
     * A seat that nobody holds yet, to be filled.
     *
     * @param subject its id, not in use
     * @param name as shown
     * @param role that gives skills and cost
     * @param level junior, regular or senior
     * @param team where
     */
    record AddSeat(String subject, String name, String role, String level, String team) implements Change {}

    /**
     * A seat that nobody holds ends.
     *
     * @param subject the seat
     * @param name of it
     */
    record RemoveSeat(String subject, String name) implements Change {}

    /**
     * A seat has more or less time.
     *
     * @param subject the seat
     * @param from part of full time before
     * @param to part of full time after
     */
    record ChangeFte(String subject, Share from, Share to) implements Change {}

    /**
     * Something is practised otherwise.
     *
     * @param subject the practice's name in the company file, such as {@code guild_hours_per_week}
     * @param from value before, as written in the file
     * @param to value after, as written in the file
     */
    record ChangePractice(String subject, String from, String to) implements Change {}
}

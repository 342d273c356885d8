package cadre.web.scenario;

import java.util.List;

/**
 * The teams with their people, to be moved about.
 *
 * @param teams in the order of the company file; who is in none at the end
 * @param domains that can be served
 * @param people how many there are
 * @param found how many fit what was searched for
 * @param search what was searched for; empty for nothing
 */
public record BoardView(List<Box> teams, List<Served> domains, int people, int found, String search) {

    /** Copies the lists. */
    public BoardView {
        teams = List.copyOf(teams);
        domains = List.copyOf(domains);
    }

    /**
     * A team.
     *
     * @param id empty for those in no team
     * @param name of it
     * @param size how many people are in it
     * @param summary how many of them do what
     * @param serves ids of domains
     * @param serving names of the domains, in words
     * @param mark new or changed; empty for neither
     * @param open whether its people are shown at once
     * @param people those that fit what was searched for
     */
    public record Box(
            String id,
            String name,
            int size,
            String summary,
            List<String> serves,
            String serving,
            String mark,
            boolean open,
            List<Person> people) {

        /** Copies the lists. */
        public Box {
            serves = List.copyOf(serves);
            people = List.copyOf(people);
        }
    }

    /**
     * Somebody, or an open seat.
     *
     * @param id of the seat; empty for those who do not plan
     * @param name as shown
     * @param letter of what they mainly do
     * @param style class that has its colour
     * @param skills the strongest in words
     * @param marks what is special: moved, open seat, part time; empty for nothing
     * @param words by which they are found, in lower case
     */
    public record Person(
            String id, String name, String letter, String style, String skills, String marks, String words) {}

    /**
     * A domain.
     *
     * @param id of it
     * @param name of it
     * @param by names of the teams that serve it, in words
     */
    public record Served(String id, String name, String by) {}
}

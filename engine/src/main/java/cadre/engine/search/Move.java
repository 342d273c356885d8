package cadre.engine.search;

import java.util.List;

/**
 * One step from today's layout towards the one found.
 *
 * @param kind what is changed
 * @param words the step in a sentence
 * @param seats indices of the people who change team; empty for other kinds
 * @param gain mean paired gain in net value by this step, given the steps before it
 * @param standardError of the gain, over draws of the parameters
 */
public record Move(Kind kind, String words, List<Integer> seats, double gain, double standardError) {

    /** What a step changes. */
    public enum Kind {
        /** People go to another team. */
        PEOPLE,
        /** Domains, or their research, get another owner. */
        DOMAINS,
        /** Standing teams, or task squads of some length. */
        STAFFING,
        /** What is practised. */
        PRACTICES
    }

    /** Copies the list. */
    public Move {
        seats = List.copyOf(seats);
    }
}

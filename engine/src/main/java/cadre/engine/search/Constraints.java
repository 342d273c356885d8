package cadre.engine.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a layout must respect. Nobody is ever in two teams.
 *
 * @param together sets of seat indices that stay in one team
 * @param smallestSquad fewest people of a squad: a standing team of ML people and others. Task squads, which are formed by
 *     need, and a venture are none
 * @param largestSquad most people of a squad
 * @param mostMoves most people who may change team, domains that may change owner, and changes in how work is staffed, from
 *     today's layout; a large number for no limit
 * @param fixed seat indices that stay where they are today
 * @param practices whether practices may be changed too
 */
public record Constraints(
        List<List<Integer>> together,
        int smallestSquad,
        int largestSquad,
        int mostMoves,
        List<Integer> fixed,
        boolean practices) {

    /** Squads of any size, any number of moves. */
    public static final Constraints NONE = new Constraints(List.of(), 1, 9_999, Integer.MAX_VALUE, List.of(), true);

    /** Copies the lists and refuses sizes in the wrong order. */
    public Constraints {
        List<List<Integer>> copy = new ArrayList<>();
        together.forEach(set -> copy.add(List.copyOf(set)));
        together = List.copyOf(copy);
        fixed = List.copyOf(fixed);
        if (smallestSquad < 1 || largestSquad < smallestSquad || mostMoves < 0) {
            throw new IllegalArgumentException("squads of " + smallestSquad + " to " + largestSquad + " with at most "
                    + mostMoves + " moves are impossible");
        }
    }
}

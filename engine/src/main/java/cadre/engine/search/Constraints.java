package cadre.engine.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a layout must respect. Nobody is ever in two teams.
 *
 * @param together sets of seat indices that stay in one team
 * @param smallestSquad fewest people of a team that owns a domain and has ML people
 * @param largestSquad most people of such a team
 * @param mostMoves most people who may change team, and domains that may change owner, from today's layout; a large
 *     number for no limit
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

    /** Squads of 4 to 9, any number of moves. */
    public static final Constraints NONE = new Constraints(List.of(), 4, 9, Integer.MAX_VALUE, List.of(), true);

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

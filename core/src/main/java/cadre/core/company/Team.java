package cadre.core.company;

import java.util.List;

/**
 * A team of today's organisation; who is in it is said by {@link Seat#home()}.
 *
 * @param id unique in the company
 * @param name as people call it
 * @param serves ids of the domains whose use cases come to this team
 * @param takesRequests whether new use cases can be brought to this team
 */
public record Team(String id, String name, List<String> serves, boolean takesRequests) {

    /** Copies the list. */
    public Team {
        serves = List.copyOf(serves);
    }
}

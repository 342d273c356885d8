package cadre.core.company;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team of today's organisation; who is in it is said by {@link Seat#home()}.
 *
 * @param id unique in the company
 * @param name as people call it
 * @param serves ids of the domains whose use cases come to this team
 * @param takesRequests whether new use cases can be brought to this team
 * @param stack name of the tools and infrastructure it builds on; teams with the same name share them. Null when the
 *     company has not said
 */
public record Team(
        String id,
        String name,
        List<String> serves,
        boolean takesRequests,
        @Nullable String stack) {

    /** Copies the list. */
    public Team {
        serves = List.copyOf(serves);
    }

    /**
     * A team that has not said on which stack it builds.
     *
     * @param id unique in the company
     * @param name as people call it
     * @param serves ids of the domains whose use cases come to this team
     * @param takesRequests whether new use cases can be brought to this team
     */
    public Team(String id, String name, List<String> serves, boolean takesRequests) {
        this(id, name, serves, takesRequests, null);
    }
}

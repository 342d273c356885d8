package cadre.web.usecase;

import cadre.web.access.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param account id; null for a stranger and for the server itself
 * @param name as others read it
 */
public record Author(@Nullable Long account, String name) {

    /** What the server does by itself. */
    public static final Author SERVER = new Author(null, "Cadre");

    /** Who visits. */
    public static Author of(Visit visit) {
        return new Author(visit.account().id(), visit.account().name());
    }
}

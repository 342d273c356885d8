package cadre.web.usecase;

import cadre.web.account.Tenant;
import java.util.List;

/**
 * Published once a change of a use case is on the disk.
 *
 * @param tenant whose
 * @param card id of the use case
 * @param number of the use case in the company
 * @param version after the change
 * @param fields words of what changed, such as {@code stage}; {@code created} for a new one
 */
public record CardChanged(Tenant tenant, long card, int number, int version, List<String> fields) {

    /** Copies the list. */
    public CardChanged {
        fields = List.copyOf(fields);
    }
}

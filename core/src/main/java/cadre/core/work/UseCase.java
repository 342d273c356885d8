package cadre.core.work;

import java.util.List;

/**
 * An idea for ML on its way to production, with what the company knows about it.
 *
 * @param id unique in the portfolio
 * @param name as people call it
 * @param kind implementation or research
 * @param domains ids of the one or two domains it belongs to; empty when nobody knows yet
 * @param need what it is worth and what it takes; what is absent is drawn from a reference class
 * @param origin who asked, when, where it stands today and what it depends on
 */
public record UseCase(String id, String name, WorkKind kind, List<String> domains, Need need, Origin origin) {

    /** Copies the list. */
    public UseCase {
        domains = List.copyOf(domains);
    }
}

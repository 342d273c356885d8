package cadre.core.plan;

import java.util.List;

/**
 * A team under a structure.
 *
 * @param id unique in the layout
 * @param name as shown
 * @param kind what sort of team
 * @param seats indices into the company's seats, ascending
 * @param domains indices into the company's domains whose use cases this team owns or helps with, ascending
 * @param intake whether use cases are admitted here
 */
public record Group(String id, String name, Kind kind, List<Integer> seats, List<Integer> domains, boolean intake) {

    /** What sort of team. */
    public enum Kind {
        /** ML people of the whole company. */
        FUNCTIONAL,
        /** A standing cross-functional team with ML people inside. */
        SQUAD,
        /** The core team of a hub with spokes. */
        HUB,
        /** A central team with its own software, design and product people. */
        VENTURE,
        /** A domain's software, design, product and domain people without ML people. */
        PRODUCT,
        /** People without a standing ML team, from whom task squads are formed. */
        POOL
    }

    /** Copies the lists. */
    public Group {
        seats = List.copyOf(seats);
        domains = List.copyOf(domains);
    }
}

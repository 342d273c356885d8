package cadre.core.plan;

import java.util.List;

/**
 * Teams, who is in them and whom they serve, under one structure.
 *
 * @param structure the structure with the sizes that were used (no defaults left)
 * @param groups every seat is in exactly one
 * @param owners per domain index, the index of the group that owns its implementation use cases
 * @param researchOwners per domain index, the index of the group that owns its research
 */
public record Layout(Structure structure, List<Group> groups, List<Integer> owners, List<Integer> researchOwners) {

    /** Copies the lists. */
    public Layout {
        groups = List.copyOf(groups);
        owners = List.copyOf(owners);
        researchOwners = List.copyOf(researchOwners);
    }
}

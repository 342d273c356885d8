package cadre.core.work;

import java.util.List;

/**
 * Where a use case comes from and where it stands.
 *
 * @param requester who asked; empty when unknown
 * @param arrivalDay working day of the request, counted from the start of the simulation; negative for the past
 * @param stage where it stands at the start of the simulation
 * @param dependsOn ids of use cases whose result it needs
 */
public record Origin(String requester, int arrivalDay, Stage stage, List<String> dependsOn) {

    /** Copies the list. */
    public Origin {
        dependsOn = List.copyOf(dependsOn);
    }
}

package cadre.core.work;

import java.util.List;

/**
 * The use cases a company knows and the stream it expects.
 *
 * @param useCases in the order of the file
 * @param demand those nobody has named yet
 */
public record Portfolio(List<UseCase> useCases, Demand demand) {

    /** Copies the list. */
    public Portfolio {
        useCases = List.copyOf(useCases);
    }
}

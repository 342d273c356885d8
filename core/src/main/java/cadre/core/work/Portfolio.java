package cadre.core.work;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** Whether any value is given in money; else results are in use-case months of value. */
    public boolean isValued() {
        return demand.valuePerMonth() != null
                || useCases.stream().anyMatch(u -> u.need().valuePerMonth() != null);
    }

    /**
     * The value of a use case of which no value is given: that of the expected stream, else the mean of the ranges that are
     * given.
     *
     * @return a month; null where no value is given at all
     */
    public @Nullable Range typicalValue() {
        List<Range> given = useCases.stream()
                .map(u -> u.need().valuePerMonth())
                .filter(Objects::nonNull)
                .toList();
        if (demand.valuePerMonth() != null || given.isEmpty()) {
            return demand.valuePerMonth();
        }
        return new Range(
                given.stream().mapToDouble(Range::low).average().orElseThrow(),
                given.stream().mapToDouble(Range::likely).average().orElseThrow(),
                given.stream().mapToDouble(Range::high).average().orElseThrow());
    }
}

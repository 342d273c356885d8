package cadre.intake.tables;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a table is to be read; what is not said is guessed.
 *
 * @param kind of rows; null to guess
 * @param mapping field, or {@code -} for none, by title of the column
 * @param included titles of columns about private matters that are wanted all the same
 * @param key title of the column that tells rows apart; null to guess
 * @param words values of choices by the words that stand in cells
 * @param asOf the day on which the simulated time begins
 */
public record Ask(
        @Nullable TableKind kind,
        Map<String, String> mapping,
        Set<String> included,
        @Nullable String key,
        Map<String, String> words,
        LocalDate asOf) {

    /** Copies the collections. */
    public Ask {
        mapping = Map.copyOf(mapping);
        included = Set.copyOf(included);
        words = Map.copyOf(words);
    }

    /** Everything is guessed. */
    public static Ask guessing(LocalDate asOf) {
        return new Ask(null, Map.of(), Set.of(), null, Map.of(), asOf);
    }
}

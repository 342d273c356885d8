package cadre.web.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One of several that a form offers.
 *
 * @param word sent by the form
 * @param title as people read it
 */
public record Choice(String word, String title) {

    /**
     * One for each of some values, in their order.
     *
     * @param word of a value, sent by the form
     * @param title of a value, as people read it
     */
    public static <T> List<Choice> all(T[] values, Function<T, String> word, Function<T, String> title) {
        return Stream.of(values)
                .map(value -> new Choice(word.apply(value), title.apply(value)))
                .toList();
    }
}

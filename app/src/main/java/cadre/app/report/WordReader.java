package cadre.app.report;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/**
 * Reads an enum from a word, and from nothing else.
 *
 * @param <E> the enum
 */
final class WordReader<E extends Enum<E>> extends StdDeserializer<E> {

    private final E[] values;
    private final Function<? super E, String> word;

    WordReader(Class<E> type, Function<? super E, String> word) {
        super(type);
        this.values = type.getEnumConstants();
        this.word = word;
    }

    @Override
    public E deserialize(JsonParser json, DeserializationContext context) {
        String found = json.getString();
        for (E value : values) {
            if (word.apply(value).equals(found)) {
                return value;
            }
        }
        String known = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
        throw InvalidFormatException.from(json, "\"" + found + "\" is none of these: " + known, found, handledType());
    }
}

package cadre.app.report;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes an enum as a word.
 *
 * @param <E> the enum
 */
final class WordWriter<E extends Enum<E>> extends StdSerializer<E> {

    private final Function<? super E, String> word;

    WordWriter(Class<E> type, Function<? super E, String> word) {
        super(type);
        this.word = word;
    }

    @Override
    public void serialize(E value, JsonGenerator json, SerializationContext context) {
        json.writeString(word.apply(value));
    }
}

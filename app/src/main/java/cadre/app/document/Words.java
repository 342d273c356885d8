package cadre.app.document;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Enums as words in JSON. */
public final class Words {

    private Words() {}

    /**
     * Adds an enum to a module.
     *
     * @param module to add to
     * @param type the enum
     * @param word of a value; no other word is read
     */
    public static <E extends Enum<E>> void add(SimpleModule module, Class<E> type, Function<? super E, String> word) {
        module.addSerializer(type, new Writer<>(type, word));
        module.addDeserializer(type, new Reader<>(type, word));
    }

    private static final class Writer<E extends Enum<E>> extends StdSerializer<E> {

        private final Function<? super E, String> word;

        Writer(Class<E> type, Function<? super E, String> word) {
            super(type);
            this.word = word;
        }

        @Override
        public void serialize(E value, JsonGenerator json, SerializationContext context) {
            json.writeString(word.apply(value));
        }
    }

    private static final class Reader<E extends Enum<E>> extends StdDeserializer<E> {

        private final E[] values;
        private final Function<? super E, String> word;

        Reader(Class<E> type, Function<? super E, String> word) {
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
            throw InvalidFormatException.from(
                    json, "\"" + found + "\" is none of these: " + known, found, handledType());
        }
    }
}

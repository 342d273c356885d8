package cadre.web.rest;

import cadre.core.evidence.Nearest;
import cadre.web.problem.Fault;
import cadre.web.problem.Problem;
import cadre.web.word.Word;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads JSON into a record as its components say ({@link Says}). Everything that is wrong is said at once; a field that the record
 * does not have is wrong too, since it would be lost.
 */
final class Reader {

    /** Most fields that are told to be unknown: a request has room for tens of thousands, each with its own words. */
    private static final int MOST_UNKNOWN = 50;

    private final boolean texts;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * A reader.
     *
     * @param texts whether numbers come as texts, as they do in an address
     */
    private Reader(boolean texts) {
        this.texts = texts;
    }

    /**
     * Reads a record.
     *
     * @param json an object
     * @param type of the record
     * @throws Problem with all that is wrong
     */
    static <T> T read(JsonNode json, Class<T> type) {
        return read(json, type, new Reader(false), "");
    }

    /** Reads a record from texts. */
    static <T> T readTexts(JsonNode json, Class<T> type) {
        return read(json, type, new Reader(true), "?");
    }

    private static <T> T read(JsonNode json, Class<T> type, Reader reader, String pointer) {
        Object read = reader.fields(json, type, pointer);
        if (!reader.faults.isEmpty() || read == null) {
            throw Problem.of(reader.faults);
        }
        return type.cast(read);
    }

    private @Nullable Object fields(JsonNode json, Class<?> type, String pointer) {
        if (!json.isObject()) {
            return wrong(pointer, "This is " + kind(json) + ".", "an object with fields, {…}", "");
        }
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        json.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> wrong(
                        below(pointer, name),
                        "Nothing here is called '" + name + "'.",
                        names.isEmpty() ? "nothing" : "one of " + String.join(", ", names),
                        Nearest.find(name, names).orElse("")));
        Object[] values = new Object[components.length];
        int before = faults.size();
        for (int c = 0; c < components.length; c++) {
            JsonNode value = json.path(components[c].getName());
            values[c] = component(value, components[c], below(pointer, components[c].getName()));
        }
        return faults.size() > before ? null : made(type, components, values, pointer);
    }

    private @Nullable Object made(Class<?> type, RecordComponent[] components, Object[] values, String pointer) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                return wrong(pointer, String.valueOf(refused.getMessage()), "", "");
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object component(JsonNode value, RecordComponent component, String pointer) {
        boolean optional = Schemas.isOptional(component);
        if (value.isMissingNode()
                || value.isNull()
                || (texts && value.asString("").isEmpty())) {
            return optional ? null : wrong(pointer, "It is missing.", expected(component), "");
        }
        Says says = Objects.requireNonNull(component.getAnnotation(Says.class), component + " says nothing");
        return value(value, component.getAnnotatedType(), says, pointer);
    }

    private @Nullable Object value(JsonNode value, AnnotatedType type, Says says, String pointer) {
        if (type instanceof AnnotatedParameterizedType list) {
            return list(value, list.getAnnotatedActualTypeArguments()[0], says, pointer);
        }
        Class<?> wanted = (Class<?>) type.getType();
        if (wanted.isRecord()) {
            return fields(value, wanted, pointer);
        }
        if (wanted == String.class) {
            return text(value, says, pointer);
        }
        if (wanted == LocalDate.class) {
            return date(value, pointer);
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return truth(value, pointer);
        }
        return number(value, wanted, says, pointer);
    }

    private @Nullable Object truth(JsonNode value, String pointer) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        String word = texts ? value.asString("") : "";
        return word.equals("true") || word.equals("false")
                ? (Object) word.equals("true")
                : wrong(pointer, "This is " + kind(value) + ".", "true or false", "");
    }

    private @Nullable Object list(JsonNode value, AnnotatedType entry, Says says, String pointer) {
        if (!value.isArray()) {
            return wrong(pointer, "This is " + kind(value) + ".", "a list, […]", "");
        }
        if (value.size() > says.most()) {
            return wrong(pointer, "The list has " + value.size() + " entries.", "at most " + says.most(), "");
        }
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            Object read = value(value.get(i), entry, says, pointer + "/" + i);
            if (read != null) {
                entries.add(read);
            }
        }
        return List.copyOf(entries);
    }

    private @Nullable Object text(JsonNode value, Says says, String pointer) {
        if (!value.isString()) {
            return wrong(pointer, "This is " + kind(value) + ".", "a text, \"…\"", "");
        }
        String text = value.stringValue().strip();
        List<String> words = words(says);
        if (!words.isEmpty()) {
            return words.contains(text)
                    ? text
                    : wrong(
                            pointer,
                            "'" + shortened(text) + "' is not known here.",
                            "one of " + String.join(", ", words),
                            Nearest.find(text, words).orElse(""));
        }
        if (text.isEmpty() && !says.empty()) {
            return wrong(pointer, "It is empty.", says.value(), "");
        }
        if (text.indexOf('\0') >= 0) {
            return wrong(pointer, "It has the character \\u0000 in it.", "a text without it", "");
        }
        return text.length() <= says.most()
                ? text
                : wrong(pointer, "It has " + text.length() + " characters.", "at most " + says.most(), "");
    }

    private @Nullable Object date(JsonNode value, String pointer) {
        try {
            return LocalDate.parse(value.asString(""));
        } catch (DateTimeException e) {
            return wrong(
                    pointer,
                    "'" + shortened(value.asString("")) + "' is not a date.",
                    "year-month-day, such as 2026-05-31",
                    "");
        }
    }

    private @Nullable Object number(JsonNode value, Class<?> wanted, Says says, String pointer) {
        boolean whole = wanted != double.class && wanted != Double.class;
        String expected = Schemas.range(says, whole);
        double number;
        try {
            number = value.isNumber() ? value.doubleValue() : Double.parseDouble(texts ? value.asString("") : "");
        } catch (NumberFormatException e) {
            return wrong(
                    pointer,
                    value.isString()
                            ? "'" + shortened(value.asString("")) + "' is not a number."
                            : "This is " + kind(value) + ".",
                    expected,
                    "");
        }
        boolean fits = whole
                ? number == Math.rint(number)
                        && Math.abs(number)
                                <= (wanted == int.class || wanted == Integer.class ? Integer.MAX_VALUE : 1L << 53)
                : Double.isFinite(number);
        if (!fits || number < says.from() || number > says.to()) {
            return wrong(pointer, shortened(value.asString("")) + " does not fit.", expected, "");
        }
        if (!whole) {
            return number;
        }
        return wanted == int.class || wanted == Integer.class ? (Object) (int) number : (Object) (long) number;
    }

    private @Nullable Object wrong(String pointer, String detail, String expected, String maybe) {
        faults.add(new Fault(pointer, detail, expected, maybe));
        return null;
    }

    private static String expected(RecordComponent component) {
        Says says = component.getAnnotation(Says.class);
        if (says == null) {
            return "";
        }
        List<String> words = words(says);
        return words.isEmpty() ? says.value() : "one of " + String.join(", ", words);
    }

    /** The texts that are known for a field; none when any will do. */
    private static List<String> words(Says says) {
        return says.of() == Word.class ? List.of(says.words()) : Word.all(says.of());
    }

    private static String below(String pointer, String name) {
        return pointer.equals("?")
                ? "?" + name
                : pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "nothing";
        };
    }

    /** An object of texts. */
    static JsonNode texts(java.util.Map<String, String> texts) {
        var object = JsonNodeFactory.instance.objectNode();
        texts.forEach(object::put);
        return object;
    }
}

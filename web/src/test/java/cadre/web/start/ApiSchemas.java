package cadre.web.start;

import cadre.web.rest.Listed;
import cadre.web.rest.Says;
import cadre.web.word.Word;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON schemas of the records that programs send and get, made from what their components say. */
final class ApiSchemas {

    private final Map<String, Object> named = new TreeMap<>();

    /** All that were asked for, by name. */
    Map<String, Object> named() {
        return named;
    }

    /**
     * The schema of what a method answers.
     *
     * @param type a record, or a part of a list of records
     */
    Map<String, Object> answered(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == Listed.class) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("items", map("type", "array", "items", answered(list.getActualTypeArguments()[0])));
            properties.put(
                    "next",
                    map(
                            "type",
                            List.of("string", "null"),
                            "description",
                            "the cursor of what follows; null at the end"));
            return map(
                    "type",
                    "object",
                    "properties",
                    properties,
                    "required",
                    List.of("items", "next"),
                    "additionalProperties",
                    false);
        }
        return type == String.class ? map("type", "object") : reference((Class<?>) type, true);
    }

    /** The schema of what is sent. */
    Map<String, Object> sent(Class<?> type) {
        return reference(type, false);
    }

    /** The schema of a merge patch: the same fields, each may be left out. */
    @SuppressWarnings("unchecked")
    Map<String, Object> patched(Class<?> type) {
        Map<String, Object> reference = reference(type, false);
        ((Map<String, Object>) Objects.requireNonNull(named.get(name(type)))).remove("required");
        return reference;
    }

    private Map<String, Object> reference(Class<?> type, boolean answered) {
        String name = name(type);
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            named.put(name, object(type, answered));
        }
        return map("$ref", "#/components/schemas/" + name);
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String simple = type.getSimpleName().replaceAll("Json$", "");
        return outer == null ? simple : outer.getSimpleName().replaceAll("(Json|Api)$", "") + simple;
    }

    private Map<String, Object> object(Class<?> type, boolean answered) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), property(component, answered));
            if (answered || !isOptional(component)) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = map("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The schema of a field, also of one that comes in an address. */
    Map<String, Object> property(RecordComponent component, boolean answered) {
        Says says = Objects.requireNonNull(component.getAnnotation(Says.class), component + " says nothing");
        Map<String, Object> schema = schema(component.getAnnotatedType(), says, answered);
        if (isOptional(component)) {
            schema = schema.containsKey("$ref") ? map("anyOf", List.of(schema, map("type", "null"))) : nullable(schema);
        }
        if (!says.value().isEmpty()) {
            schema.put("description", says.value());
        }
        return schema;
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type) {
            schema.put("type", List.of(type, "null"));
        }
        if (schema.get("enum") instanceof List<?> words) {
            List<@Nullable Object> more = new ArrayList<>(words);
            more.add(null);
            schema.put("enum", more);
        }
        return schema;
    }

    private Map<String, Object> schema(AnnotatedType type, Says says, boolean answered) {
        if (type instanceof AnnotatedParameterizedType many && many.getType() instanceof ParameterizedType plain) {
            AnnotatedType[] parts = many.getAnnotatedActualTypeArguments();
            return plain.getRawType() == Map.class
                    ? map("type", "object")
                    : map("type", "array", "items", schema(parts[0], says, answered));
        }
        Class<?> plain = (Class<?>) type.getType();
        if (plain.isRecord()) {
            return reference(plain, answered);
        }
        if (plain == Instant.class) {
            return map("type", "string", "format", "date-time");
        }
        if (plain == LocalDate.class) {
            return map("type", "string", "format", "date");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return map("type", "boolean");
        }
        if (plain == String.class) {
            return text(says, answered);
        }
        boolean whole = List.<Class<?>>of(int.class, Integer.class, long.class, Long.class)
                .contains(plain);
        return number(says, whole);
    }

    private static Map<String, Object> text(Says says, boolean answered) {
        Map<String, Object> schema = map("type", "string");
        List<String> words = says.of() == Word.class ? List.of(says.words()) : Word.all(says.of());
        if (!words.isEmpty()) {
            schema.put("enum", words);
        } else if (!answered) {
            if (!says.empty()) {
                schema.put("minLength", 1);
            }
            schema.put("maxLength", says.most());
        }
        return schema;
    }

    private static Map<String, Object> number(Says says, boolean whole) {
        Map<String, Object> schema = map("type", whole ? "integer" : "number");
        if (Double.isFinite(says.from())) {
            schema.put("minimum", whole ? (Object) (long) says.from() : says.from());
        }
        if (Double.isFinite(says.to())) {
            schema.put("maximum", whole ? (Object) (long) says.to() : says.to());
        }
        return schema;
    }

    static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int e = 0; e < entries.length; e += 2) {
            map.put((String) entries[e], entries[e + 1]);
        }
        return map;
    }
}

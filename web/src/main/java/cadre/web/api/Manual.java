package cadre.web.api;

import cadre.web.problem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface for programs, as it is shipped, made readable. */
final class Manual {

    private static final String SCHEMAS = "#/components/schemas/";

    private final byte[] text;
    private final JsonNode document;

    Manual() {
        String name = "/cadre/web/api/openapi.json";
        try (InputStream in = Objects.requireNonNull(Manual.class.getResourceAsStream(name), name)) {
            text = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document = JsonMapper.builder().build().readTree(text);
    }

    /** The description itself. */
    byte[] text() {
        return text.clone();
    }

    ManualView view(String root) {
        Map<String, List<ManualView.Operation>> subjects = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> subjects.computeIfAbsent(
                                        method.getValue().path("tags").path(0).asString(""), tag -> new ArrayList<>())
                                .add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return new ManualView(
                root,
                subjects.entrySet().stream()
                        .map(subject -> new ManualView.Subject(
                                subject.getKey(),
                                subject.getKey().toLowerCase(Locale.ROOT).replace(' ', '-'),
                                subject.getValue(),
                                schemas(subject.getValue())))
                        .toList(),
                List.of(Kind.values()));
    }

    /** What operations send and answer, and what is in that. */
    private List<ManualView.Schema> schemas(List<ManualView.Operation> operations) {
        Map<String, ManualView.Schema> schemas = new TreeMap<>();
        operations.forEach(operation -> {
            add(operation.sends().schema(), schemas);
            add(operation.answers().schema(), schemas);
        });
        return List.copyOf(schemas.values());
    }

    private void add(String name, Map<String, ManualView.Schema> schemas) {
        if (name.isEmpty() || schemas.containsKey(name)) {
            return;
        }
        ManualView.Schema schema = new ManualView.Schema(
                name, fields(document.path("components").path("schemas").path(name)));
        schemas.put(name, schema);
        schema.fields().forEach(field -> add(field.schema(), schemas));
    }

    private ManualView.Operation operation(String path, String method, JsonNode operation) {
        List<ManualView.Field> fields = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(parameter -> fields.add(new ManualView.Field(
                        parameter.path("name").asString(""),
                        parameter.path("in").asString(""),
                        type(parameter.path("schema")),
                        "",
                        parameter.path("required").booleanValue(false),
                        parameter.path("description").asString(""))));
        List<String> statuses = new ArrayList<>(operation.path("responses").propertyNames());
        JsonNode success = operation.path("responses").path(statuses.getFirst());
        return new ManualView.Operation(
                operation.path("operationId").asString(""),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                operation.path("description").asString(""),
                operation.path("x-role").asString(""),
                fields,
                shape(operation.path("requestBody").path("content")),
                shape(success.path("content")),
                statuses);
    }

    private static ManualView.Shape shape(JsonNode content) {
        if (content.isEmpty()) {
            return new ManualView.Shape("", "", false);
        }
        Map.Entry<String, JsonNode> first = content.properties().iterator().next();
        JsonNode schema = first.getValue().path("schema");
        JsonNode items = schema.path("properties").path("items").path("items");
        return new ManualView.Shape(
                first.getKey(), reference(items.isMissingNode() ? schema : items), !items.isMissingNode());
    }

    private static List<ManualView.Field> fields(JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString("")));
        List<ManualView.Field> fields = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(field -> fields.add(new ManualView.Field(
                        field.getKey(),
                        "",
                        type(field.getValue()),
                        inner(field.getValue()),
                        required.contains(field.getKey()),
                        field.getValue().path("description").asString(""))));
        return fields;
    }

    /** The name of the schema in a field, of a list, or of what may be null. */
    private static String inner(JsonNode schema) {
        String own = reference(schema);
        return !own.isEmpty()
                ? own
                : schema.has("items")
                        ? reference(schema.path("items"))
                        : reference(schema.path("anyOf").path(0));
    }

    private static String reference(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : "";
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> words = new ArrayList<>();
            schema.path("enum").forEach(word -> words.add(word.isNull() ? "null" : word.asString("")));
            return String.join(" | ", words);
        }
        if (schema.has("items")) {
            return inner(schema).isEmpty() ? "list of " + type(schema.path("items")) : "list of";
        }
        JsonNode type = schema.path("type");
        String words = type.isArray()
                ? type.values().stream().map(one -> one.asString("")).collect(Collectors.joining(" | "))
                : type.asString("");
        String format = schema.path("format").asString("");
        return words + (format.isEmpty() ? "" : ", " + format) + limits(schema);
    }

    private static String limits(JsonNode schema) {
        List<String> limits = new ArrayList<>();
        if (schema.has("minimum")) {
            limits.add("from " + schema.path("minimum").asString(""));
        }
        if (schema.has("maximum")) {
            limits.add("to " + schema.path("maximum").asString(""));
        }
        if (schema.has("maxLength")) {
            limits.add("at most " + schema.path("maxLength").asString("") + " characters");
        }
        return limits.isEmpty() ? "" : ", " + String.join(" ", limits);
    }
}

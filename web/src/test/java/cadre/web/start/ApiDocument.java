package cadre.web.start;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description that is shipped, as a judge of answers: each has to be one that it announces, with the content that it announces. */
final class ApiDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final ApiDocument SHIPPED = new ApiDocument();

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Set<String> judged = ConcurrentHashMap.newKeySet();

    private ApiDocument() {
        document = JSON.readTree(text());
    }

    /** As it is shipped. */
    static String text() {
        String name = "/cadre/web/api/openapi.json";
        try (InputStream in = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Method and path pattern of every operation. */
    Set<String> operations() {
        Set<String> operations = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** The operations whose success was judged. */
    Set<String> judged() {
        return Set.copyOf(judged);
    }

    /** All that is wrong with an answer; nothing where the address is in no path. */
    List<String> faults(String method, String address, int status, String type, String content) {
        String path = address.replaceFirst("\\?.*", "");
        List<String> faults = new ArrayList<>();
        document.path("paths").properties().forEach(entry -> {
            JsonNode operation = entry.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
            if (!matches(entry.getKey(), path) || operation.isMissingNode()) {
                return;
            }
            String said = method + " " + entry.getKey() + " " + status;
            JsonNode response = operation.path("responses").path(Integer.toString(status));
            if (response.isMissingNode()) {
                if (status != 304) {
                    faults.add(said + " is not announced: " + content);
                }
                return;
            }
            if (status < 300) {
                judged.add(method + " " + entry.getKey());
            }
            content(resolved(response), said, type, content, faults);
        });
        return faults;
    }

    private void content(JsonNode response, String said, String type, String content, List<String> faults) {
        JsonNode announced = response.path("content");
        String plain = type.replaceFirst(";.*", "");
        if (announced.isMissingNode()) {
            if (!content.isEmpty()) {
                faults.add(said + " has content that is not announced");
            }
            return;
        }
        if (!announced.has(plain)) {
            faults.add(said + " is " + plain + ", announced are " + announced.propertyNames());
        } else if (plain.endsWith("json")) {
            Schema schema =
                    schemas.computeIfAbsent(announced.path(plain).path("schema").toString(), this::schema);
            schema.validate(content, InputFormat.JSON)
                    .forEach(fault -> faults.add(said + ": " + fault + " in " + content));
        }
    }

    private Schema schema(String schema) {
        ObjectNode whole = (ObjectNode) JSON.readTree(schema);
        whole.set("$defs", document.path("components").path("schemas"));
        return registry.getSchema(whole.toString().replace("#/components/schemas/", "#/$defs/"), InputFormat.JSON);
    }

    private JsonNode resolved(JsonNode response) {
        String reference = response.path("$ref").asString("");
        return reference.isEmpty() ? response : document.at(reference.substring(1));
    }

    private static boolean matches(String pattern, String path) {
        String regex =
                Pattern.compile("\\{[^}]+}").matcher(Pattern.quote(pattern)).replaceAll("\\\\E[^/]+\\\\Q");
        return path.matches(regex);
    }
}

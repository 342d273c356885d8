package cadre.web.start;

import static cadre.web.start.ApiSchemas.map;

import cadre.web.access.Needs;
import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Content;
import cadre.web.rest.Key;
import cadre.web.rest.Listed;
import cadre.web.rest.Match;
import cadre.web.rest.Sent;
import cadre.web.rest.Told;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface for programs (OpenAPI 3.1), made from the methods that answer and what they tell. */
final class ApiDescription {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ApiSchemas schemas = new ApiSchemas();

    /** The document, in one order always. */
    static String of(TestServer server) {
        return JSON.writeValueAsString(new ApiDescription().document(server)).replace("\r\n", "\n") + "\n";
    }

    private Map<String, Object> document(TestServer server) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        Set<String> tags = new TreeSet<>();
        // In an order that no hash decides: a type that is both sent and answered is described where it is met first.
        var methods = new TreeMap<String, Map.Entry<RequestMappingInfo, HandlerMethod>>();
        server.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .forEach(entry -> methods.put(entry.getKey().toString(), entry));
        methods.values().forEach(entry -> {
            RequestMappingInfo mapping = entry.getKey();
            HandlerMethod handler = entry.getValue();
            Told told = handler.getMethodAnnotation(Told.class);
            if (told == null) {
                return;
            }
            tags.add(told.about());
            RequestMethod method =
                    mapping.getMethodsCondition().getMethods().iterator().next();
            String path = mapping.getPatternValues().iterator().next();
            paths.computeIfAbsent(path, p -> new TreeMap<>())
                    .put(method.name().toLowerCase(Locale.ROOT), operation(handler.getMethod(), told, path));
        });
        Map<String, Object> document = map(
                "openapi",
                "3.1.1",
                "info",
                map(
                        "title",
                        "Cadre",
                        "version",
                        "1",
                        "description",
                        "What programs can ask of a company in Cadre. Each request carries a token, which is made in the"
                                + " company under API. Every refusal is a problem (RFC 9457) that says all that is wrong at"
                                + " once.",
                        "license",
                        map("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(map("url", "/")));
        document.put("security", List.of(map("token", List.of())));
        document.put("tags", tags.stream().map(tag -> map("name", tag)).toList());
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private Map<String, Object> components() {
        schemas.named().put("Problem", problem());
        Map<String, Object> responses = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            responses.put(
                    kind.word(),
                    map(
                            "description",
                            kind.title() + ".",
                            "content",
                            map(
                                    "application/problem+json",
                                    map("schema", map("$ref", "#/components/schemas/Problem")))));
        }
        return map(
                "schemas",
                schemas.named(),
                "responses",
                responses,
                "securitySchemes",
                map("token", map("type", "http", "scheme", "bearer", "bearerFormat", "cadre_…")));
    }

    private static Map<String, Object> problem() {
        Map<String, Object> fault = new LinkedHashMap<>();
        for (RecordComponent component : Fault.class.getRecordComponents()) {
            fault.put(component.getName(), map("type", "string"));
        }
        Map<String, Object> errors = map(
                "type",
                "array",
                "description",
                "everything that is wrong, each with where it stands",
                "items",
                map(
                        "type",
                        "object",
                        "properties",
                        fault,
                        "required",
                        List.copyOf(fault.keySet()),
                        "additionalProperties",
                        false));
        return map(
                "type",
                "object",
                "properties",
                map(
                        "type",
                        map("type", "string", "description", "the kind, and where it is explained"),
                        "title",
                        map("type", "string", "description", "the kind in a few words"),
                        "status",
                        map("type", "integer", "description", "of HTTP"),
                        "detail",
                        map("type", "string", "description", "what happened and what to do"),
                        "errors",
                        errors),
                "required",
                List.of("type", "title", "status", "detail"),
                "additionalProperties",
                false);
    }

    private Map<String, Object> operation(Method method, Told told, String path) {
        Map<String, Object> operation =
                map("operationId", told.id(), "tags", List.of(told.about()), "summary", told.value());
        if (!told.more().isEmpty()) {
            operation.put("description", told.more());
        }
        Needs needs = method.getAnnotation(Needs.class);
        if (needs != null) {
            operation.put("x-role", needs.value().word());
        }
        Set<Integer> refusals = new TreeSet<>(List.of(401, 406, 429, 500, 503));
        if (path.contains("{")) {
            refusals.addAll(List.of(403, 404));
        }
        List<Map<String, Object>> parameters = new ArrayList<>();
        if (path.contains("{tenant}")) {
            parameters.add(parameter("tenant", "path", true, map("type", "string"), "the id of the company"));
        }
        for (Parameter parameter : method.getParameters()) {
            parameter(parameter, operation, parameters, refusals, told);
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", responses(method, told, refusals));
        return operation;
    }

    private void parameter(
            Parameter parameter,
            Map<String, Object> operation,
            List<Map<String, Object>> parameters,
            Set<Integer> refusals,
            Told told) {
        Class<?> type = parameter.getType();
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            Map<String, Object> schema = map("type", type == String.class ? "string" : "integer");
            parameters.add(
                    parameter(parameter.getName(), "path", true, schema, "the " + parameter.getName() + " of it"));
        } else if (parameter.isAnnotationPresent(Asked.class)) {
            refusals.addAll(List.of(400, 422));
            for (RecordComponent component : type.getRecordComponents()) {
                Map<String, Object> schema = schemas.property(component, false);
                String description = String.valueOf(schema.remove("description"));
                if (schema.get("type") instanceof List<?> types) {
                    schema.put("type", types.getFirst());
                }
                if (schema.get("enum") instanceof List<?> words) {
                    schema.put("enum", words.stream().filter(Objects::nonNull).toList());
                }
                parameters.add(parameter(
                        component.getName(), "query", !ApiSchemas.isOptional(component), schema, description));
            }
        } else if (type == Match.class) {
            refusals.addAll(List.of(400, 409, 412, 428));
            parameters.add(parameter(
                    "If-Match",
                    "header",
                    true,
                    map("type", "string"),
                    "the ETag of what was read; * for whatever is there"));
        } else if (type == Key.class) {
            refusals.addAll(List.of(400, 409, 422));
            parameters.add(parameter(
                    "Idempotency-Key",
                    "header",
                    false,
                    map("type", "string", "maxLength", 200),
                    "any text that is new for this request; sent again with it, the request is not done again"));
        } else if (parameter.isAnnotationPresent(Sent.class) || type == Content.class) {
            refusals.addAll(List.of(400, 413, 415, 422));
            boolean json = told.reads().isEmpty();
            operation.put(
                    "requestBody",
                    map(
                            "required",
                            true,
                            "content",
                            map(
                                    json ? "application/json" : told.reads(),
                                    map("schema", json ? schemas.sent(type) : patch(told)))));
        }
    }

    private Map<String, Object> patch(Told told) {
        return told.patches() == Void.class ? map("type", "string") : schemas.patched(told.patches());
    }

    private static Map<String, Object> parameter(
            String name, String in, boolean required, Map<String, Object> schema, String description) {
        return map("name", name, "in", in, "required", required, "description", description, "schema", schema);
    }

    private Map<String, Object> responses(Method method, Told told, Set<Integer> refusals) {
        Type answer = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> success = map("description", told.value());
        Map<String, Object> headers = new LinkedHashMap<>();
        if (told.status() == 201 || told.status() == 202) {
            headers.put("Location", map("description", "where it is", "schema", map("type", "string")));
        }
        if (answer instanceof ParameterizedType list && list.getRawType() == Listed.class) {
            headers.put(
                    "Link",
                    map("description", "the address of what follows, rel=\"next\"", "schema", map("type", "string")));
        } else if (told.status() != 204) {
            headers.put("ETag", map("description", "the version", "schema", map("type", "string")));
        }
        if (!headers.isEmpty()) {
            success.put("headers", headers);
        }
        if (told.status() != 204) {
            Map<String, Object> schema =
                    told.type().endsWith("json") ? schemas.answered(answer) : map("type", "string");
            success.put("content", map(told.type(), map("schema", schema)));
        }
        responses.put(Integer.toString(told.status()), success);
        refusals.forEach(status -> responses.put(
                Integer.toString(status),
                map("$ref", "#/components/responses/" + Kind.of(status).word())));
        return responses;
    }

    /** Whether a method answers programs. */
    static boolean answers(Method method) {
        return method.getReturnType() == Answer.class;
    }
}

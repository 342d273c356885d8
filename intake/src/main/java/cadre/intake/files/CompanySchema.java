package cadre.intake.files;

import cadre.core.numerics.Prior;
import cadre.core.plan.Parameter;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 2020-12) of the company file, made from the table of fields, so that editors complete and check
 * what is typed. What only the reader can know, such as references and circles, is left to {@link CompanyFiles}.
 */
public final class CompanySchema {

    private static final String PERCENT = "^\\d+(\\.\\d+)?\\s*%$";
    private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CompanySchema() {}

    /** The schema as JSON text: two spaces a level, line feeds, one at the end. */
    public static String text() {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:cadre:company:" + Fields.VERSION);
        root.put("title", "Cadre company file, version " + Fields.VERSION);
        root.put("description", "A company, its people and its use cases, as Cadre reads them.");
        fields(root, "");
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        return text.replace("\r\n", "\n") + "\n";
    }

    private static void fields(ObjectNode section, String path) {
        section.put("type", "object");
        ObjectNode properties = section.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        for (Field field : Fields.in(path)) {
            ObjectNode schema = properties.putObject(field.name());
            describe(schema, field);
            value(schema, field);
            if (field.fallback().equals("required")) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            section.set("required", required);
        }
        section.put("additionalProperties", false);
    }

    private static void describe(ObjectNode schema, Field field) {
        String unit = field.unit().isEmpty() ? "" : " Unit: " + field.unit() + ".";
        schema.put("description", field.meaning() + "." + unit + " Default: " + field.fallback() + ".");
        if (!field.example().isEmpty()) {
            Object example = new Load(LoadSettings.builder().build()).loadFromString(field.example());
            schema.putArray("examples").add(JSON.<ObjectNode>valueToTree(example));
        }
    }

    private static void value(ObjectNode schema, Field field) {
        switch (field.type()) {
            case TEXT -> schema.putArray("type").add("string").add("number");
            case ID -> id(schema);
            case IDS -> oneOrMore(schema, "id");
            case TEXTS -> oneOrMore(schema, "text");
            case NUMBER -> number(schema, field);
            case WHOLE -> number(schema, field).put("type", "integer");
            case SHARE -> share(schema, field);
            case FLAG -> flag(schema);
            case DATE -> schema.put("type", "string").put("format", "date").put("pattern", DAY);
            case DAY -> day(schema);
            case RANGE -> range(schema, field);
            case CHOICE -> choices(schema.putArray("enum"), field.choices());
            case LEVELS -> levels(schema, field);
            case EFFORT -> effort(schema, field);
            case PRIORS -> priors(schema);
            case SECTION -> fields(schema, field.path());
            case LIST -> list(schema, field);
        }
    }

    private static void choices(ArrayNode to, List<String> choices) {
        choices.forEach(to::add);
    }

    private static void id(ObjectNode schema) {
        schema.putArray("type").add("string").add("integer");
        schema.put("pattern", "^" + Section.ID + "$");
    }

    private static void oneOrMore(ObjectNode schema, String of) {
        ArrayNode any = schema.putArray("anyOf");
        ObjectNode one = any.addObject();
        ObjectNode many = any.addObject().put("type", "array");
        ObjectNode each = many.putObject("items");
        if (of.equals("id")) {
            id(one);
            id(each);
        } else {
            one.put("type", "string");
            each.put("type", "string");
        }
    }

    private static ObjectNode number(ObjectNode schema, Field field) {
        return schema.put("type", "number").put("minimum", plain(field.low())).put("maximum", plain(field.high()));
    }

    /** Whole bounds as whole numbers, so that they are written without a point. */
    private static java.math.BigDecimal plain(double bound) {
        return new java.math.BigDecimal(Numbers.plain(bound));
    }

    private static void share(ObjectNode schema, Field field) {
        ArrayNode any = schema.putArray("anyOf");
        number(any.addObject(), field);
        any.addObject().put("type", "string").put("pattern", PERCENT);
    }

    private static void flag(ObjectNode schema) {
        ArrayNode values = schema.putArray("enum").add(true).add(false);
        choices(values, List.of("yes", "no", "on", "off"));
    }

    private static void day(ObjectNode schema) {
        ArrayNode any = schema.putArray("anyOf");
        any.addObject().put("type", "integer");
        any.addObject().put("type", "string").put("format", "date").put("pattern", DAY);
    }

    private static void range(ObjectNode schema, Field field) {
        ArrayNode any = schema.putArray("anyOf");
        number(any.addObject(), field);
        ends(any.addObject(), field, "low", "likely", "high");
    }

    private static void ends(ObjectNode schema, Field field, String... names) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (String name : names) {
            number(properties.putObject(name), field);
        }
        choices(schema.putArray("required"), List.of(names));
        schema.put("additionalProperties", false);
    }

    private static void levels(ObjectNode schema, Field field) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        field.choices().forEach(name -> share(properties.putObject(name), field));
        share(schema.putObject("additionalProperties"), field);
    }

    private static void effort(ObjectNode schema, Field field) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (String stage : field.choices()) {
            ObjectNode skills = properties.putObject(stage).put("type", "object");
            range(skills.putObject("additionalProperties"), field);
        }
        schema.put("additionalProperties", false);
    }

    private static void priors(ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Parameter p : Parameter.values()) {
            ObjectNode prior = properties.putObject(p.id());
            prior.put("description", p.meaning() + ". Unit: " + p.unit() + ". Default: " + shown(p.prior()) + ".");
            Field field = SettingsReader.field(p);
            ArrayNode any = prior.putArray("anyOf");
            ObjectNode one = any.addObject();
            if (field.type() == Field.Type.SHARE) {
                share(one, field);
            } else {
                number(one, field);
            }
            ends(any.addObject(), field, "low", "high");
            ends(any.addObject(), field, "median", "p90");
        }
        schema.put("additionalProperties", false);
    }

    private static String shown(Prior prior) {
        return switch (prior) {
            case Prior.Fixed f -> Numbers.plain(f.value());
            case Prior.Uniform u -> Numbers.plain(u.low()) + " to " + Numbers.plain(u.high());
            case Prior.Sampled sample ->
                Numbers.plain(sample.quantile(0.05)) + " to " + Numbers.plain(sample.quantile(0.95));
            case Prior.Lognormal l ->
                "about " + Numbers.plain(l.median()) + ", one in ten above " + Numbers.plain(l.p90());
        };
    }

    private static void list(ObjectNode schema, Field field) {
        schema.put("type", "array");
        ObjectNode items = schema.putObject("items");
        String entry = field.path() + "[]";
        switch (entry) {
            case "people[]" -> {
                ArrayNode any = items.putArray("anyOf");
                any.addObject()
                        .put("type", "string")
                        .put("description", "a group in one line, such as " + ShortGroup.EXAMPLE);
                fields(any.addObject(), entry);
            }
            case "domains[]" -> {
                ArrayNode any = items.putArray("anyOf");
                id(any.addObject());
                fields(any.addObject(), entry);
            }
            default -> fields(items, entry);
        }
    }
}

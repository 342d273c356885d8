package cadre.app.report;

import cadre.app.document.EvenPrinter;
import cadre.app.document.JsonDifferences;
import cadre.app.document.Words;
import cadre.core.company.CompanyKind;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Place;
import cadre.core.plan.Group;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Parameter;
import cadre.core.plan.Remedy;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Argument;
import cadre.engine.decide.Candidate;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Effort;
import cadre.engine.decide.Phase;
import cadre.engine.decide.Prediction;
import cadre.engine.decide.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Decisions written as JSON and read again. */
final class DecisionJson {

    /** First entry of every file, by which it is known. */
    static final String FORMAT = "cadre-decision-1";

    private static final long MOST_BYTES = 64L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new EvenPrinter(Candidate.Estimate.class))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(words())
            .build();

    private DecisionJson() {}

    /** The file as a whole. */
    private record Sheet(String format, Decision decision) {}

    static String write(Decision decision) {
        return MAPPER.writeValueAsString(new Sheet(FORMAT, decision)) + "\n";
    }

    static Documents.Stored read(Path file) {
        String shown = file.toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                return refuse(
                        place(shown), "too-large", "The file has " + Files.size(file) + " bytes.", "at most 64 MiB");
            }
            return parse(shown, Files.readAllBytes(file));
        } catch (IOException e) {
            return refuse(
                    place(shown), "unreadable", "The file cannot be read: " + reason(e) + ".", "a file that exists");
        }
    }

    static Documents.Stored parse(String shown, byte[] bytes) {
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            JsonNode format = tree.path("format");
            if (!format.isString() || !format.asString().equals(FORMAT)) {
                String found = format.isMissingNode() ? "has no format" : "has the format " + format;
                return refuse(
                        new Place(shown, 1, 1),
                        "not-a-decision",
                        "The file " + found + ".",
                        "a file written by cadre decide --json, with the format \"" + FORMAT + "\"");
            }
            return new Documents.Stored(MAPPER.readValue(bytes, Sheet.class).decision(), List.of());
        } catch (JacksonException e) {
            var at = e.getLocation();
            Place place = at == null || at.getLineNr() < 1
                    ? place(shown)
                    : new Place(shown, at.getLineNr(), Math.max(0, at.getColumnNr()));
            String path = e instanceof DatabindException d ? path(d) : "";
            return refuse(
                    place,
                    "not-a-decision",
                    (path.isEmpty() ? "" : "At " + path + ": ") + sentence(e.getOriginalMessage()),
                    "a file as cadre decide --json wrote it");
        }
    }

    private static Place place(String shown) {
        return new Place(shown, 0, 0);
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? "there is no such file"
                : e instanceof java.nio.file.AccessDeniedException ? "permission is missing" : e.toString();
    }

    private static Documents.Stored refuse(Place place, String code, String message, String expected) {
        return new Documents.Stored(
                null,
                List.of(new Finding(
                        Finding.Severity.ERROR,
                        code,
                        place,
                        message,
                        expected,
                        "it was edited, cut short, or is another file")));
    }

    private static String sentence(String message) {
        String first = message.lines().findFirst().orElse("").strip();
        return first.endsWith(".") ? first : first + ".";
    }

    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        e.getPath().forEach(step -> {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        });
        return path.toString();
    }

    static List<String> differences(Decision stored, Decision again) {
        return JsonDifferences.between(MAPPER.valueToTree(stored), MAPPER.valueToTree(again));
    }

    /** Enums by the words that the company file and the command line use. */
    private static SimpleModule words() {
        SimpleModule module = new SimpleModule("words");
        Words.add(module, StructureKind.class, StructureKind::id);
        Words.add(module, Mechanism.class, Mechanism::id);
        Words.add(module, Metric.class, Metric::id);
        Words.add(module, Parameter.class, Parameter::id);
        Words.add(module, Remedy.class, Remedy::id);
        for (Class<? extends Enum<?>> plain : List.of(
                CompanyKind.class,
                Scenario.Start.class,
                Group.Kind.class,
                Argument.Verdict.class,
                Prediction.Result.class,
                Effort.Stop.class,
                Selection.Procedure.class,
                Selection.End.class,
                Phase.class)) {
            plainWord(module, plain);
        }
        return module;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the list above has mixed enums
    private static void plainWord(SimpleModule module, Class<? extends Enum<?>> type) {
        Words.add(module, (Class) type, DecisionJson::dashed);
    }

    private static String dashed(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

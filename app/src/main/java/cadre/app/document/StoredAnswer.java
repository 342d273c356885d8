package cadre.app.document;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Place;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer in a file, for other programs and for {@code cadre rerun}: its format, where it comes from, what was asked for,
 * and the answer. Names are in lower case with underscores, numbers have all their digits, objects a fixed order.
 *
 * @param format by which the file is known, such as {@code cadre-claims-1}
 * @param origin where it comes from
 * @param text of the whole file
 */
public record StoredAnswer(String format, Origin origin, String text) {

    private static final long MOST_BYTES = 64L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new EvenPrinter())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What reading a file brought.
     *
     * @param found the answer; null when a finding is an error
     * @param findings what is wrong with the file
     */
    public record Reading(@Nullable StoredAnswer found, List<Finding> findings) {

        /** Copies the list. */
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Writes an answer.
     *
     * @param format by which the file is known
     * @param origin where it comes from
     * @param request what was asked for: a record of numbers, words and lists of them
     * @param answer a record of records, lists, numbers and words
     */
    public static StoredAnswer of(String format, Origin origin, Object request, Object answer) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("format", format);
        sheet.put("provenance", origin);
        sheet.put("request", request);
        sheet.put("answer", answer);
        return new StoredAnswer(format, origin, MAPPER.writeValueAsString(sheet) + "\n");
    }

    /**
     * The format of a file, whoever wrote it.
     *
     * @param file any
     * @return the word under {@code format}; empty when the file has none or cannot be read as JSON
     */
    public static String format(Path file) {
        try {
            return Files.size(file) > MOST_BYTES
                    ? ""
                    : MAPPER.readTree(Files.readAllBytes(file)).path("format").asString("");
        } catch (IOException | JacksonException e) {
            return "";
        }
    }

    /**
     * Reads a file.
     *
     * @param file written by {@link #of}
     */
    public static Reading read(Path file) {
        String shown = file.toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                return refuse(shown, 0, 0, "The file has " + Files.size(file) + " bytes", "at most 64 MiB");
            }
            String text = Files.readString(file);
            JsonNode tree = MAPPER.readTree(text);
            Origin origin = MAPPER.treeToValue(tree.path("provenance"), Origin.class);
            return new Reading(new StoredAnswer(tree.path("format").asString(""), origin, text), List.of());
        } catch (JacksonException e) {
            var at = e.getLocation();
            return refuse(
                    shown,
                    at == null ? 0 : Math.max(0, at.getLineNr()),
                    at == null ? 0 : Math.max(0, at.getColumnNr()),
                    e.getOriginalMessage().lines().findFirst().orElse("It is not JSON"),
                    "a file as Cadre wrote it with --json");
        } catch (NoSuchFileException e) {
            return refuse(shown, 0, 0, "There is no such file", "a file that exists");
        } catch (AccessDeniedException e) {
            return refuse(shown, 0, 0, "Permission to read the file is missing", "a file that may be read");
        } catch (IOException e) {
            return refuse(shown, 0, 0, "The file cannot be read: " + e, "a file of text");
        }
    }

    /**
     * What was asked for.
     *
     * @param type of the request
     * @throws IllegalArgumentException when the file says something else
     */
    public <R> R request(Class<R> type) {
        try {
            return MAPPER.treeToValue(MAPPER.readTree(text).path("request"), type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "the request cannot be read: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    /**
     * Where the answers differ, wherever they come from.
     *
     * @param again the same asked again
     * @return for each leaf that differs, its path and the two values; empty when they are equal to the bit
     */
    public List<String> differences(StoredAnswer again) {
        JsonNode one = MAPPER.readTree(text);
        JsonNode other = MAPPER.readTree(again.text);
        return JsonDifferences.between(one.path("answer"), other.path("answer"));
    }

    private static Reading refuse(String shown, int line, int column, String message, String expected) {
        return new Reading(
                null,
                List.of(new Finding(
                        Finding.Severity.ERROR,
                        "not-an-answer",
                        new Place(shown, line, column),
                        message + (message.endsWith(".") ? "" : "."),
                        expected,
                        "it was edited, cut short, or is another file")));
    }
}

package cadre.web.rest;

import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was sent with a request, read once and no more than is read here at all. */
public final class Content {

    /** Most bytes. */
    public static final int MOST = 5_000_000;

    private static final int MOST_JSON = 1_000_000;
    private static final int DEEPEST = 20;
    private static final String KEPT = Content.class.getName();

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * What was sent.
     *
     * @throws Problem when it is too much
     */
    static Content of(HttpServletRequest request) throws IOException {
        if (request.getAttribute(KEPT) instanceof Content known) {
            return known;
        }
        String encoding = Objects.requireNonNullElse(request.getHeader("Content-Encoding"), "identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw Problem.of(
                    Kind.MEDIA_TYPE,
                    "Content-Encoding is " + encoding + ", and nothing is unpacked here. Maybe send it as it is.");
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw Problem.of(Kind.TOO_LARGE, "At most " + MOST / 1_000_000 + " MB are read at once.");
        }
        Content content = new Content(bytes);
        request.setAttribute(KEPT, content);
        return content;
    }

    /** As it was sent. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As text in UTF-8. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * As JSON.
     *
     * @throws Problem when it is none, or too much of it
     */
    public JsonNode json() {
        if (bytes.length > MOST_JSON) {
            throw Problem.of(Kind.TOO_LARGE, "At most " + MOST_JSON / 1_000_000 + " MB of JSON are read at once.");
        }
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json == null || json.isMissingNode()) {
                throw Problem.of(Kind.MALFORMED, "Nothing was sent. Expected JSON.");
            }
            return json;
        } catch (StreamConstraintsException e) {
            throw Problem.of(
                    Kind.TOO_LARGE,
                    "The JSON is nested deeper than " + DEEPEST + " levels, or a number in it is too long.");
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " in line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw Problem.of(Kind.MALFORMED, "This is not JSON" + where + ": " + e.getOriginalMessage());
        }
    }

    /**
     * As a merge patch (RFC 7396) to something flat: what is not sent stays, null takes away.
     *
     * @param current as it is
     * @return as it is wanted
     * @throws Problem with all that is wrong
     */
    public <T> T patched(T current, Class<T> type) {
        JsonNode patch = json();
        if (!patch.isObject()) {
            throw Problem.of(Kind.INVALID, "A merge patch is an object with the fields that change, {…}.");
        }
        ObjectNode merged = JSON.valueToTree(current);
        patch.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return Reader.read(merged, type);
    }

    /** A hash of the request, which the same request has again. */
    String hash(String method, String address) {
        return digest((method + " " + address + "\n").getBytes(StandardCharsets.UTF_8), bytes);
    }

    /** The SHA-256 hash of some bytes, one behind the other, in hexadecimal digits. */
    static String digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package cadre.web.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program is answered.
 *
 * @param <T> a record
 * @param status of HTTP
 * @param body written as JSON; null for nothing, a text that is JSON already, the bytes of a file, or a
 *     temporary file, which is deleted then
 * @param version of what is answered, from which its ETag is made; empty when it has none
 * @param headers besides
 */
public record Answer<T>(int status, @Nullable T body, String version, Map<String, String> headers) {

    /** Copies the map. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** Something that has no version. */
    public static <T> Answer<T> of(T body) {
        return new Answer<>(200, body, "", Map.of());
    }

    /** Something with a version: the same one is not sent twice, and a change says which one it is made to. */
    public static <T> Answer<T> of(T body, Object version) {
        return new Answer<>(200, body, String.valueOf(version), Map.of());
    }

    /** Something that counts no versions: what is answered is its own version. */
    public static <T> Answer<T> hashed(T body) {
        return of(body, hash(body));
    }

    /**
     * A short hash of what is answered, the same as long as nothing of it changes.
     *
     * @param body a record
     */
    public static String hash(Object body) {
        return Content.digest(Content.JSON.writeValueAsBytes(body)).substring(0, 16);
    }

    /** Something that was made, and its address. */
    public static <T> Answer<T> made(T body, Object version, String address) {
        return new Answer<>(201, body, String.valueOf(version), Map.of("Location", address));
    }

    /** It is done, and there is nothing to say. */
    public static <T> Answer<T> done() {
        return new Answer<>(204, null, "", Map.of());
    }

    /** With another status. */
    public Answer<T> status(int other) {
        return new Answer<>(other, body, version, headers);
    }

    /** With a header. */
    public Answer<T> header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer<>(status, body, version, more);
    }

    /** As it stands in the header; empty when there is no version. */
    public String etag() {
        return version.isEmpty() ? "" : "\"" + version + "\"";
    }
}

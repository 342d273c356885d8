package cadre.web.download;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to take away, whose types are here. */
public final class Download {

    /** Comma-separated values. */
    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    /** A company file. */
    public static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    /** A workbook. */
    public static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Download() {}

    /**
     * A file.
     *
     * @param name under which it is kept
     * @param type with its encoding, when it is text
     */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    /** A file of text, in UTF-8. */
    public static ResponseEntity<byte[]> of(String name, MediaType type, String content) {
        return of(name, type, content.getBytes(StandardCharsets.UTF_8));
    }
}

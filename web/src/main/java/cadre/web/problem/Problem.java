package cadre.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A request that a program sent was refused: what is wrong, all of it at once, and what would have been right. */
public final class Problem extends RuntimeException {

    /** How it is sent. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Kind kind;
    private final transient List<Fault> errors;
    private final transient Map<String, String> headers;

    private Problem(Kind kind, String detail, List<Fault> errors, Map<String, String> headers) {
        // Its place in the code is of no interest: it is an answer.
        super(detail, null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /**
     * A problem.
     *
     * @param kind which
     * @param detail what happened, in a sentence or two
     */
    public static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, List.of(), Map.of());
    }

    /**
     * Fields that are wrong.
     *
     * @param errors all of them
     */
    public static Problem of(List<Fault> errors) {
        String detail = errors.size() == 1
                ? "One thing is wrong with what was sent."
                : errors.size() + " things are wrong with what was sent.";
        return new Problem(Kind.INVALID, detail, errors, Map.of());
    }

    /**
     * Several things that do not fit.
     *
     * @param kind which
     * @param detail what happened, in a sentence or two
     * @param errors all of them
     */
    public static Problem of(Kind kind, String detail, List<Fault> errors) {
        return new Problem(kind, detail, errors, Map.of());
    }

    /** With a header of the answer. */
    public Problem header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(kind, detail(), errors, more);
    }

    /** Whether an address is answered to programs. */
    public static boolean isFor(String path) {
        return path.equals("/api/v1") || path.startsWith("/api/v1/");
    }

    /** Which. */
    public Kind kind() {
        return kind;
    }

    private String detail() {
        return String.valueOf(getMessage());
    }

    /** Answers with it, unless something was sent already. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(kind.status());
        headers.forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        byte[] body = JSON.writeValueAsBytes(json());
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", kind.type());
        json.put("title", kind.title());
        json.put("status", kind.status());
        json.put("detail", detail());
        if (!errors.isEmpty()) {
            json.put("errors", errors);
        }
        return json;
    }
}

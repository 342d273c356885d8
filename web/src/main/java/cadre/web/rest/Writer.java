package cadre.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes answers: as JSON, with version and what follows; nothing when the program has this version already. */
final class Writer implements HandlerMethodReturnValueHandler {

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return type.getParameterType() == Answer.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class), "not a request of HTTP");
        HttpServletResponse response =
                Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class), "not an answer of HTTP");
        Answer<?> answer = (Answer<?>) Objects.requireNonNull(value, "no answer");
        answer.headers().forEach(response::setHeader);
        if (!answer.version().isEmpty()) {
            response.setHeader("ETag", answer.etag());
        }
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reading && answer.status() == HttpServletResponse.SC_OK && isKnown(request, answer)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(answer.status());
        if (answer.body() instanceof Listed<?> listed && listed.next() != null) {
            response.setHeader("Link", "<" + next(request, listed.next()) + ">; rel=\"next\"");
        }
        if (answer.body() instanceof Path file) {
            send(file, response);
        } else if (answer.body() != null) {
            if (!answer.headers().containsKey("Content-Type")) {
                response.setContentType("application/json");
            }
            byte[] bytes =
                    answer.body() instanceof byte[] file ? file : json(answer).getBytes(StandardCharsets.UTF_8);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    /** Too large to be kept in memory. */
    private static void send(Path file, HttpServletResponse response) throws IOException {
        try {
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    /** The content as it is sent and stored. */
    static String json(Answer<?> answer) {
        return answer.body() instanceof String text
                ? text
                : answer.body() == null ? "" : Content.JSON.writeValueAsString(answer.body());
    }

    private static boolean isKnown(HttpServletRequest request, Answer<?> answer) {
        String known = request.getHeader("If-None-Match");
        return known != null
                && !answer.version().isEmpty()
                && Arrays.stream(known.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(answer.etag()));
    }

    private static String next(HttpServletRequest request, String cursor) {
        String query = request.getQueryString();
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(query)
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .toUriString();
    }
}

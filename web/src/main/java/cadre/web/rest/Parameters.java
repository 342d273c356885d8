package cadre.web.rest;

import cadre.web.access.Entrance;
import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands what programs sent to the methods that ask for it: {@link Sent}, {@link Asked}, {@link Content}, {@link Key}, {@link Match}. */
final class Parameters implements HandlerMethodArgumentResolver {

    private static final int LONGEST_KEY = 200;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return parameter.hasParameterAnnotation(Sent.class)
                || parameter.hasParameterAnnotation(Asked.class)
                || type == Content.class
                || type == Key.class
                || type == Match.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class), "not a request of HTTP");
        Class<?> type = parameter.getParameterType();
        if (type == Content.class) {
            return Content.of(request);
        }
        if (type == Key.class) {
            return key(request);
        }
        if (type == Match.class) {
            return match(request);
        }
        return parameter.hasParameterAnnotation(Asked.class)
                ? Reader.readTexts(Reader.texts(texts(request)), type)
                : Reader.read(Content.of(request).json(), type);
    }

    private static Key key(HttpServletRequest request) throws IOException {
        List<String> keys = Collections.list(request.getHeaders("Idempotency-Key"));
        if (keys.size() > 1) {
            throw Problem.of(Kind.MALFORMED, "There are " + keys.size() + " headers Idempotency-Key. Expected one.");
        }
        String key = keys.isEmpty() ? "" : keys.getFirst().strip();
        if (!keys.isEmpty() && key.isEmpty()) {
            throw Problem.of(
                    Kind.MALFORMED, "The Idempotency-Key is empty. Expected a text that is new for this request.");
        }
        if (key.length() > LONGEST_KEY) {
            throw Problem.of(Kind.MALFORMED, "The Idempotency-Key has more than " + LONGEST_KEY + " characters.");
        }
        String address = request.getRequestURI() + "?" + Objects.requireNonNullElse(request.getQueryString(), "");
        String hash = key.isEmpty() ? "" : Content.of(request).hash(request.getMethod(), address);
        return new Key(Entrance.token().orElseThrow(), key, hash);
    }

    private static Match match(HttpServletRequest request) {
        String tags = String.join(",", Collections.list(request.getHeaders("If-Match")))
                .strip();
        if (tags.isEmpty()) {
            throw Problem.of(
                    Kind.NO_CONDITION,
                    "Send the ETag of what you have read in the header If-Match, so that nobody's change is overwritten"
                            + " unseen.");
        }
        return Match.of(tags);
    }

    private static Map<String, String> texts(HttpServletRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Fault> twice = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            texts.put(name, values[0]);
            if (values.length > 1) {
                twice.add(new Fault("?" + name, "It is there " + values.length + " times.", "it once", ""));
            }
        });
        if (!twice.isEmpty()) {
            throw Problem.of(twice);
        }
        return texts;
    }
}

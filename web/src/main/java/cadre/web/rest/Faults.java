package cadre.web.rest;

import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.site.Pulse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells programs in their way what went wrong. What a page does not catch it leaves to the page that shows faults; that somebody else
 * was faster is none.
 */
@Component
final class Faults implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Pulse pulse;

    Faults(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        boolean program = Problem.isFor(request.getServletPath());
        boolean busy = fault instanceof PessimisticLockingFailureException;
        // Who is not let in is answered by the rules of access, and a database that is away before everything else.
        if ((program ? fault instanceof AccessDeniedException : !busy) || pulse.missed(fault)) {
            return null;
        }
        try {
            if (program) {
                problem(fault, response).write(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_CONFLICT);
            }
        } catch (IOException e) {
            LOG.debug("nobody waits for the answer any more", e);
        }
        return new ModelAndView();
    }

    private static Problem problem(Exception fault, HttpServletResponse response) {
        return switch (fault) {
            case Problem problem -> problem;
            case MethodArgumentTypeMismatchException mismatch -> missing();
            case RequestRejectedException refused
            when String.valueOf(refused.getMessage()).contains("header") ->
                Problem.of(
                        Kind.MALFORMED,
                        "A header has characters that headers cannot have. Expected letters, digits and signs of ASCII.");
            case RequestRejectedException refused ->
                Problem.of(List.of(new Fault("?", "It has the character %00 in it.", "texts without it", "")));
            case InvalidParameterException unreadable ->
                Problem.of(
                        Kind.MALFORMED,
                        "What follows the question mark in the address cannot be read. Expected UTF-8 with a % before two"
                                + " hexadecimal digits. Maybe a % itself was not written as %25.");
            case PessimisticLockingFailureException busy ->
                Problem.of(Kind.CONFLICT, "Somebody else is changing this. Try again in a moment.")
                        .header("Retry-After", "1");
            case ErrorResponse known -> known(known, response);
            default -> {
                LOG.error("a request of a program failed", fault);
                yield Problem.of(
                        Kind.FAULT,
                        "It was written to the log, and nothing was changed. Maybe try again; if it happens again, tell"
                                + " whoever runs this server.");
            }
        };
    }

    private static Problem known(ErrorResponse fault, HttpServletResponse response) {
        fault.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        Kind kind = Kind.of(fault.getStatusCode().value());
        HttpHeaders known = fault.getHeaders();
        return switch (kind) {
            case NOT_FOUND -> missing();
            case METHOD -> Problem.of(kind, "This address knows " + known.getFirst("Allow") + ".");
            case MEDIA_TYPE ->
                Problem.of(kind, "Send " + known.getFirst("Accept") + " here, and say so in the header Content-Type.");
            case NOT_ACCEPTABLE ->
                Problem.of(kind, "This address answers with " + known.getFirst("Accept") + ". Maybe leave Accept out.");
            default ->
                Problem.of(kind, Objects.requireNonNullElse(fault.getBody().getDetail(), "It was not understood."));
        };
    }

    private static Problem missing() {
        return Problem.of(Kind.NOT_FOUND, "The address leads nowhere, or to something that this token does not open.");
    }
}

package cadre.web.health;

import cadre.web.page.Assets;
import cadre.web.page.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.site.Pulse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says whether the server can answer to whoever asks, and to everybody that nothing can be answered while the database cannot be
 * used, before anything else looks at the request: who somebody is
 * would have to be looked up there as well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OutageFilter extends OncePerRequestFilter {

    /** Where anybody may ask whether the server can answer, and learns nothing else. */
    private static final String HEALTH = "/health";

    private static final String AGAIN_SECONDS = "5";

    /** Got when it is needed: filters are made before the database is opened. */
    private final ObjectProvider<Pulse> pulses;

    private final Assets assets;

    OutageFilter(ObjectProvider<Pulse> pulses, Assets assets) {
        this.pulses = pulses;
        this.assets = assets;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Pulse pulse = pulses.getObject();
        if (request.getRequestURI().equals(HEALTH)) {
            health(pulse.beats(), response);
            return;
        }
        if (pulse.isDown()) {
            answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!pulse.missed(e) || response.isCommitted()) {
                throw e;
            }
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setHeader("Cache-Control", "no-store");
        Fault fault = Fault.of(HttpStatus.SERVICE_UNAVAILABLE);
        if (Problem.isFor(request.getServletPath())) {
            Problem.of(Kind.UNAVAILABLE, fault.text())
                    .header("Retry-After", AGAIN_SECONDS)
                    .write(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", AGAIN_SECONDS);
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page(fault).getBytes(StandardCharsets.UTF_8));
    }

    private static void health(boolean up, HttpServletResponse response) throws IOException {
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        String text = "{\"status\":\"" + (up ? "up" : "down") + "\"}\n";
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without a template: they all say who is logged in. */
    private String page(Fault fault) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + fault.title()
                + " – Cadre</title><link rel=\"stylesheet\" href=\"" + assets.address("cadre.css")
                + "\"></head>\n<body><main><div class=\"column\"><p class=\"kicker\">503</p><h1>" + fault.title()
                + "</h1><p>" + fault.text() + "</p></div></main></body></html>\n";
    }
}

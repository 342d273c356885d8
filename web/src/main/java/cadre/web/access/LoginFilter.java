package cadre.web.access;

import cadre.web.account.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away attempts to log in that come too soon, before any password is looked at. */
final class LoginFilter extends OncePerRequestFilter {

    private final LoginThrottle throttle;

    LoginFilter(LoginThrottle throttle) {
        this.throttle = throttle;
    }

    /** The login of an attempt, as stored. */
    static String login(HttpServletRequest request) {
        return Accounts.normal(Objects.requireNonNullElse(request.getParameter("login"), ""));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("POST") && request.getServletPath().equals("/login"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = throttle.begin(login(request), request.getRemoteAddr());
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/login?wait=" + Math.max(1, wait.toMinutes()));
        }
    }
}
